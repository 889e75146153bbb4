"""A class's folder: the newest work of each learner where `make grade` looks, all older work kept beside it.

submitted/LEARNER/SITTING/   SITTING.ipynb and timestamp.txt: what was handed in last
earlier/LEARNER/SITTING/     TIME-HASH.ipynb: everything else that was handed in
earlier/LEARNER/submitted.1/ the folder of a learner who has another name now; likewise autograded.1 and feedback.1
collected.json               what was collected, so that the same archive changes nothing
"""

import hashlib
import itertools
import json
import os
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path

from autograder.collect.lms import Sender
from autograder.course import CourseError
from autograder.grade import submission

NEW, NEWER, OLDER, SAME = "new", "newer", "older", "same"  # of a piece of work, beside what was there
RECORD = "collected.json"


@dataclass(frozen=True, order=True)
class Work:
    """One piece of work that was handed in; what is greater was handed in later.

    number: Canvas's of the attachment, else 0.  time: ISO 8601 in UTC, when it was handed in; "" where nobody knows.
    changed: likewise, when the file was last changed.  digest: SHA-256 of the notebook.
    reply: how the name of a file begins that the system takes back for this learner.
    """

    number: int
    time: str
    changed: str
    digest: str
    reply: str = field(default="", compare=False)

    def is_again(self, other: "Work") -> bool:
        """Whether both are one: Canvas's numbers tell, for its archive has the time of the download."""
        return (self.digest, self.number) == (other.digest, other.number) and (
            self.number > 0 or self.time == other.time
        )


def work(content: bytes, sender: Sender, time: datetime | None, changed: datetime | None) -> Work:
    """A notebook that was handed in."""
    handed_in, touched = (when.isoformat() if when else "" for when in (time, changed))
    return Work(sender.number, handed_in, touched, _digest(content), sender.reply)


class Folder:
    """The folder of a class; `save` it at the end."""

    def __init__(self, path: Path):
        """Raises CourseError where the record of what was collected cannot be read."""
        self.path = path
        self._record = path / RECORD
        try:
            known = json.loads(self._record.read_bytes()) if self._record.exists() else {}
            self._known = {place: [Work(**each) for each in works] for place, works in known.items()}
        except Exception:  # what a damaged file makes its readers raise has no bounds
            raise CourseError(
                f"{self._record} cannot be read: move it away and collect again, which loses nothing."
            ) from None

    def last(self) -> dict[tuple[str, str], Work]:
        """What counts of what was collected, by (learner, sitting)."""
        places = ((place.rpartition("/"), works) for place, works in self._known.items() if works)
        return {(learner, sitting): max(works) for (learner, _, sitting), works in places}

    def place(self, learner: str, sitting: str, content: bytes, handed: Work) -> str:
        """Put a notebook where it belongs and say which of NEW, NEWER, OLDER and SAME it is. Nothing is overwritten."""
        known = self._known.setdefault(f"{learner}/{sitting}", [])
        target = self.path / "submitted" / learner / sitting / f"{sitting}.ipynb"
        last = max(known, default=None)
        if last and not handed.number and handed.digest == last.digest:
            # Downloaded again: Moodle gives each learner's last work, with the time of the download.
            handed = replace(last, reply=handed.reply)
        newest = max([*known, handed])
        if any(map(handed.is_again, known)) and (target.exists() or not newest.is_again(handed)):
            return SAME
        if newest > handed:
            _write(self._earlier(learner, sitting, handed.time, handed.digest), content)
            result = OLDER
        else:
            result = self._put(target, learner, sitting, content, last)
            stamp = target.with_name("timestamp.txt")
            if result != SAME or not stamp.exists():  # of the same work handed in again, the first time counts
                self._stamp(stamp, handed.time)
        known[:] = [*(each for each in known if not handed.is_again(each)), handed]
        return result

    def has(self, learner: str) -> bool:
        """Whether work of a learner stands in `submitted`."""
        return (self.path / "submitted" / learner).is_dir()

    def rename(self, old: str, new: str) -> list[str]:
        """Make `old`'s work `new`'s, with its graded copies and pages, and keep the old folders.

        Returns what was put there by hand and gives way to what `new` has, by its name in `old`'s folder.
        """
        for step in ("autograded", "feedback"):
            if (folder := self.path / step / old).is_dir():
                for path in sorted(folder.iterdir()):
                    _hand_over(path, new)
                self._put_away(folder)
        folder, aside = self.path / "submitted" / old, []
        for path in sorted(folder.iterdir()):
            sitting, notebook = path.name, path / f"{path.name}.ipynb"
            known = self._known.pop(f"{old}/{sitting}", [])
            if known and notebook.is_file():
                self.place(new, sitting, notebook.read_bytes(), max(known))
                self._known[f"{new}/{sitting}"] += [each for each in known if each != max(known)]
            elif not (known or submission.is_debris(Path(sitting)) or _hand_over(path, new)):
                aside.append(sitting)
        self._put_away(folder)
        return aside

    def _put_away(self, folder: Path) -> None:
        """Keep a learner's folder, submitted/LEARNER for one, as earlier/LEARNER/submitted.1."""
        kept = self.path / "earlier" / folder.name
        kept.mkdir(parents=True, exist_ok=True)
        places = (kept / f"{folder.parent.name}.{number}" for number in itertools.count(1))
        folder.rename(next(path for path in places if not path.exists()))

    def _put(self, target: Path, learner: str, sitting: str, content: bytes, last: Work | None) -> str:
        if not target.exists():
            _write(target, content)
            return NEW
        there = _digest(target.read_bytes())  # the teacher may have put it there, or mended it
        if there == _digest(content):
            return SAME
        kept = self._earlier(learner, sitting, last.time if last else "", there)
        kept.parent.mkdir(parents=True, exist_ok=True)
        os.replace(target, kept)
        _write(target, content)
        return NEWER

    def _earlier(self, learner: str, sitting: str, time: str, digest: str) -> Path:
        when = time[:19].replace(":", "-") or "undated"
        return self.path / "earlier" / learner / sitting / f"{when}-{digest[:16]}.ipynb"

    def _stamp(self, path: Path, time: str) -> None:
        """The date that nbgrader reads, or none."""
        if time:
            _write(path, f"{time[:19].replace('T', ' ')} UTC\n".encode())
        else:
            path.unlink(missing_ok=True)

    def save(self) -> None:
        """Keep the record of what was collected, where that is more than before."""
        record = {place: [asdict(each) for each in works] for place, works in sorted(self._known.items())}
        content = json.dumps(record, indent=0, ensure_ascii=False).encode()
        if any(record.values()) and not (self._record.exists() and self._record.read_bytes() == content):
            _write(self._record, content)


def _hand_over(path: Path, learner: str) -> bool:
    """Move what stands in a learner's folder into another learner's; whether there was room for it."""
    target = path.parent.with_name(learner) / path.name
    if target.exists():
        return False
    target.parent.mkdir(exist_ok=True)
    path.rename(target)
    return True


def _write(path: Path, content: bytes) -> None:
    """Write a file; it is whole or not there."""
    if not path.parent.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
