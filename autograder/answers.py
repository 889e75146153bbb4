"""Score an answer to one exercise in this process: for tested answers, which are ours and need no sandbox."""

import ast
import inspect
import os
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from importlib.util import module_from_spec, spec_from_file_location
from io import StringIO
from pathlib import Path

from nbformat import NotebookNode

from autograder.course import CourseError

RIGHT, WRONG = "right_", "wrong_"


@dataclass(frozen=True)
class Exercise:
    """The source of an exercise's cells, and its points by role."""

    name: str
    cells: dict[str, str]
    points: dict[str, int]


@dataclass
class Score:
    """Points by role, and for each role that failed the exception it raised."""

    points: dict[str, int] = field(default_factory=dict)
    errors: dict[str, BaseException] = field(default_factory=dict)


def exercises(text: NotebookNode) -> dict[str, Exercise]:
    """The exercises of a chapter's text notebook by name."""
    result = {}
    for cell in text.cells:
        if name := cell.metadata.get("exercise"):
            exercise = result.setdefault(name, Exercise(name, {}, {}))
            exercise.cells[cell.metadata["role"]] = cell.source
            if "points" in cell.metadata:
                exercise.points[cell.metadata["role"]] = cell.metadata["points"]
    return result


def setup(text: NotebookNode) -> dict:
    """The names that the chapter's set-up cells define."""
    os.environ.setdefault("MPLBACKEND", "agg")
    namespace = {"__name__": "__main__"}
    with redirect_stdout(StringIO()):
        for cell in text.cells:
            if "setup" in cell.metadata.get("tags", []):
                exec(compile(cell.source, "<set-up>", "exec"), namespace)
    return namespace


def score(exercise: Exercise, answer: str, names: dict, seed: int) -> Score:
    """Run `answer` (source text) and then both tests, with the names of the set-up and the grader's seed."""
    namespace, result = dict(names, seed=seed), Score()
    with redirect_stdout(StringIO()):
        exec(compile(answer, f"<{exercise.name}>", "exec"), namespace)
        for role, points in exercise.points.items():
            try:
                exec(compile(exercise.cells[role], f"<{exercise.name} {role}>", "exec"), namespace)
            except Exception as error:  # whatever the answer makes the test raise is its verdict
                result.errors[role] = error
            result.points[role] = 0 if role in result.errors else points
    return result


def tested(path: Path) -> dict[str, Callable]:
    """The answers in `tests/answers/<chapter>/<exercise>.py`, by name; raises CourseError for a stray function."""
    spec = spec_from_file_location(f"answers_{path.parent.name}_{path.stem}", path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    functions = {name: f for name, f in vars(module).items() if inspect.isfunction(f) and f.__module__ == spec.name}
    if stray := [name for name in functions if not name.startswith((RIGHT, WRONG))]:
        raise CourseError(f"{path}: {stray[0]} is neither {RIGHT}… nor {WRONG}…: answers stand alone, without helpers.")
    return functions


def as_submitted(answer: Callable, name: str) -> str:
    """An answer's source as a learner would have written it: under the exercise's name."""
    source = inspect.getsource(answer)
    function = ast.parse(source).body[0]
    return source.replace(f"def {function.name}(", f"def {name}(", 1)


def says(answer: Callable) -> str | None:
    """What the check's message must contain for this answer: the rest of a docstring `says: …`."""
    first = (inspect.getdoc(answer) or "").partition("\n")[0]
    return first.removeprefix("says:").strip() if first.startswith("says:") else None
