"""The build refuses a text that would make a bad chapter, and names the cell and its line."""

import re
import subprocess
import sys
from pathlib import Path

import jupytext
import pytest
from jupytext.config import load_jupytext_config

from autograder.build.editions import build
from autograder.build.rules import problems
from autograder.build.text import read
from autograder.course import CourseError

CHECK = ":exercise: double\n:role: check\n:points: 1"

# what is wrong: (what stands in the text, what stands there instead, what the build says)
BROKEN = {
    "no Chinese sibling": (
        '+++ {"tags": ["zh"]}\n\n# 1. 供测试用的一章',
        "+++\n\n# 1. 供",
        "no Chinese sibling",
    ),
    "prose without language": ('+++ {"tags": ["en"]}\n\n# 1.', "+++\n\n# 1.", "prose needs a language"),
    "siblings drift": ("### 练习：`double`（3 分）", "练习", "differ from the English sibling"),
    "no hidden test": (
        ":exercise: double\n:role: hidden\n:points: 2",
        ":tags: [demo]",
        "needs answer, check, hidden",
    ),
    "no check": (CHECK, ":tags: [demo]", "needs answer, check, hidden"),
    "name used twice": (":exercise: mean_row", ":exercise: double", "needs answer, check, hidden"),
    "no points": (CHECK, ":exercise: double\n:role: check", "needs `points`"),
    "half a point": (CHECK, ":exercise: double\n:role: check\n:points: 0.5", "needs `points`"),
    "points on an answer": (":role: answer\n", ":role: answer\n:points: 2\n", "points belong to"),
    "answer of another name": ("def double(x)", "def triple(x)", "does not define 'double'"),
    "solution in the open": (
        "    ### BEGIN SOLUTION\n    return 2",
        "    return 2",
        "one `### BEGIN SOLUTION`",
    ),
    "hidden test in the open": ("### BEGIN HIDDEN TESTS\n", "", "one `### BEGIN HIDDEN TESTS`"),
    "code after a hidden test": (
        'another number · 另一个数"\n### END HIDDEN TESTS',
        'another"\n### END HIDDEN TESTS\nassert True',
        "the rest would be published",
    ),
    "hidden test without a title": ("# Hidden: other numbers · 其他数\n", "", "starts with a comment"),
    "solution marker in a check": ("# Hidden: other", "# END SOLUTION other", "SOLUTION markers belong"),
    "picture without alt text": ("Two exercises,", "![](picture.png) Two", "without alt text"),
    "figure without alt text": (
        'print("a demo',
        'import matplotlib.pyplot as plt\nplt.show()\nprint("a',
        "alt text",
    ),
    "cell too long": ('print("a demo', "x = 1\n" * 31 + 'print("a demo', "32 lines of code; at most 30"),
    "not Python": ('print("a demo', 'print "a demo', "not Python"),
    "unknown tag": (":tags: [demo, ", ":tags: [demonstration, ", "unknown tag 'demonstration'"),
    "test that passes the answer on": ("assert double(2) == 4", "assert list(map(double, [2])) == [4]", "`learner_…`"),
    "test that passes a function": ("mean_row(np.ones(3))", "mean_row(lambda: 1)", "a function does not cross"),
    "test that imports": (
        "# Hidden: other numbers · 其他数\n### BEGIN HIDDEN TESTS",
        "# Hidden: other\n### BEGIN HIDDEN TESTS\nimport os",
        "imports nothing",
    ),
    "another form of the same cell": (
        CHECK,
        "---\nexercise: double\nrole: check\npoints: 1\n---",
        "as jupytext writes it: type `.venv/bin/jupytext --to md:myst chapters/01_mini.md`",
    ),
    "no minutes": ("  minutes: 5", "  minutes: many", "`minutes`, where it has them"),
}

