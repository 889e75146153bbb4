"""What the results say: why points were lost, and what to do next."""

import io

import pytest
from rich.console import Console

from autograder.cells import NOT_ATTEMPTED, reason
from autograder.grade.late import LatePolicy
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


def shown(*results: Result, width: int = 100, missing: list[str] = (), brief: bool = False) -> str:
    console = Console(file=io.StringIO(), width=width)
    show(list(results), console, {"01_mini": list(missing)}, brief)
    return console.file.getvalue()


def test_an_untouched_exercise_is_a_dash_and_no_reason():
    text = shown(result(0, 0, 1, 0, double__check=NOT_ATTEMPTED, mean_row__hidden="another shape"))
    [row] = [line for line in text.splitlines() if line.startswith("│ada")]
    assert row.replace("│", " ").split() == ["ada", "–", "1", "1"]
    assert NOT_ATTEMPTED not in text
    assert "1 × another shape (ada)" in text


def test_in_brief_there_are_points_and_no_reasons():
    damaged = Result("bo", "01_mini", problem="no readable notebook: ask for it again")
    text = shown(result(0, 0, 1, 0, double__check="twice"), damaged, brief=True)
    [row] = [line for line in text.splitlines() if line.startswith("│ada")]
    assert row.replace("│", " ").split() == ["ada", "0", "1", "1"]
    assert "twice" not in text
    assert "ask for it again" in text


def test_only_the_stubs_own_words_stand_without_the_kind_of_error():
    assert reason("NotImplementedError", NOT_ATTEMPTED) == NOT_ATTEMPTED
    assert reason("NotImplementedError", "no value\nyet") == "NotImplementedError: no value"
    assert reason("ValueError", NOT_ATTEMPTED) == f"ValueError: {NOT_ATTEMPTED}"


def test_what_a_learner_chose_is_printed_as_it_is_and_obeyed_by_nobody():
    text = shown(result(0, 0, 0, 0, double__check="[bold]not[/bold] \x1b[2J this"))
    assert "[bold]not[/bold] \N{REPLACEMENT CHARACTER}[2J this" in text


def test_the_summary_comes_first_and_counts_what_a_teacher_asks_for():
    late, put_back = result(1, 2, 1, 3), result(1, 2, 1, 3)
    late.late, late.penalty, put_back.repaired = 3600.0, 0.7, ["double-check: this cell was missing and was put back"]
    refused = Result("eve", "01_mini", problem="01_mini.ipynb is missing")
    text = shown(late, put_back, refused, missing=["bob", "cleo", "dan", "fay"])
    first = text.strip().splitlines()[0]
    assert first == "01_mini: 2 graded, 1 could not be, 1 late, 1 repaired, 4 missing (bob, cleo, dan and 1 more)"
    [row, _] = [line.replace("│", " ").split() for line in text.splitlines() if line.startswith("│ada")]
    assert row == ["ada", "3", "4", "0.0", "−0.7", "6.3"]
    assert text.rstrip().endswith("eve, 01_mini\n  01_mini.ipynb is missing")


def test_nobody_late_is_no_column():
    assert "penalty" not in shown(result(1, 2, 1, 3))


@pytest.mark.parametrize("width", [80, 40, 20])
def test_no_number_is_dropped_where_names_are_long_and_the_terminal_narrow(width):
    points = {f"exercise_{i}-hidden": 10.0 + i for i in range(9)}
    learner = Result("a.very.long.name.of.somebody@students.example.org", "01_mini", points, points)
    text = shown(learner, width=width)
    rows = [line.replace("│", " ").split() for line in text.splitlines() if line.startswith("│a")]
    assert [row[1:] for row in rows] == [[str(10 + i) for i in range(9)] + ["126"]]
    assert "…" in rows[0][0]


def test_a_reason_is_said_once_with_how_many_and_the_most_frequent_first():
    class_ = [result(0, 0, 1, 3, double__check=f"reason {text}") for text in "abcbdefgb"]
    for number, each in enumerate(class_):
        each.learner = f"learner-{number}"
    lines = [line.strip() for line in shown(*class_).splitlines()]
    assert lines.count("3 × reason b (learner-1, learner-3, learner-8)") == 1
    assert lines.index("3 × reason b (learner-1, learner-3, learner-8)") == lines.index("double") + 1
    assert sum(line.startswith("1 × reason") for line in lines) == 4
    assert "and 2 other reasons: `make report` has all of them" in lines


@pytest.mark.parametrize(
    ("hours", "penalty"), [(0, 0), (0.1, 0), (0.5, 1), (23, 1), (24.6, 2), (24 * 3, 3), (24 * 30, 3)]
)
def test_lateness_costs_a_share_a_day_after_some_grace_and_no_more_than_so_much(hours, penalty):
    policy = LatePolicy(percent_a_day=10, percent_at_most=30, grace_minutes=15)
    assert policy.late_submission_penalty("ada", 10, hours * 3600) == pytest.approx(penalty)


def test_lateness_costs_nothing_unless_somebody_says_so():
    assert LatePolicy().late_submission_penalty("ada", 10, 1e9) == 0
