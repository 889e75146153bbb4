"""Hidden tests against mutants: the reference solution, changed by one small step at a time, must lose points.

    python tests/mutants.py 02a_neurons_tensors [EXERCISE …]     all mutants of its exercises, on five seeds

A mutant that keeps all points shows an input that the hidden test lacks. One that is truly equivalent to the solution
is noted beside the exercise's tested answers, in `EQUIVALENT = {"new line": "why it is the same"}`.
"""

import ast
import copy
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder import answers
from autograder.answers import Exercise
from autograder.build.source import expand
from autograder.build.text import read
from autograder.course import Course, CourseError

ROOT = Path(__file__).resolve().parents[1]
SEEDS = (0, 1, 2, 3, 20261123)
FLOOR = 0.95  # of the mutants of a sitting are killed, on each seed
SECONDS = 5  # a mutant may loop for ever, and take more memory all the time

COMPARED = {
    ast.Lt: [ast.LtE, ast.Gt], ast.LtE: [ast.Lt, ast.GtE], ast.Gt: [ast.GtE, ast.Lt], ast.GtE: [ast.Gt, ast.LtE],
    ast.Eq: [ast.NotEq], ast.NotEq: [ast.Eq], ast.In: [ast.NotIn], ast.NotIn: [ast.In], ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is],
}  # fmt: skip
CALCULATED = {
    ast.Add: [ast.Sub], ast.Sub: [ast.Add], ast.Mult: [ast.Div], ast.Div: [ast.Mult], ast.FloorDiv: [ast.Div],
    ast.Mod: [ast.FloorDiv], ast.Pow: [ast.Mult], ast.MatMult: [],
}  # fmt: skip
STATEMENTS = (ast.Assign, ast.AugAssign, ast.Expr, ast.Raise, ast.Assert, ast.For, ast.Continue, ast.Break)
SYMMETRIC = {"maximum", "minimum", "add", "multiply", "equal", "isclose", "max", "min"}  # in their two arguments
DTYPES = {"float32": "float64", "float64": "float32", "int32": "float32", "int64": "float32"}


@dataclass(frozen=True)
class Mutant:
    """A changed solution: its source, and the lines that differ."""

    source: str
    old: str
    new: str


def mutants(answer: str) -> list[Mutant]:
    """Every mutant of an answer's source, each by one change of one node."""
    plain = ast.unparse(_without_docstrings(ast.parse(answer)))
    found = {}
    for i, node in enumerate(ast.walk(ast.parse(plain))):
        for change in changes(node):
            tree = ast.parse(plain)
            changed = Replace(list(ast.walk(tree))[i], change).visit(tree)
            source = ast.unparse(ast.fix_missing_locations(changed))
            if source != plain:
                found.setdefault(source, Mutant(source, *difference(plain, source)))
    return list(found.values())


def _without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and ast.get_docstring(node) is not None and len(node.body) > 1:
            del node.body[0]
    return tree


def difference(one: str, other: str) -> tuple[str, str]:
    """The lines of two sources that are not in the other."""
    lines = one.splitlines(), other.splitlines()
    start = next((i for i, pair in enumerate(zip(*lines, strict=False)) if pair[0] != pair[1]), min(map(len, lines)))
    turned = lines[0][::-1], lines[1][::-1]
    same = next((i for i, pair in enumerate(zip(*turned, strict=False)) if pair[0] != pair[1]), min(map(len, lines)))
    ends = [max(len(side) - same, start) for side in lines]
    return tuple("; ".join(line.strip() for line in side[start:end]) for side, end in zip(lines, ends, strict=True))


class Replace(ast.NodeTransformer):
    """Puts what `change` makes of one node in its place; None takes a statement out."""

    def __init__(self, target: ast.AST, change: Callable):
        self.target, self.change = target, change

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self.target:
            return self.change(copy.deepcopy(node)) or ast.Pass()
        return self.generic_visit(node)


def changes(node: ast.AST) -> Iterator[Callable]:
    """Functions that each turn a node into a wrong one."""
    match node:
        case ast.Compare(ops=ops):
            for i, op in enumerate(ops):
                yield from (_set_item("ops", i, other) for other in COMPARED.get(type(op), []))
        case ast.BinOp(op=op) | ast.AugAssign(op=op):
            yield from (_set("op", other()) for other in CALCULATED.get(type(op), []))
        case ast.BoolOp(op=op):
            yield _set("op", ast.Or() if isinstance(op, ast.And) else ast.And())
        case ast.UnaryOp():
            yield lambda node: node.operand
        case ast.Constant(value=value):
            yield from (_set("value", other) for other in _constants(value))
        case ast.Call():
            yield from _calls(node)
        case ast.If() | ast.IfExp():
            yield from (_set("test", ast.Constant(value)) for value in (True, False))
    if isinstance(
        node, ast.Assign | ast.AugAssign | ast.Expr | ast.Raise | ast.Assert | ast.For | ast.Continue | ast.Break
    ):
        yield lambda node: None


