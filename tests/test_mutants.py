"""A sample of the mutants of every sitting loses points; `make mutants CHAPTER=…` tries them all."""

import random

import mutants
import pytest

from autograder import answers
from autograder.build.source import expand
from autograder.build.text import read
from autograder.course import Course

COURSE = Course(mutants.ROOT)
SITTINGS = [name for name in COURSE.chapters if read(COURSE.text(name)).sitting]
SAMPLE = 8  # mutants an exercise
DOUBLE = """def double(x, times=2):
    if x < 0:
        return -double(-x)
    return times * x
"""


def test_each_mutant_differs_in_one_place():
    found = {(m.old, m.new) for m in mutants.mutants(DOUBLE)}
    assert ("if x < 0:", "if x <= 0:") in found
    assert ("if x < 0:", "if x < 1:") in found
    assert ("if x < 0:", "if False:") in found
    assert ("return -double(-x)", "return double(-x)") in found
    assert ("return -double(-x)", "return -double(x)") in found
    assert ("return times * x", "return times / x") in found
    assert ("def double(x, times=2):", "def double(x, times=3):") in found


def test_a_mutant_that_no_input_tells_apart_survives():
    cells = {"answer": DOUBLE, "check": "assert double(1) == 2", "hidden": "assert double(3) == 6"}
    exercise = answers.Exercise("double", cells, {"check": 1, "hidden": 2})
    verdict = mutants.judge(exercise, {}, {}, seeds=[0])
    alive = {m.new for m in verdict.survivors[0]}
    assert "if x <= 0:" in alive
    assert "return times / x" not in alive
    noted = mutants.judge(exercise, {}, dict.fromkeys(alive, "it is the same"), seeds=[0])
    assert (noted.survivors[0], noted.killed) == ([], 1)


@pytest.mark.parametrize("name", SITTINGS)
def test_mutants_lose_points(name):
    source = expand(read(COURSE.text(name)), COURSE)
    names, tried, alive = answers.setup(source), 0, []
    for exercise in answers.exercises(source).values():
        every = mutants.mutants(exercise.cells["answer"])
        chosen = random.Random(exercise.name).sample(every, min(SAMPLE, len(every)))
        noted = mutants.equivalent(COURSE, name, exercise.name)
        verdict = mutants.judge(exercise, names, noted, seeds=[0], chosen=chosen)
        tried, alive = tried + verdict.tried, alive + verdict.survivors[0]
    assert len(alive) <= (1 - mutants.FLOOR) * tried, alive
