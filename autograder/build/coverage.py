"""docs/coverage.md: what the article states and which cells teach it, from `chapters/article.toml` and the texts."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from autograder.build.text import read
from autograder.cells import language
from autograder.course import Course, CourseError

COVERS = "covers"  # metadata of a cell: the statements that it teaches
HEADING = re.compile(r"^#{1,3} (.+)$", flags=re.M)
HEADS = {
    "en": "# What the article says, and where it is taught\n\nEach statement of the article, and the cells that teach"
    " it or show where it fails: a sitting, and the heading to look for. Made from `chapters/article.toml` and the"
    " marks in the texts. ([中文](#文章说了什么在哪里讲))",
    "zh": "# 文章说了什么，在哪里讲\n\n文章的每个说法，都有单元格来讲解，或演示它错在哪里：链接是笔记本，后面是标题。",
}
TABLE = {"en": "| § | the article | taught in |\n|---|---|---|", "zh": "| § | 文章 | 在哪里讲 |\n|---|---|---|"}
NOWHERE = {"en": "nowhere yet", "zh": "还没有"}

Statements = dict[str, dict[str, str]]  # "2.1 neuron" → what it says, by language


def page(course: Course) -> str:
    """The page as it should be; raises CourseError for a mark that names no statement."""
    known = statements(course)
    places: dict[str, list] = {statement: [] for statement in known}
    for name in course.chapters:
        for statement, headings in marks(course, name):
            if statement not in known:
                raise CourseError(f"chapters/{name}.md covers {statement!r}, which chapters/article.toml lacks.")
            places[statement].append((name, headings))
    return "\n\n".join(_half(course, known, places, lang) for lang in HEADS) + "\n"


def path(course: Course) -> Path:
    return course.root / "docs" / "coverage.md"


def write(course: Course) -> list[Path]:
    """Bring the page up to date where the course has an article; returns it if it changed."""
    target = path(course)
    if not course.article.is_file():
        return []
    made = page(course)
    if target.is_file() and target.read_text(encoding="utf-8") == made:
        return []
    target.parent.mkdir(exist_ok=True)
    target.write_text(made, encoding="utf-8")
    return [target]


def statements(course: Course) -> Statements:
    """What the article states, in its order: `"2.1 neuron"` and the sentence in each language."""
    sections = tomllib.loads(course.article.read_text(encoding="utf-8"))
    return {
        f"{section} {name}": {"en": english, "zh": chinese}
        for section, named in sections.items()
        for name, (english, chinese) in named.items()
    }


def marks(course: Course, name: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each statement that a sitting's cells cover, and the heading above the cell in each language."""
    cells = read(course.text(name)).notebook.cells
    above = dict.fromkeys(HEADS, "")
    for i, cell in enumerate(cells):
        for one in cells[i : i + 2] if language(cell) == "en" else []:  # an English cell and its Chinese sibling
            if found := HEADING.findall(one.source):
                above[language(one) or "en"] = found[-1]
        for statement in cell.metadata.get(COVERS, []):
            yield statement, dict(above)


def _half(course: Course, known: Statements, places: dict, lang: str) -> str:
    rows = [TABLE[lang]]
    for statement, says in known.items():
        taught = "; ".join(dict.fromkeys(_place(course, name, above[lang], lang) for name, above in places[statement]))
        rows.append(f"| {statement.split()[0]} | {says[lang]} | {taught or NOWHERE[lang]} |")
    return HEADS[lang] + "\n\n" + "\n".join(rows)


def _place(course: Course, name: str, heading: str, lang: str) -> str:
    notebook = course.reference(name, lang).relative_to(course.root).as_posix()
    return f"[{name}](../{notebook}): {heading.replace('|', chr(92) + '|')}"
