"""Submissions that try to cheat or to do harm: a module a family, a function a cheat, its docstring what it tries.

A cheat gets the student notebook and the folder it will be handed in from, and changes the one or adds to the other;
the notebook is written to the folder afterwards unless the cheat has put something there under its name.

Rules of the corpus: a cheat that finds what it should not see prints it through `leak`, and one that solves nothing
may at most type in the visible examples, which it then says with `@earns`. No cheat knows what the hidden tests expect.
"""

import importlib
import json
import pkgutil
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

from nbformat import NotebookNode, v4

NAME = "01_mini"
TEST_CELLS = ("double-check", "double-hidden", "mean_row-check", "mean_row-hidden")
WORD = "LEAKED"  # what the tests look for in outputs and feedback pages
LEAK = 'leak = lambda *found: print("LEAK" + "ED", *found)\n'

# The visible examples, typed in: a point each, and no cheating.
EXAMPLES = {
    "double": "def double(x):\n    return 4",
    "mean_row": "def mean_row(x):\n    return np.array([2.0, 5.0])",
}

Cheat = Callable[[NotebookNode, Path], None]


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
                found[f"{module}-{name}"] = cheat
    return found


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
    cell(notebook, exercise).source = dedent(source)


def answer_examples(notebook: NotebookNode) -> None:
    """Type in both visible examples, which earns 2 points."""
    for exercise, source in EXAMPLES.items():
        answer(notebook, source, exercise)


def first(notebook: NotebookNode, source: str) -> None:
    """Add a code cell before all others."""
    notebook.cells.insert(0, v4.new_code_cell(LEAK + dedent(source)))


def last(notebook: NotebookNode, source: str) -> None:
    """Add a code cell after all others."""
    notebook.cells.append(v4.new_code_cell(LEAK + dedent(source)))


def prose(notebook: NotebookNode, source: str) -> None:
    """Add a prose cell."""
    notebook.cells.append(v4.new_markdown_cell(source))


def tests(notebook: NotebookNode) -> list[NotebookNode]:
    """The four test cells."""
    return [cell(notebook, name) for name in TEST_CELLS]


def class_folder(folder: Path) -> Path:
    """The class that a submission's folder belongs to: submitted/LEARNER/CHAPTER stands in it."""
    return folder.parents[2].resolve()
