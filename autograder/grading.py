"""Grade a class: nbgrader executes and keeps the books; one bad submission costs only itself its points."""

import difflib
import tempfile
import warnings
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.warnings import DuplicateCellId
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning

from autograder import execution, local, settings
from autograder.chapter import dumps
from autograder.course import Course, CourseError
from autograder.execution import SafeExecute, Store
from autograder.executor import SECONDS_A_CELL
from autograder.repair import grade_id, issued, repair

# nbgrader builds its objects before it adds them to the session, and SQLAlchemy says so to whoever grades.
warnings.filterwarnings("ignore", category=SAWarning)
warnings.filterwarnings("ignore", category=DuplicateCellId)  # in a submission; it is repaired

MOST_AHEAD = 64  # runs started before their turn in the books: enough for every worker, few enough for the memory


@dataclass
class Result:
    """What one learner got for one chapter.

    points, maxima: by grade_id of the tests, in points.  messages: by grade_id, why points were lost.
    problem: a sentence, where the submission could not be graded at all.
    """

    learner: str
    chapter: str
    points: dict[str, float] = field(default_factory=dict)
    maxima: dict[str, float] = field(default_factory=dict)
    messages: dict[str, str] = field(default_factory=dict)
    problem: str | None = None

    @property
    def total(self) -> float:
        return sum(self.points.values())


@dataclass(frozen=True)
class Options:
    """How to run submissions.

    sandbox: required, auto (where it can be made) or off.  workers: submissions at a time on this machine.
    scheduler: the address of a Dask scheduler instead, such as tcp://10.0.0.5:8786.
    """

    sandbox: str = "required"
    workers: int = 1
    scheduler: str | None = None
    seconds_a_cell: int = SECONDS_A_CELL


def submissions(course: Course, folder: Path, names: list[str]) -> list[tuple[str, str]]:
    """(learner, chapter) of every folder in `folder`/submitted; raises CourseError where there is none."""
    found = sorted(path for path in (folder / "submitted").glob("*/*") if path.is_dir())
    chosen = [(path.parent.name, path.name) for path in found if not names or path.name in names]
    if not chosen:
        raise CourseError(
            f"There is no submission in {folder / 'submitted'}: put each learner's notebook at "
            "submitted/LEARNER/CHAPTER/CHAPTER.ipynb, such as submitted/ada/04_mathematics/04_mathematics.ipynb."
        )
    return chosen


def grade(
    course: Course,
    folder: Path,
    chosen: list[tuple[str, str]],
    options: Options = Options(),
) -> Iterator[Result]:
    """Grade each (learner, chapter) below `folder`, write feedback pages, and yield the results one by one.

    Submissions run ahead, side by side, into the store of executions; nbgrader then keeps its books serially.
    Raises CourseError where the sandbox is required and cannot be made.
    """
    config = settings.config(course, folder)
    config.SafeExecute.sandbox = options.sandbox
    config.SafeExecute.timeout = options.seconds_a_cell
    if not options.scheduler:
        local.shut_in(options.sandbox)
    api, execute = settings.api(config), SafeExecute(config=config)
    names = [name for name in course.chapters if name in {chapter for _, chapter in chosen}]
    cells = {name: register(course, folder, name) for name in names}
    with _pool(options) as pool:
        ahead = Ahead(pool, execute)
        try:
            for result, key in _started(ahead, course, folder, chosen, cells):
                if key:
                    try:
                        ahead.finish(key)
                        _keep_books(api, folder, result)
                    except Exception as error:  # whatever befell this one, the others go on
                        result.problem = f"it could not be run: {error}"
                yield result
        finally:
            ahead.stop()


def _started(
    ahead: "Ahead", course: Course, folder: Path, chosen: list[tuple[str, str]], cells: dict[str, dict]
) -> Iterator[tuple[Result, str | None]]:
    """A result to fill in for each of `chosen`, and the key of its run, with `MOST_AHEAD` runs started beyond it."""
    started = deque()
    for learner, name in chosen:
        result, key = Result(learner, name), None
        try:
            key = ahead.start(load(course, folder / "submitted" / learner / name, cells.get(name)))
        except CourseError as error:
            result.problem = str(error)
        started.append((result, key))
        if len(started) > MOST_AHEAD:
            yield started.popleft()
    yield from started


def _pool(options: Options) -> Executor:
    """Where submissions run: threads that each wait for their processes here, or a Dask cluster."""
    if not options.scheduler:
        return ThreadPoolExecutor(options.workers)
    from distributed import Client

    try:
        return Client(options.scheduler, timeout=10).get_executor()
    except OSError as error:
        raise CourseError(f"There is no Dask scheduler at {options.scheduler}: {error}.") from error


