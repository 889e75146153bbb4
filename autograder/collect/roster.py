"""Who is in the class, from the table that Canvas or Moodle exports; and what a learner is called in the gradebook.

Canvas: "Export Entire Gradebook". Moodle: "Download grading worksheet" of an assignment, whose identifiers hold for
that assignment only, so that a learner whose identifier is not in it is looked up by the full name.
"""

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from autograder.collect.lms import CANVAS, MOODLE, Sender
from autograder.course import CourseError

NAME_BYTES = 120  # of a name in a folder's: file systems take 255, and a number follows
UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff/]")  # what a gradebook's names and a folder's cannot hold
COLUMNS = {  # by system: the number, the name, and where the learner's id stands, the first that is filled in
    CANVAS: ("ID", "Student", ("SIS Login ID", "SIS User ID")),
    MOODLE: ("Identifier", "Full name", ("ID number", "Email address")),
}


@dataclass(frozen=True)
class Learner:
    """id: in the gradebook, and of the folder.  name: as people write it."""

    id: str
    name: str


@dataclass
class Roster:
    """The learners of a class by what an archive calls them; empty where there is no roster.

    system: whose table it is.  rows: the table's, with the learner that each is of.
    """

    system: str = ""
    rows: list[tuple[Learner, dict[str, str]]] = field(default_factory=list)
    by_number: dict[tuple[str, str], Learner] = field(default_factory=dict)
    by_name: dict[str, list[Learner]] = field(default_factory=dict)

    def learner(self, sender: Sender) -> Learner:
        """Who that is; somebody who is not in the roster is a `stranger`.

        Raises CourseError where two learners of the roster have the name and neither has the number.
        """
        if found := self.by_number.get((sender.system, sender.id)):
            return found
        same = self.by_name.get(_plain(sender.name), []) if sender.system == MOODLE else []
        if len(same) > 1:
            raise CourseError(
                f"the roster has {len(same)} learners of this name and none with the number {sender.id}: "
                "give the roster of this assignment, ROSTER=file.csv"
            )
        return same[0] if same else stranger(sender)


def stranger(sender: Sender) -> Learner:
    """A learner of whom only the archive is known: the number tells those of one name apart."""
    return Learner(_folder(sender.name, sender.id), sender.name or sender.id)


def read(path: Path) -> Roster:
    """The roster in a file, in UTF-8 or UTF-16. Raises CourseError for what is none."""
    rows = _rows(path)
    system = next((s for s, (number, name, _) in COLUMNS.items() if rows and {number, name} <= rows[0].keys()), None)
    if system is None:
        raise CourseError(
            f"{path} is no roster: it needs the columns of Canvas's gradebook export (Student, ID, SIS Login ID) "
            "or of Moodle's grading worksheet (Identifier, Full name, Email address)."
        )
    entries = list(_entries(rows, system))
    shared = Counter(own.casefold() for _, _, own, _ in entries)  # some file systems take Ada and ada for one
    roster = Roster(system)
    for number, name, own, row in entries:
        is_fit = own and shared[own.casefold()] == 1 and _folder(own) == own
        learner = Learner(own if is_fit else _folder(own or name, number), name)
        roster.by_number[system, number] = learner
        roster.by_name.setdefault(_plain(name), []).append(learner)
        roster.rows.append((learner, row))
    return roster


def _entries(rows: list[dict[str, str]], system: str) -> Iterator[tuple[str, str, str, dict[str, str]]]:
    """The system's number of each learner, the name, the learner's own id, "" where the table has none, and the row."""
    number, name, ids = COLUMNS[system]
    for row in rows:
        if digits := re.search(r"\d+$", row[number]):  # Moodle: "Participant 1234"; Canvas's row of maxima has none
            own = next((row[column] for column in ids if row.get(column)), "")
            yield digits[0], _first_name_first(row[name]) if system == CANVAS else row[name], own, row


def _rows(path: Path) -> list[dict[str, str]]:
    """A table's rows by the names of its columns; comma, semicolon or tabulator stands between two."""
    try:
        content = path.read_bytes()
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except OSError:
        raise CourseError(f"There is no roster {path}.") from None
    except UnicodeDecodeError:
        raise CourseError(f"{path} is not in UTF-8: save it again as “CSV UTF-8”.") from None
    head = text.partition("\n")[0]
    try:
        table = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count), restkey="")
        return [{k: unicodedata.normalize("NFC", v or "").strip() for k, v in row.items() if k} for row in table]
    except csv.Error as error:
        raise CourseError(f"{path} cannot be read as a table ({error}): export it again.") from None


def _first_name_first(name: str) -> str:
    """Canvas exports "Lovelace, Ada"."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma else name


def _plain(name: str) -> str:
    """A name as both systems' archives and rosters can be compared: letters and digits only, in one case."""
    return "".join(c for c in unicodedata.normalize("NFKC", name).casefold() if c.isalnum())


def _folder(name: str, number: str = "") -> str:
    """A name, and a number that tells it from others, as a folder and a gradebook can hold them."""
    short = UNFIT.sub("_", name).encode()[:NAME_BYTES].decode(errors="ignore").strip()
    short = f"_{short[1:]}" if short.startswith(".") else short
    return "_".join(filter(None, [short, number]))
