"""Find submissions and read them: what can be graded is repaired, what cannot has a sentence that says why."""

import itertools
import json
import re
from collections.abc import Iterable, Mapping, Set
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.coursedir import CourseDirectory

from autograder import cells
from autograder.course import Course, CourseError
from autograder.grade import identity
from autograder.grade.repair import repair
from autograder.sandbox import limits

UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # what a name in a gradebook cannot hold
DEBRIS = re.compile(r"__MACOSX|\._.*|\.DS_Store|\.ipynb_checkpoints|Thumbs\.db|desktop\.ini", flags=re.I)
UNREADABLE = "{} is not a readable notebook: ask for it again"
UNFIT_NAME = "its name holds control characters or bytes that are no UTF-8: rename the folder"


def find(course: Course, folder: Path, names: list[str]) -> list[tuple[str, str]]:
    """(learner, chapter) of every folder in `folder`/submitted; raises CourseError where there is none."""
    found = sorted(path for path in (folder / "submitted").glob("*/*") if path.is_dir() and not is_debris(path))
    chosen = [(path.parent.name, path.name) for path in found if not names or path.name in names]
    if not chosen:
        raise CourseError(
            f"There is no submission in {folder / 'submitted'}: type `make collect`, or put each learner's notebook at "
            "submitted/LEARNER/CHAPTER/CHAPTER.ipynb, with 02a_neurons_tensors, for one, as the CHAPTER."
        )
    return chosen


def strays(folder: Path) -> list[str]:
    """Files in `folder`/submitted that are in no learner's folder of a chapter, so that nobody grades them."""
    submitted = folder / "submitted"
    outside = [path for depth in ("*", "*/*") for path in submitted.glob(depth) if not path.is_dir()]
    return sorted(path.relative_to(submitted).as_posix() for path in outside if not is_debris(path))


def is_debris(path: Path) -> bool:
    """Whether it is, or is in, what an operating system or JupyterLab leaves beside people's files."""
    return any(map(DEBRIS.fullmatch, path.parts))


def load(course: Course, folder: Path, issued: dict[str, NotebookNode] | None) -> NotebookNode:
    """The submission in `folder` as nbgrader will run it: repaired. `issued`: its chapter's cells, by grade_id.

    Raises CourseError with a sentence that says why it cannot be graded.
    """
    name = folder.name
    if issued is None:
        raise CourseError(course.no_such(name))
    if UNFIT.search(folder.parent.name):
        raise CourseError(UNFIT_NAME)
    notebook = read(_notebook(folder))
    if not any(identity.names(notebook.cells, issued)):
        raise CourseError(f"{name}.ipynb holds none of this chapter's exercises: is it from another course?")
    try:
        if (folder / "timestamp.txt").exists() and (folder / "timestamp.txt").stat().st_size > limits.TIMESTAMP:
            raise ValueError("its reader would look for a date in all of it")
        CourseDirectory().get_existing_timestamp(str(folder))
    except Exception:  # nbgrader's own way to say so is broken
        raise CourseError("timestamp.txt holds no date such as 2026-09-01 12:00:00 UTC") from None
    return repair(notebook, issued)


def require_plain(folder: Path) -> None:
    """Raises CourseError unless a submission's folder is one, and holds files and folders only."""
    _require_few(folder)
    if odd := next((p for p in (folder.parent, folder, *sorted(folder.rglob("*"))) if not _is_plain(p)), None):
        raise CourseError(f"{odd.name} is a link or a special file: only files and folders can be handed in")


def _notebook(folder: Path) -> Path:
    """The notebook in a submission's folder."""
    path = folder / f"{folder.name}.ipynb"
    require_plain(folder)
    if not path.is_file():
        others = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.ipynb*") if p.is_file())
        raise CourseError(
            f"{path.name} is missing" + (f"; is it {others[0]!r}? Then give it that name" if others else "")
        )
    return path


def _require_few(folder: Path) -> None:
    """Refuse a folder with more, or larger, files than nbgrader can copy in good time."""
    found = list(itertools.islice(folder.rglob("*"), limits.FILES + 1))
    if len(found) > limits.FILES or sum(p.stat().st_size for p in found if p.is_file()) > limits.HANDED_IN:
        raise CourseError(
            f"the folder holds more than {limits.FILES} files or {limits.HANDED_IN // 2**20} MiB: keep the notebook and"
            " what it needs, and remove the rest"
        )


