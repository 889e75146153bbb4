"""Text becomes editions; building twice changes nothing; nothing secret reaches a learner."""

import subprocess
from pathlib import Path

import nbformat
import pytest

from autograder import answers
from autograder.build import coverage, solved, text
from autograder.build.editions import build, build_reference, stale
from autograder.build.source import expand
from autograder.build.student import leaks
from autograder.course import Course, CourseError

COURSE = Course(Path(__file__).resolve().parents[1])
DEMO_LINE = 'print("a demo does not run when grading")'


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
    assert "5 to 10 min · 7 points" in first
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


CLOCK = "import time; print(time.time_ns())"  # in the last cell of the small course, which is marked as varying


def test_forced_run_changes_nothing(built):
    replace(built, DEMO_LINE, CLOCK)
    assert len(build_reference(built, "01_mini")) == 2
    assert build_reference(built, "01_mini", force=True) == []


def test_varying_output_is_new_only_where_code_at_or_above_it_changed(built):
    def clock():
        build_reference(built, "01_mini")
        notebook = read(built.reference("01_mini", "en"))
        return next(cell.outputs[0].text for cell in notebook.cells if "time_ns" in cell.source)

    replace(built, DEMO_LINE, CLOCK)
    path, first = built.text("01_mini"), clock()
    below = "\n```{code-cell} ipython3\nprint('below')\n```\n"
    path.write_text(path.read_text(encoding="utf-8") + below, encoding="utf-8")
    assert clock() == first
    replace(built, "correct so far: two rows", "correct so far: rows")
    assert clock() != first


def test_forced_run_renews_an_output_that_does_not_vary(built):
    build_reference(built, "01_mini")
    path = built.reference("01_mini", "en")
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace('"correct so far: double(2)', '"correct until now: double(2)'), encoding="utf-8")
    assert build_reference(built, "01_mini", force=True) == [path]
    assert path.read_text(encoding="utf-8") == good


def test_outputs_hold_no_counts_and_streams_are_whole_and_in_place(built):
    picture = """display({'image/png': 'iVBORw0KGgo='}, metadata={'image/png': {'alt': 'a dot'}}, raw=True)"""
    pieces = "import time\nfor i in range(3):\n    print(i, flush=True)\n    time.sleep(0.3)"
    replace(built, DEMO_LINE, f"{pieces}\n{picture}\nprint('a dot')\n40 + 2")
    build_reference(built, "01_mini")
    cells = [cell for cell in read(built.reference("01_mini", "en")).cells if cell.cell_type == "code"]
    assert [output.get("text") for output in cells[-1].outputs] == ["0\n1\n2\n", None, "a dot\n", None]
    assert {cell.execution_count for cell in cells} == {cells[-1].outputs[-1].execution_count} == {0}


def test_distant_edits_of_two_authors_merge(built):
    def git(*arguments):
        who = ["-c", "user.name=author", "-c", "user.email=author@example.com"]
        subprocess.run(["git", *who, *arguments], cwd=built.root, check=True, capture_output=True, text=True)

    def commit(*edits):
        for old, new in edits:
            replace(built, old, new)
        build(built, built.chapters)
        build_reference(built, "01_mini")
        git("add", "--all")
        git("commit", "--quiet", "--message", "an edit")

    git("init", "--quiet", "--initial-branch=main")
    commit()
    git("switch", "--quiet", "--create", "below")
    commit(("a demo does not run", "a demo never runs"))
    git("switch", "--quiet", "main")
    cell = "```{code-cell} ipython3\nprint('a first cell')\n```\n\n```{code-cell} ipython3\n:tags: [setup]"
    commit(("Two exercises, no", "A pair of exercises, no"), ("```{code-cell} ipython3\n:tags: [setup]", cell))
    git("merge", "--quiet", "--no-edit", "below")
    assert build(built, built.chapters) + build_reference(built, "01_mini", force=True) == []
    everything = built.reference("01_mini", "en").read_text(encoding="utf-8")
    assert all(words in everything for words in ("A pair of exercises", "a first cell", "a demo never runs"))


