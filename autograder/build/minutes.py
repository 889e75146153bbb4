"""How long a sitting takes, from its text: the longer of both languages, what is *Deeper* apart.

Calibrated on nothing but reason; improve the rates when people have been timed. Twenty readings of sittings without
their hints, each part estimated by the reader, came to 1.3 times the model on average; so a sitting says both.
"""

import ast
import math
import re
from dataclasses import dataclass

from nbformat import NotebookNode

from autograder.build import folds
from autograder.build.text import Text
from autograder.cells import CHINESE, DEEPER, EXPLAIN, FOLDED, SETUP, language, tags

WORDS, CHARACTERS = 135, 250  # read a minute: English words, Chinese characters
CODE, PLOT = 9, 18  # lines read a minute
GUESS = 0.6  # minutes
EXERCISE = {  # minutes, and minutes a line of the reference solution
    "line": (2, 0.5),
    "parsons": (2, 0.5),
    "faded": (3, 0.8),
    "independent": (4, 1.2),
    "alone": (6, 1.5),
}
SLOWLY = 1.3  # times the model
WORDS_OF_ONES_OWN = 4  # minutes for an answer in words
SOLUTION = re.compile(r"### BEGIN SOLUTION\n(.*?)\n\s*### END SOLUTION", flags=re.S)


@dataclass(frozen=True)
class Step:
    """A cell's minutes. what: reading, code, guess or exercise; lang: of prose, None for code."""

    index: int
    what: str
    lang: str | None
    minutes: float
    deeper: bool


def amount(prose: str, lang: str) -> int:
    """Words of English, or characters of Chinese with two for each Latin word; formulas and addresses count as one."""
    prose = re.sub(r"```.*?```", "", prose, flags=re.S)
    prose = re.sub(r"\$\$.*?\$\$|\$[^$]+\$", " x ", prose, flags=re.S)
    prose = re.sub(r"\]\([^)]*\)|<[^>]+>|`|[|*#>\[\]!-]", " ", prose)
    words = len(re.findall(r"[A-Za-z0-9][\w'’.+-]*", prose))
    return words if lang == "en" else len(CHINESE.findall(prose)) + 2 * words


def is_guess(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and cell.source.startswith("guess = ...")


def comparison(source: str) -> tuple[str, str]:
    """A cell's code in two: what is seen, and the `reveal(guess, …)` that ends it, which the build folds, or ""."""
    try:
        last = ast.parse(source).body[-1]
    except (SyntaxError, IndexError):  # a rule says so
        return source, ""
    lines = source.splitlines()
    if not re.match(r"reveal\(guess, ", lines[last.lineno - 1]):
        return source, ""
    return "\n".join(lines[: last.lineno - 1]).rstrip(), "\n".join(lines[last.lineno - 1 :])


def is_visible(cell: NotebookNode) -> bool:
    """Whether a learner reads the cell's code: what is not folded, and not the learner's own."""
    folded = {SETUP, FOLDED} & set(tags(cell)) or cell.metadata.get("role")
    return cell.cell_type == "code" and not folded and not is_guess(cell)


def lines_seen(source: str) -> list[str]:
    """The lines of code that a learner reads."""
    return [line for line in comparison(source)[0].splitlines() if line.strip()]


def solution(answer: NotebookNode) -> list[str]:
    """The lines of a reference solution."""
    found = SOLUTION.search(answer.source)
    return [line for line in (found[1] if found else "").splitlines() if line.strip()]


def steps(text: Text) -> list[Step]:
    """The minutes of each cell that costs any, in the order of the cells."""
    result, deeper = [], False
    for i, cell in enumerate(text.notebook.cells):
        deeper = deeper or DEEPER in tags(cell)
        for what, lang, minutes in _cell(cell):
            result.append(Step(i, what, lang, minutes, deeper))
    return result


def _cell(cell: NotebookNode) -> list[tuple[str, str | None, float]]:
    lang, lines = language(cell), lines_seen(cell.source)
    if lang:
        rate = WORDS if lang == "en" else CHARACTERS
        folded = "\n".join(body for _, body in folds.parts(cell.source))
        return [("reading", lang, (amount(folds.visible(cell.source), lang) + amount(folded, lang) / 2) / rate)]
    if cell.metadata.get("role") == "answer":
        fixed, a_line = EXERCISE.get(cell.metadata.get("kind"), EXERCISE["independent"])
        return [("exercise", None, fixed + a_line * len(solution(cell)))]
    if cell.metadata.get("role") == EXPLAIN:
        return [("exercise", None, WORDS_OF_ONES_OWN)]
    if is_guess(cell):
        return [("guess", None, GUESS)]
    if is_visible(cell):
        return [("code", None, len(lines) / (PLOT if "show(" in cell.source else CODE))]
    return []


def total(some: list[Step]) -> float:
    """Minutes of some steps: code and exercises, and the reading of the slower language."""
    shared = sum(step.minutes for step in some if step.lang is None)
    return shared + max(sum(step.minutes for step in some if step.lang == lang) for lang in ("en", "zh"))


def minutes(text: Text, deeper: bool = False) -> int:
    """The minutes of a sitting, or of what is *Deeper* in it; what a text that is no sitting says of itself."""
    if not text.sitting:
        return text.notebook.metadata["course"]["minutes"]
    return round(total([step for step in steps(text) if step.deeper == deeper]))


def slowly(minutes: int) -> int:
    """The minutes of somebody who reads and thinks more slowly than the model, in fives."""
    return 5 * math.ceil(SLOWLY * minutes / 5)
