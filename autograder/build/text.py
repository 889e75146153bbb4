"""One chapter's text: MyST Markdown, as jupytext reads and writes it."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path

import jupytext
from jupytext.config import load_jupytext_config
from jupytext.myst import myst_to_notebook
from nbformat import NotebookNode

from autograder.course import CourseError


@dataclass(frozen=True)
class Text:
    """A chapter's text as read: its notebook, the line on which each cell starts, its name.

    deviation: the first line that jupytext would write in another way, counted from 0 like those of the cells.
    """

    name: str
    notebook: NotebookNode
    lines: list[int]
    deviation: int | None

    @property
    def sitting(self) -> bool:
        """Whether the text has the form of a sitting; the older, longer chapters state their minutes themselves."""
        return "minutes" not in self.notebook.metadata.get("course", {})


def read(path: Path) -> Text:
    """Parse a chapter's text, for reading only; raises CourseError where it is no MyST notebook."""
    return _parsed(path, path.read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def _parsed(path: Path, text: str) -> Text:
    """A release asks for each text several times: for its editions, the front pages' tables and docs/coverage.md."""
    try:
        notebook = myst_to_notebook(text, add_source_map=True)
        rewritten = _rewritten(text, path)
    except Exception as error:  # jupytext raises many kinds, each with a message for the author
        raise CourseError(f"{path}: not a MyST notebook: {error}") from error
    pairs = enumerate(zip_longest(text.split("\n"), rewritten.split("\n")))
    deviation = next((number for number, (old, new) in pairs if old != new), None)
    return Text(path.stem, notebook, notebook.metadata.pop("source_map"), deviation)


def _rewritten(text: str, path: Path) -> str:
    """The text as jupytext saves it once it was opened as a notebook, with the settings of `jupytext.toml`."""
    config = load_jupytext_config(path)
    return jupytext.writes(jupytext.reads(text, "md:myst", config=config), "md:myst", config=config)
