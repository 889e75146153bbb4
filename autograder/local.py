"""Runs submissions on this machine, below one warm parent; loads little, so that the parent can be started early.

The parent starts when it is first asked for, and ends with this process.
"""

import atexit
import threading
from functools import cache

from autograder import sandbox
from autograder.course import CourseError
from autograder.executor import SECONDS_A_CELL, Cell, Executor, NotStarted
from autograder.wire import WireError


def run(cells: list[Cell], names: list[str], seed: int, seconds: int, protection: str) -> list[list[dict]]:
    """Execute a submission on this machine: a function of its arguments alone; see `execution.SafeExecute.sandbox`."""
    executor = parent(shut_in(protection), seconds)
    try:
        return executor.execute(cells, names, seed)
    except (OSError, EOFError, WireError, NotStarted):  # the parent itself was lost: run again, below another
        forget(executor)
        return parent(shut_in(protection), seconds).execute(cells, names, seed)


def shut_in(protection: str) -> bool:
    """Whether submissions run in the sandbox; raises CourseError where it is required and cannot be made."""
    reason = None if protection == "off" else why_not()
    if reason and protection == "required":
        raise CourseError(f"{reason} Or grade unprotected, work you trust only: make grade SANDBOX=off.")
    return protection != "off" and not reason


why_not = cache(sandbox.missing)


_parents: dict[tuple, Executor] = {}
_starting = threading.Lock()


def parent(shut_in: bool, seconds: int = SECONDS_A_CELL) -> Executor:
    """This process's warm parent, which whoever asks first starts and need not wait for."""
    with _starting:
        if (shut_in, seconds) not in _parents:
            _parents[shut_in, seconds] = Executor(shut_in, seconds)
            atexit.register(_parents[shut_in, seconds].close)
        return _parents[shut_in, seconds]


def forget(executor: Executor) -> None:
    """Let the next run start another parent; what still runs below this one goes with it."""
    with _starting:
        for name, known in list(_parents.items()):
            if known is executor:
                del _parents[name]
                executor.close()
