"""The source notebook that nbgrader reads: a chapter's text with all written out that its short forms stand for."""

import hashlib
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.build import folds, setup
from autograder.build.minutes import comparison, minutes, slowly
from autograder.build.text import Text
from autograder.cells import DEEPER, DEMO, FOLDED, SETUP, grade_id_of, language, marks, points, tags
from autograder.course import BADGE, Course

# A text's header names the kernel as JupyterLab writes it when an author saves; a notebook, as Colab and others do.
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
HEAD = {
    "en": "[![Open in Colab]({badge})]({link}) · {minutes} to {slowly} min · {points} points",
    "zh": "[![在 Colab 中打开]({badge})]({link}) · {minutes} 到 {slowly} 分钟 · {points} 分",
}
MORE = {"en": ", {points} more in *Deeper*", "zh": "，“深入”部分另有 {points} 分"}
KEEP = {
    "en": "\n\nIn Colab, first *File → Save a copy in Drive*, or what you write is lost; Colab has no grader."
    " Checks answer at once; hidden tests decide the other points: `make progress` runs them,"
    " or hand this notebook in.",
    "zh": "\n\n在 Colab 里，先用“文件 → 在云端硬盘中保存一份副本”存一份，写的内容才不会丢；Colab 里没有评分器。"
    "检查单元格会当场告诉你对错；其余分数由隐藏测试决定：用 `make progress` 运行，或提交本笔记本。",
}
TITLES = {
    "setup": "# @title Set-up: run it once, there is nothing to read · 准备：运行一次即可，不必细读",
    "check": "# @title Check of {name}, worth {points} · 检查 {name}，{points} 分",
    "hidden": "# @title Hidden test of {name}, worth {points} (runs when graded · 评分时运行): ",
}
FOLD = {"jupyter": {"source_hidden": True}, "cellView": "form"}  # JupyterLab and VS Code, and Colab
COMPARE = "# @title Your guess, and what happens · 你的猜测与实际结果\n"
PROGRESS = "# @title Where you are · 你的进度\nprogress()"


def expand(text: Text, course: Course) -> NotebookNode:
    """The source notebook: nbgrader's metadata written out, stable cell ids, set-up, title line, folds filled in."""
    notebook = nbformat.v4.new_notebook(metadata=_metadata(text))
    titled: set[str] = set()
    seen: dict[str, int] = {}
    setups = 0
    for cell in text.notebook.cells:
        source = cell.source
        metadata: dict[str, Any] = {"tags": tags(cell)} if tags(cell) else {}
        if lang := language(cell):
            source = _prose(text, course, source, lang, lang not in titled)
            titled.add(lang)
        elif role := cell.metadata.get("role"):
            metadata["nbgrader"] = marks(
                grade_id_of(cell.metadata["exercise"], role), role, cell.metadata.get("points")
            )
        elif SETUP in tags(cell):
            setups += 1
            metadata["nbgrader"] = marks(f"setup-{setups}", SETUP)
            source = _setup(text, course, source) if setups == 1 else source
        answer = ""
        if text.sitting:
            source, answer = _answer(cell, _title(cell, source))
            metadata |= _folding(cell)
        if source:
            notebook.cells.append(_cell(cell.cell_type, source, metadata, seen))
        if answer:
            # As the cell it was cut from: where a demo's numbers differ between machines, so may the sentence's.
            notebook.cells.append(_cell("code", COMPARE + answer, {"tags": tags(cell), **FOLD}, seen))
    if text.sitting:
        _add_progress(notebook, seen)
    return notebook


def _metadata(text: Text) -> dict:
    """The notebook's own metadata; Colab shows its name and, at its side, the headings."""
    colab = {"colab": {"name": f"{text.name}.ipynb", "provenance": [], "toc_visible": True}} if text.sitting else {}
    return {"kernelspec": KERNEL, "language_info": {"name": "python"}} | colab


