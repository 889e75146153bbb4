"""Grade a class: submissions run ahead, side by side; nbgrader then keeps its books, one after the other.

One bad submission costs only itself its points, and a fault of ours is called ours.
"""

import logging
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder import settings
from autograder.course import Course, CourseError
from autograder.grade import ahead, books, rendering, submission
from autograder.grade.execution import SafeExecute
from autograder.grade.result import Result
from autograder.lock import alone
from autograder.sandbox import limits

log = logging.getLogger(__name__)
OURS = "a fault of the grader, not of the submission: grade again with DEBUG=1 and report what it says"


@dataclass(frozen=True)
class Options:
    """How to run submissions.

    sandbox: one of `sandbox.pool.MODES`.  workers: submissions at a time on this machine.
    scheduler: the address of a Dask scheduler instead, such as tcp://10.0.0.5:8786.
    due: the date by which the chosen chapters are to be handed in; None: as it was.
    seconds_a_cell, seconds_a_submission: what one cell, and all together, may use; None: as in the settings.
    """

    sandbox: str = "required"
    workers: int = 1
    scheduler: str | None = None
    due: str | None = None
    seconds_a_cell: int | None = None
    seconds_a_submission: int | None = None


def grade(
    course: Course, folder: Path, chosen: list[tuple[str, str]], options: Options = Options()
) -> Iterator[Result]:
    """Grade each (learner, chapter) below `folder`, write feedback pages, and yield the results one by one.

    Raises SandboxError where the sandbox is required and cannot be made, CourseError where another run is at it.
    """
    with alone(folder):
        yield from _grade(course, folder, chosen, options)


def _grade(course: Course, folder: Path, chosen: list[tuple[str, str]], options: Options) -> Iterator[Result]:
    config = settings.config(course, folder)
    config.SafeExecute.sandbox = options.sandbox
    if options.seconds_a_cell is not None:
        config.SafeExecute.seconds_a_cell = options.seconds_a_cell
    if options.seconds_a_submission is not None:
        config.SafeExecute.seconds_a_submission = options.seconds_a_submission
    rendering.start()
    api, execute = settings.api(config), SafeExecute(config=config)
    if not options.scheduler:
        execute.is_sandboxed()
    books.require_usable(course, folder)
    names = [name for name in course.chapters if name in {chapter for _, chapter in chosen}]
    issued = {name: books.register(course, folder, name) for name in names}
    if options.due:
        books.set_due(course, folder, names, options.due)
    with ahead.workers(options.workers, options.scheduler) as workers:
        runs = ahead.Ahead(workers, execute)
        try:
            for result, key in _started(runs, course, folder, chosen, issued):
                if key:
                    with _own_faults(result):
                        runs.finish(key)
                        books.enter(api, folder, result)
                yield result
        finally:
            runs.stop()


def _started(
    runs: ahead.Ahead, course: Course, folder: Path, chosen: list[tuple[str, str]], issued: dict[str, dict]
) -> Iterator[tuple[Result, str | None]]:
    """A result to fill in for each of `chosen`, and its run's key, with `limits.RUNS_AHEAD` runs started beyond it."""
    started: deque[tuple[Result, str | None]] = deque()
    for learner, name in chosen:
        result, key = Result(learner, name), None
        with _own_faults(result):
            try:
                key = runs.start(submission.load(course, folder / "submitted" / learner / name, issued.get(name)))
            except CourseError as error:
                result.problem = str(error)
        started.append((result, key))
        if len(started) > limits.RUNS_AHEAD:
            yield started.popleft()
    yield from started


@contextmanager
def _own_faults(result: Result) -> Iterator[None]:
    """Whatever we raise over one submission is logged with its traceback and named as ours; the others go on."""
    try:
        yield
    except Exception as error:
        log.error("%s, %s", result.learner, result.chapter, exc_info=error)
        result.problem = f"{OURS} ({type(error).__name__}: {error})"
