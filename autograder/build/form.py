"""The form of a sitting: every limit that a program can see. A rule yields (cell number, sentence), as in `rules`."""

import ast
import re
from collections.abc import Iterator
from itertools import takewhile
from statistics import median

from nbformat import NotebookNode

from autograder.build import folds
from autograder.build.minutes import (
    EXERCISE,
    amount,
    comparison,
    is_guess,
    is_visible,
    lines_seen,
    minutes,
    solution,
    steps,
    total,
)
from autograder.build.source import split
from autograder.build.text import Text
from autograder.cells import CHINESE, EXPLAIN, FOLDED, SETUP, language, tags

# (English words, Chinese characters)
PROSE, CELL, HEAD = (1300, 2300), (90, 160), (130, 230)
PROMPT, ALONE = (120, 213), (150, 266)
HINT = {"nudge": (15, 27), "idea": (35, 62), "almost": (40, 71)}
SENTENCE = 25  # English words
MINUTES = 65
CODE, CODE_CELL, CODE_MEDIAN, WIN_CELL = 120, 20, 8, 10  # lines
CHECK, SOLUTION = 15, 15  # lines
TERMS, GUESSES, PICTURES, RECALL = 8, 6, 4, 3
FIRST_PICTURE, FIRST_EXERCISE = 5, 12  # minutes
CORE, DEEPER = 4, 3  # exercises: three and the one alone; in Deeper
TABLE_ROWS = 4
ASKS = ("design", "measure", "debug", "explain")

Found = Iterator[tuple[int, str]]


def limit(lang: str, pair: tuple[int, int]) -> int:
    return pair[0] if lang == "en" else pair[1]


def unit(lang: str) -> str:
    return "words" if lang == "en" else "characters"


def time(text: Text) -> Found:
    """A sitting fits an hour; where it does not, the sentence says where the minutes go."""
    if (most := minutes(text)) > MINUTES:
        core = [step for step in steps(text) if not step.deeper]
        where = {what: total([s for s in core if s.what == what]) for what in ("reading", "code", "guess", "exercise")}
        spent = ", ".join(f"{what} {spent:.0f}" for what, spent in where.items())
        yield 0, f"{most} minutes, at most {MINUTES} make a sitting: {spent}"


def start(text: Text) -> Found:
    """Who begins sees a picture within five minutes, and writes code within twelve."""
    cells, taken = text.notebook.cells, steps(text)
    firsts = {"picture": next((i for i, cell in enumerate(cells) if _pictures(cell)), None)}
    firsts["exercise"] = next((i for i, cell in enumerate(cells) if cell.metadata.get("role") == "answer"), None)
    for what, most in (("picture", FIRST_PICTURE), ("exercise", FIRST_EXERCISE)):
        if (first := firsts[what]) is not None:
            at = total([step for step in taken if step.index < first])
            if at > most:
                yield first, f"the first {what} comes after {at:.0f} minutes, {most} at most"


def prose(text: Text) -> Found:
    """Short cells, short sentences, and not too much in all."""
    core, _ = split(text.notebook.cells)
    for lang in ("en", "zh"):
        cells = [(i, c.source) for i, c in enumerate(core) if language(c) == lang and not is_prompt(c)]
        words = sum(amount(folds.visible(source), lang) for _, source in cells)
        if words > limit(lang, PROSE):
            yield 0, f"{words} {unit(lang)} of {lang} prose without prompts, {limit(lang, PROSE)} at most"
    for i, cell in enumerate(text.notebook.cells):
        spoken = language(cell)
        if spoken and not is_prompt(cell):
            words = amount(folds.visible(cell.source), spoken)
            most = limit(spoken, HEAD if i < 2 else CELL)
            if words > most:
                yield i, f"{words} {unit(spoken)}, {most} at most: one idea a cell"
        if spoken == "en":
            yield from ((i, says) for says in _long_sentences(cell.source))


def _long_sentences(source: str) -> Iterator[str]:
    plain = re.sub(r"```.*?```|\$\$.*?\$\$", "", folds.visible(source), flags=re.S)
    lines = [re.sub(r"^\s*([-*#>]|\d+\.)+\s+", "\n", line) for line in plain.splitlines() if "|" not in line]
    for sentence in re.split(r"(?<=[.!?])\s+|\n{2,}|(?<=:)\n", "\n".join(lines)):
        if (words := amount(sentence, "en")) > SENTENCE:
            yield f"a sentence of {words} words, {SENTENCE} at most: “{' '.join(sentence.split())[:50]}…”"


