"""nbgrader, set up for one class: `nbgrader_config.py` with the class's own folder as root."""

import logging
from pathlib import Path

from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, PyFileConfigLoader

from autograder.course import Course


def config(course: Course, root: Path, **directories: Path) -> Config:
    """The settings with `root` for submissions, grades and gradebook, and `directories` (release=…) replaced."""
    settings = PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()
    settings.CourseDirectory.root = str(root.resolve())
    settings.SafeExecute.store = str(root.resolve() / ".executions")
    for step, folder in directories.items():
        settings.CourseDirectory[f"{step}_directory"] = str(folder)
    return settings


def api(settings: Config) -> NbGraderAPI:
    """nbgrader's own programming interface; it logs into the results that it returns, not to the terminal."""
    logging.getLogger("traitlets").setLevel(logging.CRITICAL)
    return NbGraderAPI(CourseDirectory(config=settings), config=settings)


def reason(result: dict) -> str:
    """The last line of what nbgrader said when something failed."""
    lines = [line for line in (result.get("error") or result.get("log") or "").splitlines() if line.strip()]
    return lines[-1].strip() if lines else "it gave no reason"
