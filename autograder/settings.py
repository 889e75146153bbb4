"""nbgrader, set up for one class: `nbgrader_config.py` with the class's own folder as root."""

import logging
import re
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
    """What nbgrader said when something failed: the last exception in its log, for its last line refers to that."""
    log = f"{result.get('error') or ''}\n{result.get('log') or ''}"
    raised = re.findall(r"^ +(?:\w+\.)*(\w+: .+)$", log, flags=re.M)
    lines = [*filter(None, map(str.strip, log.splitlines())), *raised]
    return lines[-1] if lines else "it gave no reason"