def code(text: Text) -> Found:
    """Little code is seen: what draws, loads or sets up is folded."""
    core, _ = split(text.notebook.cells)
    seen = {i: n for i, c in enumerate(core) if is_visible(c) and (n := len(lines_seen(c.source)))}
    yield from ((i, f"{n} lines in sight, {CODE_CELL} at most") for i, n in seen.items() if n > CODE_CELL)
    if sum(seen.values()) > CODE:
        yield 0, f"{sum(seen.values())} lines of code in sight, {CODE} at most: fold what draws and loads"
    if seen and median(seen.values()) > CODE_MEDIAN:
        yield 0, f"half of the code cells in sight are longer than {CODE_MEDIAN} lines"
    if seen and (n := seen[first := min(seen)]) > WIN_CELL:
        yield first, f"the win takes {n} lines, {WIN_CELL} at most"
    for i, cell in enumerate(text.notebook.cells):
        if FOLDED in tags(cell) and not cell.source.startswith("# @title "):
            yield i, "a folded cell begins with `# @title what is inside · 里面是什么`, the line that stays in sight"


def amounts(text: Text) -> Found:
    """Pictures, guesses, new terms and recalls."""
    core, _ = split(text.notebook.cells)
    if (n := sum(_pictures(cell) for cell in core)) < PICTURES:
        yield 0, f"{n} pictures, at least {PICTURES}"
    if (n := sum(is_guess(cell) for cell in core)) > GUESSES:
        yield 0, f"{n} guesses, {GUESSES} at most"
    yield from ((i, says) for i, c in enumerate(core) if is_guess(c) for says in _guess(c, core[i + 1 : i + 2]))
    answers = re.findall(r'reveal\(guess, "(\w)"', "\n".join(cell.source for cell in core))
    if len(answers) > 2 and len(set(answers)) == 1:
        yield 0, f"every right guess is {answers[0]!r}: learners notice"
    head = list(takewhile(lambda c: c.cell_type == "markdown", core))
    recalled = sum(kind == "answer" for c in head if language(c) == "en" for kind, _ in folds.parts(c.source))
    if recalled != RECALL:
        yield (
            0,
            f"{recalled} questions with a folded `:::{{answer}}` before the first code, {RECALL} recall what was",
        )
    terms = [(i, term) for i, c in enumerate(core) if i and language(c) == "en" for term in _bold(c)]
    if len(terms) > TERMS:
        yield terms[TERMS][0], f"{len(terms)} bold terms, {TERMS} new ones at most: {', '.join(t for _, t in terms)}"
    for i, term in terms:
        if term in [other for j, other in terms if j < i]:
            yield i, f"{term!r} is bold twice: a term is new once"


def _guess(cell: NotebookNode, following: list[NotebookNode]) -> Iterator[str]:
    if not re.fullmatch(r'guess = \.\.\.  # "a"(, "[a-z]")*,? or "[a-z]"', cell.source):
        yield 'a guess is one line: guess = ...  # "a", "b" or "c"'
    if not (following and comparison(following[0].source)[1]):
        yield 'the cell after a guess ends by comparing it: reveal(guess, "b", "why · 为什么")'


def _bold(cell: NotebookNode) -> list[str]:
    return re.findall(r"(?<!\*)\*\*([^*\n]+)\*\*(?!\*)", folds.visible(cell.source)) if not is_prompt(cell) else []


def _pictures(cell: NotebookNode) -> int:
    """How many pictures a cell shows."""
    if cell.cell_type == "markdown":
        drawn = cell.source.count("![") + cell.source.count("```mermaid")
        return drawn if language(cell) == "en" else 0
    return len(re.findall(r"(?<!def )\bshow\(", cell.source)) if SETUP not in tags(cell) else 0


def exercises(text: Text) -> Found:
    """Three and one alone, of different kinds; what is asked is short, and the reference solution too."""
    core, deeper = split(text.notebook.cells)
    kinds = [c.metadata.get("kind") for c in core if c.metadata.get("role") == "answer"]
    if len(kinds) != CORE:
        yield 0, f"{len(kinds)} exercises in the core, {CORE - 1} and one alone make a sitting"
    for wanted in (("line", "parsons"), ("faded",), ("independent",), ("alone",)):
        if not set(wanted) & set(kinds):
            yield 0, f"no exercise of the kind {' or '.join(wanted)}"
    if (n := sum(c.metadata.get("role") == "answer" for c in deeper)) > DEEPER:
        yield 0, f"{n} exercises in Deeper, {DEEPER} at most"
    cells = text.notebook.cells
    for i, cell in enumerate(cells):
        role, kind = cell.metadata.get("role"), cell.metadata.get("kind")
        if role == "answer":
            if kind not in EXERCISE:
                yield i, f"`kind` is one of {', '.join(EXERCISE)}, not {kind!r}"
            if (asks := cell.metadata.get("asks")) not in (None, *ASKS):
                yield i, f"`asks` is one of {', '.join(ASKS)}, not {asks!r}"
            if (n := len(solution(cell))) > SOLUTION:
                yield i, f"a reference solution of {n} lines, {SOLUTION} at most"
            yield from _prompt(cells, i, ALONE if kind == "alone" else PROMPT)
        elif role == EXPLAIN:
            yield from _prompt(cells, i, PROMPT)
        elif role == "check" and (n := len(cell.source.splitlines())) > CHECK:
            yield i, f"a check of {n} lines, {CHECK} at most"
        if role in ("check", "hidden"):
            yield from ((i, says) for says in _test(cell))


