"""The student edition: what nbgrader makes of a source notebook, in one language."""

import re
import tempfile
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder import chapter, settings
from autograder.course import Course, CourseError

REGION = re.compile(r"### BEGIN (SOLUTION|HIDDEN TESTS)$.*?### END \1", flags=re.M | re.S)


def release(course: Course, name: str, source: NotebookNode, language: str) -> NotebookNode:
    """Run `nbgrader generate_assignment` on a source notebook; raises CourseError where nbgrader refuses or leaks."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch).resolve()
        chapter.write(source, root / "source" / name / f"{name}.ipynb")
        config = settings.config(course, root, source=root / "source", release=root / "release")
        config.KeepLanguage.language = language
        config.GenerateAssignment.no_database = True
        config.SaveCells.enabled = False
        result = settings.api(config).generate_assignment(name, force=True)
        if not result["success"]:
            raise CourseError(f"nbgrader cannot make the student edition of {name}: {settings.reason(result)}")
        student = nbformat.read(root / "release" / name / f"{name}.ipynb", as_version=4)
    if leaked := leaks(source, student):
        raise CourseError(f"{name}: the student edition would show this line of a solution or hidden test: {leaked[0]}")
    return student


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
