"""The editions as learners hand them in: one that is not solved earns nothing, the solved one everything."""

import copy
from pathlib import Path

import nbformat
import pytest

from autograder.build.solved import solved
from autograder.cells import LANGUAGES, is_explanation, points
from autograder.course import Course
from autograder.grade import grading, submission
from autograder.notebook import write

COURSE = Course(Path(__file__).resolve().parents[1])


@pytest.mark.parametrize("name", COURSE.chapters)
def test_editions_earn_what_is_solved_in_them(name, tmp_path):
    handed_in = {lang: nbformat.read(COURSE.release(name, lang), as_version=4) for lang in LANGUAGES}
    source = nbformat.read(COURSE.source(name), as_version=4)
    solutions = {cell.id: cell.source for cell in solved(source, "en").cells}
    handed_in["solved"] = copy.deepcopy(handed_in["en"])
    for cell in handed_in["solved"].cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source = solutions[cell.id]
    for learner, notebook in handed_in.items():
        write(notebook, tmp_path / "submitted" / learner / name / f"{name}.ipynb")
    chosen = submission.find(COURSE, tmp_path, [])
    results = {result.learner: result for result in grading.grade(COURSE, tmp_path, chosen, grading.Options())}
    for language in LANGUAGES:
        assert (results[language].problem, results[language].total) == (None, 0)
    result, words = results["solved"], list(filter(is_explanation, source.cells))
    assert (result.problem, result.messages) == (None, {})
    assert result.unread == [cell.metadata.nbgrader.grade_id for cell in words]
    assert result.total == points(source.cells) - points(words)
