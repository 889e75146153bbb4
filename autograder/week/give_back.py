"""What goes back to the learners: feedback pages as Canvas and Moodle take them, and the grades in three tables.

give-back/CHAPTER.zip          the pages, named as the archive that was collected named each learner's work
give-back/by-hand/LEARNER/     the pages of those whom no archive named
give-back/grades.csv           a row a learner, a column a chapter; empty: not handed in, not graded, or not yet read
give-back/grades-canvas.csv    the same for Canvas's or Moodle's own import, where the class has a roster of theirs
give-back/grades-nbgrader.csv  as `nbgrader export` writes it
"""

import csv
import re
import shutil
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Comment, Grade, Gradebook, GradeCell, SubmittedAssignment, SubmittedNotebook
from nbgrader.plugins import CsvExportPlugin

from autograder.collect import collecting, placing
from autograder.collect.lms import CANVAS
from autograder.collect.roster import Roster
from autograder.course import Course
from autograder.grade import books
from autograder.lock import alone

FOLDER = "give-back"
UNREAD = "Grades left empty: {}, for words that nobody has read: `make formgrader`, and then this command again."
UNGRADED = "Grades left empty: {}, of work that could not be graded: `make grade` says why."
ABOUT = {  # by system: the columns that its import knows a learner by
    CANVAS: ("Student", "ID", "SIS User ID", "SIS Login ID", "Section"),
    "moodle": ("Full name", "ID number", "Email address"),
}


@dataclass(frozen=True)
class Grades:
    """What a gradebook says.

    points: after penalties, by (learner, chapter); None where something has none yet.  maxima: by chapter.
    unread: where that is an answer in words.
    """

    points: dict[tuple[str, str], float | None]
    maxima: dict[str, float]
    unread: set[tuple[str, str]]

    @property
    def chapters(self) -> list[str]:
        """Those in which somebody has points."""
        return sorted({chapter for _, chapter in self.points})


def give_back(course: Course, folder: Path) -> list[str]:
    """Write all that goes back to the learners of a class; returns a sentence about each thing written.

    Raises CourseError where nothing has been graded, or another run is at it.
    """
    with books.graded(course, folder):
        pass  # where there is none, a lock would be the first thing in the folder
    with alone(folder):
        return _give_back(course, folder, folder / FOLDER)


def _give_back(course: Course, folder: Path, target: Path) -> list[str]:
    with books.graded(course, folder) as gradebook:
        grades = _read(gradebook)
        by_people = _submissions(gradebook, Grade, Grade.manual_score.isnot(None))
        by_people |= _submissions(gradebook, Comment, Comment.manual_comment.isnot(None))
        shutil.rmtree(target, ignore_errors=True)  # made anew from what is graded now
        target.mkdir()
        CsvExportPlugin(to=str(target / "grades-nbgrader.csv")).export(gradebook)
    books.renew_pages(course, folder, by_people)
    said = [*_pages(folder, target), *_tables(grades, collecting.roster_of(folder), target)]
    empty = {work for work, points in grades.points.items() if points is None}
    for sentence, works in ((UNREAD, empty & grades.unread), (UNGRADED, empty - grades.unread)):
        said += [sentence.format(len(works))] if works else []
    return said


def _read(gradebook: Gradebook) -> Grades:
    submission = SubmittedAssignment
    columns = submission.student_id, Assignment.name, submission.score, submission.late_submission_penalty
    rows = gradebook.db.query(*columns).join(Assignment, submission.assignment_id == Assignment.id)
    points = {(learner, chapter): max(0.0, score - penalty) for learner, chapter, score, penalty in rows}
    in_words = Grade.cell.has(GradeCell.cell_type == "markdown")
    unread = _submissions(gradebook, Grade, Grade.needs_manual_grade, in_words)
    # nbgrader enters a submission before it grades it: what then fails leaves one without points, which is no zero.
    ungraded = _submissions(gradebook, Grade, Grade.auto_score.is_(None), Grade.manual_score.is_(None), ~in_words)
    points |= dict.fromkeys(unread | ungraded)
    return Grades(points, {each.name: float(each.max_score) for each in gradebook.assignments}, unread - ungraded)


