"""What a graded class did: its points from the gradebook, its answers and the tests' messages from autograded/."""

import ast
import json
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Grade, Gradebook, GradeCell, SubmittedAssignment, SubmittedNotebook

from autograder import cells
from autograder.course import Course, CourseError
from autograder.grade import books, submission
from autograder.grade.report import by_exercise, lost
from autograder.grade.result import Result, printable


@dataclass
class Work:
    """One graded submission.

    points, maxima: by exercise.  reasons: why points were lost, by exercise.
    unread: exercises whose answer, in words, nobody has read yet: they count neither for nor against anybody.
    answers: by exercise, as `plain_code`, where something was tried.
    time: when it was handed in, in UTC; None where nobody knows.
    """

    learner: str
    chapter: str
    points: dict[str, float] = field(default_factory=dict)
    maxima: dict[str, float] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    time: datetime | None = None

    @property
    def attempted(self) -> list[str]:
        """The exercises in which something was tried, and that somebody has read where a program cannot."""
        return [name for name in self.counted if not self.reasons.get(name, "").startswith(cells.NOT_ATTEMPTED)]

    @property
    def counted(self) -> dict[str, float]:
        """The points that there were to get so far, by exercise."""
        return {name: most for name, most in self.maxima.items() if name not in self.unread}

    @property
    def share(self) -> float:
        """Of the points of this chapter, from 0 to 1."""
        return sum(self.points.values()) / sum(self.counted.values())


def read(course: Course, folder: Path, names: list[str]) -> list[Work]:
    """Every graded submission of a class, or those of the chapters `names`; raises CourseError where there is none."""
    works = {key: work for key, work in _points(course, folder).items() if not names or work.chapter in names}
    if not works:
        raise CourseError(books.NOT_GRADED.format(folder))
    paths = [folder / "autograded" / learner / chapter / f"{chapter}.ipynb" for learner, chapter in works]
    with ProcessPoolExecutor() as workers:
        found = workers.map(_look, paths, chunksize=50)
        for work, (answers, messages) in zip(works.values(), found, strict=True):
            work.answers, work.reasons = answers, lost(Result(work.learner, work.chapter, messages=messages))
    return list(works.values())


def _points(course: Course, folder: Path) -> dict[tuple[str, str], Work]:
    """What the gradebook holds, by (learner, chapter), in the order of the chapters."""
    points: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    maxima: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    unread: dict[tuple[str, str], set[str]] = defaultdict(set)
    times: dict[tuple[str, str], datetime | None] = {}
    ungraded = set()  # nbgrader enters a submission before it grades it, which may fail
    with books.graded(course, folder) as gradebook:
        for learner, chapter, time, name, score, most, kind, waits, *given in _rows(gradebook):
            key = learner, chapter
            if kind == "code" and given == [None, None]:
                ungraded.add(key)
            points[key][name], maxima[key][name] = float(score or 0), float(most)
            if waits and kind == "markdown":
                points[key][name] = 0
                unread[key].add(name)
            times[key] = time.replace(tzinfo=UTC) if time else None
    works, graded = {}, points.keys() - ungraded
    for chapter in sorted({chapter for _, chapter in graded}):
        order = _order(course, chapter)
        for key in sorted(key for key in graded if key[1] == chapter):
            most = sorted(by_exercise(maxima[key]).items(), key=lambda item: order.get(item[0], len(order)))
            works[key] = Work(*key, by_exercise(points[key]), dict(most), unread=unread[key], time=times[key])
    return works


def _order(course: Course, chapter: str) -> dict[str, int]:
    """The place of each exercise in a chapter; none where the course has that chapter no more."""
    try:
        found = json.loads(course.source(chapter).read_bytes())["cells"]
    except OSError:
        return {}
    return {name: place for place, name in enumerate(filter(None, map(cells.grade_id, found)))}


def _rows(gradebook: Gradebook) -> Iterator[Any]:
    columns = SubmittedAssignment.student_id, Assignment.name, SubmittedAssignment.timestamp
    graded = GradeCell.name, Grade.score, GradeCell.max_score, GradeCell.cell_type, Grade.needs_manual_grade
    given = Grade.auto_score, Grade.manual_score
    query = gradebook.db.query(*columns, *graded, *given).select_from(Grade)
    query = query.join(GradeCell, Grade.cell_id == GradeCell.id)
    query = query.join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
    query = query.join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
    return iter(query.join(Assignment, SubmittedAssignment.assignment_id == Assignment.id))


def _look(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The answers and the messages in a graded notebook, by grade_id; none where it is gone.

    It was written here: nbformat's reader, which looks for older forms and damage, takes ten times as long.
    """
    try:
        found = json.loads(path.read_bytes())["cells"]
    except (OSError, ValueError, KeyError):
        return {}, {}
    answers, messages = {}, {}
    for cell in found:
        if name := cells.grade_id(cell):
            source = "".join(cell["source"])
            if source == cells.NO_WORDS:
                messages[name] = cells.NOT_ATTEMPTED
            elif cell["metadata"]["nbgrader"].get("solution") and cells.NOT_ATTEMPTED not in source:
                answers[name] = plain_code(source)
            for output in cell.get("outputs", []):
                if output["output_type"] == "error":
                    messages[name] = printable(cells.reason(output["ename"], output["evalue"]))
    return answers, messages


def plain_code(source: str) -> str:
    """Code without comments, docstrings and layout; as it was typed where it is no Python."""
    try:
        tree = ast.parse(source)
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node) and len(node.body) > 1:
                del node.body[0]
        return ast.unparse(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # what a learner typed has no bounds
        return source.strip()


def solved(course: Course, names: set[str]) -> dict[tuple[str, str], str]:
    """The reference solutions of some chapters, by (chapter, exercise), as `plain_code`."""
    found = {}
    for name in names & set(course.chapters):
        for exercise, cell in submission.issued(course, name).items():
            if cell.metadata.nbgrader.solution:
                found[name, exercise] = plain_code(cell.source)
    return found
