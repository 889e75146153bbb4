"""What the names in an archive of Canvas or Moodle say about who handed in.

Canvas: `lib/content_zipper.rb` in instructure/canvas-lms. NAME_[LATE_]ID_ATTACHMENT_FILE, flat; no NAME, and
`anon_CODE` for ID, where names are hidden; a text or an address is NAME_[LATE_]ID_text.html or …_link.html.
Moodle: `download_submissions` in mod/assign/locallib.php. [GROUP-]NAME_ID_assignsubmission_PLUGIN, as a folder or,
where the teacher chose so, as the beginning of the file's name; an underscore in NAME is a space there. Its ID stands
for one learner in one assignment.
Neither writes into the archive when the work was handed in: its times are those of the download.
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
    where there is none.
    """

    system: str
    id: str
    name: str
    late: bool = False
    number: int = 0


def sender(path: tuple[str, ...]) -> Sender | None:
    """Who handed in the file at `path`: the outermost name decides, for those within are the learner's own."""
    for part in path:
        for system, pattern in PATTERNS.items():
            if found := pattern.fullmatch(part):
                parts = {"late": "", "number": ""} | found.groupdict("")
                name = unicodedata.normalize("NFC", parts["name"]).strip()
                return Sender(system, parts["id"], name, bool(parts["late"]), int(parts["number"] or 0))
    return None
