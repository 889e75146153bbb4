"""A fault of ours is called ours: it costs one submission its grade, and whoever grades hears of it."""

import csv
import json
import logging

import nbformat
import pytest

from autograder.__main__ import NOT_ALL, main
from autograder.grade import books, submission
from autograder.grade.execution import SafeExecute
from autograder.notebook import write
from autograder.week import give_back, reading

NAME = "01_mini"
LEARNERS = ("ada", "bob", "eve")


@pytest.fixture
def folder(course, tmp_path):
    """A class of three who have handed in what they were given, each with a cell of their own."""
    release = nbformat.read(course.release(NAME, "en"), as_version=4)
    for learner in LEARNERS:
        own = nbformat.v4.new_code_cell(f"'{learner}'", id="own")
        notebook = nbformat.from_dict(release | {"cells": [*release.cells, own]})
        write(notebook, tmp_path / "submitted" / learner / NAME / f"{NAME}.ipynb")
    return tmp_path


@pytest.fixture
def logged():
    """What the package logs."""
    records = []
    handler = logging.Handler()
    handler.emit = records.append
    logging.getLogger("autograder").addHandler(handler)
    yield records
    logging.getLogger("autograder").removeHandler(handler)


def fail_for_bob(monkeypatch, fault):
    """Let `repair` or `books.enter` raise when it is bob's turn."""

    def repair(notebook, issued, original=submission.repair):
        if any(cell.source == "'bob'" for cell in notebook.cells):
            raise KeyError("a fault")
        return original(notebook, issued)

    def enter(api, folder, result, original=books.enter):
        if result.learner == "bob":
            raise KeyError("a fault")
        return original(api, folder, result)

    if fault == "repair":
        monkeypatch.setattr(submission, "repair", repair)
    else:
        monkeypatch.setattr(books, "enter", enter)


@pytest.mark.parametrize("fault", ["repair", "enter"])
def test_a_fault_of_ours_is_not_blamed_on_the_learner(course, folder, grade, logged, monkeypatch, fault):
    fail_for_bob(monkeypatch, fault)
    results = grade(course, folder)
    assert results["bob"].problem.startswith("a fault of the grader, not of the submission: ")
    assert results["bob"].problem.endswith("(KeyError: 'a fault')")
    for learner in ("ada", "eve"):
        assert results[learner].problem is None
        assert set(results[learner].messages) == set(results[learner].maxima) != set()
    [record] = logged
    assert record.name.startswith("autograder.")
    assert record.getMessage() == f"bob, {NAME}"
    assert record.exc_info[0] is KeyError
    assert fault in {frame.tb_frame.f_code.co_name for frame in frames(record.exc_info[2])}


def frames(traceback):
    while traceback:
        yield traceback
        traceback = traceback.tb_next


def stop_nbgrader_for_bob(monkeypatch, error):
    """Let a step within nbgrader's own run raise when it is bob's turn."""

    def preprocess(self, nb, resources, original=SafeExecute.preprocess):
        if any(cell.source == "'bob'" for cell in nb.cells):
            raise error
        return original(self, nb, resources)

    monkeypatch.setattr(SafeExecute, "preprocess", preprocess)


def test_work_that_could_not_be_graded_is_no_zero(course, folder, grade, monkeypatch):
    """nbgrader enters a submission into the gradebook before it grades it."""
    stop_nbgrader_for_bob(monkeypatch, ValueError("a fault"))
    assert grade(course, folder)["bob"].problem.startswith("nbgrader stopped: ")
    assert give_back.UNGRADED.format(1) in give_back.give_back(course, folder)
    with (folder / "give-back" / "grades.csv").open(encoding="utf-8-sig") as file:
        grades = dict(list(csv.reader(file))[1:])
    assert grades["bob"] == "" and "" not in (grades["ada"], grades["eve"])
    assert {work.learner for work in reading.read(course, folder, [])} == {"ada", "eve"}


def test_stopping_while_nbgrader_is_at_work_stops(course, folder, grade, monkeypatch):
    stop_nbgrader_for_bob(monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        grade(course, folder)


@pytest.fixture
def command(course, monkeypatch):
    """`python -m autograder`, for the small course; the logger is as it was afterwards."""
    log = logging.getLogger("autograder")
    monkeypatch.setattr("autograder.__main__.Course", lambda _: course)
    monkeypatch.setattr(log, "handlers", [])
    monkeypatch.setattr(log, "propagate", log.propagate)
    return lambda *words: main([*map(str, words)])


def test_grade_says_how_many_were_graded_and_debug_says_why(command, folder, monkeypatch, capsys):
    assert command("grade", "--folder", folder) == 0
    assert "could not be graded" not in capsys.readouterr().err
    with monkeypatch.context() as broken:
        fail_for_bob(broken, "enter")
        assert command("grade", "--folder", folder, "--json") == NOT_ALL == 3
        said = capsys.readouterr()
        assert said.err.strip().endswith("1 of 3 submissions could not be graded; what to do stands by each.")
        assert "Traceback" not in said.err
        assert [result["learner"] for result in json.loads(said.out) if result["problem"]] == ["bob"]
        assert command("--debug", "grade", "--folder", folder) == NOT_ALL
        assert "KeyError: 'a fault'" in capsys.readouterr().err
    assert command("grade", "--folder", folder) == 0
