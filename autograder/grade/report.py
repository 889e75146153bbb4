"""Results for people: a summary, a table of learners and exercises, and below it what points were lost for."""

from collections import defaultdict

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from autograder.cells import NOT_ATTEMPTED, exercise_of
from autograder.grade.result import DAY, Result, printable
from autograder.sandbox import limits

UNREAD = "?"  # in place of the points of an answer in words
NARROWEST = 14  # columns of a name in a table
REASONS, NAMED = 5, 3  # reasons shown for an exercise, names shown of those who share one


def show(
    results: list[Result], console: Console, missing: dict[str, list[str]] | None = None, brief: bool = False
) -> None:
    """Print for each chapter a summary, a table, and why points were lost; then what could not be graded.

    missing: by chapter, who has handed nothing in.  brief: without why points were lost.
    """
    by_chapter = defaultdict(list)
    for result in results:
        by_chapter[result.chapter].append(result)
    for name, group in sorted(by_chapter.items()):
        maxima = next((by_exercise(r.maxima) for r in group if r.maxima), {})
        _show_chapter(name, group, maxima, (missing or {}).get(name, []), console)
        if not brief:
            _show_reasons(group, maxima, console)
    _show_problems([result for result in results if result.problem], console)


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


def _show_chapter(
    name: str, group: list[Result], maxima: dict[str, float], missing: list[str], console: Console
) -> None:
    console.print(f"\n[bold]{_name(name)}[/bold]: {_summary(group, missing)}", highlight=False)
    if maxima:
        _print_whole(_table(group, maxima), console)
        legend = ", ".join(f"{i} {e}" for i, e in enumerate(maxima, 1))
        waiting = f" {UNREAD} in words, for you to read: `make formgrader`." if any(r.unread for r in group) else ""
        console.print(f"Exercises: {legend}. – not attempted.{waiting}", highlight=False)


def _summary(group: list[Result], missing: list[str]) -> str:
    """How many were graded, and what a teacher has to know of the others."""
    facts = {
        "graded": sum(bool(result.maxima) for result in group),
        "could not be": sum(not result.maxima for result in group),
        "late": sum(result.late > 0 for result in group),
        "repaired": sum(bool(result.repaired) for result in group),
        "to be read": sum(bool(result.unread) for result in group),
        "missing": len(missing),
    }
    said = ", ".join(f"{number} {what}" for what, number in facts.items() if number or what == "graded")
    return f"{said} ({_names(missing)})" if missing else said


def _table(group: list[Result], maxima: dict[str, float]) -> Table:
    """Learners down, exercises across. Where the terminal is narrow the names give way, never a number."""
    table = Table(pad_edge=False)
    table.add_column("learner")
    late = any(result.late > 0 for result in group)
    for head in [*map(str, range(1, len(maxima) + 1)), *(["days late", "penalty"] if late else []), "total"]:
        table.add_column(head, justify="right", no_wrap=True)
    lateness = ["", ""] if late else []
    table.add_row("points", *(f"{m:g}" for m in maxima.values()), *lateness, f"{sum(maxima.values()):g}", style="dim")
    for result in group:
        scores, reasons = by_exercise(result.points), lost(result)
        cells = [UNREAD if e in result.unread else _cell(scores.get(e), reasons.get(e, "")) for e in maxima]
        if late:
            lateness = [f"{result.late / DAY:.1f}", f"−{result.penalty:g}"] if result.late > 0 else ["", ""]
        name = Text(printable(result.learner, limits.SHOWN_NAME), no_wrap=True, overflow="ellipsis")
        table.add_row(name, *cells, *lateness, f"{result.total:g}" if result.maxima else "–")
    return table


def _print_whole(table: Table, console: Console) -> None:
    """Print a table that may be wider than the terminal: a line that wraps is better than a point that is not there."""
    numbers = sum(console.measure(column.header).maximum + 3 for column in table.columns[1:])
    if console.width >= numbers + NARROWEST:
        console.print(table)
    else:
        wide = Console(file=console.file, width=numbers + NARROWEST, force_terminal=console.is_terminal)
        wide.print(table, soft_wrap=True)


def _name(name: str) -> str:
    """A learner's or chapter's name, as rich shows it."""
    return escape(printable(name, limits.SHOWN_NAME))


def _cell(score: float | None, reason: str) -> str:
    if score is None or (score == 0 and reason.startswith(NOT_ATTEMPTED)):
        return "–"
    return f"{score:g}"


def _show_reasons(group: list[Result], maxima: dict[str, float], console: Console) -> None:
    """Why points were lost: each reason once, the most frequent first, and who."""
    learners: dict[str, dict[str, list[str]]] = {exercise: defaultdict(list) for exercise in maxima}
    for result in group:
        for exercise, text in lost(result).items():  # the set-up can fail too
            if not text.startswith(NOT_ATTEMPTED):
                learners.setdefault(exercise, defaultdict(list))[text].append(result.learner)
    for exercise, reasons in learners.items():
        if reasons:
            console.print(f"\n[bold]{_name(exercise)}[/bold]", highlight=False)
        ordered = sorted(reasons.items(), key=lambda item: -len(item[1]))
        for text, names in ordered[:REASONS]:
            console.print(f"  {len(names)} × {escape(printable(text))} ({_names(names)})", highlight=False)
        if len(ordered) > REASONS:
            console.print(
                f"  and {len(ordered) - REASONS} other reasons: `make report` has all of them", highlight=False
            )


def _show_problems(results: list[Result], console: Console) -> None:
    """What could not be graded, each with its sentence."""
    for result in results:
        console.print(f"\n[bold]{_name(result.learner)}[/bold], {_name(result.chapter)}", highlight=False)
        console.print(f"  {escape(printable(result.problem or ''))}", highlight=False)


def _names(learners: list[str]) -> str:
    shown = ", ".join(_name(learner) for learner in learners[:NAMED])
    return f"{shown} and {len(learners) - NAMED} more" if len(learners) > NAMED else shown


def begun(result: Result) -> bool:
    """Whether the learner has answered anything: some test was lost for another reason than that nobody tried."""
    return any(not result.messages.get(name, "").startswith(NOT_ATTEMPTED) for name in result.maxima)


def show_progress(results: list[Result], console: Console) -> None:
    """Print a learner's notebooks, a table each: exercises down, with their points and what they lost them for."""
    for result in results:
        if result.problem:
            console.print(f"{escape(printable(result.learner))}: {escape(printable(result.problem))}", highlight=False)
        elif begun(result):
            title = f"{printable(result.learner)}: {_share(result.total, sum(result.maxima.values()))}"
            table = Table(title=escape(title), title_justify="left", title_style="bold", pad_edge=False)
            table.add_column("exercise", no_wrap=True)
            table.add_column("points", justify="right", no_wrap=True)
            table.add_column("what the tests say")
            scores, reasons = by_exercise(result.points), lost(result)
            for name, most in by_exercise(result.maxima).items():
                if name in result.unread:
                    table.add_row(name, UNREAD, "in words: compare it with its rubric, or let somebody read it")
                else:
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
            if scores.get(name, 0) < most and name not in result.unread:
                return f"Next: {name} in {printable(result.learner)}: {scores.get(name, 0):g} of {most:g} points."
    if ungraded := next((result for result in results if result.problem), None):
        return f"Next: {printable(ungraded.learner)} could not be graded; what to do stands by it."
    if untouched := [result for result in results if not begun(result)]:
        return f"Next: begin {printable(untouched[0].learner)}."
    return "Every exercise has all its points." if started else "Type `make lab` to begin."
