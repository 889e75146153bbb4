"""nbgrader's books: a chapter's cells are entered once, then each submission's points and its feedback page."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.warnings import DuplicateCellId
from nbgrader import dbutil
from nbgrader.api import Gradebook, InvalidEntry, MissingEntry
from nbgrader.apps.api import NbGraderAPI
from sqlalchemy import make_url
from sqlalchemy.exc import SAWarning, SQLAlchemyError

from autograder import cells, settings
from autograder.course import Course, CourseError
from autograder.grade.converters import exactly
from autograder.grade.rendering import PageError
from autograder.grade.repair import issued
from autograder.grade.result import Result, printable

# nbgrader builds its objects before it adds them to the session, and SQLAlchemy says so to whoever grades.
warnings.filterwarnings("ignore", category=SAWarning)
warnings.filterwarnings("ignore", category=DuplicateCellId)  # in a submission; it is repaired
NOT_GRADED = "Nothing has been graded in {}: type `make grade` first."
PATIENCE = 30  # seconds, for another program that writes to the gradebook


def require_usable(course: Course, folder: Path) -> None:
    """Wait until nobody else writes to the class's gradebook; raises CourseError where it cannot be written to."""
    path = _file(_url(course, folder))
    if path is None or not path.exists():
        return
    problem = None
    with closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.rollback()
        except sqlite3.OperationalError as error:
            problem = f"cannot be written to ({error})"
            if "locked" in str(error):
                problem = f"is in use by another program, for {PATIENCE} s by now: close that"
        except sqlite3.DatabaseError as error:
            problem = f"is damaged ({error}): put a copy of it in its place"
    if problem:
        raise CourseError(f"{path} {problem}, then type the command again. Nothing in it has changed.")
    _renew(path)


