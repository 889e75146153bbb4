"""The source notebook that nbgrader reads: a chapter's text, with all written out that its short forms stand for."""

import hashlib
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.build.text import Text
from autograder.cells import SETUP, grade_id_of, language, marks, points, tags
from autograder.course import BADGE, Course

# A text's header names the kernel as JupyterLab writes it when an author saves; a notebook, as Colab and others do.
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
HEAD = {
    "en": "[![Open in Colab]({badge})]({link}) · about {minutes} min · {points} points",
    "zh": "[![在 Colab 中打开]({badge})]({link}) · 约 {minutes} 分钟 · {points} 分",
}


def expand(text: Text, course: Course) -> NotebookNode:
    """The source notebook: nbgrader's metadata written out, stable cell ids, title lines filled in."""
    header = text.notebook.metadata
    notebook = nbformat.v4.new_notebook(metadata={"kernelspec": KERNEL, "language_info": {"name": "python"}})
    total, titled, setups = points(text.notebook.cells), set(), 0
    seen: dict[str, int] = {}
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
        metadata: dict[str, Any] = {"tags": tags(cell)} if tags(cell) else {}
        if role := cell.metadata.get("role"):
            name = grade_id_of(cell.metadata["exercise"], role)
            metadata["nbgrader"] = marks(name, role, cell.metadata.get("points"))
        elif SETUP in tags(cell):
            setups += 1
            metadata["nbgrader"] = marks(f"setup-{setups}", SETUP)
        notebook.cells.append(_cell(cell.cell_type, source, metadata, seen))
    return notebook


def _cell(kind: str, source: str, metadata: dict, seen: dict[str, int]) -> NotebookNode:
    """A cell whose id depends on its content alone, so that editing one cell changes one id."""
    stem = metadata.get("nbgrader", {}).get("grade_id")
    if stem is None:
        stem = hashlib.sha256(f"{kind}{metadata}{source}".encode()).hexdigest()[:8]
    seen[stem] = seen.get(stem, 0) + 1
    cell_id = stem if seen[stem] == 1 else f"{stem}-{seen[stem]}"
    new = nbformat.v4.new_code_cell if kind == "code" else nbformat.v4.new_markdown_cell
    return new(source, metadata=metadata, id=cell_id)
