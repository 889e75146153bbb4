"""What the names in an archive of Canvas or Moodle say about who handed in.

Canvas: `lib/content_zipper.rb` in instructure/canvas-lms. NAME_[LATE_]ID_ATTACHMENT_FILE, flat; no NAME, and
`anon_CODE` for ID, where names are hidden; a text or an address is NAME_[LATE_]ID_text.html or …_link.html.
Moodle: `download_submissions` in mod/assign/locallib.php. [GROUP-]NAME_ID_assignsubmission_PLUGIN, as a folder or,
where the teacher chose so, as the beginning of the file's name; an underscore in NAME is a space there. Its ID stands
for one learner in one assignment.
Neither writes into the archive when the work was handed in: its times are those of the download.

Both take files back under the names that they gave: Canvas by the two numbers (`infer_comment_context_from_filename`),
Moodle by a folder NAME_ID_assignsubmission_file_ (mod/assign/feedback/file/importziplib.php).
"""

import re
import unicodedata
from dataclasses import dataclass

CANVAS, MOODLE = "canvas", "moodle"
PATTERNS = {
    MOODLE: re.compile(r"(?P<name>[^_]*)_(?P<id>\d{1,19})_assignsubmission_[a-z]+(?:_.*)?", flags=re.S),
    CANVAS: re.compile(
        r"(?:(?P<name>.*?)_(?=(?:LATE_)?\d)|(?=(?:LATE_)?anon_))"
        r"(?:(?P<late>LATE)_)?(?P<id>\d{1,19}|anon_[^_]+)_(?:(?P<number>\d{1,19})_.+|text\.html|link\.html)",
        flags=re.S,
    ),
}


@dataclass(frozen=True)
class Sender:
    """Who handed in, as the archive names them.

    id: the system's number.  late: Canvas's mark.  number: Canvas's of the attachment, higher for what came later; 0
    where there is none.  reply: how the name of a file begins that the system takes back for this learner; "" where it
    takes none.
    """

    system: str
    id: str
    name: str
    late: bool = False
    number: int = 0
    reply: str = ""


def sender(path: tuple[str, ...]) -> Sender | None:
    """Who handed in the file at `path`: the outermost name decides, for those within are the learner's own."""
    for part in path:
        for system, pattern in PATTERNS.items():
            if found := pattern.fullmatch(part):
                parts = {"late": "", "number": ""} | found.groupdict("")
                name = unicodedata.normalize("NFC", parts["name"]).strip()
                number = int(parts["number"] or 0)
                return Sender(system, parts["id"], name, bool(parts["late"]), number, _reply(system, found))
    return None


def _reply(system: str, name: re.Match) -> str:
    if system == MOODLE:
        return f"{name.string[: name.end('id')]}_assignsubmission_file_/"
    return f"{name.string[: name.end('number')]}_" if name["number"] else ""
