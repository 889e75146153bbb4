"""What the files, names and prose of a submission do to the run that grades it and to its pages: nothing."""

import copy
import html
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import conftest
import demo
import nbformat
import pytest
from nbconvert.exporters import HTMLExporter
from nbformat import v4
from nbgrader.server_extensions.formgrader import handlers
from rich.console import Console

from autograder import settings
from autograder.build.editions import build
from autograder.course import CourseError
from autograder.grade import grading, page, rendering, report, submission
from autograder.grade.result import Result, printable
from autograder.sandbox import limits

NAME = "01_mini"
MAXIMUM = 7
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
SECONDS = 60  # for what takes one, on a busy machine


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    course = conftest.make(tmp_path_factory.mktemp("built") / "course")
    build(course, course.chapters)
    return course


@pytest.fixture(scope="module")
def right(built):
    """The solved chapter."""
    notebook = nbformat.read(built.release(NAME, "en"), as_version=4)
    demo.all_right(notebook, demo.tested(built, NAME, "right_"), {})
    return notebook


def place(folder, learner):
    path = folder / "submitted" / learner / NAME / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True)
    return path


def hand_in(folder, learner, notebook, *cells):
    """A submission of `notebook` with `cells` after it."""
    notebook = copy.deepcopy(notebook)
    notebook.cells += cells
    path = place(folder, learner)
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def grade(course, folder):
    return {r.learner: r for r in grading.grade(course, folder, submission.find(course, folder, []))}


def points(results):
    return {learner: (result.problem, result.total) for learner, result in results.items()}


def nbgrader(course, folder, *words):
    """Plain nbgrader, with the course's settings for the class in `folder`."""
    environment = os.environ | {"COURSE_CLASS": str(folder), "PYTHONPATH": str(Path(grading.__file__).parents[2])}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", *words], cwd=course.root, env=environment, capture_output=True, text=True
    )


# --- pages: how much of a submission goes into one ---


@pytest.fixture
def formgrader(built, tmp_path):
    """Formgrader's exporter, as its server extension makes it from the course's settings."""
    config = settings.config(built, tmp_path)
    config.HTMLExporter.template_name = "formgrade"
    config.HTMLExporter.extra_template_basedirs = [handlers.template_path]
    words = {name: "x" for name in ("notebook_id", "assignment_id", "submission_id", "student", "notebook_path")}
    words |= {"index": 0, "total": 1, "base_url": "", "last_name": "", "first_name": ""}
    exporter = HTMLExporter(config=config)
    return lambda *cells: exporter.from_notebook_node(v4.new_notebook(cells=list(cells)), dict(words))[0]


def attached(source, **pictures):
    cell = v4.new_markdown_cell(source)
    cell["attachments"] = {name: {"image/png": data} for name, data in pictures.items()}
    return cell


def stream(text):
    return v4.new_code_cell("1", outputs=[v4.new_output("stream", text=text)])


SLOW = {
    "names and dots in code": v4.new_code_cell("a.a." * 150_000),
    "blanks in prose": v4.new_markdown_cell(f"a{' ' * 600_000}b"),
    "brackets in prose": v4.new_markdown_cell("[" * 200_000),
    "quotes in quotes": v4.new_markdown_cell(">" * 5_900),
    "colours": stream("\x1b[31ma\x1b[32m" * 20_000),
}


@pytest.mark.parametrize("what", SLOW)
def test_formgrader_shows_what_would_take_minutes(formgrader, what):
    formgrader(v4.new_markdown_cell("warm up"), v4.new_code_cell("1"))
    start = time.process_time()
    shown = formgrader(SLOW[what], v4.new_markdown_cell("# The *next* cell"))
    assert time.process_time() - start < 5
    assert "The <em>next</em> cell" in shown


def test_text_that_is_too_long_is_shown_as_typed(formgrader):
    prose = "**bold** <b>" + "x" * limits.PROSE
    shown = formgrader(v4.new_markdown_cell(prose), v4.new_code_cell("x = '<b>'\n" + "y" * (limits.CODE_LINE + 1)))
    assert "**bold** &lt;b&gt;xxx" in shown
    assert "x = '&lt;b&gt;'" in shown.replace("&#x27;", "'")


