"""One chapter's text (jupytext MyST Markdown) as the notebook that nbgrader reads."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import nbformat
from jupytext.myst import myst_to_notebook
from nbformat import NotebookNode

from autograder.course import LANGUAGES, Course, CourseError

ROLES = ("answer", "check", "hidden")
HIDDEN_MARK = "### BEGIN HIDDEN TESTS"
BADGE = "https://colab.research.google.com/assets/colab-badge.svg"
HEAD = {
    "en": "[![Open in Colab]({badge})]({link}) · about {minutes} min · {points} points",
    "zh": "[![在 Colab 中打开]({badge})]({link}) · 约 {minutes} 分钟 · {points} 分",
}


@dataclass(frozen=True)
class Text:
    """A chapter's text as read: its notebook, the line on which each cell starts, its name."""

    name: str
    notebook: NotebookNode
    lines: list[int]


def read(path: Path) -> Text:
    """Parse a chapter's text; raises CourseError where it is no MyST notebook."""
    try:
        notebook = myst_to_notebook(path.read_text(encoding="utf-8"), add_source_map=True)
    except Exception as error:  # jupytext raises many kinds, each with a message for the author
        raise CourseError(f"{path}: not a MyST notebook: {error}") from error
    return Text(path.stem, notebook, notebook.metadata.pop("source_map"))


def language(cell: NotebookNode) -> str | None:
    """The language of a prose cell; None for code, which all languages share."""
    return next((tag for tag in cell.metadata.get("tags", []) if tag in LANGUAGES), None)


def exercise_id(name: str, role: str) -> str:
    """nbgrader's grade_id: the answer bears the exercise's name, its tests add their role."""
    return name if role == "answer" else f"{name}-{role}"


def points(notebook: NotebookNode) -> int:
    """All the points that a chapter's text or source notebook gives."""
    return sum(c.metadata.get("points", 0) or c.metadata.get("nbgrader", {}).get("points", 0) for c in notebook.cells)


def expand(text: Text, course: Course) -> NotebookNode:
    """The source notebook: nbgrader's metadata written out, stable cell ids, title lines filled in."""
    header = text.notebook.metadata
    notebook = nbformat.v4.new_notebook(
        metadata={"kernelspec": dict(header["kernelspec"]), "language_info": {"name": "python"}}
    )
    total, titled, seen, setups = points(text.notebook), set(), {}, 0
    for cell in text.notebook.cells:
        source, lang = cell.source, language(cell)
        if lang and lang not in titled:
            titled.add(lang)
            title, _, rest = source.partition("\n")
            line = HEAD[lang].format(
                badge=BADGE,
                link=course.colab(text.name, lang),
                minutes=header["course"]["minutes"],
                points=total,
            )
            source = f"{title}\n\n{line}\n{rest}"
        metadata = {"tags": list(cell.metadata["tags"])} if cell.metadata.get("tags") else {}
        if role := cell.metadata.get("role"):
            name = exercise_id(cell.metadata["exercise"], role)
            metadata["nbgrader"] = marks(name, role, cell.metadata.get("points"))
        elif "setup" in metadata.get("tags", []):
            setups += 1
            metadata["nbgrader"] = marks(f"setup-{setups}", "setup")
        notebook.cells.append(_cell(cell.cell_type, source, metadata, seen))
    return notebook


def marks(name: str, role: str, points: float | None = None) -> dict:
    """nbgrader's metadata, schema 3, for a cell of an exercise or of the set-up, which is locked like a test."""
    test = role in ("check", "hidden")
    locked = test or role == "setup"
    result = {"schema_version": 3, "grade_id": name, "grade": test, "locked": locked, "solution": not locked}
    return result | {"task": False} | ({"points": points} if test else {})


def _cell(kind: str, source: str, metadata: dict, seen: dict[str, int]) -> NotebookNode:
    """A cell whose id depends on its content alone, so that editing one cell changes one id."""
    stem = metadata.get("nbgrader", {}).get("grade_id")
    if stem is None:
        stem = hashlib.sha256(f"{kind}{metadata}{source}".encode()).hexdigest()[:8]
    seen[stem] = seen.get(stem, 0) + 1
    cell_id = stem if seen[stem] == 1 else f"{stem}-{seen[stem]}"
    new = nbformat.v4.new_code_cell if kind == "code" else nbformat.v4.new_markdown_cell
    return new(source, metadata=metadata, id=cell_id)


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
