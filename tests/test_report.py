"""What the results say: why points were lost, and what to do next."""

import io

import pytest
from rich.console import Console

from autograder.cells import NOT_ATTEMPTED, reason
from autograder.grade.report import by_exercise, lost, next_step, show
from autograder.grade.result import Result

MAXIMA = {"double-check": 1.0, "double-hidden": 2.0, "mean_row-check": 1.0, "mean_row-hidden": 3.0}


def result(*points: float, chapter: str = "01_mini", **messages: str) -> Result:
    messages = {name.replace("__", "-"): text for name, text in messages.items()}
    return Result("ada", chapter, dict(zip(MAXIMA, points, strict=False)), MAXIMA if points else {}, messages)


def test_points_are_added_up_by_exercise():
    assert by_exercise(MAXIMA) == {"double": 3, "mean_row": 4}


def test_the_visible_checks_message_comes_before_the_hidden_tests():
    found = lost(result(0, 0, 1, 0, double__hidden="another number", double__check="twice", mean_row__hidden="shape"))
    assert found == {"double": "twice", "mean_row": "shape"}


def test_nothing_lost_has_no_reasons():
    assert lost(result(1, 2, 1, 3)) == {}


@pytest.mark.parametrize(
    ("results", "says"),
    [
        ([result(0, 0, 0, 0)], "Next: double in ada: 0 of 3 points."),
        ([result(1, 0, 1, 3)], "Next: double in ada: 1 of 3 points."),
        ([result(1, 2, 1, 0)], "Next: mean_row in ada: 1 of 4 points."),
        ([result(1, 2, 1, 3), result(1, 2, 0, 0, chapter="02_next")], "Next: mean_row in ada: 0 of 4 points."),
        ([result(1, 2, 1, 3)], "Every exercise has all its points."),
        ([result(1, 2, 1, 3), result(1, 2, 1, 3, chapter="02_next")], "Every exercise has all its points."),
    ],
)
def test_the_next_step_is_the_first_exercise_with_points_to_give(results, says):
    assert next_step(results) == says


def test_a_notebook_that_could_not_be_graded_is_the_next_step():
    """Its exercises have no points yet, so not every exercise has all of them."""
    damaged = Result("en-02_next", "02_next", problem="02_next.ipynb is not a readable notebook: ask for it again")
    says = "Next: en-02_next could not be graded; what to do stands by it."
    assert next_step([damaged]) == next_step([damaged, result(1, 2, 1, 3)]) == says
    assert next_step([damaged, result(0, 0, 0, 0)]) == "Next: double in ada: 0 of 3 points."


def shown(*results: Result) -> str:
    console = Console(file=io.StringIO(), width=100)
    show(list(results), console)
    return console.file.getvalue()


def test_an_untouched_exercise_is_a_dash_and_no_reason():
    text = shown(result(0, 0, 1, 0, double__check=NOT_ATTEMPTED, mean_row__hidden="another shape"))
    [row] = [line for line in text.splitlines() if line.startswith("│ada")]
    assert row.replace("│", " ").split() == ["ada", "–", "1", "1"]
    assert NOT_ATTEMPTED not in text
    assert "mean_row: another shape" in text


def test_only_the_stubs_own_words_stand_without_the_kind_of_error():
    assert reason("NotImplementedError", NOT_ATTEMPTED) == NOT_ATTEMPTED
    assert reason("NotImplementedError", "no value\nyet") == "NotImplementedError: no value"
    assert reason("ValueError", NOT_ATTEMPTED) == f"ValueError: {NOT_ATTEMPTED}"


def test_what_a_learner_chose_is_printed_as_it_is_and_obeyed_by_nobody():
    text = shown(result(0, 0, 0, 0, double__check="[bold]not[/bold] \x1b[2J this"))
    assert "[bold]not[/bold] \N{REPLACEMENT CHARACTER}[2J this" in text
