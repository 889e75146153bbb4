"""The instructor's guide, typed command by command as it stands there: a class of three from Monday to Sunday."""

import os
import re
import shutil
import subprocess
import zipfile

import demo
import nbformat
import pytest
from conftest import ROOT

from autograder.course import Course

CHAPTER = "02a_neurons_tensors"
GUIDE = (ROOT / "docs" / "instructor.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"```bash\n(.*?)```", GUIDE.partition("## Monday")[2], flags=re.S)
    for line in block.splitlines()
]
ROSTER = """Student,ID,SIS User ID,SIS Login ID,Section
"Lovelace, Ada",12,s12,ada,A
"Babbage, Charles",34,s34,charles,A
"Hopper, Grace",56,s56,grace,A
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A clone with one chapter, what the teacher has downloaded, and the environment that is there."""
    root = tmp_path_factory.mktemp("week") / "course"
    for folder in ("autograder", "tests", "docs"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__", "answers"))
    for folder in ("source", "release/en", "release/zh", "tests/answers"):
        shutil.copytree(ROOT / folder / CHAPTER, root / folder / CHAPTER)
    (root / "chapters").mkdir()
    names = ["Makefile", "pyproject.toml", "requirements.txt", "requirements-lock.txt", "jupytext.toml"]
    names += ["nbgrader_config.py", "README.md", "README.zh-CN.md", "chapters/common.py", f"chapters/{CHAPTER}.md"]
    for name in names:
        shutil.copy2(ROOT / name, root / name)
    (root / ".venv").symlink_to(ROOT / ".venv")
    (root / "roster.csv").write_text(ROSTER, encoding="utf-8")
    course = Course(root)
    right, wrong = (demo.tested(course, CHAPTER, kind) for kind in ("right_", "wrong_"))
    with zipfile.ZipFile(root / "download.zip", "w") as archive:
        for name, fill in (("lovelaceada_12_501", demo.all_right), ("babbagecharles_LATE_34_502", demo.misconceptions)):
            notebook = nbformat.read(course.release(CHAPTER, "en"), as_version=4)
            fill(notebook, right, wrong)
            archive.writestr(f"{name}_{CHAPTER}-1.ipynb", nbformat.writes(notebook))
    return root


@pytest.fixture(scope="module")
def week(project):
    """Each command of the guide and what became of it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    environment |= {"COLUMNS": "120", "MAKEFLAGS": "--old-file=.venv/ready"}  # the environment is another clone's
    return {
        line: subprocess.run(line, shell=True, cwd=project, env=environment, capture_output=True, text=True)
        for line in COMMANDS
    }


def said(week, start: str) -> str:
    [found] = [done for line, done in week.items() if line.startswith(start)]
    return found.stdout


def test_the_guide_has_a_command_for_each_day():
    days = ["make publish", "make collect", "make grade", "make report", "make give-back"]
    assert [line.partition(" CLASS")[0] for line in COMMANDS] == days


def test_every_command_goes_well_as_it_stands_there(week):
    failed = {line: done.stderr for line, done in week.items() if done.returncode}
    assert failed == {}


def test_the_week_leaves_what_the_guide_promises(project, week):
    folder = project / "classes" / "autumn"
    assert (folder / "publish" / "tensorflow-course-zh.zip").exists()
    assert f"{CHAPTER}: 2 graded, 1 missing (grace)" in said(week, "make grade")
    assert "Lovelace" in said(week, "make collect") and "late" in said(week, "make collect")
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "charles" in report and "What was misunderstood most" in report
    back = {path.name for path in (folder / "give-back").iterdir()}
    assert back == {f"{CHAPTER}.zip", "grades.csv", "grades-canvas.csv", "grades-nbgrader.csv"}
    assert "grace,\n" in (folder / "give-back" / "grades.csv").read_text(encoding="utf-8-sig").replace("\r", "")


def test_nothing_of_a_learner_is_one_git_add_away():
    done = subprocess.run(["git", "check-ignore", "-q", "classes/autumn/report.html"], cwd=ROOT)
    assert done.returncode == 0
