"""What Canvas and Moodle hand out is put where `make grade` looks; nothing is lost, and refusals have a sentence."""

import io
import json
import re
import stat
import struct
import subprocess
import sys
import zipfile
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from nbgrader.coursedir import CourseDirectory

from autograder.__main__ import NOT_ALL, main
from autograder.course import Course
from autograder.lock import alone
from autograder.sandbox import limits

ROOT = Path(__file__).resolve().parents[1]
COURSE = Course(ROOT)
ONE, TWO = COURSE.chapters[:2]
NOON, LATER = (2026, 9, 1, 12, 0, 0), (2026, 9, 2, 12, 0, 0)
MIB = 2**20


def notebook(sitting: str = ONE, answer: str = "1") -> bytes:
    """A sitting's notebook, of which only the exercises' cells are left."""
    marked = [c for c in json.loads(COURSE.source(sitting).read_bytes())["cells"] if "nbgrader" in c["metadata"]]
    cells = [
        {"cell_type": "code", "source": answer, "metadata": {"nbgrader": c["metadata"]["nbgrader"]}} for c in marked
    ]
    whole = [cell | {"id": f"c{i}", "outputs": [], "execution_count": None} for i, cell in enumerate(cells)]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": whole}).encode()


def packed(files: dict[str, bytes], time: tuple = NOON, kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive; a name that ends in a slash is a folder's."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", kind) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, time), content, kind)
    return data.getvalue()


@pytest.fixture
def collect(tmp_path, capsys, monkeypatch):
    """collect(files or archive, *options): the exit status, what was printed, and what stands in the class, by path."""
    monkeypatch.setenv("COLUMNS", "160")

    def run(download: dict[str, bytes] | bytes | Path, *options: str, time: tuple = NOON):
        source = tmp_path / "download.zip"
        if isinstance(download, Path):
            source = download
        else:
            source.write_bytes(download if isinstance(download, bytes) else packed(download, time))
        status = main(["collect", "--folder", str(tmp_path / "class"), "--from", str(source), *options])
        said = capsys.readouterr()
        return status, said.out + said.err, there(tmp_path / "class")

    return run


def there(folder: Path) -> dict[str, bytes]:
    """All notebooks below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.ipynb"))}


def submitted(learner: str, sitting: str = ONE) -> str:
    return f"submitted/{learner}/{sitting}/{sitting}.ipynb"


def test_canvas_names_say_who_and_late(collect):
    status, said, found = collect(
        {
            "lovelaceada_LATE_12345_67890_01_background.ipynb": notebook(ONE),
            "babbagecharles_12346_67891_my homework.ipynb": notebook(TWO),
            "anon_AbC12_67892_x.ipynb": notebook(ONE),
        }
    )
    assert status == 0
    assert found == {
        submitted("lovelaceada_12345"): notebook(ONE),
        submitted("babbagecharles_12346", TWO): notebook(TWO),
        submitted("anon_AbC12"): notebook(ONE),
    }
    late = {line.split()[0].strip("│"): "late" in line for line in said.splitlines() if ONE in line or TWO in line}
    assert late == {"lovelaceada_12345": True, "babbagecharles_12346": False, "anon_AbC12": False}


@pytest.mark.parametrize(
    "name",
    [
        "Ada Lovelace_1234567_assignsubmission_file_/any name.ipynb",
        "Ada Lovelace_1234567_assignsubmission_file/01.ipynb.txt",
        "Ada Lovelace_1234567_assignsubmission_file_01.ipynb",
        "Week 1/Ada Lovelace_1234567_assignsubmission_file_/work/a_1_2_b.ipynb",
        "Ada Lovelace_1234567_assignsubmission_file_/Eve_1_assignsubmission_file_/01.ipynb",
    ],
)
def test_moodles_names_say_who_and_the_outermost_decides(collect, name):
    assert collect({name: notebook()})[::2] == (0, {submitted("Ada Lovelace_1234567"): notebook()})


def test_a_folder_is_collected_like_an_archive(collect, tmp_path):
    folder = tmp_path / "unpacked" / "Ada Lovelace_1_assignsubmission_file_"
    folder.mkdir(parents=True)
    (folder / "x.ipynb").write_bytes(notebook())
    (tmp_path / "unpacked" / "second.zip").write_bytes(packed({"babbage_2_3_x.ipynb": notebook()}))
    (folder / "link.ipynb").symlink_to("/etc/passwd")
    status, said, found = collect(tmp_path / "unpacked")
    assert (status, set(found)) == (NOT_ALL, {submitted("Ada Lovelace_1"), submitted("babbage_2")})
    assert "link.ipynb: it is a link" in said


def test_an_old_or_wrong_name_does_not_matter(collect):
    found = collect({f"ada_1_2_{ONE}.ipynb": notebook(TWO), "ada_1_3_02_core_concepts.ipynb": notebook(ONE)})[2]
    assert found == {submitted("ada_1", TWO): notebook(TWO), submitted("ada_1", ONE): notebook(ONE)}


def test_set_up_cells_say_nothing_of_the_sitting(collect):
    """Every sitting has a `setup-1`; so may another course."""
    cells = json.loads(notebook())["cells"]
    only = [c for c in cells if c["metadata"]["nbgrader"]["grade_id"].startswith("setup-")]
    assert only
    content = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": only}).encode()
    status, said, found = collect({"ada_1_2_x.ipynb": content})
    assert (status, found) == (NOT_ALL, {})
    assert "it holds no exercise of this course" in said


def test_archives_in_archives_and_what_systems_leave_in_them(collect):
    inner = packed(
        {
            "homework/": b"",
            "homework/01.ipynb": notebook(ONE),
            "homework/.ipynb_checkpoints/01-checkpoint.ipynb": notebook(ONE, "old"),
            "__MACOSX/homework/._01.ipynb": b"\0\5\26\7",
            "homework/.DS_Store": b"\0",
            "more.zip": packed({"02.ipynb": notebook(TWO)}),
        }
    )
    assert collect({"ada_1_2_work.zip": inner})[::2] == (
        0,
        {submitted("ada_1", ONE): notebook(ONE), submitted("ada_1", TWO): notebook(TWO)},
    )


@pytest.mark.parametrize("order", [(9, 10), (10, 9)])
def test_of_two_hand_ins_to_canvas_the_later_counts_and_the_other_is_kept(collect, order):
    """Its numbers of attachments tell which is later; its archive has them in any order, all with one time."""
    status, _, found = collect({f"ada_1_{number}_x.ipynb": notebook(answer=str(number)) for number in order})
    assert status == 0
    assert found.pop(submitted("ada_1")) == notebook(answer="10")
    [(path, content)] = found.items()
    assert path.startswith(f"earlier/ada_1/{ONE}/") and content == notebook(answer="9")


@pytest.mark.parametrize("order", [(NOON, LATER), (LATER, NOON)])
def test_a_later_archive_replaces_and_an_earlier_one_does_not(collect, order):
    name = "Ada_1_assignsubmission_file_/x.ipynb"
    for time in order:
        _, _, found = collect({name: notebook(answer=str(time))}, time=time)
    assert found.pop(submitted("Ada_1")) == notebook(answer=str(LATER))
    assert list(found.values()) == [notebook(answer=str(NOON))]


@pytest.mark.parametrize("name", ["ada_1_2_x.ipynb", "Ada_1_assignsubmission_file_/x.ipynb"])
def test_the_same_archive_changes_nothing(collect, tmp_path, name):
    files = {name: notebook(), "b_2_3_x.ipynb": notebook(answer="b"), "b_2_4_x.ipynb": notebook(answer="c")}

    def state():
        return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in (tmp_path / "class").rglob("*")}

    collect(files)
    before = state()
    status, said, _ = collect(files)
    assert (status, state()) == (0, before)
    assert "Nothing has changed. Collected before: 3." in said


@pytest.mark.parametrize("name", ["ada_1_2_x.ipynb", "ada_1_assignsubmission_file/x.ipynb"])
@pytest.mark.parametrize("times", [(NOON, LATER), (LATER, NOON)])
def test_the_same_work_downloaded_again_is_the_same_work(collect, tmp_path, name, times):
    """Archives have the time of the download. What the teacher has mended since then stays, and the first time."""
    collect({name: notebook()}, time=times[0])
    own = tmp_path / "class" / submitted("ada_1")
    own.write_bytes(notebook(answer="mended"))
    before = own.with_name("timestamp.txt").read_bytes()
    assert "Nothing has changed" in collect({name: notebook()}, time=times[1])[1]
    assert (own.read_bytes(), own.with_name("timestamp.txt").read_bytes()) == (notebook(answer="mended"), before)


def test_moodles_learner_may_go_back_to_an_older_answer(collect):
    for day, answer in ((1, "a"), (2, "b"), (3, "a")):
        files = {"Ada_1_assignsubmission_file/x.ipynb": notebook(answer=answer)}
        found = collect(files, time=(2026, 9, day, 12, 0, 0))[2]
    assert found[submitted("Ada_1")] == notebook(answer="a")
    assert notebook(answer="b") in found.values()


def test_an_answer_handed_in_again_after_another_counts_again(collect):
    for number, answer in ((2, "a"), (3, "b"), (4, "a")):
        found = collect({f"ada_1_{number}_x.ipynb": notebook(answer=answer)})[2]
    assert found[submitted("ada_1")] == notebook(answer="a")
    assert {content for path, content in found.items() if path.startswith("earlier")} >= {notebook(answer="b")}


def test_what_the_teacher_mended_is_never_overwritten(collect, tmp_path):
    files = {"ada_1_2_x.ipynb": notebook()}
    collect(files)
    own = tmp_path / "class" / submitted("ada_1")
    own.write_bytes(notebook(answer="mended"))
    assert collect(files)[2][submitted("ada_1")] == notebook(answer="mended")
    found = collect({"ada_1_3_x.ipynb": notebook(answer="new")})[2]
    assert found[submitted("ada_1")] == notebook(answer="new")
    assert notebook(answer="mended") in found.values()


def test_work_that_was_put_there_by_hand_is_kept(collect, tmp_path):
    own = tmp_path / "class" / submitted("ada_1")
    own.parent.mkdir(parents=True)
    own.write_bytes(notebook(answer="by hand"))
    assert set(collect({"ada_1_2_x.ipynb": notebook()})[2].values()) == {notebook(), notebook(answer="by hand")}


def test_work_that_was_deleted_comes_back(collect, tmp_path):
    for _ in range(2):
        assert submitted("ada_1") in collect({"ada_1_2_x.ipynb": notebook()})[2]
        (tmp_path / "class" / submitted("ada_1")).unlink()


def test_nbgrader_reads_the_time(collect, tmp_path):
    collect({"Ada_1_assignsubmission_file_/x.ipynb": notebook()})
    folder = tmp_path / "class" / "submitted" / "Ada_1" / ONE
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\n", (folder / "timestamp.txt").read_text())
    assert CourseDirectory().get_existing_timestamp(str(folder)) == datetime(*NOON).astimezone(UTC).replace(tzinfo=None)


@pytest.mark.parametrize("date", [b"\x21\0", b"\0\0"])
def test_no_time_is_no_timestamp(collect, tmp_path, date):
    """What programs write for "none": the first day that an archive can name, or month 0."""
    first = packed({"ada_1_2_x.ipynb": notebook()}, (1980, 1, 1, 0, 0, 0))
    assert collect(first.replace(b"\0\0\x21\0", b"\0\0" + date))[0] == 0
    assert list((tmp_path / "class" / "submitted" / "ada_1" / ONE).iterdir()) == [
        tmp_path / "class" / submitted("ada_1")
    ]


def test_a_time_in_utc_is_taken_where_there_is_one(collect, tmp_path):
    info = zipfile.ZipInfo("ada_1_2_x.ipynb", NOON)
    info.extra = struct.pack("<HHBi", 0x5455, 5, 1, 1_800_000_000)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(info, notebook())
    collect(data.getvalue())
    stamp = tmp_path / "class" / "submitted" / "ada_1" / ONE / "timestamp.txt"
    assert stamp.read_text() == "2027-01-15 08:00:00 UTC\n"


def encrypted(data: bytes) -> bytes:
    """The archive, with the mark of a password on each entry."""
    for start, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        for found in [m.start() + flags for m in re.finditer(re.escape(start), data)]:
            data = data[:found] + bytes([data[found] | 1]) + data[found + 1 :]
    return data


def linked(name: str) -> bytes:
    info, data = zipfile.ZipInfo(name, NOON), io.BytesIO()
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    return data.getvalue()


def nested(depth: int) -> bytes:
    data = notebook()
    for _ in range(depth):
        data = packed({"x": data})
    return data


FOREIGN = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}).encode()
CROWD = json.dumps({"cells": [{"cell_type": "code", "source": "", "metadata": {}}] * (limits.CELLS + 1)}).encode()
REFUSED = {
    "a Word document": (packed({"[Content_Types].xml": b"", "word/document.xml": b""}), "it is no notebook"),
    "a picture": (b"\x89PNG\r\n", "it is no notebook"),
    "nothing": (b"", "it is no notebook"),
    "another course": (FOREIGN, "it holds no exercise of this course"),
    "half a notebook": (notebook()[:-100], "is not a readable notebook: ask for it again"),
    "a notebook of too many cells": (CROWD, "has more than 2,000 cells"),
    "a notebook of too much": (b'{"cells": [' + b"{}," * 300_000 + b"{}]}", "is made of more than 50,000 parts"),
    "a notebook too large": (b'{"cells": ["' + bytes(limits.NOTEBOOK), "is larger than 32 MiB"),
    "a password": (encrypted(packed({"x.ipynb": notebook()})), "it is protected by a password"),
    "a link": (linked("x.ipynb"), "it is a link"),
    "a way out": (packed({"../../x.ipynb": notebook()}), "its name points out of the archive"),
    "another way out": (packed({"..\\x.ipynb": notebook()}), "its name points out of the archive"),
    "a place of its own": (packed({"/etc/x.ipynb": notebook()}), "its name points out of the archive"),
    "too large": (packed({"x.ipynb": bytes(limits.HANDED_IN + 1)}), "it holds more than 64 MiB"),
    "too large together": (packed({f"{i}": bytes(20 * MIB) for i in range(4)}), "it holds more than 64 MiB"),
    "too many": (packed({f"{i}": b"" for i in range(limits.FILES + 1)}, kind=zipfile.ZIP_STORED), "1,000 files"),
    "too deep": (nested(4), "it lies 3 archives deep"),
    "an empty archive": (packed({"__MACOSX/x": b""}), "it is an empty archive"),
    "a damaged archive": (packed({"x.ipynb": notebook()})[:200], "it is damaged"),
    "a damaged file": (packed({"x": b"{" + b"a" * 99}, kind=zipfile.ZIP_STORED).replace(b"aa", b"ab"), "it is damaged"),
}


@pytest.mark.parametrize(("content", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_has_a_sentence_and_stops_nobody(collect, tmp_path, content, sentence):
    status, said, found = collect({"ada_1_2_x": content, "eve_2_3_x.ipynb": notebook()})
    assert status == NOT_ALL
    assert sentence in " ".join(said.split())
    assert said.splitlines()[-1].startswith("Refused: ")
    assert found == {submitted("eve_2"): notebook()}
    assert not (tmp_path / "x.ipynb").exists()


def crowded(change) -> bytes:
    """A learner's archive of too many files, its end record changed."""
    data = packed({f"{i}": b"" for i in range(5 * limits.FILES)}, kind=zipfile.ZIP_STORED)
    end = bytearray(data[-22:])
    change(end)
    return data[:-22] + end


def owns_up_to_one_file(end: bytearray):
    end[8:12] = struct.pack("<HH", 1, 1)


def ends_twice(end: bytearray):
    end[16:20] = b"PK\5\6"  # of an end record, where the table's place belongs, which zipfile can reckon


@pytest.mark.parametrize("change", [owns_up_to_one_file, ends_twice])
def test_an_archive_cannot_hide_how_many_files_it_holds(collect, change):
    status, said, found = collect({"ada_1_2_x": crowded(change)})
    assert (status, found) == (NOT_ALL, {})
    assert said.count("it holds more than 1,000 files") == 1
    assert "Refused: 1;" in said


@pytest.mark.parametrize("content", [REFUSED["too many"][0], REFUSED["too large together"][0]])
def test_a_learners_archive_in_a_folder_may_hold_no_more_than_in_an_archive(collect, tmp_path, content):
    folder = tmp_path / "unpacked" / "Ada Lovelace_1_assignsubmission_file_"
    folder.mkdir(parents=True)
    (folder / "work.zip").write_bytes(content)
    status, said, _ = collect({"Ada Lovelace_1_assignsubmission_file_/work.zip": content})
    assert status == NOT_ALL
    assert collect(tmp_path / "unpacked")[1] == said


def test_what_is_nobodys_is_refused(collect):
    status, said, found = collect({"02a_neurons_tensors.ipynb": notebook(), "homework/x.ipynb": notebook()})
    assert (status, found) == (NOT_ALL, {})
    assert said.count("so it is nobody's") == 2


def test_a_bomb_is_not_unpacked(collect):
    """A size that the archive does not own up to is not unpacked either."""
    bomb = packed({"x.ipynb": bytes(100 * MIB)})
    small = struct.pack("<I", 1000)
    lied = bomb.replace(struct.pack("<I", 100 * MIB), small)
    assert lied != bomb
    status, said, found = collect({"ada_1_2_x.zip": lied})
    assert (status, found) == (NOT_ALL, {})
    assert "it is damaged" in said


@pytest.mark.parametrize(
    "name", ["Ada\x1b[2J", "Ünïcödé 张三", "a" * 120, "张" * 120, "[a]*?", ".hidden", "$(reboot) 'x\""]
)
def test_names_are_data(collect, tmp_path, name):
    status, said, found = collect({f"{name}_7_assignsubmission_file_/x.ipynb": notebook()})
    assert status == 0 and "\x1b[2J" not in said
    [path] = found
    learner = path.split("/")[1]
    assert learner.endswith("_7") and not learner.startswith(".") and learner.isprintable()
    assert len(learner.encode()) < 255 and path.count("/") == 3


def test_what_is_said_of_a_file_cannot_command_the_terminal(collect):
    files = {"\x1b]0;OWNED\x07\x1b[2J.ipynb": b"{"}
    status, said, _ = collect({"ada_1_2_work.zip": packed(files)})
    assert status == NOT_ALL and "is not a readable notebook" in said
    assert not set("\x1b\x07") & set(said)


@pytest.mark.parametrize("flag", [True, False])
def test_names_in_utf8_are_read_with_and_without_the_mark(collect, flag):
    data = packed({"张三_7_assignsubmission_file_/x.ipynb": notebook()})
    if not flag:  # as macOS and Canvas write them
        data = data.replace(b"\x00\x08", b"\x00\x00")
    assert set(collect(data)[2]) == {submitted("张三_7")}


def test_learners_of_one_name_and_names_that_differ_in_case_stay_apart(collect):
    names = ["Ada Lovelace_1", "Ada Lovelace_2", "ada lovelace_3"]
    found = collect({f"{name}_assignsubmission_file_/x.ipynb": notebook(answer=name) for name in names})[2]
    assert found == {submitted(name): notebook(answer=name) for name in names}


CANVAS = """\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Homework (1)
    Points Possible,,,,,10
"Lovelace, Ada",1,s1,alovelace,A,
"Lovelace, Ada",2,s2,alovelace2,A,
"Babbage, Charles",3,s3,,A,
"Hopper, Grace",4,,,A,
"Noether, Emmy",5,,Emmy,A,
"Noether, Emmy",6,,emmy,A,
"Student, Test",7,,../x,A,
"""
MOODLE = """Identifier,"Full name","ID number","Email address",Status,Grade
Participant 11,Ada Lovelace,,ada@example.org,Submitted,
Participant 12,Charles Babbage,c-7,charles@example.org,Submitted,
Participant 13,Emmy Noether,,emmy@example.org,,
Participant 14,Emmy Noether,,noether@example.org,,
"""


@pytest.fixture
def roster(tmp_path):
    def write(text: str, encoding: str = "utf-8") -> str:
        (tmp_path / "class list.csv").write_bytes(text.encode(encoding))
        return str(tmp_path / "class list.csv")

    return write


@pytest.mark.parametrize(
    "change", [lambda text: text, lambda text: text.replace(", ", "§").replace(",", ";").replace("§", ", ")]
)
def test_canvas_gradebook_is_a_roster(collect, roster, change):
    files = {f"somebody_{number}_{number}9_x.ipynb": notebook(answer=str(number)) for number in range(1, 9)}
    _, said, found = collect(files, "--roster", roster(change(CANVAS)))
    who = ["alovelace", "alovelace2", "s3", "Grace Hopper_4", "Emmy_5", "emmy_6", ".._x_7", "somebody_8"]
    who[6] = next(path.split("/")[1] for path in found if path.split("/")[1].endswith("_7"))
    assert ".." not in who[6] and "/" not in who[6]
    assert found == {submitted(name): notebook(answer=str(i)) for i, name in enumerate(who, 1)}
    assert "Not in the roster, collected by name and number: somebody_8." in said
    assert "Ada Lovelace" in said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_moodles_grading_worksheet_is_a_roster(collect, roster, encoding):
    """Its numbers are of one assignment: in the archive of another the name tells, where it is one learner's."""
    names = ["A Nickname_11", "Charles Babbage_99", "Emmy Noether_13", "Emmy Noether_98"]
    files = {f"{name}_assignsubmission_file_/x.ipynb": notebook() for name in names}
    status, said, found = collect(files, "--roster", roster(MOODLE, encoding))
    assert status == NOT_ALL
    assert set(found) == {submitted("ada@example.org"), submitted("c-7"), submitted("emmy@example.org")}
    assert "the roster has 2 learners of this name and none with the number 98" in said


def test_the_roster_stays_with_the_class(collect, roster):
    assert submitted("alovelace") in collect({"ada_1_2_x.ipynb": notebook()}, "--roster", roster(CANVAS))[2]
    assert submitted("alovelace") in collect({"ada_1_3_x.ipynb": notebook(TWO)})[2]


def test_a_roster_that_comes_later_renames_and_loses_nothing(collect, roster):
    old, new = {"ada_1_2_x.ipynb": notebook(answer="a")}, {"ada_1_3_x.ipynb": notebook(answer="b")}
    collect(old | new | {"ada_1_4_x.ipynb": notebook(TWO)})
    status, said, found = collect(old | new, "--roster", roster(CANVAS))
    assert status == 0
    assert found[submitted("alovelace")] == notebook(answer="b")
    assert found[submitted("alovelace", TWO)] == notebook(TWO)
    assert notebook(answer="a") in found.values()
    assert not any(path.startswith("submitted/ada_1") for path in found)
    assert "ada_1 is in the roster now, as alovelace." in said


def test_what_was_put_by_hand_is_handed_over_too_or_named(collect, roster, tmp_path):
    collect({"ada_1_2_x.ipynb": notebook()})
    by_hand = {submitted("ada_1", TWO): notebook(TWO, "a"), "submitted/ada_1/x.ipynb": notebook(TWO, "b")}
    by_hand |= {submitted(name, COURSE.chapters[2]): notebook(answer=name) for name in ("ada_1", "alovelace")}
    for name, content in by_hand.items():
        (tmp_path / "class" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "class" / name).write_bytes(content)
    _, said, found = collect({"ada_1_2_x.ipynb": notebook()}, "--roster", roster(CANVAS))
    assert found[submitted("alovelace", TWO)] == notebook(TWO, "a")
    assert found["submitted/alovelace/x.ipynb"] == notebook(TWO, "b")  # which `make grade` names
    assert found[submitted("alovelace", COURSE.chapters[2])] == notebook(answer="alovelace")
    assert set(by_hand.values()) <= set(found.values())
    [sentence] = [line for line in said.splitlines() if line.startswith("What you put into")]
    assert sentence.startswith(f"What you put into submitted/ada_1/{COURSE.chapters[2]} gave way to alovelace's")


@pytest.mark.parametrize(
    ("text", "encoding", "sentence"),
    [
        ("Name,Points\nAda,3\n", "utf-8", "is no roster: it needs the columns of"),
        ("", "utf-8", "is no roster: it needs the columns of"),
        (CANVAS.replace("Ada", "Adä").lstrip("\ufeff"), "latin-1", "is not in UTF-8: save it again as"),
    ],
)
def test_a_table_that_is_no_roster_is_said_and_nothing_is_collected(
    collect, roster, tmp_path, text, encoding, sentence
):
    status, said, _ = collect({"ada_1_2_x.ipynb": notebook()}, "--roster", roster(text, encoding))
    assert status == 1 and sentence in said
    assert not (tmp_path / "class").exists()


@pytest.mark.parametrize("name", ["nowhere.zip", "notes.txt"])
def test_what_is_no_archive_is_said_and_changes_nothing(collect, tmp_path, name):
    (tmp_path / "notes.txt").write_text("no archive")
    status, said, _ = collect(tmp_path / name)
    assert status == 1 and "name the archive that Canvas or Moodle gave you, or a folder" in said
    assert not (tmp_path / "class").exists()


def test_a_class_that_is_being_graded_is_left_alone(collect, tmp_path):
    with alone(tmp_path / "class"):
        status, said, found = collect({"ada_1_2_x.ipynb": notebook()})
    assert (status, found) == (1, {}) and "Another run is at work on the class" in said
    assert collect({"ada_1_2_x.ipynb": notebook()})[2] == {submitted("ada_1"): notebook()}


def test_a_class_that_is_being_graded_keeps_its_roster(collect, roster, tmp_path):
    collect({"ada_1_2_x.ipynb": notebook()}, "--roster", roster(CANVAS))
    before = (tmp_path / "class" / "roster.csv").read_bytes()
    with alone(tmp_path / "class"):
        assert collect({"ada_1_3_x.ipynb": notebook()}, "--roster", roster(MOODLE))[0] == 1
    assert (tmp_path / "class" / "roster.csv").read_bytes() == before


def test_two_who_collect_at_once_do_not_forget_what_the_other_collected(collect, tmp_path, monkeypatch):
    """What another has collected until the class is free is in the record."""

    @contextmanager
    def after_another(folder):
        monkeypatch.undo()
        assert collect({"ada_1_3_x.ipynb": notebook(answer="b")})[0] == 0
        with alone(folder):
            yield

    monkeypatch.setattr("autograder.collect.collecting.alone", after_another)
    own = tmp_path / "own.zip"
    own.write_bytes(packed({"ada_1_2_x.ipynb": notebook(answer="a")}))
    assert collect(own)[2][submitted("ada_1")] == notebook(answer="b")
    assert "Nothing has changed" in collect({"ada_1_3_x.ipynb": notebook(answer="b")})[1]


def test_a_damaged_record_is_said_and_collecting_without_it_loses_nothing(collect, tmp_path):
    files = {"ada_1_2_x.ipynb": notebook(answer="a"), "ada_1_3_x.ipynb": notebook(answer="b")}
    before = collect(files)[2]
    record = tmp_path / "class" / "collected.json"
    record.write_text("{")
    assert collect(files)[:2] == (1, f"{record} cannot be read: move it away and collect again, which loses nothing.\n")
    record.unlink()
    assert collect(files)[2].items() >= before.items()


@pytest.mark.parametrize("words", [[], ["--folder", "autumn"], ["--from", "x.zip"]])
def test_class_and_archive_must_be_named(words, capsys):
    assert main(["collect", *words]) == 1
    assert capsys.readouterr().err.startswith("Name the class and what was downloaded: make collect CLASS=")


def test_names_give_way_and_nothing_else_does(collect, roster, monkeypatch):
    long = CANVAS.replace("alovelace,", f"{'a' * 60}@example.org,")
    for width in ("80", "160"):
        monkeypatch.setenv("COLUMNS", width)
        _, said, _ = collect(
            {f"ada_LATE_1_{width}_x.ipynb": notebook("05b_train_audit", width)}, "--roster", roster(long)
        )
        [row] = [line for line in said.splitlines() if "05b_train_audit" in line]
        assert re.search(r"│ 05b_train_audit │ 2026-\d\d-\d\d \d\d:\d\d +│ late │ (new|replaces)│$", row)
        assert len(row) <= int(width) and "…" in row


def test_collecting_needs_no_tensorflow(tmp_path):
    (tmp_path / "x.zip").write_bytes(packed({"ada_1_2_x.ipynb": notebook()}))
    program = "import sys; sys.modules['tensorflow'] = None; from autograder.__main__ import main; sys.exit(main())"
    words = ["collect", "--folder", f"{tmp_path}/class", "--from", f"{tmp_path}/x.zip"]
    done = subprocess.run([sys.executable, "-c", program, *words], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_class_lives_under_classes_unless_it_is_a_path(tmp_path, monkeypatch):
    course = Course(tmp_path / "course")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "demo").mkdir()
    assert course.class_folder("autumn") == tmp_path / "course" / "classes" / "autumn"
    assert course.class_folder("demo") == tmp_path / "demo"
    assert course.class_folder(".") == tmp_path
    assert course.class_folder("other/autumn") == tmp_path / "other" / "autumn"
    assert course.class_folder(str(tmp_path / "x")) == tmp_path / "x"
    (tmp_path / "course" / "classes" / "demo").mkdir(parents=True)
    assert course.class_folder("demo") == tmp_path / "course" / "classes" / "demo"
