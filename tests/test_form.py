"""What a learner sees of a sitting: folded cells, one line for a wrong answer, the same points from every grader."""

import json
import os
import shutil

import demo
import nbformat
import pytest
from conftest import ROOT, make
from nbclient import NotebookClient
from nbgrader.api import Gradebook

from autograder import settings
from autograder.build import folds
from autograder.build.minutes import minutes, total
from autograder.build.minutes import steps as steps_of
from autograder.build.source import expand
from autograder.build.student import student
from autograder.build.text import read
from autograder.cells import NOT_ATTEMPTED, VARYING, tags
from autograder.course import Course
from autograder.grade import grading, submission
from autograder.notebook import write

NAME = "01_sitting"
HELPED = """def helper(y):
    return y["a"]
def double(x):
    return helper(x)
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """A course of the smallest sitting; its text is too short for the rules, so its editions are made without them."""
    course = make(tmp_path_factory.mktemp("form") / "course", ROOT / "tests" / "sitting")
    shutil.copyfile(ROOT / "chapters" / "common.py", course.common)
    source = expand(read(course.text(NAME)), course)
    write(source, course.source(NAME))
    for language in ("en", "zh"):
        write(student(course, NAME, source, language), course.release(NAME, language))
    return course


@pytest.fixture
def notebook(course):
    return nbformat.read(course.release(NAME, "zh"), as_version=4)


def run(notebook, answers, **environment):
    """The outputs of the check, for each of `answers` in turn, in one kernel; then those of the last cell."""
    [answer, check] = [c for c in notebook.cells if c.get("id") in ("double", "double-check")]
    at = notebook.cells.index(answer)
    tries = [nbformat.from_dict(cell | {"source": source, "id": f"{cell.id}-{i}"})
             for i, text in enumerate(answers) for cell, source in ((answer, text), (check, check.source))]  # fmt: skip
    notebook.cells[at : at + 2] = tries
    NotebookClient(notebook, kernel_name="python3").execute(env=os.environ | environment)
    return [cell.outputs for cell in tries[1::2]], notebook.cells[-1].outputs


def test_a_check_ends_in_one_line(notebook):
    untouched = next(c.source for c in notebook.cells if c.id == "double")
    answers = [untouched, "def double(x):\n    return x", "def double(x):\n    return 2 * x", HELPED]
    (untried, wrong, right, raised), last = run(notebook, answers)
    assert [(o.output_type, o.ename) for o in (*untried, *wrong, *raised)] == [
        ("error", "NotImplementedError"), ("error", "AssertionError"), ("error", "TypeError")
    ]  # fmt: skip
    assert untried[0].traceback == ["\x1b[1m○ not attempted · 尚未作答\x1b[0m: double"]
    assert wrong[0].traceback == [
        "\x1b[31m✗ not yet · 还不对\x1b[0m: double(2) gave 2, not 4 · double(2) 得到 2，应为 4"
    ]
    assert wrong[0].evalue == "double(2) gave 2, not 4 · double(2) 得到 2，应为 4"
    assert "✓ correct · 正确" in right[0].text
    assert "1 of 1 checks, 1 of 1 visible points" in right[0].text
    assert [line.strip() for line in raised[0].traceback[:2]] == [
        "line 4 · 第 4 行:  return helper(x)", "→  line 2 · 第 2 行:  return y[\"a\"]"
    ]  # fmt: skip
    assert len(raised[0].traceback) == 3
    assert "0 of 1 checks" in last[0].text  # the last answer was wrong again, and the last cell was reached


def test_a_tensor_without_a_value_is_not_an_exercise_that_nobody_tried(notebook):
    """TensorFlow raises NotImplementedError too, where NumPy meets the stand-in of a graph."""
    traced = "@tf.function\ndef double(x):\n    return 2 * np.mean(tf.convert_to_tensor(x))"
    ([error],), _ = run(notebook, [traced])
    assert error.ename == "NotImplementedError"
    assert "your code stopped" in error.traceback[-1]
    assert "symbolic" in error.traceback[-1]


def test_the_set_up_knows_what_a_stub_says(notebook):
    setup = next(cell.source for cell in notebook.cells if cell.get("id") == "setup-1")
    assert f'untouched = "{NOT_ATTEMPTED}"' in setup


def test_a_learners_own_settings_decide_nothing(notebook, tmp_path):
    (tmp_path / "keras.json").write_text(json.dumps({"image_data_format": "channels_first", "floatx": "float16"}))
    says = nbformat.v4.new_code_cell(
        "print(keras.backend.backend(), keras.config.image_data_format(), keras.config.floatx())"
    )
    notebook.cells.append(says)
    run(notebook, ["def double(x):\n    return 2 * x"], KERAS_HOME=str(tmp_path), KERAS_BACKEND="jax")
    assert says.outputs[0].text == "tensorflow channels_last float32\n"


def test_what_nobody_needs_to_read_is_folded(notebook):
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    folded = [c for c in code if c.metadata.get("jupyter", {}).get("source_hidden")]
    assert [c for c in code if c not in folded] == [c for c in code if c.id == "double"]
    for cell in folded:
        assert cell.metadata.cellView == "form"
        assert cell.source.startswith("# @title ")
        assert "·" in cell.source.splitlines()[0]


def test_a_guess_is_made_before_its_answer_is_seen():
    """The letter stands in a folded cell of its own, after the experiment that decides."""
    notebook = nbformat.read(Course(ROOT).release("02a_neurons_tensors", "en"), as_version=4)
    compared = [cell for cell in notebook.cells if "reveal(guess, " in cell.source]
    assert len(compared) > 2
    assert all(cell.metadata.jupyter.source_hidden and cell.metadata.cellView == "form" for cell in compared)
    before = [notebook.cells[notebook.cells.index(cell) - 1] for cell in compared]
    assert any("x @ w1 + b1" in cell.source and not cell.metadata.get("jupyter") for cell in before)


def test_what_a_machine_may_print_otherwise_it_may_reveal_otherwise():
    """The folded answer of a guess is compared between machines only where its experiment is."""
    course = Course(ROOT)
    text = read(course.text("08d_interpretability"))

    def marked(cells):
        return [tags(cell) for cell in cells if cell.cell_type == "code" and "\nreveal(guess, " in cell.source]

    assert ["demo", VARYING] in marked(text.notebook.cells)
    assert marked(expand(text, course).cells) == marked(text.notebook.cells)


def test_run_all_goes_on_after_an_unsolved_exercise(notebook):
    tests = [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade")]
    assert len(tests) == 2
    assert all("raises-exception" in cell.metadata.tags for cell in tests)


def test_the_set_up_holds_what_is_used_and_no_more(notebook):
    setup = next(cell.source for cell in notebook.cells if cell.get("id") == "setup-1")
    assert "def number(" in setup
    assert "class check:" in setup
    assert "check.points = {'double': 1}" in setup
    assert "def array(" not in setup
    assert "def reveal(" not in setup


def test_hints_are_three_clicks(notebook):
    prompt = next(cell.source for cell in notebook.cells if "### 练习" in cell.source)
    first, second, third = (prompt.index(f"提示 {i}/3") for i in (1, 2, 3))
    assert first < second < third
    assert prompt.count("<details>") == prompt.count("</details>") == 4
    assert "</details>" not in prompt[first:third]
    assert ":::" not in prompt


@pytest.mark.parametrize(
    ("prose", "says"),
    [
        (":::{nudge}\nWhy?\n:::", "hints are nudge, idea, almost"),
        (":::{secret}\nWhy?\n:::", "`:::{secret}` is none of"),
        (":::{contract}\nNever closed", "closes with `:::`"),
    ],
)
def test_a_broken_fold_is_named(prose, says):
    assert any(says in problem for problem in folds.problems(prose))


def test_stock_nbgrader_gives_the_same_points(course, tmp_path):
    answers = {
        "right": "def double(x):\n    return 2 * x",
        "typed": "def double(x):\n    return {2: 4, -1.5: -3}[x]",
        "raises": HELPED,
    }
    for learner, source in answers.items():
        notebook = nbformat.read(course.release(NAME, "en"), as_version=4)
        demo.answer_cells(notebook)["double"].source = source
        for folder in ("ours", "stock"):
            write(notebook, tmp_path / folder / "submitted" / learner / NAME / f"{NAME}.ipynb")
    config = settings.config(course, tmp_path / "stock")
    del config.Autograde, config.GenerateAssignment["preprocessors"]
    config.Execute.timeout = 300  # a kernel that imports TensorFlow on a busy machine
    api = settings.api(config)
    assert api.generate_assignment(NAME)["success"]
    assert all(api.autograde(NAME, learner)["success"] for learner in answers)
    with Gradebook(f"sqlite:///{tmp_path / 'stock' / 'gradebook.db'}") as gradebook:
        stock = {learner: gradebook.find_submission(NAME, learner).score for learner in answers}
    chosen = submission.find(course, tmp_path / "ours", [])
    ours = {r.learner: r.total for r in grading.grade(course, tmp_path / "ours", chosen)}
    assert ours == stock == {"right": 3, "typed": 1, "raises": 0}


def test_minutes_are_those_of_the_slower_language(course):
    text = read(course.text(NAME))
    some = steps_of(text)
    english, chinese = ([s for s in some if s.lang in (None, lang)] for lang in ("en", "zh"))
    assert total(some) == max(total(english), total(chinese))
    assert minutes(text) == round(2 + 0.5 + sum(s.minutes for s in some if s.lang == "en"))
