"""A class is graded whatever its submissions look like; what each one lost is said in a sentence."""

import json
import re
import shutil
import sqlite3
import time
from contextlib import closing

import demo
import nbformat
import pytest
from nbgrader.api import Gradebook
from rich.console import Console

from autograder import settings
from autograder.course import CourseError
from autograder.grade import ahead, books, grading, report, submission
from autograder.notebook import write
from autograder.sandbox import limits

NAME = "01_mini"
MAXIMUM = 7


@pytest.fixture(scope="module")
def demo_class(course, grade, tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    demo.write(course, folder, NAME)
    return folder, grade(course, folder, seconds_a_cell=5)


def submit(course, folder, learner, change=lambda notebook: None, language="en"):
    """Hand in the solved chapter after `change` has been done to it."""
    notebook = nbformat.read(course.release(NAME, language), as_version=4)
    right = demo.tested(course, NAME, "right_")
    demo.all_right(notebook, right, {})
    change(notebook)
    path = folder / "submitted" / learner / NAME / f"{NAME}.ipynb"
    write(notebook, path)
    return path


def test_demo_class(demo_class):
    _, results = demo_class
    assert {learner: result.total for learner, result in results.items()} == {
        "all-right-en": MAXIMUM,
        "all-right-zh": MAXIMUM,
        "half-right": 3,
        "misconceptions": 1,
        "untouched": 0,
        "endless-loop": 4,
        "tests-deleted": 1,
        "broken-file": 0,
    }


def test_reasons_are_sentences(demo_class):
    _, results = demo_class
    assert results["broken-file"].problem == "01_mini.ipynb is not a readable notebook: ask for it again"
    assert results["misconceptions"].messages["mean_row-check"].startswith("one mean for each row")
    assert results["endless-loop"].messages["double-check"].startswith("took too long")
    assert results["untouched"].messages["double-check"].startswith("not attempted yet")


def test_table_names_learners_points_and_reasons(demo_class):
    _, results = demo_class
    console = Console(record=True, width=100, file=open("/dev/null", "w"))  # noqa: SIM115
    report.show(list(results.values()), console)
    text = console.export_text()
    for part in ("all-right-en", "half-right", "broken-file", "1 double, 2 mean_row", "took too long"):
        assert part in text


def test_feedback_shows_the_message_and_not_the_test(demo_class):
    folder, _ = demo_class
    page = (folder / "feedback" / "misconceptions" / NAME / f"{NAME}.html").read_text(encoding="utf-8")
    assert "another number" in page
    assert "隐藏测试: <strong>其他数</strong>" in page
    assert "secret_number" not in page


def test_the_gradebook_has_what_the_table_has(demo_class):
    folder, results = demo_class
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        for learner in ("all-right-zh", "half-right", "untouched"):
            assert gradebook.find_submission(NAME, learner).score == results[learner].total


def edit_test(notebook):
    cell = next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == "mean_row-hidden")
    cell.source = "raise SystemExit"


def copy_test(notebook):
    cell = next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == "double-check")
    notebook.cells.append(nbformat.from_dict(cell | {"id": "copy"}))


def drop_tests(notebook):
    notebook.cells = [c for c in notebook.cells if not c.metadata.get("nbgrader", {}).get("grade")]


def drop_setup(notebook):
    notebook.cells = [c for c in notebook.cells if "setup" not in c.metadata.get("tags", [])]


def import_in_setup(notebook):
    setup = next(c for c in notebook.cells if "setup" in c.metadata.get("tags", []))
    setup.source += "\nimport math"
    demo.answer_cells(notebook)["double"].source = "def double(x):\n    return math.fsum([x, x])"


def copy_answer(notebook):
    """A learner copied the answer cell to try a second version: the last one counts."""
    cell = demo.answer_cells(notebook)["double"]
    first = nbformat.from_dict(cell | {"id": "first", "source": "def double(x):\n    return x"})
    notebook.cells.insert(notebook.cells.index(cell), first)


def foreign_schema(notebook):
    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader.schema_version = 99


def odd_metadata(notebook):
    notebook.cells[0].metadata["nbgrader"] = "none"
    notebook.metadata.kernelspec = {"name": "julia-1.6", "display_name": "Julia", "language": "julia"}


