"""Every file in a downloaded archive or a folder, those of archives inside it included; nothing is written anywhere.

What learners upload may be made to do harm: a name never becomes a path, no more is unpacked than a learner may hand
in, and what cannot be read safely comes with a sentence in place of its content.
"""

import io
import itertools
import re
import stat
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from autograder.collect import lms
from autograder.course import CourseError
from autograder.grade import submission
from autograder.sandbox import limits

FILES = 100_000  # in a download: a thousand learners with 31 notebooks each are 31,000
DIRECTORY = 400  # bytes that an archive's table of contents has for a file, at most: zipfile reads it whole
DEPTH = 3  # archives within one another: the download, a learner's own, and one in it

ZIP, NO_TIME = b"PK\x03\x04", (1980, 1, 1, 0, 0, 0)
OFFICE = {"[Content_Types].xml", "mimetype"}  # in a .docx, an .odt and their like, which are zip archives too


class Refused(Exception):
    """The message says what is wrong with one file and what to do."""


@dataclass(frozen=True)
class Found:
    """One file.

    path: the names of the folders and archives that it is in, outermost first, and its own.
    time: what the outermost archive has for it, or in a folder the file itself; None where nothing says it.
    changed: what the innermost archive has.  Both in UTC.
    problem: why it has no content.
    """

    path: tuple[str, ...]
    time: datetime | None
    changed: datetime | None
    content: bytes = b""
    problem: str = ""


@dataclass
class Budget:
    """Bytes that may still be unpacked from what one learner handed in."""

    left: int = limits.HANDED_IN

    def spend(self, size: int) -> None:
        if size > self.left:
            most = limits.HANDED_IN // 2**20
            raise Refused(f"it holds more than {most} MiB: ask for the notebook alone")
        self.left -= size


def walk(source: Path) -> Iterator[Found]:
    """All files below a folder, or in a zip archive. Raises CourseError where `source` is neither."""
    if source.is_dir():
        paths = sorted(source.rglob("*"))
        return itertools.chain.from_iterable(_on_disk(path, path.relative_to(source).parts) for path in paths)
    if not zipfile.is_zipfile(source):
        wrong = f"{source} is no zip archive" if source.exists() else f"There is no {source}"
        raise CourseError(f"{wrong}: name the archive that Canvas or Moodle gave you, or a folder.")
    return _download(source)


def _download(source: Path) -> Iterator[Found]:
    with source.open("rb") as file:
        yield from _unpacked(file, Found((), None, None), 1, None)


def _on_disk(path: Path, names: tuple[str, ...]) -> Iterator[Found]:
    if any(map(submission.DEBRIS.fullmatch, names)) or (path.is_dir() and not path.is_symlink()):
        return
    found = Found(names, None, None)
    try:
        if path.is_symlink() or not path.is_file():
            raise Refused("it is a link or a special file: only files can be handed in")
        about = path.stat()
        time = datetime.fromtimestamp(about.st_mtime, UTC)
        found = replace(found, time=time, changed=time)
        with path.open("rb") as file:
            if file.read(len(ZIP)) == ZIP:
                # What names a learner is one learner's own archive, any other is a download.
                yield from _unpacked(file, found, 1, Budget() if lms.sender(names) else None)
            else:
                Budget().spend(about.st_size)
                yield replace(found, content=path.read_bytes())
    except (Refused, OSError) as error:
        yield replace(found, problem=_sentence(error))