def is_prompt(cell: NotebookNode) -> bool:
    """Whether a prose cell asks for an exercise: its answer follows."""
    return bool(re.match(r"###+ (Exercise|练习)[:：]", cell.source))


def _prompt(cells: list[NotebookNode], answer: int, most: tuple[int, int]) -> Found:
    """The two prose cells before an answer: its prompt in both languages."""
    marked = cells[answer].metadata
    worth = sum(c.metadata.get("points", 0) for c in cells if c.metadata.get("exercise") == marked.get("exercise"))
    for i in (answer - 2, answer - 1):
        cell = cells[max(i, 0)]
        lang = language(cell)
        if not lang or not is_prompt(cell):
            yield answer, "the cells before an answer are its prompt: `### Exercise: …` and `### 练习：…`"
            return
        seen = folds.visible(cell.source)
        said = re.search(r"(\d+) points?\)" if lang == "en" else r"（(\d+) 分）", cell.source.splitlines()[0])
        if not said or int(said[1]) != worth:
            yield i, f"the heading says {said[1] if said else 'no'} points, the metadata {worth}"
        if (words := amount(seen, lang)) > limit(lang, most):
            yield (
                i,
                f"a prompt of {words} {unit(lang)}, {limit(lang, most)} at most: fine print belongs into the contract",
            )
        if (rows := len(re.findall(r"^\|", seen, flags=re.M)) - 2) > TABLE_ROWS:
            yield i, f"a table of {rows} rows in a prompt, {TABLE_ROWS} at most"
        if marked["role"] == EXPLAIN:
            rubric = [int(row) for row in re.findall(r"^\| (\d+) \|", seen, flags=re.M)]
            if sum(rubric) != worth:
                yield i, f"the rubric's points, the first column of its table, add up to {sum(rubric)}, not {worth}"
        elif not {*folds.HINTS, "contract"} <= {kind for kind, _ in folds.parts(cell.source)}:
            yield i, "a prompt has three hints (:::{nudge}, :::{idea}, :::{almost}) and its :::{contract}"
        for kind, body in folds.parts(cell.source):
            if kind in HINT and (words := amount(body, lang)) > limit(lang, HINT[kind]):
                yield i, f"{kind}: {words} {unit(lang)}, {limit(lang, HINT[kind])} at most"


def _test(cell: NotebookNode) -> Iterator[str]:
    """A test's own names start with `_`, and what it says is said in both languages."""
    try:
        tree = ast.parse(cell.source)
    except SyntaxError:  # a rule says so
        return
    stored = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    inner = {n.id for function in functions for n in ast.walk(function) if isinstance(n, ast.Name)}
    if plain := sorted(name for name in stored - inner if not name.startswith("_")):
        yield f"a test's names start with `_`, or they overwrite the learner's: {', '.join(plain)}"
    if cell.metadata.get("role") == "check" and "check(" not in cell.source:
        yield 'a check runs inside `with check("name", "what was tried · 试过什么"):`'
    asserted = [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    if cell.metadata.get("role") == "hidden" and not all(isinstance(node.msg, ast.Constant) for node in asserted):
        yield "each assertion of a hidden test says a string that stands there whole: the grader shows no other"
    for said in _messages(tree):
        if not CHINESE.search(said) or not re.search("[A-Za-z]", said):
            yield f"learners of both languages read this message, which is in one: {said[:40]!r}"


def _messages(tree: ast.Module) -> Iterator[str]:
    """What the assertions of a test say, and a check of what was tried; messages that are looked up are passed over."""
    for node in ast.walk(tree):
        said = node.msg if isinstance(node, ast.Assert) else None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "check":
            said = node.args[-1]
        if isinstance(said, (ast.Constant, ast.JoinedStr)):
            parts = said.values if isinstance(said, ast.JoinedStr) else [said]
            yield "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))


def folded(text: Text) -> Found:
    for i, cell in enumerate(text.notebook.cells):
        if cell.cell_type == "markdown":
            yield from ((i, says) for says in folds.problems(cell.source))


RULES = (time, start, prose, code, amounts, exercises, folded)
