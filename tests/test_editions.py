"""The editions as learners hand them in: one that is not solved earns nothing, the solved one everything."""

from pathlib import Path

import nbformat
import pytest

from autograder.cells import LANGUAGES, points
from autograder.course import Course
from autograder.grade import grading, submission

COURSE = Course(Path(__file__).resolve().parents[1])


@pytest.fixture(scope="module", params=COURSE.chapters)
def graded(request, tmp_path_factory):
    """A chapter, and the results of its student editions and of its solved source notebook, by learner."""
    name, folder = request.param, tmp_path_factory.mktemp("class")
    handed_in = {lang: COURSE.release(name, lang) for lang in LANGUAGES} | {"solved": COURSE.source(name)}
    for learner, path in handed_in.items():
        target = folder / "submitted" / learner / name / f"{name}.ipynb"
        target.parent.mkdir(parents=True)
        target.write_bytes(path.read_bytes())
    chosen = submission.find(COURSE, folder, [])
    return name, {result.learner: result for result in grading.grade(COURSE, folder, chosen, grading.Options())}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unsolved_edition_earns_nothing(graded, language):
    result = graded[1][language]
    assert (result.problem, result.total) == (None, 0)


def test_the_solved_edition_earns_everything(graded):
    name, results = graded
    solved = results["solved"]
    assert (solved.problem, solved.messages) == (None, {})
    assert solved.total == points(nbformat.read(COURSE.source(name), as_version=4).cells)
