"""How long the report of a large class takes: a class is made up, with a gradebook and graded notebooks.

    python benchmarks/report.py [--learners 1000] [--chapters 31]

Each submission is the graded copy of 2a's source with random points; chapters are that one under other names.
"""

import argparse
import random
import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import nbformat
from nbgrader.api import Grade, Gradebook, GradeCell, SubmittedAssignment, SubmittedNotebook
from rich.console import Console
from rich.table import Table
from sqlalchemy import insert

from autograder import cells
from autograder.course import Course
from autograder.week import page, reading

COURSE = Course(Path(__file__).resolve().parents[1])
MODEL = "02a_neurons_tensors"


def fill(folder: Path, learners: int, chapters: int) -> None:
    """Make the class: rows straight into the gradebook, a hard link for each notebook."""
    source = nbformat.read(COURSE.source(MODEL), as_version=4)
    tests = [(name, cell.metadata.nbgrader.points) for cell in source.cells if (name := cells.grade_id(cell))
             and cell.metadata.nbgrader.grade]  # fmt: skip
    for cell in source.cells:
        if cells.grade_id(cell) == "forward-check":
            error = nbformat.v4.new_output("error", ename="AssertionError", evalue="0, not -3.5", traceback=[])
            cell.outputs = [error]
    model = folder / "model.ipynb"
    nbformat.write(source, model)
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        people = [f"learner-{number:04}" for number in range(learners)]
        for person in people:
            gradebook.add_student(person)
        for number in range(chapters):
            name = f"{number:02}_chapter"
            gradebook.add_assignment(name)
            gradebook.add_notebook(name, name)
            for test, points in tests:
                gradebook.add_grade_cell(test, name, name, max_score=points, cell_type="code")
            _submissions(gradebook, name, people)
            for person in people:
                path = folder / "autograded" / person / name / f"{name}.ipynb"
                path.parent.mkdir(parents=True)
                path.hardlink_to(model)


def _submissions(gradebook: Gradebook, name: str, people: list[str]) -> None:
    """A submission of a chapter by each of `people`, with random points."""
    notebook, assignment = gradebook.find_notebook(name, name), gradebook.find_assignment(name)
    tests = gradebook.db.query(GradeCell).filter(GradeCell.notebook_id == notebook.id).all()
    rows: dict[type, list[dict]] = {SubmittedAssignment: [], SubmittedNotebook: [], Grade: []}
    for person in people:
        handed_in, copy = uuid4().hex, uuid4().hex
        rows[SubmittedAssignment].append({"id": handed_in, "assignment_id": assignment.id, "student_id": person})
        rows[SubmittedNotebook].append({"id": copy, "notebook_id": notebook.id, "assignment_id": handed_in})
        rows[Grade] += [
            {"id": uuid4().hex, "cell_id": test.id, "notebook_id": copy, "needs_manual_grade": False,
             "auto_score": random.choice([0, test.max_score])} for test in tests
        ]  # fmt: skip
    for model, found in rows.items():
        gradebook.db.execute(insert(model.__table__), found)
    gradebook.db.commit()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--learners", type=int, default=1000)
    options.add_argument("--chapters", type=int, default=31)
    asked = options.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        fill(folder, asked.learners, asked.chapters)
        start = time.monotonic()
        works = reading.read(COURSE, folder, [])
        read = time.monotonic()
        found = page.report("a class", works, {}, datetime.now(UTC))
        counted = time.monotonic()
        text = page.as_page(found)
        made = time.monotonic()
    finally:
        shutil.rmtree(folder)
    table = Table(title=f"report of {asked.learners} learners × {asked.chapters} chapters, {len(works)} submissions")
    for head in ("read, s", "counted, s", "page, s", "all, s", "page, MB"):
        table.add_column(head, justify="right")
    times = (read - start, counted - read, made - counted, made - start)
    table.add_row(*(f"{seconds:.1f}" for seconds in times), f"{len(text) / 1e6:.1f}")
    Console().print(table)


if __name__ == "__main__":
    main()
