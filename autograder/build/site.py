"""The site's sources from the reference editions: solutions folded, terms linked, pictures in words, files to download.

`make site` has Sphinx turn them into pages; site/conf.py holds its settings.
"""

import re
import shutil
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.build import glossary
from autograder.build.form import is_prompt
from autograder.cells import LANGUAGES, PICTURES
from autograder.course import Course, CourseError

TITLE = re.compile(r"# @title (.+)\n")
ANSWER = {"en": "Show a solution", "zh": "查看解答"}
DOWNLOAD = {"en": "Download the notebook to fill in", "zh": "下载要填写的笔记本"}
CHINESE_HALF = re.compile(r"^(#{1,2}) (?:中文|文章说了什么).*\n", flags=re.M)  # of a page that holds both languages
SWITCH = re.compile(r" ?\(\[中文\]\(#[^)]*\)\)")  # a link from one half to the other
OTHERS = ("errata", "coverage", "glossary")


def write(course: Course, folder: Path) -> None:
    """Sources for Sphinx in `folder`/source, the student editions to download in `folder`/html.

    Raises CourseError for a picture without alternative text.
    """
    words = (course.root / "docs" / "glossary.md").read_text(encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    for lang in LANGUAGES:
        target, student = folder / "source" / lang, folder / "html" / lang / "student"
        target.mkdir(parents=True)
        student.mkdir(parents=True)
        for name in course.chapters:
            notebook = nbformat.read(course.reference(name, lang), as_version=4)
            made = page(notebook, name, lang)
            glossary.link(made.cells[1:], glossary.terms(words, lang), lang)
            nbformat.write(made, target / f"{name}.ipynb")
            shutil.copy(course.release(name, lang), student)
        for name in OTHERS:
            text = half((course.root / "docs" / f"{name}.md").read_text(encoding="utf-8"), lang)
            text = glossary.anchored(text) if name == "glossary" else text
            (target / f"{name}.md").write_text(text, encoding="utf-8")
        front = (course.root / "site" / f"index.{lang}.md").read_text(encoding="utf-8")
        pages = "\n".join([*course.chapters, *OTHERS])
        toctree = f"\n```{{toctree}}\n:maxdepth: 1\n\n{pages}\n```\n"
        (target / "index.md").write_text(front + toctree, encoding="utf-8")


def page(notebook: NotebookNode, name: str, lang: str) -> NotebookNode:
    """A reference edition as a page: what is folded in a notebook is folded here, and solutions are, too."""
    link = f'<p><a href="student/{name}.ipynb" download>{DOWNLOAD[lang]}</a></p>'
    title, _, rest = notebook.cells[0].source.partition("\n")
    notebook.cells[0].source = f"{title}\n\n{link}\n{rest}"
    notebook.cells = list(_joined(notebook.cells))
    asked = False
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            asked = is_prompt(cell)
            continue
        said = _folded_under(cell)
        if asked or said:
            cell.metadata.setdefault("tags", []).append("hide-input")
            cell.metadata["mystnb"] = {"code_prompt_show": said or ANSWER[lang]}
        if texts := _alternatives(cell, name):
            cell.metadata.setdefault("mystnb", {})["image"] = {"alt": "; ".join(texts)}
        asked = False
    return notebook


def _folded_under(cell: NotebookNode) -> str:
    """The title that a code cell is folded under, "" for any other cell."""
    said = TITLE.match(cell.source) if cell.cell_type == "code" else None
    return said[1] if said else ""


def _joined(cells: list[NotebookNode]) -> Iterator[NotebookNode]:
    """Neighbouring cells that are folded under one title, such as those of the set-up, as one cell."""
    for said, group in groupby(cells, key=_folded_under):
        first, *others = group
        if said:
            for each in others:
                first.source += "\n\n" + TITLE.sub("", each.source, count=1)
                first.outputs += each.outputs
            others = []
        yield from (first, *others)


def _alternatives(cell: NotebookNode, name: str) -> list[str]:
    """What its pictures show, in words."""
    texts = []
    for output in cell.outputs:
        for kind in {*PICTURES} & {*output.get("data", {})}:
            alt = output.get("metadata", {}).get(kind, {}).get("alt")
            if not alt:
                raise CourseError(f"{name}: a picture has no alternative text: show it with `show(fig, …)`.")
            texts.append(alt)
    return texts


def half(text: str, lang: str) -> str:
    """What a page of both languages says in one, its links to notebooks turned into links between pages."""
    title, _, rest = text.partition("\n")
    if found := CHINESE_HALF.search(rest):
        deeper = len(found[1]) - 1  # the headings below it lie as much too deep
        chinese = re.sub(rf"^#{{{deeper}}}(?=#)", "", rest[found.end() :], flags=re.M)
        rest = rest[: found.start()] if lang == "en" else chinese
        title = found[0].strip() if lang == "zh" and not deeper else title
    title = title.lstrip("# ").split(" · ")[-1 if lang == "zh" else 0]
    rest = re.sub(r"\.\./notebooks/\w+/(\w+)\.ipynb", r"\1.ipynb", rest)
    return f"# {title}\n{SWITCH.sub('', rest)}"
