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
    sums: dict[str, float] = defaultdict(float)
    for name, value in points.items():
        sums[exercise_of(name)] += value
    return dict(sums)


def lost(result: Result) -> dict[str, str]:
    """Why points were lost, by exercise: the visible check's message where there is one, for it was seen."""
    reasons: dict[str, str] = {}
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


def begun(result: Result) -> bool:
    """Whether the learner has answered anything: some test was lost for another reason than that nobody tried."""
    return any(not result.messages.get(name, "").startswith(NOT_ATTEMPTED) for name in result.maxima)


def show_progress(results: list[Result], console: Console) -> None:
    """Print a learner's notebooks, a table each: exercises down, with their points and what they lost them for."""
    for result in results:
        title = f"{printable(result.learner)}: {_share(result.total, sum(result.maxima.values()))}"
        if result.problem:
            console.print(f"{escape(printable(result.learner))}: {escape(printable(result.problem))}", highlight=False)
        elif begun(result):
            table = Table(title=escape(title), title_justify="left", title_style="bold", pad_edge=False)
            table.add_column("exercise", no_wrap=True)
            table.add_column("points", justify="right", no_wrap=True)
            table.add_column("what the tests say")
            scores, reasons = by_exercise(result.points), lost(result)
            for name, most in by_exercise(result.maxima).items():
                table.add_row(name, _share(scores[name], most), escape(reasons.get(name, "✓")))
            console.print(table)
    if untouched := [r.learner for r in results if not r.problem and not begun(r)]:
        console.print(f"Not begun: {', '.join(map(printable, untouched))}.", highlight=False, markup=False)


def _share(points: float, most: float) -> str:
    return f"{points:g} of {most:g} ({points / most:.0%})"


def next_step(results: list[Result]) -> str:
    """One line for a learner: the first exercise that still has points to give, in a notebook that is begun."""
    started = [result for result in results if not result.problem and begun(result)]
    for result in started:
        scores, maxima = by_exercise(result.points), by_exercise(result.maxima)
        for name, most in maxima.items():
            if scores.get(name, 0) < most:
                return f"Next: {name} in {printable(result.learner)}: {scores.get(name, 0):g} of {most:g} points."
    if ungraded := next((result for result in results if result.problem), None):
        return f"Next: {printable(ungraded.learner)} could not be graded; what to do stands by it."
    if untouched := [result for result in results if not begun(result)]:
        return f"Next: begin {printable(untouched[0].learner)}."
    return "Every exercise has all its points." if started else "Type `make lab` to begin."
