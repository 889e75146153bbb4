"""Submissions that try to cheat or to do harm: a module a family, a function a cheat, its docstring what it tries.

A cheat gets the student notebook and the folder it will be handed in from, and changes the one or adds to the other;
the notebook is written to the folder afterwards unless the cheat has put something there under its name.

Rules of the corpus: a cheat that finds what it should not see prints it through `leak`, and one that solves nothing
may at most type in the visible examples, which it then says with `@earns`. No cheat knows what the hidden tests expect.
Every cheat shows that it acted, for one that never came to its trick gains nothing and sees nothing either: its code
calls `acted` right before the trick, after all that could fail first; where no code of it runs, or none that could
still be heard, it names what else shows it with `@proves`.
"""

import functools
import importlib
import json
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from nbformat import NotebookNode, from_dict, v4

NAME = "01_mini"
TEST_CELLS = ("double-check", "double-hidden", "mean_row-check", "mean_row-hidden")
WORD, ACTED = "LEAKED", "ACTED"  # what the tests look for in outputs and feedback pages
# The grader's modules, as a learner's process can import them.
WIRE, TESTER = "autograder.sandbox.wire", "autograder.sandbox.tester"

# Comes before all code of a cheat. What `acted` says is not heard in an answer that a test calls, in a thread or in
# another process: there a later cell has to `confess`.
TOOLS = """
import os, time
leak = lambda *found: print("LEAK" + "ED", *found)
def acted():
    print("ACT" + "ED")
    open("acted", "w").close()
def confess():
    for _ in range(20):
        if os.path.exists("acted"):
            return print("ACT" + "ED")
        time.sleep(0.1)
"""
# For forged messages: descriptor 4 leads to the tests' process, 3 to the grader, which gets `said` as an output.
FORGER = f"""
import {WIRE} as wire, json, os, socket, struct
tests, grader = socket.socket(fileno=os.dup(4)), socket.socket(fileno=os.dup(3))
said = {{"output_type": "stream", "name": "stdout", "text": "ACT" + "ED"}}
"""

# The visible examples, typed in: a point each, and no cheating.
EXAMPLES = {
    "double": "def double(x):\n    return 4",
    "mean_row": "def mean_row(x):\n    return np.array([2.0, 5.0])",
}

Cheat = Callable[[NotebookNode, Path], None]


@dataclass(frozen=True)
class Trace:
    """What is left of a submission when it has been graded.

    folder: as it was handed in.  problem: why it was not graded.  messages: those of the tests, by grade_id.
    """

    folder: Path
    graded: NotebookNode
    page: str
    problem: str | None
    messages: dict[str, str]

    @property
    def shown(self) -> str:
        """The outputs of all cells but the tests."""
        own = [c for c in self.graded.cells if not c.metadata.get("nbgrader", {}).get("grade")]
        return str([cell.get("outputs") for cell in own])


Proof = Callable[[Trace], bool]


def prints(text: str) -> Proof:
    """An output of a cell of the learner's holds `text`."""
    return lambda trace: text in trace.shown


said, killed = prints(ACTED), prints("this cell ended its process, or had to be stopped")


def told(text: str, test: str = "double-check") -> Proof:
    """A test's message holds `text`."""
    return lambda trace: text in trace.messages.get(test, "")


def page(text: str) -> Proof:
    """The feedback page holds `text`."""
    return lambda trace: text in trace.page


def refused(text: str) -> Proof:
    """The submission is not graded, for a reason that holds `text`."""
    return lambda trace: text in (trace.problem or "")


def repaired(*notes: str) -> Proof:
    """These are among the notes on what was repaired."""
    return lambda trace: set(notes) <= set(trace.graded.metadata.get("repaired", []))


def holds(found: Callable[[NotebookNode], bool]) -> Proof:
    """The submission was graded, and `found` is true of the notebook that was handed in."""
    return lambda trace: trace.problem is None and found(_handed_in(trace))


