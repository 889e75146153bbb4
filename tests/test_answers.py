"""The hidden tests are themselves tested: right answers earn every point, wrong ones lose the hidden points.

Here in one process, as stock nbgrader runs them, and across the wire, where a learner's code and the tests are apart.
"""

from functools import cache
from pathlib import Path

import demo
import nbformat
import pytest

from autograder import answers
from autograder.build.source import expand
from autograder.build.text import read
from autograder.course import Course
from autograder.grade.execution import SafeExecute
from autograder.grade.progress import progress
from autograder.notebook import write

COURSE = Course(Path(__file__).resolve().parents[1])
FOLDER = COURSE.root / "tests" / "answers"
SEEDS = (0, 1, 20261123)
LEAST_RIGHT, LEAST_WRONG = 2, 4


@cache
def source(name):
    return expand(read(COURSE.text(name)), COURSE)


@cache
def exercises(name):
    return answers.exercises(source(name))


@cache
def names(name):
    return answers.setup(source(name))


@cache
def given_answers(name, exercise):
    path = FOLDER / name / f"{exercise}.py"
    return {a.name: a for a in answers.tested(path)} if path.exists() else {}


ALL = [(name, exercise) for name in COURSE.chapters for exercise in exercises(name)]
EACH = [(*pair, answer) for pair in ALL for answer in given_answers(*pair)]


def run(name, exercise, source, seed):
    return answers.score(exercises(name)[exercise], source, names(name), seed)


@pytest.mark.parametrize(("name", "exercise", "answer"), EACH)
def test_answer_gets_what_it_deserves(name, exercise, answer):
    given = given_answers(name, exercise)[answer]
    for seed in SEEDS if given.right else SEEDS[:1]:
        result = run(name, exercise, given.submitted(exercise), seed)
        if given.right:
            assert not result.errors, f"seed {seed}: a right answer was refused: {result.errors}"
        else:
            assert result.points["hidden"] == 0, f"seed {seed}: the hidden test accepts this wrong answer"
            assert type(result.errors["hidden"]) is not NameError, "it does not stand alone, so it proves nothing"
    if given.says:
        refusal = result.errors.get("check")
        assert isinstance(refusal, AssertionError), "the check accepts this wrong answer"
        assert given.says in str(refusal)


@pytest.mark.parametrize("name", COURSE.chapters)
def test_answers_get_the_same_across_the_wire(name, tmp_path):
    """As many notebooks as an exercise has answers: the first holds the first answer to each, and so on."""
    given = {exercise: list(given_answers(name, exercise).values()) for exercise in exercises(name)}
    for number in range(max(map(len, given.values()))):
        notebook = nbformat.read(COURSE.release(name, "en"), as_version=4)
        for exercise, cell in demo.answer_cells(notebook).items():
            for answer in given[exercise][number : number + 1]:
                cell.source = answer.submitted(exercise)
        write(notebook, tmp_path / f"{number}.ipynb")
    execute = SafeExecute(store=str(tmp_path / "store"), hidden=[str(COURSE.root)])
    results = {result.learner: result for result in progress(COURSE, tmp_path, [name], execute)}
    misjudged = []
    for exercise, cells in given.items():
        for number, answer in enumerate(cells):
            result = results[f"{number}.ipynb"]
            tests = [f"{exercise}-check", f"{exercise}-hidden"] if answer.right else [f"{exercise}-hidden"]
            if [result.points[test] > 0 for test in tests] != [answer.right] * len(tests):
                misjudged.append((exercise, answer.name, {test: result.messages.get(test) for test in tests}))
    assert not misjudged


@pytest.mark.parametrize(("name", "exercise"), ALL)
def test_exercise_has_enough_tested_answers(name, exercise):
    given = given_answers(name, exercise).values()
    wrong = [a for a in given if not a.right]
    assert len(given) - len(wrong) >= LEAST_RIGHT, "two other right answers at least"
    assert len(wrong) >= LEAST_WRONG, "four wrong answers at least"
    assert any(a.says for a in wrong), "one wrong answer says what the check must name: `says: …`"


@pytest.mark.parametrize(("name", "exercise"), ALL)
def test_reference_solution_earns_every_point(name, exercise):
    cells = exercises(name)[exercise].cells
    for seed in SEEDS:
        assert not run(name, exercise, cells["answer"], seed).errors


def test_no_answers_to_exercises_that_are_gone():
    files = {(path.parent.name, path.stem) for path in FOLDER.glob("*/*.py")}
    assert files <= set(ALL)
