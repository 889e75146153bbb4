"""What nbgrader takes from a submission's folder, where no setting of nbgrader 0.9.6 reaches.

Its converters take a learner's name for a pattern, read through links, and hand every file beside a notebook on to
autograded/ and from there to feedback/; `nbgrader collect` turns links into files. `mend` puts the converters right for
each way of grading: `make grade`, `nbgrader autograde`, Formgrader.
"""

import glob
import os
import re
import shutil
from pathlib import Path

from nbconvert.exporters import NotebookExporter
from nbgrader.converters import Autograde, BaseConverter, GenerateFeedback
from nbgrader.converters.base import NbGraderException
from nbgrader.exchange.default import ExchangeCollect, ExchangeReleaseFeedback

from autograder.course import CourseError
from autograder.grade import submission

NOTES = {"timestamp.txt": re.compile(r"[^\n]{0,80}\s*"), "submission_secret.txt": re.compile(r"[0-9a-f]{0,200}\s*")}
NOTE_BYTES = 1_000  # more than any of nbgrader's own notes on a submission, less than any other file worth stealing

_init_destination, _copy_all = BaseConverter.init_destination, BaseConverter.init_assignment


def mend() -> None:
    """Let nbgrader's converters use what follows."""
    BaseConverter.init_notebooks = init_notebooks
    BaseConverter.init_destination = init_destination
    BaseConverter.init_assignment = init_assignment


def exactly(name: str) -> str:
    """The pattern that fits this name and no other; nbgrader cuts spaces off at either end."""
    return glob.escape(name).replace(" ", "[ ]")


def init_notebooks(converter: BaseConverter) -> None:
    """Find the notebooks to convert: what stands in a name is no pattern, unless somebody asks for one."""
    course, converter.assignments, converter.notebooks = converter.coursedir, {}, []
    folder = converter._format_source(course.assignment_id, course.student_id)
    if course.student_id == "*" or not os.path.isdir(folder):
        folder = course.directory_structure.format(
            nbgrader_step=glob.escape(converter._input_directory),
            student_id=course.student_id,
            assignment_id=course.assignment_id,
        )
        folder = os.path.join(glob.escape(course.root), folder)
        folders = glob.glob(folder)
    else:
        folders = [folder]
    for found in folders:
        if submission.UNFIT.search(found):
            converter.log.error("%r is left out: %s", found, submission.UNFIT_NAME)
        elif notebooks := glob.glob(os.path.join(glob.escape(found), f"{course.notebook_id}.ipynb")):
            converter.assignments[found] = notebooks
        else:
            converter.log.warning("There is no notebook in %r", found)
    if not converter.assignments:
        none = f"There are no notebooks in {folder!r}"
        converter.log.error(none)  # nbgrader's programs show what is logged, and its interface what is raised
        raise NbGraderException(none)


def init_destination(converter: BaseConverter, assignment: str, student: str) -> bool:
    """As before, which reads the time stamp; but first of all a submission is refused that holds more than files."""
    if isinstance(converter, Autograde):
        submission.require_plain(Path(converter._format_source(assignment, student)))
    return _init_destination(converter, assignment, student)


def init_assignment(converter: BaseConverter, assignment: str, student: str) -> None:
    """Hand nbgrader's own notes on, and nothing else that came with a notebook; the course's own files as before."""
    if not isinstance(converter, (Autograde, GenerateFeedback)):
        return _copy_all(converter, assignment, student)
    source, target = (Path(path(assignment, student)) for path in (converter._format_source, converter._format_dest))
    target.mkdir(parents=True, exist_ok=True)
    for name, form in NOTES.items():
        note = source / name
        if note.is_file() and note.stat().st_size <= NOTE_BYTES and form.fullmatch(note.read_text(errors="replace")):
            shutil.copyfile(note, target / name)


class Notebook(NotebookExporter):
    """The exporter of `nbgrader autograde`: reads a submission in whatever encoding it came."""

    def from_file(self, file_stream, resources=None, **options):
        return self.from_notebook_node(submission.read(Path(file_stream.name)), resources=resources, **options)


class Collect(ExchangeCollect):
    """`nbgrader collect` without links: what they point to would be collected in their place, whosever it is."""

    def init_src(self):
        super().init_src()
        self.src_records: list[dict] = [record for record in self.src_records if self._is_plain(record["filename"])]

    def _is_plain(self, name: str) -> bool:
        try:
            submission.require_plain(Path(self.inbound_path, name))
        except CourseError as error:
            self.log.error("%s is not collected: %s", name, error)
            return False
        return True


class ReleaseFeedback(ExchangeReleaseFeedback):
    """`nbgrader release_feedback` of what came through the exchange; what did not has no secret to be fetched with.

    Each learner's folder is taken by its own name, in which nothing is a pattern.
    """

    src_path: str

    def init_src(self):
        super().init_src()
        if self.coursedir.student_id not in ("", "*"):
            self.src_path = glob.escape(self.src_path)

    def copy_files(self):
        for folder in sorted(glob.glob(self.src_path)):
            if all(Path(folder, note).is_file() for note in NOTES):
                self.src_path = glob.escape(folder)
                super().copy_files()
            else:
                self.log.warning("%s did not come through the exchange: `make give-back` gives it back", folder)
