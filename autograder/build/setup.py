"""The set-up cell of a sitting: of `chapters/common.py` what the sitting uses, so that its notebook stands alone."""

import ast
from pathlib import Path

from autograder.course import CourseError

Definition = ast.FunctionDef | ast.ClassDef


def common(path: Path, used: set[str]) -> str:
    """The source of `path` before its first definition, and of the definitions those that `used` needs.

    An import at the top that nothing of this reads is left out.
    """
    text = path.read_text(encoding="utf-8")
    body = [node for node in ast.parse(text).body if not _is_docstring(node)]
    definitions = {node.name: node for node in body if isinstance(node, Definition)}
    needed = [node for name, node in definitions.items() if name in _closure(definitions, used)]
    first = min((node.lineno for node in definitions.values()), default=len(text.splitlines()) + 1)
    top = [node for node in body if node.lineno < first]
    read = used.union(*(_read(node) for node in (*top, *needed)))
    idle = {number for node in top if _is_idle(node, read) for number in range(node.lineno, (node.end_lineno or 0) + 1)}
    lines = enumerate(text.splitlines()[: first - 1], 1)
    kept = [line for number, line in lines if number >= body[0].lineno and number not in idle]
    parts = ["\n".join(kept).strip(), *(ast.get_source_segment(text, node) or "" for node in needed)]
    return "\n\n\n".join(parts)


def _read(node: ast.AST) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def _is_idle(node: ast.stmt, read: set[str]) -> bool:
    """Whether a statement imports what nobody reads."""
    if not isinstance(node, ast.Import | ast.ImportFrom):
        return False
    return not any((name.asname or name.name.partition(".")[0]) in read for name in node.names)


def names(source: str) -> set[str]:
    """The names that a cell reads; none where it is not Python, which a rule says."""
    try:
        nodes = ast.walk(ast.parse(source))
    except SyntaxError:
        return set()
    return {node.id for node in nodes if isinstance(node, ast.Name)}


def defined(path: Path) -> set[str]:
    """What `path` defines; raises CourseError where it is not Python."""
    try:
        body = ast.parse(path.read_text(encoding="utf-8")).body
    except SyntaxError as error:
        raise CourseError(f"{path}:{error.lineno}: not Python: {error.msg}") from None
    return {node.name for node in body if isinstance(node, Definition)}


def _closure(definitions: dict[str, Definition], used: set[str]) -> set[str]:
    """`used` and all that these definitions use in turn."""
    needed, waiting = set(), [name for name in used if name in definitions]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += [other for other in _read(definitions[name]) if other in definitions]
    return needed


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
