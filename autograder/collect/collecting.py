"""From a downloaded archive to a class's folder: each file is a learner's work, or has a sentence that says why not."""

import json
import shutil
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from autograder.collect import archives, lms, placing
from autograder.collect import roster as rosters
from autograder.collect.archives import Found
from autograder.collect.roster import Learner, Roster
from autograder.course import Course, CourseError
from autograder.grade import books, submission
from autograder.lock import alone

ROSTER = "roster.csv"


@dataclass(frozen=True)
class Receipt:
    """What became of one file.

    learner: None where nobody can be named.  sitting: "" where there is none.  time: in UTC, None where unknown.
    state: one of those in `placing`, or "" with a problem: a sentence that says why it was refused.
    was: the id under which the learner's work was collected before there was a roster.
    aside: what was put by hand into the folder of that id and gave way to what the learner has, by its name there.
    """

    file: str
    learner: Learner | None = None
    sitting: str = ""
    time: datetime | None = None
    late: bool = False
    state: str = ""
    problem: str = ""
    was: str = ""
    aside: Sequence[str] = ()


def collect(course: Course, folder: Path, source: Path, given: Path | None) -> tuple[list[Receipt], Roster]:
    """Put each notebook in `source` into the class in `folder`; a receipt for each file, and the class's roster.

    source: a zip archive or a folder.  given: a new roster; None for the one that the class has, if any.
    Raises CourseError where one of these cannot be read, or the class is being graded, and has then changed nothing.
    """
    found, new = archives.walk(source), rosters.read(given) if given else None
    exercises = {name: _exercises(course, name) for name in course.chapters}
    with alone(folder):
        there, roster = placing.Folder(folder), roster_of(folder) if new is None else new
        if roster.rows and (folder / "autograded").exists():  # somebody may have been graded by another name
            books.require_usable(course, folder)
        if given:
            _keep(given, folder / ROSTER)
        try:
            return [_receive(course, each, there, roster, exercises) for each in found], roster
        finally:
            there.save()


def _keep(given: Path, kept: Path) -> None:
    """Keep a roster with the class."""
    if not (kept.exists() and kept.samefile(given)):
        shutil.copyfile(given, kept)


def missing(folder: Path, handed_in: list[tuple[str, str]]) -> dict[str, list[str]]:
    """By chapter, who of the class has not handed it in: of the roster, or, where there is none, of those known."""
    known = {learner.id for learner, _ in roster_of(folder).rows}
    submitted = (folder / "submitted").iterdir()
    known = known or {path.name for path in submitted if path.is_dir() and not submission.is_debris(path)}
    chapters = {chapter for _, chapter in handed_in}
    return {name: sorted(known - {learner for learner, chapter in handed_in if chapter == name}) for name in chapters}


def roster_of(folder: Path) -> Roster:
    """The roster that was given with a class, or an empty one."""
    kept = folder / ROSTER
    return rosters.read(kept) if kept.exists() else Roster()


def _exercises(course: Course, name: str) -> set[str]:
    return submission.exercise_ids(json.loads(course.source(name).read_bytes())["cells"])


def _receive(
    course: Course, found: Found, there: placing.Folder, roster: Roster, exercises: dict[str, set[str]]
) -> Receipt:
    file, learner = "/".join(found.path), None
    sender = lms.sender(found.path)
    late = sender is not None and sender.late
    try:
        if sender is None:
            raise CourseError(
                "its name is not one that Canvas or Moodle gives, so it is nobody's: collect what they gave you"
            )
        learner = rosters.stranger(sender)
        learner = roster.learner(sender)
        if found.problem:
            raise CourseError(found.problem)
        sitting = _sitting(course, found, exercises)
        was = rosters.stranger(sender).id
        if was == learner.id or not there.has(was):
            was, aside = "", []
        else:
            books.rename(course, there.path, was, learner.id)
            aside = there.rename(was, learner.id)
        handed = placing.work(found.content, sender, found.time, found.changed)
        state = there.place(learner.id, sitting, found.content, handed)
    except CourseError as error:
        return Receipt(file, learner, time=found.time, late=late, problem=str(error))
    return Receipt(file, learner, sitting, found.time, late, state, was=was, aside=aside)


def _sitting(course: Course, found: Found, exercises: dict[str, set[str]]) -> str:
    """The sitting that a notebook is of, by its content; raises CourseError where it is of none."""
    start = found.content[:100].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    if not start.startswith(b"{") and not found.path[-1].lower().endswith(".ipynb"):
        raise CourseError("it is no notebook: ask for the .ipynb file")
    sitting = submission.recognise(_signs(found), exercises)
    if sitting is None:  # slower, and seldom: something on the way has dropped its marks
        sitting = submission.recognise_bare(submission.parse(found.content, found.path[-1]), course)
    if sitting is None:
        raise CourseError("it holds no exercise of this course: ask for the course's own notebook")
    return sitting


def _signs(found: Found) -> Set[str]:
    """The grade ids and ids of a notebook's cells. nbformat takes ten times as long: only for what is not plain."""
    try:
        plain = submission.load_json(found.content, found.path[-1])["cells"]
        submission.require_few_cells(plain, found.path[-1])
        for cell in plain:
            "".join(cell["source"]), cell["cell_type"].strip(), cell["metadata"].keys()
    except Exception:  # too large or damaged, for which `parse` has the words, or an older format
        plain = submission.parse(found.content, found.path[-1]).cells
    return submission.signs(plain)
