"""Results as a table for people: learners down, exercises across, and below it what each one lost points for."""

from collections import defaultdict

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from autograder.cells import NOT_ATTEMPTED, exercise_of
from autograder.grade.result import Result, printable
from autograder.sandbox import limits


def show(results: list[Result], console: Console) -> None:
    """Print one table a chapter, then the reasons for lost points."""
    by_chapter = defaultdict(list)
    for result in results:
        by_chapter[result.chapter].append(result)
    for name, group in sorted(by_chapter.items()):
        _show_chapter(name, group, console)


def by_exercise(points: dict[str, float]) -> dict[str, float]:
    """Points of check and hidden test added up, by exercise."""
    sums = defaultdict(float)
    for name, value in points.items():
        sums[exercise_of(name)] += value
    return dict(sums)


def lost(result: Result) -> dict[str, str]:
    """Why points were lost, by exercise: the visible check's message where there is one, for it was seen."""
    reasons = {}
    for name, message in sorted(result.messages.items(), key=lambda item: item[0].endswith("-hidden")):
        reasons.setdefault(exercise_of(name), message)
    return reasons


def _show_chapter(name: str, group: list[Result], console: Console) -> None:
    maxima = next((by_exercise(r.maxima) for r in group if r.maxima), {})
    table = Table(title=_name(name), title_justify="left", title_style="bold", pad_edge=False)
    table.add_column("learner", no_wrap=True)
    for number in range(1, len(maxima) + 1):
        table.add_column(str(number), justify="right")
    table.add_column("total", justify="right", no_wrap=True)
    table.add_row("points", *(f"{m:g}" for m in maxima.values()), f"{sum(maxima.values()):g}", style="dim")
    for result in group:
        scores, reasons = by_exercise(result.points), lost(result)
        cells = [_cell(scores.get(e), reasons.get(e, "")) for e in maxima]
        table.add_row(_name(result.learner), *cells, f"{result.total:g}")
    console.print(table)
    legend = ", ".join(f"{i} {e}" for i, e in enumerate(maxima, 1))
    console.print(f"Exercises: {legend}. – not attempted.", highlight=False)
    for result in group:
        _show_reasons(result, console)


def _name(name: str) -> str:
    """A learner's or chapter's name, as rich shows it."""
    return escape(printable(name, limits.SHOWN_NAME))


def _cell(score: float | None, reason: str) -> str:
    if score is None or (score == 0 and reason.startswith(NOT_ATTEMPTED)):
        return "–"
    return f"{score:g}"


def _show_reasons(result: Result, console: Console) -> None:
    reasons = {e: text for e, text in lost(result).items() if not text.startswith(NOT_ATTEMPTED)}
    if not result.problem and not reasons:
        return
    console.print(f"\n[bold]{_name(result.learner)}[/bold]", highlight=False)
    for text in [result.problem] if result.problem else [f"{e}: {t}" for e, t in reasons.items()]:
        console.print(f"  {escape(printable(text))}", highlight=False)


def next_step(results: list[Result]) -> str:
    """One line for a learner: the first exercise that still has points to give."""
    for result in results:
        scores, maxima = by_exercise(result.points), by_exercise(result.maxima)
        for name, most in maxima.items():
            if scores.get(name, 0) < most:
                return f"Next: {name} in {result.chapter} ({scores.get(name, 0):g} of {most:g} points)."
    return "Every exercise has all its points."