def error_elsewhere(notebook):
    notebook.cells.insert(2, nbformat.v4.new_code_cell("1 / 0"))


def missing_picture(notebook):
    """A picture was pasted into a prose cell, and its data was lost on the way."""
    notebook.cells.append(nbformat.v4.new_markdown_cell("![mine](attachment:mine.png)"))


MISHAPS = [
    edit_test,
    copy_test,
    drop_tests,
    drop_setup,
    import_in_setup,
    copy_answer,
    foreign_schema,
    odd_metadata,
]
MISHAPS += [error_elsewhere, missing_picture]


@pytest.fixture(scope="module")
def mishaps(course, grade, tmp_path_factory):
    folder = tmp_path_factory.mktemp("mishaps")
    for change in MISHAPS:
        submit(course, folder, change.__name__, change)
    submit(course, folder, "scratch", MISHAPS[0]).with_name("scratch.ipynb").write_text("{}", encoding="utf-8")
    submit(course, folder, "no-notebook").unlink()
    renamed = submit(course, folder, "renamed")
    renamed.rename(renamed.with_name("01_mini (1).ipynb"))
    submit(course, folder, "other-course").write_text(json.dumps(nbformat.v4.new_notebook()), encoding="utf-8")
    shutil.move(submit(course, folder, "misspelt").parent, folder / "submitted" / "misspelt" / "01_mimi")
    many = submit(course, folder, "many-files")
    for number in range(limits.FILES):
        many.with_name(f"{number}.txt").touch()
    with submit(course, folder, "large-file").with_name("holes.bin").open("wb") as file:
        file.truncate(limits.HANDED_IN)
    submit(course, folder, "no-date").with_name("timestamp.txt").write_text(" " * 10**6, encoding="utf-8")
    link = submit(course, folder, "link")
    link.unlink()
    link.symlink_to(course.source(NAME))
    return grade(course, folder, seconds_a_cell=5)


@pytest.mark.parametrize("learner", ["scratch", *(change.__name__ for change in MISHAPS)])
def test_mishaps_cost_no_points(mishaps, learner):
    assert (mishaps[learner].problem, mishaps[learner].total) == (None, MAXIMUM)


@pytest.mark.parametrize(
    ("learner", "says"),
    [
        ("no-notebook", "01_mini.ipynb is missing"),
        ("renamed", "is it '01_mini (1).ipynb'? Then give it that name"),
        ("other-course", "holds none of this chapter's exercises"),
        ("misspelt", "there is no chapter '01_mimi'; did you mean '01_mini'?"),
        ("link", "01_mini.ipynb is a link or a special file"),
        ("many-files", "the folder holds more than 1000 files or 64 MiB: keep the notebook"),
        ("large-file", "the folder holds more than 1000 files or 64 MiB: keep the notebook"),
        ("no-date", "timestamp.txt holds no date"),
    ],
)
def test_what_cannot_be_graded_is_said(mishaps, learner, says):
    assert says in mishaps[learner].problem
    assert mishaps[learner].total == 0


def test_what_used_up_the_time_of_a_submission_is_said(course, grade, tmp_path):
    """Ten cells that sleep cost a submission what it may use in all; the cell at which it was used up is named."""

    def sleep(notebook):
        cells = [nbformat.v4.new_code_cell(f"import time\ntime.sleep(9)  # {number}") for number in range(10)]
        notebook.cells = [*notebook.cells[:2], *cells, *notebook.cells[2:]]

    submit(course, tmp_path, "sleeper", sleep)
    submit(course, tmp_path, "neighbour")
    results = grade(course, tmp_path, seconds_a_cell=5, seconds_a_submission=12)
    assert results["neighbour"].total == MAXIMUM
    assert results["sleeper"].total == 0
    assert re.match(
        r"what the whole notebook may use, 12 s, was used up at code cell \d+ ·",
        results["sleeper"].messages["double-check"],
    )


def test_whoever_stops_the_grading_does_not_wait_for_the_rest(course, tmp_path):
    for number in range(5):
        slow = nbformat.v4.new_code_cell(f"import time\ntime.sleep(1)  # {number}")
        submit(course, tmp_path, f"slow-{number}", lambda notebook, cell=slow: notebook.cells.append(cell))
    running = grading.grade(course, tmp_path, submission.find(course, tmp_path, []))
    assert next(running).total == MAXIMUM
    running.close()
    assert len(list((tmp_path / ".executions").glob("*.json"))) <= 3


