"""A submission put back into shape before it is graded: every test once, unedited, after the learner's answer."""

import re

from nbformat import NotebookNode, from_dict, v4
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.cells import (
    DEMO,
    EXPLAIN,
    MARK,
    NOT_ATTEMPTED,
    PICTURES,
    SETUP,
    exercise_of,
    is_explanation,
    marks,
    tags,
    whole,
)
from autograder.course import CourseError
from autograder.grade import identity

BASE64 = re.compile(r"[A-Za-z0-9+/=]+")
KEPT_TAGS = {DEMO, "raises-exception"}


class RepairSubmission(NbGraderPreprocessor):
    """The first entry of `Autograde.sanitize_preprocessors`: compares a submission with the gradebook's cells.

    Learners delete, copy and edit cells by accident; nbgrader then stops or grades something else. The notes on
    what was repaired end in the notebook's metadata, under `repaired`, for whoever looks at the graded copy.
    """

    def preprocess(self, nb, resources):
        ids = resources["nbgrader"]
        with Gradebook(ids["db_url"]) as gradebook:
            return repair(nb, issued(gradebook, ids["notebook"], ids["assignment"])), resources


def issued(gradebook: Gradebook, notebook: str, assignment: str) -> dict[str, NotebookNode]:
    """The answers, tests and set-up cells of a notebook by grade_id, as the gradebook has them."""
    entry = gradebook.find_notebook(notebook, assignment)
    max_scores = {cell.name: cell.max_score for cell in entry.grade_cells}
    return {cell.name: _original(cell, max_scores) for cell in entry.source_cells}


def _original(cell, max_scores: dict[str, float]) -> NotebookNode:
    """A cell of the gradebook as it stood in the source notebook."""
    if cell.locked:
        role = "check" if cell.name in max_scores else SETUP
    else:
        role = EXPLAIN if cell.name in max_scores else "answer"
    metadata = marks(cell.name, role, max_scores.get(cell.name)) | {
        "checksum": cell.checksum,
        "cell_type": "markdown" if role == EXPLAIN else "code",
    }
    make = _prose if role == EXPLAIN else _code
    return make(cell.name, cell.source, {"nbgrader": metadata})


def repair(nb: NotebookNode, originals: dict[str, NotebookNode]) -> NotebookNode:
    """The learner's cells in their order, each answer and test of `originals` exactly once and as it was issued.

    Raises CourseError for a notebook that is no learner's: one with the marks that no student edition holds.
    """
    names = identity.names(nb.cells, originals)
    _refuse_source(nb, names)
    cells: list[NotebookNode] = []
    notes, placed = [], set()
    answers = _answers(nb.cells, names)
    for i, (cell, name) in enumerate(zip(nb.cells, names, strict=True)):
        if name is None:
            cells.append(_free(cell, len(cells)))
        elif originals[name].metadata.nbgrader.solution:
            # Another copy of an answer runs as a cell of the learner's own.
            cells.append(_filled(originals[name], cell) if i == answers[name] else _free(cell, len(cells)))
        else:
            before, after = _added(cell, originals[name])
            cells += [_free(cell, len(cells), before)] if before else []
            if name in placed:
                notes.append(f"{name}: a copy of this cell was left out")
            else:
                placed.add(name)
                cells.append(originals[name])
                if before or after or not cell.source.strip():
                    notes.append(f"{name}: this cell was edited; the issued one was put back beside what was typed")
            cells += [_free(cell, len(cells), after)] if after else []
    placed |= answers.keys()
    for name, original in reversed(originals.items()):
        if (original.metadata.nbgrader.locked or is_explanation(original)) and name not in placed:
            notes.append(f"{name}: this cell was missing and was put back")
            cells.insert(_place(name, cells), original)
    metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return v4.new_notebook(cells=cells, metadata=metadata | ({"repaired": notes} if notes else {}))


def _refuse_source(nb: NotebookNode, names: list[str | None]) -> None:
    """A link to the solved source, which something on the way has turned into a file, is no submission."""
    for cell, name in zip(nb.cells, names, strict=True):
        if name and (mark := MARK.search(cell.source)):
            raise CourseError(
                f"the cell {name} holds `{mark[1]}`, as the course's source does and no student edition: hand in the "
                "student edition, and delete such lines where you typed them"
            )


def _free(cell: NotebookNode, number: int, source: str | None = None) -> NotebookNode:
    """A cell, or a part of its source, that is not graded, without any metadata that could steer the grading."""
    source = cell.source if source is None else source
    kept = sorted(KEPT_TAGS.intersection(tags(cell)))
    metadata = {"tags": kept} if kept else {}
    if cell.cell_type == "code":
        return _code(f"own-{number}", source, metadata)
    return _prose(f"own-{number}", source, {}, _pictures(cell))


def _code(name: str, source: str, metadata: dict) -> NotebookNode:
    """A code cell; nbformat's own function looks each of them up in the schema, which `repair` does once for all."""
    cell = {"id": name, "cell_type": "code", "source": whole(source), "metadata": metadata}
    return from_dict(cell | {"outputs": [], "execution_count": None})


def _prose(name: str, source: str, metadata: dict, pictures: dict | None = None) -> NotebookNode:
    """A prose cell."""
    cell = {"id": name, "cell_type": "markdown", "source": whole(source), "metadata": metadata}
    return from_dict(cell | {"attachments": pictures or {}})


def _pictures(cell: NotebookNode) -> dict[str, dict[str, str]]:
    """A prose cell's attachments that are pictures and nothing else; their data in one line, as a page shows it."""
    found = cell.get("attachments")
    return {
        whole(name): {
            mime: line
            for mime, data in forms.items()
            if mime in PICTURES and isinstance(data, str) and BASE64.fullmatch(line := "".join(data.split()))
        }
        for name, forms in (found.items() if isinstance(found, dict) else ())
        if isinstance(forms, dict)
    }


def _filled(original: NotebookNode, cell: NotebookNode) -> NotebookNode:
    """The issued answer cell with what the learner wrote in it; as it was issued where words have yet to come."""
    if not is_explanation(original):
        return _code(original.id, cell.source, original.metadata)
    said = original.source if cell.source.strip() in ("", original.source.strip()) else cell.source
    return _prose(original.id, said, original.metadata, _pictures(cell))


def _answers(cells: list[NotebookNode], names: list[str | None]) -> dict[str, int]:
    """Which copy of each answer counts: the last, but before it one in which something was tried."""
    found: dict[str, int] = {}
    for i, (cell, name) in enumerate(zip(cells, names, strict=True)):
        if name and not (name in found and NOT_ATTEMPTED in cell.source):
            found[name] = i
    return found


def _added(cell: NotebookNode, original: NotebookNode) -> tuple[str, str]:
    """What a learner typed into an issued cell, above and below the issued text; all of it where that was changed.

    It runs on the side where it stood; a changed set-up after the issued one, whose names it may mean to replace.
    """
    typed, issued = cell.source.strip(), identity.visible(original)
    before, found, after = typed.partition(issued)
    if not issued or not found:
        return (typed, "") if original.metadata.nbgrader.grade else ("", typed)
    return before.strip(), after.strip()


def _place(name: str, cells: list[NotebookNode]) -> int:
    """Where a missing cell goes: set-up first, a test after the last cell of its exercise, else last."""
    if name.startswith("setup-"):
        return 0
    exercise = exercise_of(name)
    own = {exercise, f"{exercise}-check"} - {name}
    return max((i + 1 for i, cell in enumerate(cells) if cell.id in own), default=len(cells))
