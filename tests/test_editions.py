"""The editions as learners hand them in: one that is not solved earns nothing, the solved one everything."""

from pathlib import Path

import nbformat
import pytest

from autograder.cells import LANGUAGES, points
from autograder.course import Course
from autograder.grade import grading, submission

COURSE = Course(Path(__file__).resolve().parents[1])


@pytest.mark.parametrize("name", COURSE.chapters)
def test_editions_earn_what_is_solved_in_them(name, tmp_path):
    handed_in = {lang: COURSE.release(name, lang) for lang in LANGUAGES} | {"solved": COURSE.source(name)}
    for learner, path in handed_in.items():
        target = tmp_path / "submitted" / learner / name / f"{name}.ipynb"
        target.parent.mkdir(parents=True)
        target.write_bytes(path.read_bytes())
    chosen = submission.find(COURSE, tmp_path, [])
    results = {result.learner: result for result in grading.grade(COURSE, tmp_path, chosen, grading.Options())}
    for language in LANGUAGES:
        assert (results[language].problem, results[language].total) == (None, 0)
    solved = results["solved"]
    assert (solved.problem, solved.messages) == (None, {})
    assert solved.total == points(nbformat.read(COURSE.source(name), as_version=4).cells)