def _submissions(gradebook: Gradebook, table: Any, *conditions: Any) -> set[tuple[str, str]]:
    """The submissions, (learner, chapter), with a row of `table`, grades or comments, that meets the conditions."""
    query = gradebook.db.query(SubmittedAssignment.student_id, Assignment.name).select_from(table)
    query = query.join(SubmittedNotebook, table.notebook_id == SubmittedNotebook.id)
    query = query.join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
    query = query.join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
    return {(learner, chapter) for learner, chapter in query.filter(*conditions)}


def _pages(folder: Path, target: Path) -> list[str]:
    """The feedback pages: by name in an archive for each chapter, or by learner where no archive named them."""
    collected, by_hand = placing.Folder(folder).last(), 0
    packed: dict[str, list[tuple[str, Path]]] = {}
    for page in sorted((folder / "feedback").glob("*/*/*.html")):
        learner, chapter = page.parts[-3:-1]
        work = collected.get((learner, chapter))
        if work and work.reply:
            packed.setdefault(chapter, []).append((f"{work.reply}{chapter}.html", page))
        else:
            copy = target / "by-hand" / learner / page.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, copy)
            by_hand += 1
    said = []
    for chapter, pages in packed.items():
        with zipfile.ZipFile(target / f"{chapter}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, page in pages:
                archive.write(page, name)
        said.append(f"{chapter}.zip: {len(pages)} feedback pages, for Canvas or Moodle to take back.")
    return said + ([f"by-hand/: {by_hand} feedback pages of learners whom no archive named."] if by_hand else [])


def _tables(grades: Grades, roster: Roster, target: Path) -> list[str]:
    learners = sorted({learner for learner, _ in grades.points} | {learner.id for learner, _ in roster.rows})
    _write(target / "grades.csv", ["learner", *grades.chapters], _rows(grades, [([name], name) for name in learners]))
    said = [f"grades.csv: {len(learners)} learners, {len(grades.chapters)} chapters; empty means not handed in."]
    if roster.rows:
        name = f"grades-{roster.system}.csv"
        columns = [column for column in ABOUT[roster.system] if column in roster.rows[0][1]]
        heads = [_column(chapter, roster) for chapter in grades.chapters]
        known = [([row[column] for column in columns], learner.id) for learner, row in roster.rows]
        rows = list(_rows(grades, known))
        if roster.system == CANVAS:
            maxima = (f"{grades.maxima[chapter]:g}" for chapter in grades.chapters)
            rows.insert(0, ["    Points Possible", *[""] * (len(columns) - 1), *maxima])
        _write(target / name, [*columns, *heads], rows)
        strangers = {learner for learner, _ in grades.points} - {learner.id for learner, _ in roster.rows}
        left_out = f" Not in the roster, so not in it: {', '.join(sorted(strangers))}." if strangers else ""
        said.append(f"{name}: the same, for {roster.system.capitalize()} to import.{left_out}")
    return [*said, "grades-nbgrader.csv: as `nbgrader export` writes it, where what was not handed in is 0."]


def _rows(grades: Grades, learners: Iterable[tuple[list[str], str]]) -> Iterable[list[str]]:
    for about, learner in learners:
        points = (grades.points.get((learner, chapter)) for chapter in grades.chapters)
        yield [*about, *("" if each is None else f"{each:g}" for each in points)]


def _column(chapter: str, roster: Roster) -> str:
    """A chapter's column as the system's table has it, or a new one of the chapter's name."""
    number = re.compile(rf"\b{re.escape(chapter)}\b", flags=re.I)
    return next((column for column in roster.rows[0][1] if number.search(column)), chapter)


def _write(path: Path, heads: list[str], rows: Iterable[list[str]]) -> None:
    """A table in UTF-8 with a mark, by which Excel knows it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([heads, *rows])
