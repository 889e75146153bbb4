"""Score an answer to one exercise in this process: for answers that are ours and need no sandbox."""

import ast
import os
import re
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from nbformat import NotebookNode

from autograder.cells import SETUP, exercise_of, tags
from autograder.cells import role as role_of
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


def exercises(source: NotebookNode) -> dict[str, Exercise]:
    """The exercises of a source notebook by name; an answer in words is none that a program scores."""
    result: dict[str, Exercise] = {}
    for cell in source.cells:
        marked = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and (marked.get("solution") or marked.get("grade")):
            exercise = result.setdefault(exercise_of(marked.grade_id), Exercise(exercise_of(marked.grade_id), {}, {}))
            role = "answer" if marked.solution else role_of(cell)
            exercise.cells[role] = cell.source
            if marked.grade:
                exercise.points[role] = marked.points
    return result


def setup(source: NotebookNode) -> dict:
    """The names that the set-up cells of a source notebook define."""
    os.environ.setdefault("MPLBACKEND", "agg")
    namespace = {"__name__": "__main__"}
    with redirect_stdout(StringIO()):
        for cell in source.cells:
            if SETUP in tags(cell):
                exec(compile(cell.source, "<set-up>", "exec"), namespace)
    return namespace


def score(exercise: Exercise, answer: str, names: dict, seed: int) -> Score:
    """Run `answer` (source text) and then both tests, with the names of the set-up and the grader's seed.

    The seed starts the random numbers of its models too: a verdict that a lucky start decides can be had again.
    """
    import keras  # here: whoever only looks answers up need not wait for TensorFlow

    keras.utils.set_random_seed(seed)
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


def prove(source: NotebookNode, name: str) -> None:
    """Raises CourseError where a reference solution in a source notebook loses points of its own tests."""
    names = setup(source)
    for exercise in exercises(source).values():
        for role, error in score(exercise, exercise.cells["answer"], names, seed=0).errors.items():
            what = f"the {role} test of {exercise.name} refuses the reference solution"
            raise CourseError(f"{name}: {what}: {type(error).__name__}: {error}")


@dataclass(frozen=True)
class Answer:
    """A tested answer: its name (`right_…` or `wrong_…`), its source, and what the check must say to it."""

    name: str
    source: str
    says: str | None

    @property
    def right(self) -> bool:
        return self.name.startswith(RIGHT)

    def submitted(self, exercise: str) -> str:
        """The source as a learner would have written it: under the exercise's name."""
        source = re.sub(r'\n    """says:.*?"""', "", self.source, flags=re.S)
        return source.replace(f"def {self.name}(", f"def {exercise}(", 1)


def tested(path: Path) -> list[Answer]:
    """The answers in `tests/answers/<chapter>/<exercise>.py`; raises CourseError for a stray function."""
    text = path.read_text(encoding="utf-8")
    functions = [node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]
    if stray := [f.name for f in functions if not f.name.startswith((RIGHT, WRONG))]:
        raise CourseError(f"{path}: {stray[0]} is not {RIGHT}… or {WRONG}…: answers stand alone.")
    return [Answer(f.name, ast.get_source_segment(text, f) or "", _says(f)) for f in functions]


def _says(function: ast.FunctionDef) -> str | None:
    first = (ast.get_docstring(function) or "").partition("\n")[0]
    return first.removeprefix("says:").strip() if first.startswith("says:") else None