def test_a_large_class_is_not_held_in_memory(course, tmp_path, monkeypatch):
    """Only so many runs are started ahead of the books, and what they put out is let go of once it is entered."""
    for number in range(4):
        own = nbformat.v4.new_code_cell(f"{number}")
        submit(course, tmp_path, f"learner-{number}", lambda notebook, cell=own: notebook.cells.append(cell))
    started, held = [], []
    start, finish = ahead.Ahead.start, ahead.Ahead.finish
    monkeypatch.setattr(limits, "RUNS_AHEAD", 1)
    monkeypatch.setattr(ahead.Ahead, "start", lambda runs, notebook: started.append(1) or start(runs, notebook))
    monkeypatch.setattr(ahead.Ahead, "finish", lambda runs, key: finish(runs, key) or held.append(len(runs.runs)))
    running = [len(started) for _ in grading.grade(course, tmp_path, submission.find(course, tmp_path, []))]
    assert running == [2, 3, 4, 4]
    assert held == [1, 1, 1, 0]


def test_an_empty_class_is_one_sentence(course, tmp_path):
    with pytest.raises(CourseError, match=r"There is no submission in .*submitted: type `make collect`, or put each"):
        submission.find(course, tmp_path, [])


def test_what_is_late_is_shown_and_costs_what_the_settings_say(course, grade, tmp_path, monkeypatch):
    for learner, date in (("early", "2026-10-01 10:00:00 UTC"), ("late", "2026-10-03 11:00:00 UTC")):
        submit(course, tmp_path, learner).with_name("timestamp.txt").write_text(date)
    settings_of = settings._file(course.root / "nbgrader_config.py")
    monkeypatch.setattr(settings_of.LatePolicy, "percent_a_day", 10)
    results = grade(course, tmp_path, due="2026-10-02T18:00+08:00")
    assert (results["early"].late, results["early"].penalty, results["early"].total) == (0, 0, MAXIMUM)
    assert (results["late"].late, results["late"].penalty) == (25 * 3600, pytest.approx(2 * 0.1 * MAXIMUM))
    again = grade(course, tmp_path)  # the date stays in the gradebook
    assert again["late"].total == results["late"].total == pytest.approx(0.8 * MAXIMUM)


