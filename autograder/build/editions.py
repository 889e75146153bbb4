"""From `chapters/*.md` to every notebook in the repository, and the table of chapters on the front page."""

from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder import answers
from autograder.build import coverage, readme, text
from autograder.build.rules import problems
from autograder.build.solved import execute, keep_outputs, keep_varying_outputs, same_code, solved
from autograder.build.source import expand
from autograder.build.student import student
from autograder.cells import LANGUAGES
from autograder.course import Course, CourseError
from autograder.notebook import write


def source(course: Course, name: str) -> NotebookNode:
    """A chapter's source notebook; raises CourseError with every problem of its text, a line each."""
    read = text.read(course.text(name))
    if found := problems(read):
        raise CourseError("\n".join(found))
    return expand(read, course)


def student_files(course: Course, name: str) -> Iterator[tuple[Path, NotebookNode]]:
    """What nbgrader reads and what learners open, for one chapter, as (path, notebook)."""
    notebook = source(course, name)
    yield course.source(name), notebook
    for language in LANGUAGES:
        yield course.release(name, language), student(course, name, notebook, language)


def build(course: Course, names: list[str]) -> list[Path]:
    """Write source notebooks, student editions, the front pages' tables and docs/coverage.md; returns what changed.

    Where code has changed, each reference solution must earn all points of its own tests.
    """
    changed = []
    for name in names:
        made = dict(student_files(course, name))
        unsolved, old = made[course.source(name)], _committed(course.source(name))
        if old is None or not same_code(old, unsolved):
            answers.prove(unsolved, name)
        changed += [path for path, notebook in made.items() if write(notebook, path)]
    return changed + readme.write(course) + coverage.write(course)


def build_reference(course: Course, name: str, force: bool = False) -> list[Path]:
    """Write a chapter's reference edition, executed only where its code has changed; returns what changed.

    A run changes no output that varies between runs where the code that leads to it is the old one.
    """
    unsolved = source(course, name)
    paths = {language: course.reference(name, language) for language in LANGUAGES}
    old = next((found for path in paths.values() if (found := _committed(path))), None)
    run = force or old is None or not same_code(old, solved(unsolved, LANGUAGES[0]))
    filled = execute(unsolved, name) if run else unsolved
    editions = {path: solved(filled, language) for language, path in paths.items()}
    if old is not None:
        for notebook in editions.values():
            (keep_varying_outputs if run else keep_outputs)(notebook, old)
    return [path for path, notebook in editions.items() if write(notebook, path)]


def stale(course: Course, name: str) -> list[Path]:
    """Committed notebooks of a chapter that are not what its text says now; outputs are left aside."""
    expected = dict(student_files(course, name))
    unsolved = expected[course.source(name)]
    expected |= {course.reference(name, lang): solved(unsolved, lang) for lang in LANGUAGES}
    committed = {path: _committed(path) for path in expected}
    return [path for path, old in committed.items() if old is None or _cells(old) != _cells(expected[path])]


def wrong(course: Course, name: str) -> list[str]:
    """What is wrong with a chapter, a sentence each: its text, or else the notebooks that are not what it says."""
    says = f"is not what chapters/{name}.md says now: type `make notebooks` and commit what it changes"
    try:
        return [f"{path.relative_to(course.root)} {says}" for path in stale(course, name)]
    except CourseError as error:
        return str(error).splitlines()


def _committed(path: Path) -> NotebookNode | None:
    """The notebook at `path`; None where there is none, or one that a merge has left unreadable."""
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError):
        return None


def _cells(notebook: NotebookNode) -> list[tuple]:
    return [(cell.id, cell.cell_type, cell.source, dict(cell.metadata)) for cell in notebook.cells]