def _handed_in(trace: Trace) -> NotebookNode:
    return from_dict(json.loads((trace.folder / f"{NAME}.ipynb").read_text(encoding="utf-8")))


def proves(*proofs: Proof):
    """Marks how a cheat shows that it acted, where that is not by the word alone."""

    def mark(cheat: Cheat) -> Cheat:
        cheat.proofs = proofs
        return cheat

    return mark


def has_acted(cheat: Cheat, trace: Trace) -> bool:
    """Whether the cheat came to its trick."""
    return all(proof(trace) for proof in getattr(cheat, "proofs", [said]))


def varied(*variants: object):
    """Marks a cheat that is handed in once for each of `variants`, its third argument."""

    def mark(cheat: Callable) -> Callable:
        cheat.variants = variants
        return cheat

    return mark


def earns(points: int, stock: bool = True):
    """Marks what a cheat may get, and whether plain nbgrader can be tried on it without danger to the machine."""

    def mark(cheat: Cheat) -> Cheat:
        cheat.earned, cheat.tried_in_stock = points, stock
        return cheat

    return mark


def cheats() -> dict[str, Cheat]:
    """Every cheat of the corpus, by `family-name`."""
    found = {}
    for module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        family = importlib.import_module(f"{__name__}.{module}")
        for name, cheat in vars(family).items():
            if callable(cheat) and cheat.__module__ == family.__name__ and not name.startswith("_"):
                found |= _variants(f"{module}-{name}", cheat)
    return found


def _variants(name: str, cheat: Callable) -> dict[str, Cheat]:
    """The cheat by its name, or as many as it has variants, numbered."""
    if not hasattr(cheat, "variants"):
        return {name: cheat}

    def given(variant: object) -> Cheat:
        return functools.wraps(cheat)(lambda notebook, folder: cheat(notebook, folder, variant))

    return {f"{name}-{number}": given(variant) for number, variant in enumerate(cheat.variants, 1)}


def earned(cheat: Cheat) -> int:
    """The points that a cheat may have: 0, or those of the examples that it types in."""
    return getattr(cheat, "earned", 0)


def hand_in(cheat: Cheat, notebook: NotebookNode, folder: Path) -> None:
    """Write one submission to `folder`."""
    folder.mkdir(parents=True)
    cheat(notebook, folder)
    path = folder / f"{NAME}.ipynb"
    if folder.is_dir() and not path.exists() and not path.is_symlink():
        path.write_text(json.dumps(notebook), encoding="utf-8")


def cell(notebook: NotebookNode, grade_id: str) -> NotebookNode:
    """The cell with that grade_id."""
    return next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == grade_id)


def answer(notebook: NotebookNode, source: str, exercise: str = "double") -> None:
    """Write an answer."""
    cell(notebook, exercise).source = TOOLS + dedent(source)


def answer_examples(notebook: NotebookNode) -> None:
    """Type in both visible examples, which earns 2 points."""
    for exercise, source in EXAMPLES.items():
        answer(notebook, source, exercise)


def first(notebook: NotebookNode, *sources: str) -> None:
    """Add code cells before all others."""
    notebook.cells[:0] = [v4.new_code_cell(TOOLS + dedent(source)) for source in sources]


def last(notebook: NotebookNode, *sources: str) -> None:
    """Add code cells after all others."""
    notebook.cells += [v4.new_code_cell(TOOLS + dedent(source)) for source in sources]


def prose(notebook: NotebookNode, source: str) -> None:
    """Add a prose cell."""
    notebook.cells.append(v4.new_markdown_cell(source))


def tests(notebook: NotebookNode) -> list[NotebookNode]:
    """The four test cells."""
    return [cell(notebook, name) for name in TEST_CELLS]


def class_folder(folder: Path) -> Path:
    """The class that a submission's folder belongs to: submitted/LEARNER/CHAPTER stands in it."""
    return folder.parents[2].resolve()
