"""The glossary on the site: an anchor for each entry, and a link to it where a page first uses the word in prose."""

import re
from collections.abc import Iterable

from nbformat import NotebookNode

ROW = re.compile(r"^\| ([^|]+?) \| ([^|]+?) \| ?([^|]*?) ?\|$", flags=re.M)
HEAD = ("English", "---")
# What is no plain prose. In emphasis, a link beside a mark would keep it from closing before a Chinese character.
OTHER = "|".join(
    (
        r"```.*?^ *```|`[^`]+`",  # code
        r"\$\$.*?\$\$|\$[^$]+\$|\\.",  # formulas
        r"^#[^\n]*",  # headings
        r"^<.*?(?:\n\n|\Z)|<[^>]+>",  # HTML, down to the next empty line
        r"\[[^\]]*\](?:\([^)]*\))?",  # links and pictures
        r"\*+[^*\n]+\*+",
    )
)


def anchor(english: str) -> str:
    return re.sub(r"\W+", "-", english.lower()).strip("-")


def anchored(text: str) -> str:
    """The glossary with an anchor at each entry."""
    return ROW.sub(
        lambda row: row[0] if row[1] in HEAD else row[0].replace(row[1], f"[{row[1]}]{{#{anchor(row[1])}}}", 1), text
    )


def terms(text: str, lang: str) -> dict[str, str]:
    """The words that are linked, with their anchors.

    A note "of …" keeps its word to one sense, and a Chinese word of one character is part of many others: which is
    meant where, a text does not say.
    """
    found = {}
    for english, chinese, note in ROW.findall(text):
        word = (english if lang == "en" else chinese.split("（")[0]).lower()
        if english not in HEAD and not note.startswith("of ") and len(word) > 1:
            found[word] = anchor(english)
    return found


def link(cells: Iterable[NotebookNode], words: dict[str, str], lang: str) -> None:
    """Make the first use of each term in these cells' prose a link to its entry; where two fit, the longer one."""
    term = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    term = rf"(?<![\w-])({term})(?:e?s)?(?![\w-])" if lang == "en" else f"({term})"
    pattern = re.compile(f"{OTHER}|{term}", flags=re.M | re.S | re.I)
    seen = set()

    def linked(found: re.Match) -> str:
        to = found[1] and words[found[1].lower()]
        if not to or to in seen:
            return found[0]
        seen.add(to)
        return f"[{found[0]}](glossary.md#{to})"

    for cell in cells:
        if cell.cell_type == "markdown":
            cell.source = pattern.sub(linked, cell.source)