def test_a_due_date_without_a_zone_is_this_machines(course, grade, tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    submit(course, tmp_path, "ada").with_name("timestamp.txt").write_text("2026-10-02 10:00:01 UTC")
    try:
        assert grade(course, tmp_path, due="2026-10-02 18:00")["ada"].late == 1
    finally:
        monkeypatch.undo()
        time.tzset()


def test_no_date_is_one_sentence(course, grade, tmp_path):
    submit(course, tmp_path, "ada")
    with pytest.raises(CourseError, match="'Friday' is no date such as"):
        grade(course, tmp_path, due="Friday")


def test_what_lies_beside_the_learners_folders_is_named_and_debris_is_not(course, tmp_path):
    submit(course, tmp_path, "ada")
    submitted = tmp_path / "submitted"
    names = [f"doejane_12_34_{NAME}.ipynb", f"Jane Doe_12_assignsubmission_file_/{NAME}.ipynb"]
    debris = [".DS_Store", f"__MACOSX/{NAME}/._{NAME}.ipynb", "ada/.ipynb_checkpoints/x.ipynb", "ada/Thumbs.db"]
    for name in names + debris:
        (submitted / name).parent.mkdir(parents=True, exist_ok=True)
        (submitted / name).write_bytes(b"")
    assert submission.strays(tmp_path) == sorted(names)
    assert submission.find(course, tmp_path, []) == [("ada", NAME)]


@pytest.mark.parametrize("name", [f"{NAME}.ipynb.txt", f"{NAME}/{NAME}.ipynb"])
def test_a_notebook_of_another_name_is_asked_about(course, grade, tmp_path, name):
    path = submit(course, tmp_path, "ada")
    other = path.with_name("moved")
    path.rename(other)
    (path.parent / name).parent.mkdir(exist_ok=True)
    other.rename(path.parent / name)
    assert f"is it {name!r}? Then give it that name" in grade(course, tmp_path)["ada"].problem


def test_a_gradebook_that_another_program_holds_is_waited_for_and_then_said(course, grade, tmp_path, monkeypatch):
    submit(course, tmp_path, "ada")
    grade(course, tmp_path)
    monkeypatch.setattr(books, "PATIENCE", 0.2)
    other = sqlite3.connect(tmp_path / "gradebook.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CourseError, match=r"gradebook.db is in use by another program.*Nothing in it has changed"):
        grade(course, tmp_path)
    other.close()
    assert grade(course, tmp_path)["ada"].total == MAXIMUM


def test_a_damaged_gradebook_is_said_and_left_alone(course, grade, tmp_path):
    submit(course, tmp_path, "ada")
    (tmp_path / "gradebook.db").write_bytes(b"no database" * 100)
    with pytest.raises(CourseError, match=r"gradebook\.db is damaged"):
        grade(course, tmp_path)
    assert (tmp_path / "gradebook.db").read_bytes() == b"no database" * 100


OLDER = """
PRAGMA foreign_keys = OFF;
ALTER TABLE student DROP COLUMN lms_user_id;
UPDATE alembic_version SET version_num = '167914646830';
"""


def test_a_gradebook_of_an_older_nbgrader_is_upgraded_and_kept(course, grade, tmp_path, capsys):
    submit(course, tmp_path, "ada")
    grade(course, tmp_path)
    with closing(sqlite3.connect(tmp_path / "gradebook.db")) as connection:
        connection.executescript(OLDER)
        [before] = connection.execute("SELECT count(*), sum(auto_score) FROM grade").fetchall()
    older = (tmp_path / "gradebook.db").read_bytes()
    assert grade(course, tmp_path)["ada"].total == MAXIMUM
    [kept] = tmp_path.glob("gradebook.db.*")
    assert kept.read_bytes() == older and kept.name in capsys.readouterr().err
    with closing(sqlite3.connect(tmp_path / "gradebook.db")) as connection:
        assert connection.execute("SELECT count(*), sum(auto_score) FROM grade").fetchall() == [before]
        assert connection.execute("SELECT lms_user_id FROM student").fetchall() == [(None,)]


def test_a_gradebook_that_cannot_be_upgraded_stays_as_it_was(course, grade, tmp_path):
    submit(course, tmp_path, "ada")
    grade(course, tmp_path)
    with closing(sqlite3.connect(tmp_path / "gradebook.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'of no nbgrader'")
    before = (tmp_path / "gradebook.db").read_bytes()
    with pytest.raises(CourseError, match=r"gradebook\.db is of an older nbgrader and cannot be upgraded"):
        grade(course, tmp_path)
    assert (tmp_path / "gradebook.db").read_bytes() == before
    assert [path.name for path in tmp_path.glob("gradebook.db*")] == ["gradebook.db"]


def test_grading_again_executes_nothing_and_keeps_every_grade(course, grade, demo_class, monkeypatch):
    folder, results = demo_class
    monkeypatch.setattr("autograder.sandbox.pool.run", lambda *_: pytest.fail("a submission ran again"))
    again = grade(course, folder, seconds_a_cell=5)
    assert {k: r.total for k, r in again.items()} == {k: r.total for k, r in results.items()}


def test_stock_nbgrader_gives_honest_submissions_the_same_points(built, tmp_path):
    """Hidden tests are ordinary Python in ordinary cells: nbgrader's own executor grades them too."""
    demo.write(built, tmp_path, NAME)
    learners = ("all-right-en", "all-right-zh", "half-right", "misconceptions", "untouched")
    config = settings.config(built, tmp_path)
    del config.Autograde, config.GenerateAssignment["preprocessors"]
    api = settings.api(config)
    assert api.generate_assignment(NAME)["success"]
    for learner in learners:
        assert api.autograde(NAME, learner)["success"]
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}") as gradebook:
        scores = [gradebook.find_submission(NAME, learner).score for learner in learners]
    assert scores == [MAXIMUM, MAXIMUM, 3, 1, 0]
