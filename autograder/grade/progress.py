"""A learner's own notebooks graded for the learner: no books, no pages, and nothing runs that has run before."""

from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder import cells
from autograder.course import Course, CourseError
from autograder.grade import submission
from autograder.grade.execution import SafeExecute
from autograder.grade.repair import repair
from autograder.grade.result import Result, printable
from autograder.sandbox.outputs import failed


def progress(course: Course, workspace: Path, names: list[str], execute: SafeExecute) -> Iterator[Result]:
    """The result of each notebook of the chapters `names` below `workspace`, under whatever file name.

    The path below `workspace` stands in the learner's place. A file that cannot be read has a problem.
    """
    issued = {name: _issued(course, name) for name in course.chapters}
    exercises = {name: submission.exercise_ids(found.values()) for name, found in issued.items()}
    for path in sorted(workspace.rglob("*.ipynb")):
        if ".ipynb_checkpoints" in path.parts:
            continue
        result = Result(path.relative_to(workspace).as_posix(), "")
        try:
            notebook = submission.read(path)
            name = submission.recognise({cells.grade_id(cell) for cell in notebook.cells}, exercises)
            if name is None or name not in names:
                continue
            result.chapter = name
            repaired = repair(notebook, issued[result.chapter])
        except CourseError as error:
            result.problem = str(error)
        else:
            _score(result, repaired, execute.outputs(repaired))
        yield result


def _issued(course: Course, name: str) -> dict[str, NotebookNode]:
    """The answers, tests and set-up cells of a chapter by grade_id, as its source notebook has them."""
    source = nbformat.read(course.source(name), as_version=4)
    return {marked: cell for cell in source.cells if (marked := cells.grade_id(cell))}


def _score(result: Result, notebook: NotebookNode, outputs: list[list[dict]]) -> None:
    """nbgrader's rule: a test that ends in an error gives nothing, any other all its points."""
    for cell, shown in zip(cells.graded_code(notebook), outputs, strict=True):
        marked = cell.metadata.get("nbgrader", {})
        if marked.get("grade"):
            name, lost = marked.grade_id, failed(shown)
            result.maxima[name], result.points[name] = marked.points, 0 if lost else marked.points
            if lost:
                error = next(output for output in shown if output["output_type"] == "error")
                result.messages[name] = printable(cells.reason(error["ename"], error["evalue"]))
