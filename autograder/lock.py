"""One run at a time on a class."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from autograder.course import CourseError


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keeps a second run away from a class; the kernel lets go of the lock however this process ends.

    Raises CourseError where another run has it.
    """
    lock = folder / ".executions" / "lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a") as held:  # which changes nothing, not even when it was changed last
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CourseError(f"Another run is at work on the class in {folder}: wait until it has ended.") from None
        yield
