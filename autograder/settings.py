"""nbgrader, set up for one class: `nbgrader_config.py` with the class's own folder as root."""

import copy
import logging
import re
from functools import cache, lru_cache
from pathlib import Path

import nbgrader.api
from nbgrader import dbutil
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
    return NbGraderAPI(CourseDirectory(config=settings), config=settings)


def newest_tables() -> str | None:
    """The version of a gradebook's tables that this nbgrader makes."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(dbutil.ALEMBIC_DIR).get_current_head()


# nbgrader opens the gradebook a dozen times for one submission, and would compile its queries anew each time; and to
# know the version of a new one it starts a program, which takes a second and has to be found.
nbgrader.api.create_engine = lru_cache(maxsize=1)(nbgrader.api.create_engine)
nbgrader.api.get_alembic_version = newest_tables


def reason(result: dict) -> str:
    """What nbgrader said when something failed: the last exception in its log, for its last line refers to that."""
    log = f"{result.get('error') or ''}\n{result.get('log') or ''}"
    raised = re.findall(r"^ +(?:\w+\.)*(\w+: .+)$", log, flags=re.M)
    lines = [*filter(None, map(str.strip, log.splitlines())), *raised]
    return lines[-1] if lines else "it gave no reason"
