"""What nbgrader says when it stops, made into one sentence."""

import pytest

from autograder.settings import reason

TRACEBACK = """Traceback (most recent call last):
  File "x.py", line 1, in <module>
    raise ValueError("bad")
ValueError: bad
"""
LOGGED = """[INFO] Converting notebook submitted/ada/01_mini/01_mini.ipynb
[ERROR] There was an error processing assignment: submitted/ada/01_mini
[ERROR] Traceback (most recent call last):
      File "base.py", line 288, in convert_notebooks
        self.convert_single_notebook(notebook_filename)
    sqlalchemy.exc.OperationalError: database is locked

[ERROR] Please see the error log for details on the specific errors on the above failures.
"""


@pytest.mark.parametrize(
    ("result", "says"),
    [
        ({"error": TRACEBACK}, "ValueError: bad"),
        ({"log": LOGGED}, "OperationalError: database is locked"),
        ({"error": TRACEBACK, "log": LOGGED}, "OperationalError: database is locked"),
        ({"log": "[ERROR] No notebooks found\n"}, "[ERROR] No notebooks found"),
        ({"error": "", "log": " \n"}, "it gave no reason"),
        ({"success": False}, "it gave no reason"),
        ({"error": None, "log": None}, "it gave no reason"),
    ],
)
def test_the_reason_is_the_last_exception_or_the_last_line(result, says):
    assert reason(result) == says
