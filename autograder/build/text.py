"""One chapter's text: MyST Markdown, as jupytext reads it."""

from dataclasses import dataclass
from pathlib import Path

from jupytext.myst import myst_to_notebook
from nbformat import NotebookNode

from autograder.course import CourseError


@dataclass(frozen=True)
class Text:
    """A chapter's text as read: its notebook, the line on which each cell starts, its name."""

    name: str
    notebook: NotebookNode
    lines: list[int]

    @property
    def sitting(self) -> bool:
        """Whether the text has the form of a sitting; the older, longer chapters state their minutes themselves."""
        return "minutes" not in self.notebook.metadata.get("course", {})


def read(path: Path) -> Text:
    """Parse a chapter's text; raises CourseError where it is no MyST notebook."""
    try:
        notebook = myst_to_notebook(path.read_text(encoding="utf-8"), add_source_map=True)
    except Exception as error:  # jupytext raises many kinds, each with a message for the author
        raise CourseError(f"{path}: not a MyST notebook: {error}") from error
    return Text(path.stem, notebook, notebook.metadata.pop("source_map"))
