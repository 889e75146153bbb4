"""Text becomes editions; building twice changes nothing; nothing secret reaches a learner."""

import nbformat
import pytest

from autograder import answers
from autograder.build import solved, text
from autograder.build.editions import build, build_reference, stale
from autograder.build.source import expand
from autograder.build.student import leaks
from autograder.course import CourseError


@pytest.fixture
def built(mini):
    build(mini, mini.chapters)
    return mini


def read(path):
    return nbformat.read(path, as_version=4)


def sources(notebook, kind=None):
    return [cell.source for cell in notebook.cells if kind in (None, cell.cell_type)]


def replace(course, old, new):
    path = course.text("01_mini")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def test_building_twice_changes_nothing(built):
    assert build(built, built.chapters) == []


def test_editing_one_cell_changes_one_cell_id(built):
    before = {cell.id for cell in read(built.source("01_mini")).cells}
    replace(built, "twice the number `x`", "two times the number `x`")
    build(built, built.chapters)
    after = {cell.id for cell in read(built.source("01_mini")).cells}
    assert len(before - after) == len(after - before) == 1


def test_student_edition_has_one_language_and_no_secrets(built):
    english, chinese = (read(built.release("01_mini", language)) for language in ("en", "zh"))
    assert sources(english, "code") == sources(chinese, "code")
    assert "A chapter for the tests" in sources(english)[0]
    assert "供测试用的一章" in sources(chinese)[0]
    everything = "\n".join(sources(english) + sources(chinese))
    assert "secret_number" not in everything
    assert "return 2 * x" not in everything
    assert "# Hidden: other numbers" in everything
    assert 'raise NotImplementedError("not attempted yet' in everything


def test_title_line_is_made_from_the_chapter(built):
    first = sources(read(built.release("01_mini", "en")))[0]
    assert "about 5 min · 7 points" in first
    assert "blob/main/release/en/01_mini/01_mini.ipynb" in first


def test_leaks_finds_a_line_of_a_solution(built):
    source, student = read(built.source("01_mini")), read(built.release("01_mini", "en"))
    assert leaks(source, student) == []
    student.cells[-1].source = "    return 2 * x"
    assert leaks(source, student) == ["return 2 * x"]


def test_reference_is_solved_executed_and_without_hidden_tests(built):
    build_reference(built, "01_mini")
    notebook = read(built.reference("01_mini", "zh"))
    everything = "\n".join(sources(notebook))
    assert "return 2 * x" in everything
    assert "secret_number" not in everything
    assert "### " not in "\n".join(sources(notebook, "code"))
    assert any("correct so far" in str(cell.get("outputs")) for cell in notebook.cells)
    assert not any("nbgrader" in cell.metadata for cell in notebook.cells)


def test_reference_runs_again_only_where_code_changed(built, monkeypatch):
    build_reference(built, "01_mini")
    assert build_reference(built, "01_mini") == []
    runs = []
    monkeypatch.setattr("autograder.build.editions.execute", lambda *a: runs.append(a) or solved.execute(*a))
    replace(built, "twice the number `x`", "two times the number `x`")
    assert build_reference(built, "01_mini") == [built.reference("01_mini", "en")]
    assert not runs
    replace(built, "a demo does not run", "a demo never runs")
    assert len(build_reference(built, "01_mini")) == 2
    assert len(runs) == 1


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("import sys; print('oops', file=sys.stderr)", "writes to stderr"),
        ("1 / 0", "ZeroDivisionError"),
        ("import os; print(os.path.expanduser('~'))", "path of this machine"),
        ("display({'image/png': 'iVBORw0KGgo='}, raw=True)", "without alt text"),
    ],
)
def test_reference_must_run_cleanly(built, line, says):
    replace(built, 'print("a demo does not run when grading")', line)
    with pytest.raises(CourseError, match=says):
        build_reference(built, "01_mini")
    assert not built.reference("01_mini", "en").exists()


def test_stale_names_what_is_not_what_the_text_says(built):
    build_reference(built, "01_mini")
    assert stale(built, "01_mini") == []
    replace(built, "twice the number", "two times the number")
    english = {built.source("01_mini"), built.release("01_mini", "en"), built.reference("01_mini", "en")}
    assert set(stale(built, "01_mini")) == english


def test_text_that_is_no_notebook_is_one_sentence(mini):
    mini.text("01_mini").write_text("---\n: [\n---\n", encoding="utf-8")
    with pytest.raises(CourseError, match="not a MyST notebook"):
        build(mini, mini.chapters)


def test_unknown_chapter_is_one_sentence(mini):
    with pytest.raises(CourseError, match=r"no chapter '02_nothing'.*choose from: 01_mini"):
        mini.choose(["02_nothing"])


def test_answers_stand_alone(mini):
    path = mini.root / "tests" / "answers" / "01_mini" / "double.py"
    path.write_text(path.read_text(encoding="utf-8") + "\n\ndef helper():\n    pass\n", encoding="utf-8")
    with pytest.raises(CourseError, match="helper is not right_"):
        answers.tested(path)


def test_tested_answers_of_the_small_course(mini):
    chapter = expand(text.read(mini.text("01_mini")), mini)
    names, exercises = answers.setup(chapter), answers.exercises(chapter)
    for name, exercise in exercises.items():
        for answer in answers.tested(mini.root / "tests" / "answers" / "01_mini" / f"{name}.py"):
            full = answers.score(exercise, answer.submitted(name), names, 1).points["hidden"] > 0
            assert full == answer.right, answer.name
