"""From `source/*.md` to every notebook in the repository, and the table of chapters on the front page."""

from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder import chapter, frontpage
from autograder.chapter import Text
from autograder.course import LANGUAGES, Course, CourseError
from autograder.reference import execute, reference, same_code, with_outputs
from autograder.release import release
from autograder.rules import problems


def read(course: Course, name: str) -> tuple[Text, NotebookNode]:
    """A chapter's text and source notebook; raises CourseError with every problem of the text, a line each."""
    text = chapter.read(course.text(name))
    if found := problems(text):
        raise CourseError("\n".join(found))
    return text, chapter.expand(text, course)


def student_files(course: Course, name: str) -> Iterator[tuple[Path, NotebookNode]]:
    """What nbgrader reads and what learners open, for one chapter, as (path, notebook)."""
    _, source = read(course, name)
    yield course.source(name), source
    for language in LANGUAGES:
        yield course.release(name, language), release(course, name, source, language)


def build(course: Course, names: list[str]) -> list[Path]:
    """Write source notebooks, student editions and the front pages' tables; returns what changed."""
    changed = []
    for name in names:
        changed += [path for path, notebook in student_files(course, name) if chapter.write(notebook, path)]
    return changed + frontpage.write(course)


def build_reference(course: Course, name: str, force: bool = False) -> list[Path]:
    """Write a chapter's reference edition, executed only where its code has changed; returns what changed."""
    _, source = read(course, name)
    editions = {course.reference(name, lang): reference(source, lang) for lang in LANGUAGES}
    committed = {path: nbformat.read(path, as_version=4) for path in editions if path.exists()}
    current = [old for path, old in committed.items() if same_code(old, editions[path])]
    if current and not force:
        editions = {path: with_outputs(notebook, current[0]) for path, notebook in editions.items()}
    else:
        executed = execute(source, name)
        editions = {course.reference(name, lang): reference(executed, lang) for lang in LANGUAGES}
    return [path for path, notebook in editions.items() if chapter.write(notebook, path)]


def stale(course: Course, name: str) -> list[Path]:
    """Committed notebooks of a chapter that are not what its text says now; outputs are left aside."""
    expected = dict(student_files(course, name))
    source = expected[course.source(name)]
    expected |= {course.reference(name, lang): reference(source, lang) for lang in LANGUAGES}
    return [path for path, notebook in expected.items() if not path.exists() or _cells(path) != _cells(notebook)]


def _cells(notebook: Path | NotebookNode) -> list[tuple]:
    if isinstance(notebook, Path):
        notebook = nbformat.read(notebook, as_version=4)
    return [(cell.id, cell.cell_type, cell.source, dict(cell.metadata)) for cell in notebook.cells]
