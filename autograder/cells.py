"""The contract of a cell, in one place: roles, grade ids, markers, tags, nbgrader's metadata, an untouched one's words.

What the texts write, the editions hold, the grader runs and the sandbox's processes tell apart is all named here. It
imports nothing of the package: every part of it may import this.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nbformat import NotebookNode

LANGUAGES = ("en", "zh")
ROLES = ("answer", "check", "hidden")  # of an exercise's cells, in this order
EXPLAIN = "explain"  # the role of an answer in words, which a person reads: one cell, with points of its own
SETUP, DEMO, FOLDED = "setup", "demo", "folded"  # tags of code cells
VARYING = "nbval-ignore-output"  # tag of a code cell whose output differs between machines or runs
DEEPER = "deeper"  # tag of the headings that begin what no other cell needs
LEARNERS_SIDE = "learner_"  # a test's function of that name is sent to the learner's process, and returns data
NOT_ATTEMPTED = "not attempted yet · 尚未作答"  # what an untouched exercise says
NO_WORDS = (
    f"*{NOT_ATTEMPTED}: write here, in place of this line · 在这里作答，替换本行*"  # an untouched answer in words
)
PICTURES = ("image/png", "image/jpeg")  # the forms of a picture that are kept and shown
SCHEMA = 3  # of nbgrader's metadata

SOLUTION, HIDDEN_TESTS = "SOLUTION", "HIDDEN TESTS"
HIDDEN_MARK = f"### BEGIN {HIDDEN_TESTS}"
CHINESE = re.compile("[\u3400-\u9fff]")
HALF_CHARACTERS = re.compile("[\ud800-\udfff]")
MARK = re.compile(rf"^[ \t]*(### BEGIN (?:{SOLUTION}|{HIDDEN_TESTS}))\s*$", flags=re.M)  # in no student edition
REGION = re.compile(rf"### BEGIN ({SOLUTION}|{HIDDEN_TESTS})$.*?### END \1", flags=re.M | re.S)


def whole(text: str) -> str:
    """The text as a file can hold it: JSON can name half a character, which UTF-8 cannot."""
    return HALF_CHARACTERS.sub("\N{REPLACEMENT CHARACTER}", text)


def tags(cell: NotebookNode) -> list[str]:
    """The cell's tags; none where a learner's notebook holds something else in their place."""
    found = cell.get("metadata", {}).get("tags")
    return [tag for tag in found if isinstance(tag, str)] if isinstance(found, list) else []


def language(cell: NotebookNode) -> str | None:
    """The language of a prose cell; None for code, which all languages share."""
    return next((tag for tag in tags(cell) if tag in LANGUAGES), None)


def grade_id(cell: NotebookNode) -> str | None:
    """nbgrader's name of the cell, where the notebook still has one that can be read."""
    marked = cell.get("metadata", {}).get("nbgrader")
    name = marked.get("grade_id") if isinstance(marked, dict) else None
    return name if isinstance(name, str) else None


def grade_id_of(exercise: str, role: str) -> str:
    """The answer, in code or in words, bears the exercise's name; its tests add their role."""
    return exercise if role in ("answer", EXPLAIN) else f"{exercise}-{role}"


def exercise_of(grade_id: str) -> str:
    """The exercise that a grade_id belongs to."""
    return grade_id.removesuffix("-check").removesuffix("-hidden")


def marks(grade_id: str, role: str, points: float | None = None) -> dict[str, Any]:
    """nbgrader's metadata for a cell of an exercise or of the set-up, which is locked like a test."""
    test = role in ("check", "hidden")
    graded, locked = test or role == EXPLAIN, test or role == SETUP
    result = {"schema_version": SCHEMA, "grade_id": grade_id, "grade": graded, "locked": locked, "solution": not locked}
    return result | {"task": False} | ({"points": points} if graded else {})


def is_explanation(cell: NotebookNode) -> bool:
    """Whether it is an answer in words: both an answer and what is graded."""
    marked = cell.get("metadata", {}).get("nbgrader")
    return isinstance(marked, dict) and bool(marked.get("grade") and marked.get("solution"))


def role(cell: NotebookNode) -> str:
    """What a code cell is when grading: setup, learner, check or hidden."""
    marked = cell.metadata.get("nbgrader", {})
    if not marked.get("grade"):
        return SETUP if marked.get("locked") else "learner"
    return "hidden" if HIDDEN_MARK in cell.source else "check"


def graded_code(notebook: NotebookNode) -> list[NotebookNode]:
    """The cells that run when grading: all code but demos."""
    return [cell for cell in notebook.cells if cell.cell_type == "code" and DEMO not in tags(cell)]


def points(cells: Iterable[NotebookNode]) -> int:
    """All the points that the cells of a text or of a source notebook give."""
    return sum(c.metadata.get("points", 0) or c.metadata.get("nbgrader", {}).get("points", 0) for c in cells)


def untouched(name: str, message: str) -> bool:
    """Whether this exception is the stub's own. NumPy raises the same kind where a tensor has no value yet."""
    return name == "NotImplementedError" and message.startswith(NOT_ATTEMPTED)


def reason(name: str, message: str) -> str:
    """Why a test was lost, in one line, from the exception that ended it."""
    first = (message.strip().splitlines() or [""])[0]
    plain = name in ("AssertionError", "TimeoutError", "AnswerError", "BudgetError") or untouched(name, first)
    return first if plain else f"{name}: {first}"