# The same for the form of a sitting, in one that keeps it: chapters/02a_neurons_tensors.md.
CHANGED = '"the arguments were changed · 参数被改动了"'
PROSE = "Afterwards you can"
WIN = "## Win first\n\n"
MISSHAPEN = {
    "a long cell": (PROSE, "Long. " * 130 + PROSE, "words, 130 at most: one idea a cell"),
    "a long sentence": (PROSE, "and so on " * 9 + PROSE, "a sentence of"),
    "too much prose": (WIN, WIN + "Much. " * 1200, "of en prose without prompts, 1300 at most"),
    "more than an hour": (WIN, WIN + "Much. " * 2700, "minutes, at most 65 make a sitting: reading"),
    "a late picture": (WIN, WIN + "Much. " * 900, "the first picture comes after"),
    "a term that is new twice": (WIN, WIN + "**neuron** ", "is bold twice"),
    "two recall questions": (":::{answer}\n4: a byte", "4: a byte", "recall what was"),
    "a guess that is not compared": ('reveal(guess, "c", "3·4', 'print("c", "3·4', "the cell after a guess"),
    "a guess that is compared too early": ('reveal(guess, "c", "3·4', 'reveal(guess, "c", "")\nprint("3·4',
                                           "the cell after a guess ends by comparing it"),
    "a guess of another form": ('guess = ...  # "a", "b" or "c"', "guess = ...", "a guess is one line"),
    "a kind that is none": (":kind: parsons", ":kind: puzzle", "`kind` is one of"),
    "two alone and none independent": (":kind: independent", ":kind: alone", "no exercise of the kind independent"),
    "a question that is none": (":kind: parsons", ":kind: parsons\n:asks: nicely", "`asks` is one of"),
    "other points in the heading": ("### Exercise: `forward` (3 points)", "### Exercise: `forward` (4 points)",
                                    "the heading says 4 points, the metadata 3"),
    "a prompt without a contract": (":::{contract}", ":::{fineprint}", "its :::{contract}"),
    "a fold of no kind": (":::{contract}", ":::{fineprint}", "`:::{fineprint}` is none of"),
    "a hint that tells all": (":::{nudge}\n", ":::{nudge}\n" + "so " * 16, "nudge: "),
    "a folded cell without a title": ("# @title the wines", "# the wines", "a folded cell begins with `# @title"),
    "long code in sight": ("x @ w1", "0\n" * 21 + "x @ w1", "lines in sight, 20 at most"),
    "an answer of no exercise": (":exercise: forward\n:role: answer", ":role: answer", "without `exercise`"),
    "a name of the learner": ("_one = array(forward", "x = _one = array(forward", "a test's names start with `_`"),
    "a check that no `check` runs": ('with check("forward"', 'with print("forward"', "a check runs inside"),
    "a message in one language": (CHANGED, '"changed"', "which is in one: 'changed'"),
    "a hidden message that holds a value": (CHANGED, 'f"{_left} · 参数"',
                                            "says a string that stands there whole"),
    "a hidden message that is looked up": (CHANGED, "_left",
                                           "says a string that stands there whole"),
    "no message in a hidden test": (", " + CHANGED, "",
                                    "says a string that stands there whole"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "says"), MISSHAPEN.values(), ids=MISSHAPEN.keys())
def test_a_sitting_that_loses_its_form_is_refused(tmp_path, old, new, says):
    text = (Path(__file__).resolve().parents[1] / "chapters" / "02a_neurons_tensors.md").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "02a_neurons_tensors.md"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = list(problems(read(path)))
    assert any(says in problem for problem in found), found


def test_an_empty_hidden_test_is_named(mini):
    path = mini.text("01_mini")
    text = path.read_text(encoding="utf-8")
    emptied = re.sub(r"# Hidden: .*?### END HIDDEN TESTS\n", "", text, count=1, flags=re.S)
    path.write_text(emptied, encoding="utf-8")
    assert any("a hidden test starts with a comment" in problem for problem in problems(read(path)))


def test_good_text_has_no_problems(mini):
    assert problems(read(mini.text("01_mini"))) == []


@pytest.mark.parametrize(("old", "new", "says"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_text_is_refused(mini, old, new, says):
    path = mini.text("01_mini")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CourseError, match=r"chapters/01_mini.md:\d+: cell \d+: ") as caught:
        build(mini, mini.chapters)
    assert says in str(caught.value)
    assert not mini.release("01_mini", "en").exists()


def test_problem_names_the_line_of_its_cell(mini):
    path = mini.text("01_mini")
    path.write_text(
        path.read_text(encoding="utf-8").replace(CHECK, ":exercise: double\n:role: check"), encoding="utf-8"
    )
    [problem] = problems(read(path))
    line = int(problem.split(":")[1])
    assert ":role: check" in "\n".join(path.read_text(encoding="utf-8").splitlines()[line - 1 : line + 4])


def test_text_edited_in_jupyterlab_differs_in_the_edited_line_alone(mini):
    path = mini.text("01_mini")
    before, config = path.read_text(encoding="utf-8").splitlines(), load_jupytext_config(path)
    notebook = jupytext.read(path, config=config)
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    notebook.metadata.language_info = {"name": "python", "version": "3.12.1"}
    for cell in notebook.cells:
        cell.metadata |= {"editable": True, "slideshow": {"slide_type": ""}}  # JupyterLab's own notes
    notebook.cells[0].source = notebook.cells[0].source.replace("Two exercises", "A pair of exercises")
    jupytext.write(notebook, path, config=config)
    after = path.read_text(encoding="utf-8").splitlines()
    [number] = [i for i, lines in enumerate(zip(before, after, strict=True)) if lines[0] != lines[1]]
    assert after[number].startswith("A pair of exercises")
    assert problems(read(path)) == []


def test_the_command_that_a_deviation_names_mends_it(mini):
    path = mini.text("01_mini")
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace(":tags: [setup]\n\n", "---\ntags: [setup]\n---\n", 1), encoding="utf-8")
    [problem] = problems(read(path))
    command = problem.split("`")[1].replace(".venv/bin/", str(Path(sys.executable).parent) + "/")
    subprocess.run(command.split(), cwd=mini.root, check=True, capture_output=True)
    assert path.read_text(encoding="utf-8") == good
