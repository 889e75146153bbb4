"""What a chapter's text must be like. Each rule yields (cell number, sentence); `problems` collects them all."""

import ast
import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from autograder.build import folds, form
from autograder.build.text import Text
from autograder.cells import (
    DEEPER,
    DEMO,
    EXPLAIN,
    FOLDED,
    HIDDEN_TESTS,
    LANGUAGES,
    LEARNERS_SIDE,
    ROLES,
    SETUP,
    SOLUTION,
    VARYING,
    grade_id_of,
    language,
    tags,
)

LONGEST_CODE_CELL = 30
TAGS = {*LANGUAGES, SETUP, DEMO, FOLDED, DEEPER, VARYING, "raises-exception"}

Found = Iterator[tuple[int, str]]


def problems(text: Text) -> list[str]:
    """Every problem of a chapter as `file:line: sentence`, in the order of the lines."""
    rules = RULES + form.RULES if text.sitting else RULES
    found = [item for rule in rules for item in rule(text)]
    return [f"chapters/{text.name}.md:{text.lines[i] + 1}: cell {i + 1}: {says}" for i, says in sorted(found)]


def header(text: Text) -> Found:
    minutes = text.notebook.metadata.get("course", {}).get("minutes", 0)
    if not isinstance(minutes, int) or "kernelspec" not in text.notebook.metadata:
        yield 0, "the header needs `kernelspec`, and `minutes`, where it has them, is a whole number"


def round_trip(text: Text) -> Found:
    """The text is as jupytext writes it, so that an edit in JupyterLab changes the lines that were edited alone."""
    if text.deviation is not None:
        command = f".venv/bin/jupytext --to md:myst chapters/{text.name}.md"
        says = f"line {text.deviation + 1} is not as jupytext writes it: type `{command}`"
        yield max(0, bisect_right(text.lines, text.deviation) - 1), says


def siblings(text: Text) -> Found:
    """Prose stands in pairs, English first, with the same headings and the same number of pictures."""
    waiting = None
    for i, cell in enumerate(text.notebook.cells):
        lang = language(cell)
        if cell.cell_type == "code":
            if lang:
                yield i, "code is shared by both languages: remove its language tag"
        elif lang is None and cell.metadata.get("role") != EXPLAIN:
            yield i, 'prose needs a language: `+++ {"tags": ["en"]}` or `+++ {"tags": ["zh"]}`'
        if waiting is not None and lang != "zh":
            yield waiting, "this English cell has no Chinese sibling right after it"
            waiting = None
        if lang == "en":
            waiting = i
        elif lang == "zh":
            if waiting is None:
                yield i, "this Chinese cell has no English sibling right before it"
            elif _shape(text.notebook.cells[waiting].source) != _shape(cell.source):
                yield i, "headings, pictures or folded hints differ from the English sibling"
            waiting = None
    if waiting is not None:
        yield waiting, "this English cell has no Chinese sibling right after it"


def _shape(prose: str) -> tuple:
    """What both languages must have in common: heading levels, pictures, folded parts, displayed formulas."""
    prose = re.sub(r"```.*?```", "", prose, flags=re.S)
    return (
        [len(mark) for mark in re.findall(r"^(#+) ", prose, flags=re.M)],
        prose.count("]("),
        prose.count("<details"),
        [kind for kind, _ in folds.parts(prose)],
        prose.count("$$"),
    )


def exercises(text: Text) -> Found:
    """Answer, check and hidden test of an exercise are neighbours, named once, with points where they belong.

    An answer in words is an exercise of one prose cell.
    """
    cells = [(i, c) for i, c in enumerate(text.notebook.cells) if c.cell_type == "code" or _marked(c)]
    seen = set()
    for name, group in groupby(cells, key=lambda item: item[1].metadata.get("exercise")):
        members = list(group)
        if name is None:
            yield from ((i, "`role` or `points` without `exercise`") for i, c in members if _marked(c))
            continue
        first, roles = members[0][0], tuple(c.metadata.get("role") for _, c in members)
        if name in seen:
            yield first, f"the exercise name {name!r} is taken: names are unique in a chapter"
        seen.add(name)
        if roles not in (ROLES, (EXPLAIN,)):
            yield first, f"exercise {name!r} needs answer, check, hidden in this order, and has {list(roles)}"
        if (roles == (EXPLAIN,)) != (members[0][1].cell_type == "markdown"):
            yield first, f"an answer in words is a prose cell with `role: {EXPLAIN}`; the others are code"
        if not re.fullmatch(r"[A-Za-z_]\w*", str(name)):
            yield first, f"the exercise name {name!r} must be the Python name that the learner writes"
        for i, cell in members:
            yield from ((i, says) for says in _exercise_cell(name, cell))


def _marked(cell) -> bool:
    return "role" in cell.metadata or "points" in cell.metadata