def _renew(path: Path) -> None:
    """Bring a gradebook of an older nbgrader to this one's tables, as `nbgrader db upgrade` does; keep the old one.

    Raises CourseError where that fails; then nothing has changed.
    """
    newest = settings.newest_tables()
    with closing(sqlite3.connect(path)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        # One that has no version yet is new: who made it was stopped before it was written down; nbgrader does that.
        versions = connection.execute("SELECT version_num FROM alembic_version") if "alembic_version" in tables else ()
        if {version for (version,) in versions} <= {newest}:
            return
    renewed = path.with_name(f"{path.name}.new")
    shutil.copy(path, renewed)
    with tempfile.TemporaryDirectory() as scratch:
        dbutil.write_alembic_ini(ini := f"{scratch}/alembic.ini", f"sqlite:///{renewed}")
        command = [sys.executable, "-m", "alembic", "-c", ini, "upgrade", "head"]
        done = subprocess.run(command, capture_output=True, text=True)  # apart: it sets up logging anew
    if done.returncode:
        renewed.unlink()
        said = done.stderr.strip().splitlines()[-1]
        raise CourseError(f"{path} is of an older nbgrader and cannot be upgraded ({said}): grade into another folder.")
    old = path.with_name(f"{path.name}.{datetime.now():%Y-%m-%d-%H%M%S}")
    path.rename(old)
    renewed.rename(path)
    print(
        f"The gradebook was of an older nbgrader and has been upgraded; as it was, it is {old.name}.", file=sys.stderr
    )


@contextmanager
def graded(course: Course, folder: Path) -> Iterator[Gradebook]:
    """The gradebook of a class that has been graded.

    Raises CourseError where there is none, for asking would make one, or where it cannot be read.
    """
    url = _url(course, folder)
    path = _file(url)
    if path and not path.exists():
        raise CourseError(NOT_GRADED.format(folder))
    try:
        with Gradebook(url) as gradebook:
            yield gradebook
    except SQLAlchemyError as error:
        raise CourseError(f"The gradebook of {folder} cannot be read ({error}): close what else is using it.") from None


def _url(course: Course, folder: Path) -> str:
    return settings.api(settings.config(course, folder)).coursedir.db_url


def _file(address: str) -> Path | None:
    """The gradebook's file, whether it is there or not; None where a database server holds it."""
    url = make_url(address)
    return Path(url.database or "") if url.drivername.startswith("sqlite") else None


def register(course: Course, folder: Path, name: str) -> dict[str, NotebookNode]:
    """Enter a chapter's cells into the class's gradebook; returns them by grade_id, as they were issued."""
    with tempfile.TemporaryDirectory() as scratch:
        result = settings.api(settings.config(course, folder, release=Path(scratch))).generate_assignment(name)
    if not result["success"]:
        raise CourseError(
            f"{name} cannot be entered into {folder / 'gradebook.db'}: {settings.reason(result)} The grades in it stay "
            "as they are. Where exercises were added or removed after submissions came in, grade in a new class."
        )
    with Gradebook(_url(course, folder)) as gradebook:
        return issued(gradebook, name, name)


def set_due(course: Course, folder: Path, names: list[str], date: str) -> None:
    """Enter when chapters that are registered are due, in this machine's time where `date` names no zone.

    Raises CourseError for what is no date.
    """
    try:
        due = datetime.fromisoformat(date).astimezone(UTC).replace(tzinfo=None)  # nbgrader's are in UTC, unmarked
    except (ValueError, OverflowError):
        raise CourseError(f"{date!r} is no date such as 2026-10-02 18:00 or 2026-10-02T18:00+08:00.") from None
    with Gradebook(_url(course, folder)) as gradebook:
        for name in names:
            gradebook.update_or_create_assignment(name, duedate=due)


def rename(course: Course, folder: Path, old: str, new: str) -> None:
    """Make what a learner was graded for under one id another id's, where that has not been graded for it itself.

    Raises CourseError where the gradebook cannot be written to.
    """
    url = _url(course, folder)
    path = _file(url)
    if path and not path.exists():
        return
    try:
        with Gradebook(url) as gradebook:
            former, learner = gradebook.find_student(old), gradebook.update_or_create_student(new)
            graded = {each.name for each in learner.submissions}
            for each in list(former.submissions):
                if each.name not in graded:
                    each.student = learner
            gradebook.db.commit()
            gradebook.remove_student(old)
    except MissingEntry:  # nobody has graded it
        return
    except (SQLAlchemyError, InvalidEntry) as error:
        raise CourseError(
            f"the gradebook cannot be written to ({error}): close what is using it, collect again"
        ) from None


def enter(api: NbGraderAPI, folder: Path, result: Result) -> None:
    """Let nbgrader enter the points of an executed submission and write its feedback page; fills in `result`."""
    learner, name = result.learner, result.chapter
    copy = folder / "autograded" / learner / name / f"{name}.ipynb"
    read = _read(api.coursedir.db_url, result, copy) if copy.exists() else {}
    done = api.autograde(name, exactly(learner))
    if reason := _failed(done):
        result.problem = f"nbgrader stopped: {reason}"
        return
    with Gradebook(api.coursedir.db_url) as gradebook:
        entry = gradebook.find_submission_notebook(name, name, learner)
        result.points = {g.name: float(g.score) for g in entry.grades}
        result.maxima = {g.name: float(g.max_score) for g in entry.grades}
        graded = nbformat.read(copy, as_version=4)
        answers = _in_words(graded)
        for grade in entry.grades:
            # nbgrader asks for each answer anew when it grades: one that stayed as it was when it was read has been.
            if grade.name in read and read[grade.name] == answers.get(grade.name):
                grade.needs_manual_grade = False
        gradebook.db.commit()
        result.unread = [g.name for g in entry.grades if g.name in answers and g.needs_manual_grade]
        result.late = float(entry.assignment.total_seconds_late)
        result.penalty = float(entry.late_submission_penalty or 0)
    result.messages, result.repaired = messages(graded), list(graded.metadata.get("repaired", []))
    if reason := _write_page(api, learner, name):
        result.problem = f"graded, but without a feedback page: {reason}"


def _write_page(api: NbGraderAPI, learner: str, name: str) -> str | None:
    """Write a learner's feedback page; returns the reason where that fails."""
    done = api.generate_feedback(name, exactly(learner))
    reason = _failed(done)
    return reason.removeprefix(f"{PageError.__name__}: ") if reason else None


def _failed(done: dict) -> str | None:
    """Why nbgrader could not do something, None where it could; raises KeyboardInterrupt, which it catches as well."""
    if done["success"]:
        return None
    if "KeyboardInterrupt" in (done["error"] or "").split():
        raise KeyboardInterrupt
    return settings.reason(done)


def renew_pages(course: Course, folder: Path, chosen: Iterable[tuple[str, str]]) -> None:
    """Write the feedback pages of some graded submissions, (learner, chapter), anew: people have graded them since.

    Raises CourseError where one cannot be made.
    """
    api = settings.api(settings.config(course, folder))
    for learner, name in sorted(chosen):
        if reason := _write_page(api, learner, name):
            raise CourseError(f"The feedback page of {printable(learner)}, {name}, cannot be made: {reason}")


def _read(url: str, result: Result, copy: Path) -> dict[str, str]:
    """The answers in words that somebody has read, by grade_id, from the copy that was graded last."""
    with Gradebook(url) as gradebook:
        try:
            entry = gradebook.find_submission_notebook(result.chapter, result.chapter, result.learner)
        except MissingEntry:  # the gradebook is new
            return {}
        read = {g.name for g in entry.grades if g.manual_score is not None and not g.needs_manual_grade}
    answers = _in_words(nbformat.read(copy, as_version=4)) if read else {}
    return {name: answers[name] for name in read & answers.keys()}


def _in_words(graded: NotebookNode) -> dict[str, str]:
    """The answers in words of a graded notebook, by grade_id."""
    return {cell.metadata.nbgrader.grade_id: cell.source for cell in filter(cells.is_explanation, graded.cells)}


def messages(graded: NotebookNode) -> dict[str, str]:
    """For each test cell that failed, the first line of what it raised; for an answer in words that it is not there."""
    result = {}
    for cell in graded.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "error" and (name := cells.grade_id(cell)):
                result[name] = printable(cells.reason(output.ename, output.evalue))
        if cells.is_explanation(cell) and cell.source == cells.NO_WORDS:
            result[cell.metadata.nbgrader.grade_id] = cells.NOT_ATTEMPTED
    return result