def _unpacked(file: BinaryIO, outer: Found, depth: int, budget: Budget | None) -> Iterator[Found]:
    """The files of an archive, or the archive itself where it is a document. No budget: each file has its own."""
    try:
        if depth > DEPTH:
            raise Refused(f"it lies {DEPTH} archives deep: ask for the notebook itself")
        most = limits.FILES if budget else FILES
        _require_few(file, most)
        archive = zipfile.ZipFile(file)
        if len(archive.infolist()) > most:
            raise _too_many(most)
        members = [member for member in archive.infolist() if not _is_debris(member)]
        if not members:
            raise Refused("it is an empty archive: ask for the notebook")
    except Exception as error:  # what a damaged archive makes its readers raise has no bounds
        yield replace(outer, problem=_sentence(error))
        return
    with archive:
        if OFFICE.isdisjoint(member.filename for member in members):
            for member in members:
                yield from _member(archive, member, outer, depth, budget or Budget())
        else:
            yield replace(outer, content=ZIP)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, outer: Found, depth: int, budget: Budget
) -> Iterator[Found]:
    changed = _time(member)
    names = tuple(part for part in re.split(r"[/\\]", _name(member)) if part)
    found = replace(outer, path=(*outer.path, *names), time=outer.time or changed, changed=changed)
    try:
        content = _content(archive, member, names, budget)
    except Exception as error:  # as above
        yield replace(found, problem=_sentence(error))
    else:
        if content.startswith(ZIP):
            yield from _unpacked(io.BytesIO(content), found, depth + 1, budget)
        else:
            yield replace(found, content=content)


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, names: tuple[str, ...], budget: Budget) -> bytes:
    if ".." in names or re.match(r"[/\\]|[A-Za-z]:[/\\]", member.filename):
        raise Refused("its name points out of the archive: ask for it in another archive")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise Refused("it is a link: ask for the file itself")
    if member.flag_bits & 1:
        raise Refused("it is protected by a password: ask for it without")
    budget.spend(member.file_size)  # zipfile unpacks no more than the archive says that there is
    return archive.read(member)


def _require_few(file: BinaryIO, files: int) -> None:
    """Refuse an archive whose table of contents is too long for so many files; what is no archive passes.

    zipfile is asked itself, before it makes a list of them: an archive can be made so that any other reader finds
    another table.
    """
    end = zipfile._EndRecData(file)  # type: ignore[attr-defined]
    if end and end[zipfile._ECD_SIZE] > files * DIRECTORY:  # type: ignore[attr-defined]
        raise _too_many(files)
    file.seek(0)


def _too_many(files: int) -> Refused:
    return Refused(f"it holds more than {files:,} files: ask for the notebook alone")


def _is_debris(member: zipfile.ZipInfo) -> bool:
    """Whether it is a folder, or what macOS, Windows or Jupyter leave in archives."""
    return member.is_dir() or any(map(submission.DEBRIS.fullmatch, re.split(r"[/\\]", member.filename)))


def _name(member: zipfile.ZipInfo) -> str:
    """A file's name: many programs forget the mark for UTF-8, without which zipfile reads code page 437."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


def _time(member: zipfile.ZipInfo) -> datetime | None:
    """When the file was last changed; archives hold the time of the clock on the wall, taken for this machine's."""
    fields = _extra(member.extra).get(0x5455, b"")  # "UT": seconds since 1970, in UTC (Info-ZIP's extra fields)
    if len(fields) >= 5 and fields[0] & 1:
        return datetime.fromtimestamp(struct.unpack_from("<i", fields, 1)[0], UTC)
    try:
        return None if member.date_time == NO_TIME else datetime(*member.date_time).astimezone(UTC)
    except (ValueError, OverflowError):  # month 0, which some programs write for "none"
        return None


def _extra(data: bytes) -> dict[int, bytes]:
    """The extra fields of an entry by their number, as far as they are whole."""
    fields = {}
    while len(data) >= 4:
        number, size = struct.unpack_from("<HH", data)
        fields[number], data = data[4 : 4 + size], data[4 + size :]
    return fields


def _sentence(error: Exception) -> str:
    if isinstance(error, Refused):
        return str(error)
    if isinstance(error, NotImplementedError):
        return "it is packed in a way that cannot be read here: ask for the notebook itself"
    return "it is damaged and cannot be read: ask for it again"