def _constants(value: object) -> list:
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1, value - 1]
    if isinstance(value, float):
        return [value * 2, 0.0]
    return [DTYPES[value]] if value in DTYPES else []


def _calls(node: ast.Call) -> Iterator[Callable]:
    """A call without one of its keywords, with its arguments exchanged, or left out around its first argument."""
    for i, _ in enumerate(node.keywords):
        yield _drop_keyword(i)
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
    starred = any(isinstance(argument, ast.Starred) for argument in node.args)
    if len(node.args) == 2 and not starred and name not in SYMMETRIC:
        yield _set("args", node.args[::-1])
    if node.args and not isinstance(node.args[0], ast.Starred):
        yield lambda node: node.args[0]
    elif isinstance(node.func, ast.Attribute):
        yield lambda node: node.func.value


def _set(name: str, value: object) -> Callable:
    def change(node):
        setattr(node, name, value)
        return node

    return change


def _set_item(name: str, i: int, kind: type) -> Callable:
    def change(node):
        getattr(node, name)[i] = kind()
        return node

    return change


def _drop_keyword(i: int) -> Callable:
    def change(node):
        del node.keywords[i]
        return node

    return change


@dataclass
class Verdict:
    """What became of an exercise's mutants: how many there are, and on each seed those that keep all points."""

    exercise: str
    tried: int
    survivors: dict[int, list[Mutant]]

    @property
    def killed(self) -> float:
        """The share that lost points on the seed where fewest did."""
        return 1 - max(map(len, self.survivors.values()), default=0) / max(self.tried, 1)


def judge(exercise: Exercise, names: dict, equivalent: dict[str, str], seeds=SEEDS, chosen=None) -> Verdict:
    """Score the mutants of a reference solution, or those of them that are `chosen`, on each seed."""
    tried = [m for m in chosen or mutants(exercise.cells["answer"]) if m.new not in equivalent]
    return Verdict(
        exercise.name, len(tried), {seed: [m for m in tried if _survives(exercise, m, names, seed)] for seed in seeds}
    )


def _survives(exercise: Exercise, mutant: Mutant, names: dict, seed: int) -> bool:
    """Whether a mutant keeps all points."""

    def stop(*_):
        raise TimeoutError

    warnings.simplefilter("ignore")  # a wrong formula divides by zero
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS, 1)  # again and again: the check's end is not the hidden test's
    try:
        return not answers.score(exercise, mutant.source, names, seed).errors
    except Exception:  # a mutant that cannot even be defined
        return False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def equivalent(course: Course, chapter: str, exercise: str) -> dict[str, str]:
    """The mutants noted as equivalent beside an exercise's tested answers: new line → reason."""
    path = course.root / "tests" / "answers" / chapter / f"{exercise}.py"
    for node in ast.parse(path.read_text(encoding="utf-8")).body if path.exists() else []:
        if isinstance(node, ast.Assign) and node.targets[0].id == "EQUIVALENT":
            return ast.literal_eval(node.value)
    return {}


def report(verdicts: list[Verdict], console: Console) -> None:
    """A row an exercise, and below the table each survivor with its change."""
    table = Table("exercise", "mutants", "killed", "survive on some seed")
    for verdict in verdicts:
        alive = {m.source: m for survivors in verdict.survivors.values() for m in survivors}
        table.add_row(verdict.exercise, str(verdict.tried), f"{verdict.killed:.0%}", str(len(alive)))
    console.print(table)
    for verdict in verdicts:
        alive = {m.source: m for survivors in verdict.survivors.values() for m in survivors}
        for mutant in alive.values():
            on = [seed for seed, survivors in verdict.survivors.items() if mutant in survivors]
            console.print(f"{verdict.exercise}, seeds {on}:\n  - {mutant.old}\n  + {mutant.new}", markup=False)


def main(words: list[str]) -> int:
    """All mutants of a sitting; 1 where fewer than `FLOOR` of them are killed on some seed."""
    course = Course(ROOT)
    try:
        [chapter] = course.choose(words[:1])
    except (CourseError, ValueError):
        print(f"Name one chapter of: {', '.join(course.chapters)}.", file=sys.stderr)
        return 1
    source = expand(read(course.text(chapter)), course)
    exercises, names = answers.exercises(source), answers.setup(source)
    if unknown := set(words[1:]) - set(exercises):
        print(f"{chapter} has no exercise {min(unknown)!r}: choose from {', '.join(exercises)}.", file=sys.stderr)
        return 1
    verdicts = [judge(exercises[e], names, equivalent(course, chapter, e)) for e in words[1:] or exercises]
    report(verdicts, Console())
    killed = min(
        1 - sum(len(v.survivors[seed]) for v in verdicts) / max(sum(v.tried for v in verdicts), 1) for seed in SEEDS
    )
    print(f"{killed:.1%} killed on the seed where fewest are; at least {FLOOR:.0%} shall be.")
    return 0 if killed >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
