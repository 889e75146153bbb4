"""A learner's own notebooks graded for the learner: no books, no pages, and nothing runs that has run before."""

from collections.abc import Iterator
from pathlib import Path

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
    exercises = {n: submission.exercise_ids(submission.issued(course, n).values()) for n in course.chapters}
    for path in sorted(workspace.rglob("*.ipynb")):
        if ".ipynb_checkpoints" in path.parts:
            continue
        result = Result(path.relative_to(workspace).as_posix(), "")
        try:
            notebook = submission.read(path)
            name = submission.recognise(submission.signs(notebook.cells), exercises)
            name = name or submission.recognise_bare(notebook, course)
            if name is None or name not in names:
                continue
            result.chapter = name
            repaired = repair(notebook, submission.issued(course, name))
        except CourseError as error:
            result.problem = str(error)
        else:
            _score(result, repaired, execute.outputs(repaired))
        yield result


def _score(result: Result, notebook: NotebookNode, outputs: list[list[dict]]) -> None:
    """nbgrader's rule: a test that ends in an error gives nothing, any other all its points; words have to be read."""
    for cell, shown in zip(cells.graded_code(notebook), outputs, strict=True):
        marked = cell.metadata.get("nbgrader", {})
        if marked.get("grade"):
            name, lost = marked.grade_id, failed(shown)
            result.maxima[name], result.points[name] = marked.points, 0 if lost else marked.points
            if lost:
                error = next(output for output in shown if output["output_type"] == "error")
                result.messages[name] = printable(cells.reason(error["ename"], error["evalue"]))
    for cell in filter(cells.is_explanation, notebook.cells):
        name = cell.metadata.nbgrader.grade_id
        result.maxima[name], result.points[name] = cell.metadata.nbgrader.points, 0
        if cell.source == cells.NO_WORDS:
            result.messages[name] = cells.NOT_ATTEMPTED
        else:
            result.unread.append(name)