def _prose(text: Text, course: Course, source: str, lang: str, first: bool) -> str:
    """A prose cell; below the title of the first one stands what the build knows of the chapter."""
    source = source.replace("{solved}", course.public(course.reference(text.name, lang)))
    source = folds.expand(source, lang) if text.sitting else source
    if not first:
        return source
    title, _, rest = source.partition("\n")
    return f"{title}\n\n{_head(text, course, lang)}\n{rest}"


def _head(text: Text, course: Course, lang: str) -> str:
    core, deeper = split(text.notebook.cells)
    link = course.colab(text.name, lang)
    time = minutes(text)
    line = HEAD[lang].format(badge=BADGE, link=link, minutes=time, slowly=slowly(time), points=points(core))
    if not text.sitting:
        return line
    return line + (MORE[lang].format(points=points(deeper)) if points(deeper) else "") + KEEP[lang]


def split(cells: list[NotebookNode]) -> tuple[list[NotebookNode], list[NotebookNode]]:
    """The cells of a sitting's core, and those from the first heading on that begins something *Deeper*."""
    first = next((i for i, cell in enumerate(cells) if DEEPER in tags(cell)), len(cells))
    return cells[:first], cells[first:]


def _setup(text: Text, course: Course, own: str) -> str:
    """The set-up: of chapters/common.py what the sitting uses, the points of its checks, and then what is its own."""
    if not text.sitting:
        return own
    cells = text.notebook.cells
    used = set().union(*(setup.names(cell.source) for cell in cells if cell.cell_type == "code")) | {"progress"}
    core, _ = split(cells)
    visible = {c.metadata["exercise"]: c.metadata["points"] for c in core if c.metadata.get("role") == "check"}
    table = f"check.points = {visible!r}"
    return "\n\n\n".join(filter(None, [setup.common(course.common, used), table, own]))


def _title(cell: NotebookNode, source: str) -> str:
    """The line that stays in sight where a cell is folded: what is inside."""
    kind = SETUP if SETUP in tags(cell) else cell.metadata.get("role")
    if kind not in TITLES:
        return source
    name, worth = cell.metadata.get("exercise"), cell.metadata.get("points")
    title = TITLES[kind].format(name=name, points=worth)
    return title + source.removeprefix("# Hidden: ") if kind == "hidden" else f"{title}\n{source}"


def _answer(cell: NotebookNode, source: str) -> tuple[str, str]:
    """A cell's source without the `reveal(guess, …)` that ends it, and that: folded, or a guess is no guess."""
    return (source, "") if cell.cell_type != "code" or FOLDED in tags(cell) else comparison(source)


def _folding(cell: NotebookNode) -> dict:
    """Metadata that folds a cell's code in JupyterLab, VS Code and Colab, or the section below its heading."""
    if DEEPER in tags(cell):
        return {"jp-MarkdownHeadingCollapsed": True, "heading_collapsed": True}
    folded = {SETUP, FOLDED} & set(tags(cell)) or cell.metadata.get("role") in ("check", "hidden")
    return FOLD if folded else {}


def _add_progress(notebook: NotebookNode, seen: dict[str, int]) -> None:
    """The sum of the checks, as the last cell of the core."""
    core, _ = split(notebook.cells)
    notebook.cells.insert(len(core), _cell("code", PROGRESS, {"tags": [DEMO], **FOLD}, seen))


def _cell(kind: str, source: str, metadata: dict, seen: dict[str, int]) -> NotebookNode:
    """A cell whose id depends on its content alone, so that editing one cell changes one id."""
    stem = metadata.get("nbgrader", {}).get("grade_id")
    if stem is None:
        stem = hashlib.sha256(f"{kind}{metadata}{source}".encode()).hexdigest()[:8]
    seen[stem] = seen.get(stem, 0) + 1
    cell_id = stem if seen[stem] == 1 else f"{stem}-{seen[stem]}"
    new = nbformat.v4.new_code_cell if kind == "code" else nbformat.v4.new_markdown_cell
    return new(source, metadata=metadata, id=cell_id)
