"""What was collected, as a table for people: who, what, when, late; below it what was refused, and why."""

from collections import Counter, defaultdict

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from autograder.collect.collecting import Receipt
from autograder.collect.placing import NEW, NEWER, OLDER, SAME
from autograder.collect.roster import Roster
from autograder.grade.result import printable
from autograder.sandbox import limits

STATES = {NEW: "new", NEWER: "replaces", OLDER: "earlier"}  # what the last column of the table says


def show(receipts: list[Receipt], roster: Roster, console: Console) -> None:
    """Print a row for each notebook that was not there yet, then each file that was refused."""
    placed = [receipt for receipt in receipts if receipt.state in STATES]
    if placed:
        console.print(_table(placed))
    for receipt in receipts:
        if receipt.was and receipt.learner:
            old, new = (printable(name, limits.SHOWN_NAME) for name in (receipt.was, receipt.learner.id))
            _say(console, f"{old} is in the roster now, as {new}.")
            for name in map(printable, receipt.aside):
                _say(console, f"What you put into submitted/{old}/{name} gave way to {new}'s; it is in earlier/{old}.")
    if strangers := _strangers(receipts, roster):
        _say(console, f"Not in the roster, collected by name and number: {', '.join(strangers)}.")
    for receipt in receipts:
        if receipt.problem:
            console.print(f"\n[bold]{_who(receipt)}[/bold]", highlight=False)
            _say(console, f"  {printable(receipt.file)}: {printable(receipt.problem)}")


def summary(receipts: list[Receipt]) -> str:
    """One sentence: how many notebooks are where."""
    states = Counter(receipt.state for receipt in receipts)
    if not states[NEW] + states[NEWER] + states[OLDER]:
        return f"Nothing has changed. Collected before: {states[SAME]}."
    parts = [f"Collected: {states[NEW] + states[NEWER]}"]
    parts += [f"in place of older ones, which are kept in earlier/: {states[NEWER]}"] if states[NEWER] else []
    parts += [f"older than what is there, kept in earlier/: {states[OLDER]}"] if states[OLDER] else []
    parts += [f"collected before: {states[SAME]}"] if states[SAME] else []
    return f"{'; '.join(parts)}."


def _table(placed: list[Receipt]) -> Table:
    table = Table(pad_edge=False)
    named = any(receipt.learner.name not in receipt.learner.id for receipt in placed if receipt.learner)
    for column in ["learner", *(["name"] if named else [])]:
        table.add_column(column)  # where the terminal is narrow, these give way
    for column in ("sitting", "time (UTC)", "late", ""):
        table.add_column(column, no_wrap=True)
    by_learner = defaultdict(list)
    for receipt in placed:
        if receipt.learner:
            by_learner[receipt.learner].append(_facts(receipt))
    for learner, facts in sorted(by_learner.items(), key=lambda item: (item[0].id.casefold(), item[0].id)):
        names = [learner.id, *([learner.name] if named else [])]
        shown = [Text(printable(name, limits.SHOWN_NAME), no_wrap=True, overflow="ellipsis") for name in names]
        table.add_row(*shown, *(Text("\n".join(column)) for column in zip(*sorted(facts), strict=True)))
    return table


def _facts(receipt: Receipt) -> tuple[str, str, str, str]:
    """What, when, late, and beside what."""
    time = f"{receipt.time:%Y-%m-%d %H:%M}" if receipt.time else "unknown"
    return receipt.sitting, time, "late" if receipt.late else "", STATES[receipt.state]


def _who(receipt: Receipt) -> str:
    return escape(printable(receipt.learner.id, limits.SHOWN_NAME)) if receipt.learner else "nobody's"


def _strangers(receipts: list[Receipt], roster: Roster) -> list[str]:
    known = set(roster.by_number.values())
    found = {receipt.learner for receipt in receipts if receipt.learner and receipt.state}
    return sorted(printable(learner.id, limits.SHOWN_NAME) for learner in found - known) if known else []


def _say(console: Console, text: str) -> None:
    console.print(text, highlight=False, markup=False)
