"""The set-up cell of a sitting: of `chapters/common.py` what the sitting uses, so that its notebook stands alone."""

import ast
from pathlib import Path

from autograder.course import CourseError

Definition = ast.FunctionDef | ast.ClassDef


def common(path: Path, used: set[str]) -> str:
    """The source of `path` before its first definition, and of the definitions those that `used` needs."""
    text = path.read_text(encoding="utf-8")
    body = [node for node in ast.parse(text).body if not _is_docstring(node)]
    definitions = {node.name: node for node in body if isinstance(node, Definition)}
    first = min((node.lineno for node in definitions.values()), default=len(text.splitlines()) + 1)
    needed = _closure(definitions, used)
    start = body[0].lineno - 1
    parts = ["\n".join(text.splitlines()[start : first - 1]).strip()]
    parts += [ast.get_source_segment(text, node) or "" for name, node in definitions.items() if name in needed]
    return "\n\n\n".join(parts)


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
            read = {node.id for node in ast.walk(definitions[name]) if isinstance(node, ast.Name)}
            waiting += [other for other in read if other in definitions]
    return needed


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
