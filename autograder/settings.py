"""nbgrader, set up for one class: `nbgrader_config.py` with the class's own folder as root."""

import copy
import logging
import os
import re
import sys
from functools import cache
from pathlib import Path

from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, PyFileConfigLoader

from autograder.course import Course


def config(course: Course, root: Path, **directories: Path) -> Config:
    """The settings with `root` for submissions, grades and gradebook, and `directories` (release=…) replaced."""
    settings = copy.deepcopy(_file(course.root / "nbgrader_config.py"))
    settings.CourseDirectory.root = str(root.resolve())
    settings.SafeExecute.store = str(root.resolve() / ".executions")
    settings.SafeExecute.hidden = [str(course.root), str(root), settings.Exchange.root]
    for step, folder in directories.items():
        settings.CourseDirectory[f"{step}_directory"] = str(folder)
    return settings


@cache
def _file(path: Path) -> Config:
    """The settings file, which is a program, run once."""
    return PyFileConfigLoader(path.name, path=str(path.parent)).load_config()


def api(settings: Config) -> NbGraderAPI:
    """nbgrader's own programming interface; it logs into the results that it returns, not to the terminal."""
    logging.getLogger("traitlets").setLevel(logging.CRITICAL)
    _find_programs()
    return NbGraderAPI(CourseDirectory(config=settings), config=settings)


def _find_programs() -> None:
    """Let nbgrader find `alembic`, which it runs by name to make a gradebook: it stands beside this Python."""
    own, path = str(Path(sys.executable).parent), os.environ.get("PATH", "").split(os.pathsep)
    if own not in path:
        os.environ["PATH"] = os.pathsep.join([own, *path])


def reason(result: dict) -> str:
    """What nbgrader said when something failed: the last exception in its log, for its last line refers to that."""
    log = f"{result.get('error') or ''}\n{result.get('log') or ''}"
    raised = re.findall(r"^ +(?:\w+\.)*(\w+: .+)$", log, flags=re.M)
    lines = [*filter(None, map(str.strip, log.splitlines())), *raised]
    return lines[-1] if lines else "it gave no reason"
