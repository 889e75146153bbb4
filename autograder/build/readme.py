"""The table of chapters in README.md and README.zh-CN.md, made from the chapters themselves."""

from dataclasses import dataclass
from pathlib import Path

from autograder.build.minutes import minutes
from autograder.build.source import split
from autograder.build.text import read
from autograder.cells import EXPLAIN, LANGUAGES, points
from autograder.cells import language as language_of
from autograder.course import BADGE, Course, CourseError

PAGES = {"en": "README.md", "zh": "README.zh-CN.md"}
HEADS = {
    "en": "| Chapter | Minutes | Points | English | 中文 | Solved |",
    "zh": "| 章节 | 分钟 | 分值 | English | 中文 | 解答 |",
}
BEGIN, END = "<!-- chapters -->\n", "<!-- /chapters -->"


def pages(course: Course) -> dict[Path, str]:
    """Both front pages with their table as it should be."""
    result = {}
    for language, name in PAGES.items():
        path = course.root / name
        before, mark, rest = path.read_text(encoding="utf-8").partition(BEGIN)
        _, end, after = rest.partition(END)
        if not mark or not end:
            raise CourseError(f"{path} has no `{BEGIN.strip()}` … `{END}` for the table of chapters.")
        result[path] = before + mark + table(course, language) + end + after
    return result


def write(course: Course) -> list[Path]:
    """Bring both front pages up to date; returns the pages that changed."""
    changed = [(path, page) for path, page in pages(course).items() if path.read_text(encoding="utf-8") != page]
    for path, page in changed:
        path.write_text(page, encoding="utf-8")
    return [path for path, _ in changed]


@dataclass(frozen=True)
class Facts:
    """What a table of chapters says of one: minutes and points are those of its core.

    in_words: of the points, those that no program gives.
    """

    title: str
    minutes: int
    points: int
    in_words: int


def facts(course: Course, name: str, language: str) -> Facts:
    """The title, minutes and points of a chapter."""
    text = read(course.text(name))
    title = next(c.source for c in text.notebook.cells if language_of(c) == language)
    core, _ = split(text.notebook.cells)
    in_words = points(cell for cell in core if cell.metadata.get("role") == EXPLAIN)
    return Facts(title.splitlines()[0].lstrip("# "), minutes(text), points(core), in_words)


def table(course: Course, language: str) -> str:
    """A row a chapter: title, minutes, points, and links to the student editions and the solved one."""
    rows = [HEADS[language], "|---|---:|---:|---|---|---|"]
    for name in course.chapters:
        about = facts(course, name, language)
        solved = course.reference(name, language).relative_to(course.root).as_posix()
        cells = [about.title, about.minutes, about.points]
        cells += [f"[![{ALT[lang]}]({BADGE})]({course.colab(name, lang)})" for lang in LANGUAGES]
        rows.append("| " + " | ".join(map(str, [*cells, f"[{name}]({solved})"])) + " |")
    return "\n".join(rows) + "\n"


ALT = {"en": "Open in Colab (English)", "zh": "在 Colab 中打开（中文）"}
