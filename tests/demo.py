"""A class to try the grading on: submissions made from the tested answers and from what goes wrong in real classes.

`make demo` writes it to demo/; the tests write it where they need it.
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder import answers
from autograder.answers import RIGHT, WRONG
from autograder.course import Course, CourseError
from autograder.notebook import write as write_notebook

ROOT = Path(__file__).resolve().parents[1]

Answers = dict[str, list[str]]


def write(course: Course, folder: Path, name: str) -> list[str]:
    """Replace `folder`/submitted by the demo class for one chapter; returns the learners' names."""
    right, wrong = (tested(course, name, kind) for kind in (RIGHT, WRONG))
    for learner, (language, fill) in LEARNERS.items():
        notebook = nbformat.read(course.release(name, language), as_version=4)
        fill(notebook, right, wrong)
        write_notebook(notebook, folder / "submitted" / learner / name / f"{name}.ipynb")
    broken = folder / "submitted" / "broken-file" / name / f"{name}.ipynb"
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_text(course.release(name, "en").read_text(encoding="utf-8")[:2000], encoding="utf-8")
    return sorted([*LEARNERS, "broken-file"])


def tested(course: Course, name: str, kind: str) -> Answers:
    """For each exercise the sources of its tested answers of one kind, as a learner would have written them."""
    files = sorted((course.root / "tests" / "answers" / name).glob("*.py"))
    return {
        path.stem: [a.submitted(path.stem) for a in answers.tested(path) if a.name.startswith(kind)] for path in files
    }


def answer_cells(notebook: NotebookNode) -> dict[str, NotebookNode]:
    """The cells that a learner fills in with code, by exercise."""
    marked = [c for c in notebook.cells if c.cell_type == "code" and c.metadata.get("nbgrader", {}).get("solution")]
    return {cell.metadata.nbgrader.grade_id: cell for cell in marked}


def all_right(notebook: NotebookNode, right: Answers, wrong: Answers, which: int = 0) -> None:
    for exercise, cell in answer_cells(notebook).items():
        cell.source = right[exercise][which]


def all_right_otherwise(notebook: NotebookNode, right: Answers, wrong: Answers) -> None:
    all_right(notebook, right, wrong, which=-1)


def half_right(notebook: NotebookNode, right: Answers, wrong: Answers) -> None:
    cells = answer_cells(notebook)
    for exercise in list(cells)[: len(cells) // 2]:
        cells[exercise].source = right[exercise][0]


def misconceptions(notebook: NotebookNode, right: Answers, wrong: Answers) -> None:
    for exercise, cell in answer_cells(notebook).items():
        cell.source = wrong[exercise][0]


def untouched(notebook: NotebookNode, right: Answers, wrong: Answers) -> None:
    pass


def endless_loop(notebook: NotebookNode, right: Answers, wrong: Answers) -> None:
    all_right(notebook, right, wrong)
    exercise, cell = next(iter(answer_cells(notebook).items()))
    cell.source = f"def {exercise}(*arguments):\n    while True:\n        pass"


def tests_deleted(notebook: NotebookNode, right: Answers, wrong: Answers) -> None:
    misconceptions(notebook, right, wrong)
    notebook.cells = [c for c in notebook.cells if not c.metadata.get("nbgrader", {}).get("grade")]


LEARNERS: dict[str, tuple[str, Callable[[NotebookNode, Answers, Answers], None]]] = {
    "all-right-en": ("en", all_right),
    "all-right-zh": ("zh", all_right_otherwise),
    "half-right": ("en", half_right),
    "misconceptions": ("zh", misconceptions),
    "untouched": ("en", untouched),
    "endless-loop": ("en", endless_loop),
    "tests-deleted": ("en", tests_deleted),
}


def main(names: list[str]) -> None:
    """Make the demo class anew, with a submission of each learner for each chapter of `names`, or of all."""
    course, folder = Course(ROOT), Path("demo")
    try:
        names = course.choose(names)
    except CourseError as error:
        sys.exit(str(error))
    shutil.rmtree(folder, ignore_errors=True)
    for name in names:
        learners = write(course, folder, name)
    print(f"A demo class of {len(learners)} learners is in {folder / 'submitted'}.")


if __name__ == "__main__":
    main(sys.argv[1:])