def _is_plain(path: Path) -> bool:
    return not path.is_symlink() and (path.is_file() or path.is_dir())


def read(path: Path) -> NotebookNode:
    """The submitted notebook in a file; see `parse`."""
    try:
        with path.open("rb") as file:
            return parse(file.read(limits.NOTEBOOK + 1), path.name)
    except OSError:
        raise CourseError(UNREADABLE.format(path.name)) from None


def parse(content: bytes, name: str) -> NotebookNode:
    """A submitted notebook, in UTF-8 or UTF-16: cells with a type, text and metadata. `name`: its file's.

    Raises CourseError for what is none.
    """
    try:
        document = load_json(content, name)
        for cell in document.get("cells", []):
            cell.setdefault("metadata", {})
        major, minor = nbformat.reader.get_version(document)
        # `nbformat.reads` looks for all that is wrong as well, which takes minutes and gigabytes where much is.
        notebook = nbformat.convert(nbformat.versions[major].to_notebook_json(document, minor=minor), 4)
        require_few_cells(notebook.cells, name)
        for cell in notebook.cells:
            if not isinstance(cell.cell_type, str) or not isinstance(cell.source, str):
                raise TypeError("a cell without a type or text")
            if not isinstance(cell.metadata, dict):
                raise TypeError("a cell without metadata")
    except CourseError:
        raise
    except Exception:  # what a damaged file makes its readers raise has no bounds
        raise CourseError(UNREADABLE.format(name)) from None
    return notebook


def load_json(content: bytes, name: str) -> Any:
    """What a notebook's file says but its outputs, which nobody grades; no more than every reader after this can hold.

    Raises CourseError for what is too much, and what json raises for what is none.
    """
    if len(content) > limits.NOTEBOOK:
        most = limits.NOTEBOOK // 2**20
        raise CourseError(f"{name} is larger than {most} MiB: ask for it without outputs and pictures")
    left = iter(range(limits.PARTS))

    def counted(part: dict) -> dict:
        if next(left, None) is None:
            raise CourseError(f"{name} is made of more than {limits.PARTS:,} parts: ask for it without outputs")
        return part | {"outputs": []} if "outputs" in part else part

    return json.loads(content, object_hook=counted)


def require_few_cells(cells: list, name: str) -> None:
    """Raises CourseError for more cells than a notebook may have; what they hold is counted by `load_json`."""
    if len(cells) > limits.CELLS:
        raise CourseError(f"{name} has more than {limits.CELLS:,} cells: ask for the sitting's own notebook")


def exercise_ids(issued: Iterable[NotebookNode]) -> set[str]:
    """The grade ids of a chapter's answers and tests: what a notebook is recognised by.

    Set-up cells have grade ids too, which chapters share.
    """
    return {name for c in issued if (name := cells.grade_id(c)) and not _is_setup(c)}


def _is_setup(cell: NotebookNode) -> bool:
    marked = cell["metadata"]["nbgrader"]
    return marked["locked"] and not marked["grade"]


def signs(found: Iterable[NotebookNode]) -> set[str]:
    """The grade ids and the ids of a notebook's cells."""
    return {sign for cell in found for sign in (cells.grade_id(cell), cell.get("id")) if isinstance(sign, str)}


def recognise(found: Set[str], exercises: Mapping[str, Set[str]]) -> str | None:
    """The chapter that most of the `signs` `found` are from; None where they are from none.

    exercises: by chapter, its `exercise_ids`.
    """
    name = max(exercises, key=lambda name: len(found & exercises[name]))
    return name if found & exercises[name] else None


@cache
def issued(course: Course, name: str) -> dict[str, NotebookNode]:
    """The answers, tests and set-up cells of a chapter by grade_id, as its source notebook has them.

    An answer in words is as the student edition has it: there is nothing else to compare it with.
    """
    source = nbformat.read(course.source(name), as_version=4)
    for cell in filter(cells.is_explanation, source.cells):
        cell.source = cells.NO_WORDS
    return {marked: cell for cell in source.cells if (marked := cells.grade_id(cell))}


def recognise_bare(notebook: NotebookNode, course: Course) -> str | None:
    """The chapter of a notebook whose marks and ids are gone, by its tests' texts and what its cells define."""
    known = {}
    for name in course.chapters:
        exercises = {k: cell for k, cell in issued(course, name).items() if not _is_setup(cell)}
        known[name] = {found for found in identity.names(notebook.cells, exercises) if found}
    return recognise(set().union(*known.values()), known)
