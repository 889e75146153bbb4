"""Folded parts of prose: an author writes `:::{nudge}` … `:::`, a learner clicks.

Hints are three clicks, each inside the one before, so that nobody sees the last one by accident.
"""

import re
from collections.abc import Iterator

HINTS = ("nudge", "idea", "almost")  # in this order
LABELS = {
    "nudge": {"en": "Hint 1 of 3: a question", "zh": "提示 1/3：一个问题"},
    "idea": {"en": "Hint 2 of 3: the idea", "zh": "提示 2/3：思路"},
    "almost": {"en": "Hint 3 of 3: almost there", "zh": "提示 3/3：只差一步"},
    "contract": {"en": "The exact contract", "zh": "完整约定"},
    "answer": {"en": "Answer", "zh": "答案"},
}
FOLD = re.compile(r"^:::\{(\w+)\}\n(.*?)\n:::$", flags=re.M | re.S)
FENCE = re.compile(r"^:::.*$", flags=re.M)


def parts(prose: str) -> list[tuple[str, str]]:
    """The folded parts of a prose cell, as (kind, text)."""
    return FOLD.findall(prose)


def visible(prose: str) -> str:
    """A prose cell without its folded parts."""
    return FOLD.sub("", prose)


def expand(prose: str, language: str) -> str:
    """A prose cell with its folded parts as HTML that notebooks, Colab and GitHub fold."""
    hints = {kind: body for kind, body in parts(prose) if kind in HINTS}
    nested = ""
    for kind in reversed(HINTS):
        if kind in hints:
            nested = _details(LABELS[kind][language], f"{hints[kind]}\n\n{nested}".strip())

    def replace(fold: re.Match) -> str:
        kind, body = fold.groups()
        if kind in HINTS:
            return nested if kind == next(iter(hints)) else ""
        return _details(LABELS[kind][language], body)

    return re.sub(r"\n{3,}", "\n\n", FOLD.sub(replace, prose)).rstrip()


def _details(label: str, body: str) -> str:
    return f"<details><summary>{label}</summary>\n\n{body}\n\n</details>"


def problems(prose: str) -> Iterator[str]:
    """What is wrong with the folded parts of a prose cell."""
    kinds = [kind for kind, _ in parts(prose)]
    yield from (f"`:::{{{kind}}}` is none of {', '.join(LABELS)}" for kind in kinds if kind not in LABELS)
    if FENCE.search(visible(prose)):
        yield "a folded part opens with `:::{kind}` and closes with `:::`, each on a line of its own"
    hints = [kind for kind in kinds if kind in HINTS]
    if hints and tuple(hints) != HINTS:
        yield f"hints are {', '.join(HINTS)}, one of each, in this order; here are {', '.join(hints)}"
