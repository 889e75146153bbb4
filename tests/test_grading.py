"""A class is graded whatever its submissions look like; what each one lost is said in a sentence."""

import pytest

from autograder import demo, grading
from autograder.build import build

MAXIMUM = 7


@pytest.fixture
def results(mini, tmp_path):
    build(mini, mini.chapters)
    folder = tmp_path / "class"
    demo.write(mini, folder, "01_mini")
    chosen = grading.submissions(mini, folder, [])
    return {result.learner: result for result in grading.grade(mini, folder, chosen, workers=2)}


def test_demo_class(results):
    assert {learner: result.total for learner, result in results.items()} == {
        "all-right-en": MAXIMUM,
        "all-right-zh": MAXIMUM,
        "half-right": 3,
        "misconceptions": 1,
        "untouched": 0,
        "endless-loop": 4,
        "tests-deleted": 1,
        "broken-file": 0,
    }
    print(results)
    assert 0