def test_only_so_much_of_a_notebook_is_rendered(formgrader):
    paragraphs = [v4.new_markdown_cell(f"*{n}* {'x' * (limits.PROSE - 10)}") for n in range(60)]
    shown = formgrader(*paragraphs)
    assert "<em>0</em>" in shown
    assert "*59* xx" in shown


def test_each_picture_is_shown_once(formgrader):
    shown = formgrader(attached("![x](attachment:x.png) " * 200, **{"x.png": PIXEL}))
    assert shown.count(PIXEL) == 1


def test_a_place_that_is_typed_shows_no_picture_twice(formgrader):
    cell = attached("![x](attachment:x.png)" + '<img src="picture:0">' * 100, **{"x.png": PIXEL})
    assert formgrader(cell).count(PIXEL) == 1


def test_pictures_have_a_budget(formgrader):
    large = "A" * (limits.PAGE_PICTURES // 2)
    cells = [attached("![x](attachment:x.png)", **{"x.png": large + str(n) * 4}) for n in range(2)]
    shown = formgrader(*cells, attached("![y](attachment:y.png)", **{"y.png": PIXEL}))
    assert (large + "0000" in shown, large + "1111" in shown, PIXEL in shown) == (True, False, True)


def test_a_picture_in_the_text_is_shown_as_colab_writes_it(formgrader):
    shown = formgrader(
        v4.new_markdown_cell(f"![mine](data:image/png;base64,{PIXEL})\n\n" + "Words. " * 100),
        v4.new_markdown_cell(f'<img src="data:image/png;base64,{PIXEL}">'),
    )
    assert shown.count(f'src="data:image/png;base64,{PIXEL}"') == 2


def test_a_picture_in_the_text_does_not_count_as_text(formgrader):
    shown = formgrader(v4.new_markdown_cell(f"![mine](data:image/png;base64,{'A' * 1_000_000})\n\n*mine*"))
    assert "<em>mine</em>" in shown
    assert "A" * 1_000_000 in shown


@pytest.mark.parametrize("source", ["![x](attachment:x.png)", "![x](attachment:)", '<img src="attachment:x.png">'])
def test_formgrader_shows_a_cell_whose_picture_is_missing(formgrader, source):
    assert "<em>words</em>" in formgrader(v4.new_markdown_cell(f"*words* {source}"))


GAPS = [
    "",
    " ",
    "\t",
    "\n",
    "\r",
    "\x01",
    "\x1f",
    "\x7f",
    "\x85",
    "\xa0",
    "\xad",
    "\u200b",
    "\u2028",
    "\u3000",
    "\ufeff",
]


@pytest.mark.parametrize("gap", GAPS, ids=ascii)
def test_no_link_leads_to_data(gap):
    """Whatever a browser may overlook in front of, within or behind the scheme."""
    for address in (f"{gap}data:text/html,x", f"da{gap}ta:text/html,x", f"data{gap}:text/html,x", "DATA:text/html,x"):
        for source in (f'<a href="{address}">x</a>', f"[x](<{address}>)", f"<a href='{address}'>x</a>"):
            shown = html.unescape(page.render(source, {})).lower()
            assert 'href="data' not in "".join(c for c in shown if c > " " and c not in gap), shown


# --- pages: one that cannot be made is lost, and nothing else ---


def test_a_page_that_takes_too_long_costs_a_page(built, right, tmp_path, monkeypatch):
    monkeypatch.setattr(page.Bounds, "preprocess", lambda self, nb, resources: (nb, resources))
    monkeypatch.setattr(limits, "PAGE_SECONDS", 20)
    hand_in(tmp_path, "ada", right)
    hand_in(tmp_path, "blanks", right, v4.new_markdown_cell(f"a{' ' * 600_000}b"))
    hand_in(tmp_path, "zoe", right)
    results = grade(built, tmp_path)
    assert {learner: result.total for learner, result in results.items()} == dict.fromkeys(results, MAXIMUM)
    assert results["blanks"].problem == f"graded, but without a feedback page: {rendering.TOO_MUCH}"
    pages = {path.parts[-3] for path in (tmp_path / "feedback").glob("*/*/*.html")}
    assert pages == {"ada", "zoe"}


def test_a_page_that_needs_too_much_memory_costs_a_page(built, tmp_path):
    exporter = settings.config(built, tmp_path)
    picture = attached("![x](attachment:0)", **{"0": "A" * 300_000_000})
    with pytest.raises(rendering.PageError, match="making it would take more than"):
        rendering.page(exporter, v4.new_notebook(cells=[picture, picture]), {})
    assert rendering.start().ended is False


def test_a_lost_process_is_made_anew(built, tmp_path, right):
    rendering.start()._process.kill()
    hand_in(tmp_path, "ada", right)
    assert points(grade(built, tmp_path)) == {"ada": (None, MAXIMUM)}
    assert (tmp_path / "feedback" / "ada" / NAME / f"{NAME}.html").exists()


# --- names ---

NAMES = [
    "Doe, Jane [12345]",
    "Doe (12345)",
    "a+b@example.org",
    "dom\\user",
    "张三",
    "[ab]*",
    "a",
    "*",
    "?",
    "{x}",
    " x ",
]


def test_a_name_is_no_pattern(built, right, tmp_path):
    """The right values of learners whose names say something to a shell, a glob or a format string."""
    folder = tmp_path / "autumn [2026] {x}"
    for learner in NAMES:
        hand_in(folder, learner, right, v4.new_code_cell(f"# {learner}"))
    assert points(grade(built, folder)) == dict.fromkeys(NAMES, (None, MAXIMUM))
    pages = {path.parts[-3] for path in (folder / "feedback").rglob("*.html")}
    assert pages == set(NAMES)


def test_a_name_is_no_pattern_for_plain_nbgrader(built, right, tmp_path):
    learners = {"Doe, Jane [12345]", "[ab]*", "张三"}
    for learner in learners:
        hand_in(tmp_path, learner, right)
    for step in ("generate_assignment", "autograde", "generate_feedback"):
        done = nbgrader(built, tmp_path, step, NAME, "--force")
        assert done.returncode == 0, done.stderr
    assert {path.parts[-3] for path in tmp_path.glob("feedback/*/*/*.html")} == learners


@pytest.mark.parametrize("name", [os.fsdecode(b"caf\xe9"), "red\x1b[31m", "two\nlines"], ids=ascii)
def test_a_name_that_no_gradebook_can_hold_is_said(built, right, tmp_path, name):
    hand_in(tmp_path, name, right)
    hand_in(tmp_path, "zoe", right)
    results = grade(built, tmp_path)
    assert results[name].problem == submission.UNFIT_NAME
    assert (results["zoe"].problem, results["zoe"].total) == (None, MAXIMUM)
    assert json.loads(json.dumps([results[name].learner])) == [name]
    done = nbgrader(built, tmp_path, "autograde", NAME)
    assert (done.returncode, (tmp_path / "autograded" / "zoe").exists()) == (0, True), done.stderr


def test_the_report_is_printable_and_short():
    evil, maxima = "\x1b[31m\x9b2J\ud800\u202e" + "x" * 200, {"double-check": 1.0}
    result = Result(evil, evil, points={"double-check": 0.0}, maxima=maxima, messages={"double-check": evil * 20})
    console = Console(record=True, width=200, file=open(os.devnull, "w"))  # noqa: SIM115
    report.show([result, Result(evil, evil, problem=evil * 20)], console)
    text = console.export_text()
    assert all(c.isprintable() or c == "\n" for c in text)
    assert len(text) < 2_000


def test_a_blank_of_any_kind_is_a_blank():
    assert printable("张\u3000三\xa0a\tb") == "张 三 a b"


# --- encodings ---


def test_an_encoding_costs_no_points(built, right, tmp_path):
    text = json.dumps(right, ensure_ascii=False)
    bare = json.loads(text)
    for cell in bare["cells"]:
        if not cell["metadata"]:
            del cell["metadata"]
    assert any("metadata" not in cell for cell in bare["cells"])
    forms = {"bom": text.encode("utf-8-sig"), "utf-16": text.encode("utf-16"), "bare": json.dumps(bare).encode()}
    for learner, data in forms.items():
        place(tmp_path, learner).write_bytes(data)
    assert points(grade(built, tmp_path)) == dict.fromkeys(forms, (None, MAXIMUM))
    place(tmp_path, "gbk").write_bytes(text.encode("gb18030"))
    assert "is not a readable notebook" in grade(built, tmp_path)["gbk"].problem


def test_half_a_character_costs_no_points(built, right, tmp_path):
    prints = {"half": r"print('\ud83d\ude00'[:1])", "bytes": r"print(b'caf\xe9'.decode('utf-8', 'surrogateescape'))"}
    for learner, source in prints.items():
        hand_in(tmp_path, learner, right, v4.new_code_cell(source))
    assert points(grade(built, tmp_path)) == dict.fromkeys(prints, (None, MAXIMUM))
    for learner in prints:
        shown = (tmp_path / "feedback" / learner / NAME / f"{NAME}.html").read_text(encoding="utf-8")
        assert "\N{REPLACEMENT CHARACTER}" in shown


# --- files ---


def test_the_solved_source_is_no_submission(built, tmp_path):
    """As `nbgrader collect` made it of a link."""
    shutil.copyfile(built.source(NAME), place(tmp_path, "thief"))
    result = grade(built, tmp_path)["thief"]
    assert "as the course's source does and no student edition" in result.problem
    assert result.total == 0


def test_marks_in_a_learners_own_cell_are_text(built, right, tmp_path):
    hand_in(tmp_path, "ada", right, v4.new_code_cell("### BEGIN SOLUTION\n1\n### END SOLUTION"))
    assert points(grade(built, tmp_path)) == {"ada": (None, MAXIMUM)}


@pytest.fixture
def plain_class(built, right, tmp_path):
    """A class for plain nbgrader: an honest learner after those who hand in more or other than a notebook."""
    (tmp_path / "gradebook-of-another-class").write_text("GRADES" * 1_000)
    link = place(tmp_path, "link")
    link.symlink_to(built.source(NAME))
    link = place(tmp_path, "beside")
    shutil.copyfile(built.release(NAME, "en"), link)
    link.with_name("grades.txt").symlink_to(tmp_path / "gradebook-of-another-class")
    shutil.copyfile(built.source(NAME), place(tmp_path, "collected"))
    os.mkfifo(hand_in(tmp_path, "pipe", right).with_name("timestamp.txt"))
    beside = hand_in(tmp_path, "side-files", right).parent
    (beside / "grades.db").write_text("GRADES")
    (beside / "submission_secret.txt").write_text("GRADES" * 1_000)
    beside = hand_in(tmp_path, "zoe", right).parent
    (beside / "timestamp.txt").write_text("2026-09-01 12:00:00 UTC")
    (beside / "submission_secret.txt").write_text("0123456789abcdef" * 8)
    return tmp_path


def test_plain_nbgrader_hands_on_nothing_but_its_own_notes(built, plain_class):
    assert nbgrader(built, plain_class, "generate_assignment", NAME, "--force").returncode == 0
    for _ in range(2):  # the second time it compares time stamps
        graded = subprocess_within(SECONDS, built, plain_class, "autograde", NAME)
        assert graded.returncode != 0
    for learner in ("link", "beside", "collected", "pipe"):
        assert f"for student '{learner}'" in graded.stderr
    assert subprocess_within(SECONDS, built, plain_class, "generate_feedback", NAME).returncode == 0
    found = {
        step: {str(p.relative_to(plain_class / step)) for p in (plain_class / step).rglob("*") if p.is_file()}
        for step in ("autograded", "feedback")
    }
    notes = {f"zoe/{NAME}/timestamp.txt", f"zoe/{NAME}/submission_secret.txt"}
    assert found["autograded"] == notes | {f"{learner}/{NAME}/{NAME}.ipynb" for learner in ("side-files", "zoe")}
    assert found["feedback"] == notes | {f"{learner}/{NAME}/{NAME}.html" for learner in ("side-files", "zoe")}


def subprocess_within(seconds, course, folder, *words):
    start = time.monotonic()
    done = nbgrader(course, folder, *words)
    assert time.monotonic() - start < seconds
    return done


def test_make_grade_hands_on_nothing_either(built, right, tmp_path):
    beside = hand_in(tmp_path, "ada", right).parent
    (beside / "data.csv").write_text("1,2")
    assert points(grade(built, tmp_path)) == {"ada": (None, MAXIMUM)}
    files = [p.name for step in ("autograded", "feedback") for p in (tmp_path / step).rglob("*") if p.is_file()]
    assert files == [f"{NAME}.ipynb", f"{NAME}.html"]


def test_links_are_not_collected(built, right, tmp_path):
    inbound = tmp_path / "exchange" / "tensorflow" / "inbound"
    stamp = "2026-09-01 12:00:00.000000 UTC"
    honest = hand_in(tmp_path / "made", "ada", right)
    shutil.copytree(honest.parent, inbound / f"ada+{NAME}+{stamp}")
    thief = inbound / f"thief+{NAME}+{stamp}"
    thief.mkdir()
    (thief / f"{NAME}.ipynb").symlink_to(honest)
    (inbound / f"whole+{NAME}+{stamp}").symlink_to(honest.parent)
    inbound.parents[1].chmod(0o777)
    (tmp_path / "class").mkdir()
    done = nbgrader(built, tmp_path / "class", "collect", NAME, f"--Exchange.root={tmp_path / 'exchange'}")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (tmp_path / "class" / "submitted").iterdir()] == ["ada"]
    for name in ("thief", "whole"):
        assert f"{name}+{NAME}+{stamp} is not collected" in done.stderr