class Ahead:
    """Runs submissions in a pool, each distinct one once, and puts what they put out into the store."""

    def __init__(self, pool: Executor, execute: SafeExecute):
        self.pool, self.execute, self.store = pool, execute, Store(Path(execute.store))
        self.runs: dict[str, Future] = {}

    def start(self, notebook: NotebookNode) -> str:
        """Run a repaired submission unless the store has it; returns its key."""
        key = execution.key(notebook, self.execute.timeout)
        if key not in self.runs and not self.store.has(key):
            self.runs[key] = self.pool.submit(local.run, *self.execute.job(notebook))
            self.runs[key].add_done_callback(
                lambda run: run.cancelled() or run.exception() or self.store.put(key, run.result())
            )
        return key

    def finish(self, key: str) -> None:
        """Wait until the store has it; raises what the run raised."""
        if key in self.runs:
            outputs = self.runs[key].result()
            if not self.store.has(key):  # the callback may still be on its way
                self.store.put(key, outputs)
            del self.runs[key]  # and the outputs with it: a class may not fit into memory

    def stop(self) -> None:
        """Start no more runs: whoever stops the grading does not want to wait for the rest of the class."""
        for run in self.runs.values():
            run.cancel()


def register(course: Course, folder: Path, name: str) -> dict[str, NotebookNode]:
    """Enter a chapter's cells into the class's gradebook; returns them by grade_id, as they were issued."""
    with tempfile.TemporaryDirectory() as scratch:
        result = settings.api(settings.config(course, folder, release=Path(scratch))).generate_assignment(name)
    if not result["success"]:
        raise CourseError(
            f"{name} cannot be entered into {folder / 'gradebook.db'}: {settings.reason(result)} "
            "Where exercises were added or removed after submissions came in, start a new class folder."
        )
    with Gradebook(settings.api(settings.config(course, folder)).coursedir.db_url) as gradebook:
        return issued(gradebook, name, name)


def load(course: Course, folder: Path, known: dict[str, NotebookNode] | None) -> NotebookNode:
    """The submission in `folder` as nbgrader will run it: repaired. `known`: its chapter's cells as they were issued.

    Raises CourseError with a sentence that says why it cannot be graded.
    """
    name = folder.name
    if known is None:
        near = difflib.get_close_matches(name, course.chapters, n=1)
        raise CourseError(f"there is no chapter {name!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
    path = folder / f"{name}.ipynb"
    if odd := next((p for p in (folder.parent, folder, *sorted(folder.rglob("*"))) if not _is_plain(p)), None):
        raise CourseError(f"{odd.name} is a link or a special file: only files and folders can be handed in")
    if not path.is_file():
        others = sorted(p.name for p in folder.glob("*.ipynb") if p != path)
        raise CourseError(f"{path.name} is missing" + (f"; is it {others[0]!r} under another name?" if others else ""))
    try:
        notebook = nbformat.read(path, as_version=4)
        names, repaired = {grade_id(cell) for cell in notebook.cells}, repair(notebook, known)
        dumps(repaired).encode()  # half a character can be read and not be written
    except Exception:  # what a damaged file makes its readers raise has no bounds
        raise CourseError(f"{path.name} is not a readable notebook: ask for it again") from None
    if not names & known.keys():
        raise CourseError(f"{path.name} holds none of this chapter's exercises: is it from another course?")
    try:
        CourseDirectory().get_existing_timestamp(str(folder))
    except Exception:  # nbgrader's own way to say so is broken
        raise CourseError("timestamp.txt holds no date such as 2026-09-01 12:00:00 UTC") from None
    return repaired


def _is_plain(path: Path) -> bool:
    return not path.is_symlink() and (path.is_file() or path.is_dir())


def _keep_books(api: NbGraderAPI, folder: Path, result: Result) -> None:
    """Let nbgrader enter the points of an executed submission and write its feedback page; fills in `result`."""
    learner, name = result.learner, result.chapter
    done = api.autograde(name, learner)
    if not done["success"]:
        result.problem = f"nbgrader stopped: {settings.reason(done)}"
        return
    with Gradebook(api.coursedir.db_url) as gradebook:
        grades = gradebook.find_submission_notebook(name, name, learner).grades
        result.points = {g.name: float(g.score) for g in grades}
        result.maxima = {g.name: float(g.max_score) for g in grades}
    graded = folder / "autograded" / learner / name / f"{name}.ipynb"
    result.messages = messages(nbformat.read(graded, as_version=4))
    fed_back = api.generate_feedback(name, learner)
    if not fed_back["success"]:
        result.problem = f"graded, but without a feedback page: {settings.reason(fed_back)}"


def messages(graded: NotebookNode) -> dict[str, str]:
    """For each test cell that failed, the first line of what it raised."""
    result = {}
    for cell in graded.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "error" and (name := grade_id(cell)):
                result[name] = _first_line(output.ename, output.evalue)
    return result


def _first_line(kind: str, message: str) -> str:
    """What a failed test says in a line; a terminal must not take any of it for a command."""
    first = (message.strip().splitlines() or [""])[0]
    plain = kind in ("AssertionError", "NotImplementedError", "TimeoutError", "AnswerError")
    line = first if plain else f"{kind}: {first}"
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