def _exercise_cell(name: str, cell) -> Iterator[str]:
    role, points = cell.metadata.get("role"), cell.metadata.get("points")
    if role == "answer":
        if points is not None:
            yield "points belong to `check` and `hidden`, not to the answer"
        if name not in _defined(cell.source):
            yield f"the answer does not define {name!r}"
    elif type(points) is not int or points < 1:
        yield f"{grade_id_of(name, str(role))} needs `points`, a whole number of at least 1"
    if DEMO in tags(cell):
        yield "an exercise cannot be a `demo`: demos do not run when grading"


def _defined(source: str) -> set[str]:
    """Names bound at the top level of a cell; empty where it does not parse (another rule says so)."""
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return set()
    names = {node.name for node in body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    return names | {t.id for n in body if isinstance(n, ast.Assign) for t in n.targets if isinstance(t, ast.Name)}


def markers(text: Text) -> Found:
    """Solutions and hidden tests stand between their markers, or nbgrader would publish them."""
    for i, cell in enumerate(text.notebook.cells):
        role = cell.metadata.get("role")
        for kind, owner in ((SOLUTION, EXPLAIN if role == EXPLAIN else "answer"), (HIDDEN_TESTS, "hidden")):
            marks = re.findall(rf"^\s*### (BEGIN|END) {kind}$", cell.source, flags=re.M)
            mentioned = len(re.findall(rf"(?:BEGIN|END) {kind}", cell.source))
            if role == owner and (marks != ["BEGIN", "END"] or mentioned != 2):
                yield (
                    i,
                    f"{owner} needs one `### BEGIN {kind}` and then one `### END {kind}`, each on its own line",
                )
            if role != owner and mentioned:
                yield (
                    i,
                    f"{kind} markers belong into a cell with `role: {owner}`: here their text would be published",
                )
        if role == "hidden":
            lines = cell.source.strip().splitlines() or [""]
            if not lines[0].startswith("# Hidden: "):
                yield i, "a hidden test starts with a comment `# Hidden: …` that says what is tried"
            if len(lines) < 2 or lines[1] != f"### BEGIN {HIDDEN_TESTS}" or lines[-1] != f"### END {HIDDEN_TESTS}":
                yield (
                    i,
                    "all of a hidden test but its first line stands between its markers; the rest would be published",
                )


def pictures(text: Text) -> Found:
    for i, cell in enumerate(text.notebook.cells):
        if cell.cell_type == "markdown":
            if re.search(r"!\[\s*\]\(", cell.source) or re.search(r"<img(?![^>]*\balt=\"[^\"]+\")", cell.source):
                yield i, "a picture without alt text: ![what it shows](…)"
        elif re.search(r"plt\.(show|figure)\(", cell.source):
            yield (
                i,
                'show figures with `show(fig, "alt text")`, made by `plt.subplots`: `plt.show` has no alt text',
            )
        elif "plt.subplots(" in cell.source and "show(" not in cell.source:
            yield i, 'a figure that is not shown with `show(fig, "alt text")`'


def code(text: Text) -> Found:
    for i, cell in enumerate(text.notebook.cells):
        if unknown := set(tags(cell)) - TAGS:
            yield i, f"unknown tag {min(unknown)!r}; the known ones are {', '.join(sorted(TAGS))}"
        if cell.cell_type != "code":
            continue
        if (n := len(cell.source.splitlines())) > LONGEST_CODE_CELL:
            yield i, f"{n} lines of code; at most {LONGEST_CODE_CELL} fit a reader's eye: split the cell"
        try:
            ast.parse(cell.source)
        except SyntaxError as error:
            yield i, f"not Python: {error.msg} in line {error.lineno} of the cell"


def boundary(text: Text) -> Found:
    """Tests run apart from the learner's code, and only plain data passes between the two."""
    for i, cell in enumerate(text.notebook.cells):
        if cell.metadata.get("role") in ("check", "hidden"):
            try:
                tree = ast.parse(cell.source)
            except SyntaxError:  # `code` says so
                continue
            yield from ((i, says) for says in _crossings(tree, cell.metadata.get("exercise")))


def _crossings(tree: ast.Module, name: str) -> Iterator[str]:
    """What in a test could not work across the boundary, and how to write it."""
    here = [node for node in tree.body if not _on_learners_side(node)]
    nodes = [node for statement in here for node in ast.walk(statement)]
    calls = [n for n in nodes if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == name]
    called = {id(call.func) for call in calls}
    if any(isinstance(n, ast.Name) and n.id == name and id(n) not in called for n in nodes):
        yield f"a test can only call `{name}(…)`; what else must happen to it belongs in a function `learner_…`"
    functions = {n.name for n in nodes if isinstance(n, (ast.FunctionDef, ast.ClassDef))}
    for value in (value for call in calls for value in (*call.args, *(k.value for k in call.keywords))):
        if isinstance(value, ast.Lambda) or (isinstance(value, ast.Name) and value.id in functions):
            yield f"a function does not cross to `{name}`: make the call in a function `learner_…` that returns data"
    if any(isinstance(n, (ast.Import, ast.ImportFrom)) for n in nodes):
        yield "a test imports nothing: import it in a set-up cell"


def _on_learners_side(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name.startswith(LEARNERS_SIDE)


RULES = (header, round_trip, siblings, exercises, markers, pictures, code, boundary)