def test_pages_of_work_that_was_placed_by_hand_keep_nobody_elses_back(built, tmp_path):
    folder, exchange = tmp_path / "class", tmp_path / "exchange"
    for learner in ("ben", "ada[1]", "zoe"):
        page = folder / "feedback" / learner / NAME / f"{NAME}.html"
        page.parent.mkdir(parents=True)
        page.write_text(learner)
        if learner != "ben":
            (page.parent / "timestamp.txt").write_text("2026-09-01 12:00:00.000000 UTC")
            (page.parent / "submission_secret.txt").write_text(learner.encode().hex())
    exchange.mkdir()
    exchange.chmod(0o777)

    def released(*words):
        done = nbgrader(built, folder, "release_feedback", NAME, *words, f"--Exchange.root={exchange}")
        assert done.returncode == 0, done.stderr
        found = sorted(page.read_text() for page in exchange.rglob("*.html"))
        shutil.rmtree(exchange / "tensorflow")
        return found, done.stderr

    found, said = released()
    assert found == ["ada[1]", "zoe"]
    assert f"ben/{NAME} did not come through the exchange: `make give-back` gives it back" in said
    assert released("--student=ada[1]")[0] == ["ada[1]"]


# --- two runs at once ---


def test_a_second_run_on_the_class_is_one_sentence(built, right, tmp_path):
    hand_in(tmp_path, "ada", right)
    first = grading.grade(built, tmp_path, submission.find(built, tmp_path, []))
    assert next(first).total == MAXIMUM
    with pytest.raises(CourseError, match=r"Another run is at work on the class in .*: wait until it has ended"):
        grade(built, tmp_path)
    assert list(first) == []
    assert points(grade(built, tmp_path)) == {"ada": (None, MAXIMUM)}


def test_the_lock_of_a_killed_run_is_gone(built, right, tmp_path):
    hand_in(tmp_path, "ada", right)
    hold = "import fcntl, sys, time; f = open(sys.argv[1], 'w'); fcntl.flock(f, fcntl.LOCK_EX); print(1, flush=True)"
    (tmp_path / ".executions").mkdir()
    lock = tmp_path / ".executions" / "lock"
    holder = subprocess.Popen([sys.executable, "-c", f"{hold}; time.sleep(600)", lock], stdout=subprocess.PIPE)
    holder.stdout.readline()
    with pytest.raises(CourseError, match="Another run"):
        grade(built, tmp_path)
    holder.kill()
    holder.wait()
    assert points(grade(built, tmp_path)) == {"ada": (None, MAXIMUM)}
