"""A notebook as a file: the same content gives the same bytes, and a file is whole or not there."""

from pathlib import Path

import nbformat
from nbformat import NotebookNode


def dumps(notebook: NotebookNode) -> str:
    """A notebook as text, the same for the same content."""
    return nbformat.writes(notebook, version=4).rstrip("\n") + "\n"


def write(notebook: NotebookNode, path: Path) -> bool:
    """Write a notebook where it differs from what is there; True if it did."""
    text = dumps(notebook)
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
    return True
