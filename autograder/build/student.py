"""The student edition: what nbgrader makes of a source notebook, in one language."""

import tempfile
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder import settings
from autograder.cells import REGION
from autograder.course import Course, CourseError
from autograder.notebook import write


def student(course: Course, name: str, source: NotebookNode, language: str) -> NotebookNode:
    """Run `nbgrader generate_assignment` on a source notebook; raises CourseError where nbgrader refuses or leaks."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch).resolve()
        write(source, root / "source" / name / f"{name}.ipynb")
        config = settings.config(course, root, source=root / "source", release=root / "release")
        config.KeepLanguage.language = language
        config.GenerateAssignment.no_database = True
        config.SaveCells.enabled = False
        result = settings.api(config).generate_assignment(name, force=True)
        if not result["success"]:
            raise CourseError(f"nbgrader cannot make the student edition of {name}: {settings.reason(result)}")
        made = nbformat.read(root / "release" / name / f"{name}.ipynb", as_version=4)
    if leaked := leaks(source, made):
        raise CourseError(f"{name}: the student edition would show this line of a solution or hidden test: {leaked[0]}")
    return made


def leaks(source: NotebookNode, student: NotebookNode) -> list[str]:
    """Lines that stand only within solutions and hidden tests of `source`, and yet in `student`."""
    secret, public = set(), set()
    for cell in source.cells:
        public |= _lines(REGION.sub("", cell.source))
        for region in REGION.finditer(cell.source):
            secret |= _lines(region.group())
    shown = set().union(*(_lines(cell.source) for cell in student.cells))
    return sorted((secret - public) & shown)


def _lines(source: str) -> set[str]:
    return {line.strip() for line in source.splitlines() if line.strip()}