def test_kernel_is_told_where_mnist_is(built, monkeypatch):
    monkeypatch.setenv("MNIST_NPZ", "mnist-of-this-test.npz")
    replace(built, DEMO_LINE, "import os; print(os.environ['MNIST_NPZ'])")
    build_reference(built, "01_mini")
    assert "mnist-of-this-test.npz" in str(read(built.reference("01_mini", "en")).cells[-1].outputs)


def test_a_stand_in_is_announced_by_words_that_are_refused(monkeypatch):
    """The loader of all sittings, called where MNIST can be neither read nor fetched."""
    names = answers.setup(read(COURSE.source("05b_train_audit")))
    monkeypatch.delenv("MNIST_NPZ", raising=False)
    monkeypatch.setattr("keras.datasets.mnist.load_data", lambda: 1 / 0)
    *_, source = names["load_mnist"](1, 1)
    assert solved.STAND_IN.search(source)


@pytest.mark.parametrize(
    "name", [name for name in COURSE.chapters if "load_mnist(" in COURSE.text(name).read_text(encoding="utf-8")]
)
def test_whoever_loads_digits_says_where_they_come_from(name):
    code = [cell for cell in read(COURSE.reference(name, "en")).cells if cell.cell_type == "code"]
    assert "MNIST" in "".join(output.get("text", "") for cell in code for output in cell.outputs)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("print('small digits (no network): 1400 images')", r"cell 14 says .*set MNIST_NPZ to a file"),
        ("import sys; print('oops', file=sys.stderr)", "writes to stderr"),
        ("1 / 0", "ZeroDivisionError"),
        ("import os; print(os.path.expanduser('~'))", "path of this machine"),
        ("display({'image/png': 'iVBORw0KGgo='}, raw=True)", "without alt text"),
    ],
)
def test_reference_must_run_cleanly(built, line, says):
    replace(built, DEMO_LINE, line)
    with pytest.raises(CourseError, match=says):
        build_reference(built, "01_mini")
    assert not built.reference("01_mini", "en").exists()


def test_stale_names_what_is_not_what_the_text_says(built):
    build_reference(built, "01_mini")
    assert stale(built, "01_mini") == []
    replace(built, "twice the number", "two times the number")
    english = {built.source("01_mini"), built.release("01_mini", "en"), built.reference("01_mini", "en")}
    assert set(stale(built, "01_mini")) == english


def test_coverage_says_where_each_statement_is_taught(mini):
    lines = ['["2.1"]', 'double = ["twice", "两倍"]', 'half = ["a half", "一半"]']
    mini.article.write_text("\n".join(lines), encoding="utf-8")
    text = mini.text("01_mini").read_text(encoding="utf-8")
    prompt = '+++ {"tags": ["en"]}\n\n### Exercise: `double`'
    marked = text.replace(prompt, prompt.replace('{"tags', '{"covers": ["2.1 double"], "tags'))
    mini.text("01_mini").write_text(marked, encoding="utf-8")
    build(mini, mini.chapters)
    page = coverage.path(mini).read_text(encoding="utf-8")
    assert "| 2.1 | twice | [01_mini](../notebooks/en/01_mini.ipynb): Exercise: `double`" in page
    assert "| 2.1 | 两倍 | [01_mini](../notebooks/zh/01_mini.ipynb): 练习：`double`" in page
    assert f"| 2.1 | a half | {coverage.NOWHERE['en']} |" in page
    assert coverage.write(mini) == []  # already so
    mini.text("01_mini").write_text(marked.replace("2.1 double", "2.1 treble"), encoding="utf-8")
    with pytest.raises(CourseError, match=r"01_mini.md covers '2.1 treble'"):
        coverage.write(mini)


def test_a_notebook_that_a_merge_broke_is_made_anew(built):
    path = built.reference("01_mini", "en")
    build_reference(built, "01_mini")
    whole = path.read_text(encoding="utf-8")
    path.write_text("<<<<<<< ours\n" + whole, encoding="utf-8")
    assert stale(built, "01_mini") == [path]
    assert build_reference(built, "01_mini") == [path]
    assert path.read_text(encoding="utf-8") == whole


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


def test_a_reference_solution_that_its_own_tests_refuse_is_not_built(mini):
    replace(mini, "return 2 * x", "return 3 * x")
    with pytest.raises(CourseError, match="01_mini: the check test of double refuses the reference solution"):
        build(mini, mini.chapters)
    assert not mini.source("01_mini").exists()
