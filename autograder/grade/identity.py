"""Which of a chapter's cells a submitted cell is: by nbgrader's mark, or, where a program on the way has dropped the
marks, by the cell's id, a test's text, or the name that an answer defines.

Only where a cell stands is read from this; tests and points always come from the gradebook.
"""

import ast
from collections.abc import Mapping, Sequence

from nbformat import NotebookNode

from autograder.cells import HIDDEN_MARK, grade_id


def names(cells: Sequence[NotebookNode], originals: Mapping[str, NotebookNode]) -> list[str | None]:
    """For each submitted cell the grade_id of the cell of `originals` that it is, None for the learner's own."""
    found = [name if (name := grade_id(cell)) in originals else None for cell in cells]
    for sign in (_by_id, _by_text, _by_definition):
        taken = {name for name in found if name}
        if taken == originals.keys():
            break
        for i in reversed(range(len(cells))):  # of several, the last is the answer
            if found[i] is None and (name := sign(cells[i], originals)) and name not in taken:
                found[i] = name
                taken.add(name)
    return found


def visible(original: NotebookNode) -> str:
    """What a student edition shows of an issued cell."""
    return original.source.partition(HIDDEN_MARK)[0].strip()


def _by_id(cell: NotebookNode, originals: Mapping[str, NotebookNode]) -> str | None:
    name = cell.get("id")
    return name if isinstance(name, str) and name in originals else None


def _by_text(cell: NotebookNode, originals: Mapping[str, NotebookNode]) -> str | None:
    text = cell.source.strip()
    return next((name for name, original in originals.items() if text and text == visible(original)), None)


def _by_definition(cell: NotebookNode, originals: Mapping[str, NotebookNode]) -> str | None:
    """The answer whose function or class the cell defines."""
    if cell.cell_type != "code" or not ("def " in cell.source or "class " in cell.source):
        return None
    try:
        body = ast.parse(cell.source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # what a learner typed has no bounds
        return None
    defined = [node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    answers = [name for name in defined if name in originals and originals[name].metadata.nbgrader.solution]
    return answers[-1] if answers else None
