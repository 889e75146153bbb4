"""Nothing a learner has written is ever overwritten."""

import shutil
from io import StringIO

import demo
import nbformat
import pytest
from rich.console import Console

from autograder import workspace
from autograder.build.editions import build
from autograder.course import CourseError
from autograder.grade.execution import SafeExecute
from autograder.grade.progress import progress
from autograder.grade.report import next_step, show_progress
from autograder.grade.result import Result
from autograder.notebook import write


def edit(course, old, new):
    path = course.text("01_mini")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    build(course, course.chapters)


def test_student_notebooks_are_copied_once(built, tmp_path):
    assert workspace.fill(built, tmp_path, "zh") == []
    own = tmp_path / "zh" / "01_mini.ipynb"
    assert own.read_bytes() == built.release("01_mini", "zh").read_bytes()
    own.write_text("my work", encoding="utf-8")
    assert workspace.fill(built, tmp_path, "zh") == []
    assert own.read_text(encoding="utf-8") == "my work"


def test_an_untouched_copy_follows_the_release(built, tmp_path):
    workspace.fill(built, tmp_path, "en")
    edit(built, "Two exercises", "Two short exercises")
    assert workspace.fill(built, tmp_path, "en") == []
    own = tmp_path / "en" / "01_mini.ipynb"
    assert own.read_bytes() == built.release("01_mini", "en").read_bytes()


def answer(path, source, exercise="double"):
    """Write an answer, as a learner does."""
    notebook = nbformat.read(path, as_version=4)
    demo.answer_cells(notebook)[exercise].source = source
    write(notebook, path)


def test_answers_are_carried_into_a_newer_edition_and_the_old_file_is_kept(built, tmp_path):
    workspace.fill(built, tmp_path, "en")
    own = tmp_path / "en" / "01_mini.ipynb"
    answer(own, "def double(x):\n    return x + x  # mine")
    before = own.read_bytes()
    edit(built, "Two exercises", "Two short exercises")
    for _ in range(2):  # said until it is done
        assert workspace.fill(built, tmp_path, "en") == [
            "01_mini has a newer edition: `make carry CHAPTER=01_mini EDITION=en` moves your answers there."
        ]
    assert own.read_bytes() == before
    kept = workspace.carry(built, tmp_path, "01_mini", "en")
    assert kept.read_bytes() == before
    text = own.read_text(encoding="utf-8")
    assert "Two short exercises" in text
    assert "return x + x  # mine" in text
    assert workspace.fill(built, tmp_path, "en") == []


def test_answers_are_carried_where_a_program_on_the_way_has_dropped_the_marks(built, tmp_path):
    workspace.fill(built, tmp_path, "en")
    own = tmp_path / "en" / "01_mini.ipynb"
    answer(own, "def double(x):\n    return x + x  # mine")
    notebook = nbformat.read(own, as_version=4)
    for cell in notebook.cells:
        cell.metadata.clear()
    write(notebook, own)
    workspace.carry(built, tmp_path, "01_mini", "en")
    assert "return x + x  # mine" in own.read_text(encoding="utf-8")


def test_a_notebook_that_cannot_be_read_is_not_carried(built, tmp_path):
    workspace.fill(built, tmp_path, "en")
    own = tmp_path / "en" / "01_mini.ipynb"
    own.write_text("my work", encoding="utf-8")
    with pytest.raises(CourseError, match="is not a readable notebook: it stays as it is"):
        workspace.carry(built, tmp_path, "01_mini", "en")
    assert own.read_text(encoding="utf-8") == "my work"


def test_a_deleted_notebook_comes_back(built, tmp_path):
    workspace.fill(built, tmp_path, "en")
    (tmp_path / "en" / "01_mini.ipynb").unlink()
    assert workspace.fill(built, tmp_path, "en") == []
    assert (tmp_path / "en" / "01_mini.ipynb").exists()


def test_a_damaged_record_loses_nothing(built, tmp_path):
    workspace.fill(built, tmp_path, "en")
    own = tmp_path / "en" / "01_mini.ipynb"
    own.write_text("my work", encoding="utf-8")
    (tmp_path / ".issued.json").write_text("{", encoding="utf-8")
    workspace.fill(built, tmp_path, "en")
    assert own.read_text(encoding="utf-8") == "my work"


def test_without_student_notebooks_one_sentence_says_so(mini, tmp_path):
    with pytest.raises(CourseError, match="make release"):
        workspace.fill(mini, tmp_path, "en")


@pytest.fixture
def execute(tmp_path):
    return SafeExecute(sandbox="required", store=str(tmp_path / "store"))


def test_progress_grades_every_notebook_of_the_course_under_whatever_name(built, tmp_path, execute):
    own, report = tmp_path / "workspace", Console(record=True, width=100, file=StringIO())
    for language in ("en", "zh"):
        workspace.fill(built, own, language)
    copy = own / "en" / "tries" / "01_mini-Copy1.ipynb"
    copy.parent.mkdir()
    shutil.copyfile(own / "en" / "01_mini.ipynb", copy)
    answer(copy, "def double(x):\n    return 2 * x")
    (own / "en" / "notes.ipynb").write_text(nbformat.writes(nbformat.v4.new_notebook()), encoding="utf-8")
    (own / "zz-torn.ipynb").write_text("{", encoding="utf-8")
    *results, torn = progress(built, own, built.chapters, execute)
    assert torn.problem == "zz-torn.ipynb is not a readable notebook: ask for it again"
    results.sort(key=lambda result: result.learner)
    assert {r.learner: r.total for r in results} == {
        "en/01_mini.ipynb": 0, "en/tries/01_mini-Copy1.ipynb": 3, "zh/01_mini.ipynb": 0
    }  # fmt: skip
    assert next_step(results) == "Next: mean_row in en/tries/01_mini-Copy1.ipynb: 0 of 4 points."
    show_progress([*results, torn], report)
    shown = report.export_text()
    assert "zz-torn.ipynb: zz-torn.ipynb is not a readable notebook" in shown
    assert "en/tries/01_mini-Copy1.ipynb: 3 of 7 (43%)" in shown
    assert "Not begun: en/01_mini.ipynb, zh/01_mini.ipynb." in shown


def test_progress_runs_nothing_twice(built, tmp_path, execute, monkeypatch):
    workspace.fill(built, tmp_path / "workspace", "en")
    first = list(progress(built, tmp_path / "workspace", built.chapters, execute))
    monkeypatch.setattr("autograder.sandbox.pool.run", lambda *_: pytest.fail("a notebook ran again"))
    assert list(progress(built, tmp_path / "workspace", built.chapters, execute)) == first


def test_the_start_page_says_what_is_done_and_where_to_go_on(built, tmp_path):
    workspace.fill(built, tmp_path, "zh")
    text = workspace.write_start_page(built, tmp_path, "zh").read_text(encoding="utf-8")
    assert "**从这里继续: [1. 供测试用的一章](01_mini.ipynb)**" in text
    workspace.save_results(built, [Result("zh/01_mini.ipynb", "01_mini", points={"double-check": 7})])
    text = workspace.write_start_page(built, tmp_path, "zh").read_text(encoding="utf-8")
    assert "从这里继续" not in text
    assert "| [1. 供测试用的一章](01_mini.ipynb) | 5 | 7 | 7 |" in text
