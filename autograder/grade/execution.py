"""The step of `nbgrader autograde` that runs a submission, kept in a store: the same notebook never runs twice.

What a submission's cells put out depends on nothing but the job and the environment; so the outputs stand under the
hash of just these two, and a run that was stopped goes on where it was.
"""

import hashlib
import json
import sys
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from uuid import uuid4

from nbformat import NotebookNode, from_dict
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Enum, Integer, List, Unicode

from autograder import cells
from autograder.sandbox import bubblewrap, limits, pool
from autograder.sandbox.bubblewrap import PACKAGE, VISIBLE
from autograder.sandbox.pool import Job
from autograder.sandbox.session import Cell


def key(job: Job) -> str:
    """The hash that names an execution: of all that decides what comes out, limits of time included."""
    content = [[[cell.role, cell.source] for cell in job.cells], job.names, job.seed, job.seconds_a_cell]
    content += [job.seconds_a_submission, job.sandboxed, environment()]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


@cache
def environment() -> list[str]:
    """What runs a submission: the process boundary's own code, Python, and every installed package."""
    installed = {f"{found.name} {found.version}" for found in distributions()}
    return [boundary(PACKAGE), sys.version, *sorted(installed)]


def boundary(package: Path) -> str:
    """The hash of all files that run, or are seen by, the processes of a submission."""
    seen = [package / path.relative_to(PACKAGE) for path in VISIBLE]
    files = [file for path in seen for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    content = [[path.relative_to(package).as_posix(), path.read_text(encoding="utf-8")] for path in files]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


def names(notebook: NotebookNode) -> list[str]:
    """The names that the tests call: those of the exercises."""
    tests = (c for c in cells.graded_code(notebook) if cells.role(c) in ("check", "hidden"))
    return sorted({cells.exercise_of(cell.metadata.nbgrader.grade_id) for cell in tests})


def seed(notebook: NotebookNode) -> int:
    """The seed of the tests' inputs: not known without the hidden tests, and another one for every submission.

    Should a learner ever get to know inputs of one run, they are of no use for the next.
    """
    sources = "".join(cell.source for cell in cells.graded_code(notebook))
    return int.from_bytes(hashlib.sha256(sources.encode()).digest()[:4], "big")


class Store:
    """Outputs of executions, a file each, named by `key`; a file is whole or it is not there."""

    def __init__(self, folder: Path):
        self.folder = folder

    def has(self, name: str) -> bool:
        return (self.folder / f"{name}.json").exists()

    def get(self, name: str) -> list[list[dict]]:
        return json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))

    def put(self, name: str, outputs: list[list[dict]]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{name}.{uuid4().hex}.part"  # two threads may put the same one
        part.write_text(json.dumps(outputs), encoding="utf-8")
        part.replace(self.folder / f"{name}.json")


class SafeExecute(NbGraderPreprocessor):
    """Stands in for nbgrader's Execute in `Autograde.autograde_preprocessors`."""

    sandbox = Enum(
        pool.MODES,
        "required",
        help="required: no grading without the sandbox. auto: use it where it can be made. off: do without.",
    ).tag(config=True)
    seconds_a_cell = Integer(
        limits.SECONDS_A_CELL, help="Seconds that one cell may work or idle; waiting for a processor does not count."
    ).tag(config=True)
    seconds_a_submission = Integer(
        limits.SECONDS_A_SUBMISSION,
        help="Seconds that all cells of a submission may work; a quarter of them may be idle.",
    ).tag(config=True)
    hidden = List(
        Unicode(), help="Folders that a submission must not see, wherever they stand: the course's and the class's."
    ).tag(config=True)
    store = Unicode(".executions", help="The folder that keeps what submissions put out.").tag(config=True)

    @property
    def kept(self) -> Store:
        return Store(Path(self.store))

    def preprocess(self, nb, resources):
        for cell, outputs in zip(cells.graded_code(nb), self.outputs(nb), strict=True):
            cell.outputs = [from_dict(output) for output in outputs]
        return nb, resources

    def outputs(self, notebook: NotebookNode) -> list[list[dict]]:
        """The outputs of each cell that runs, from the store or by running them here."""
        job = self.job(notebook)
        name = key(job)
        if not self.kept.has(name):
            self.kept.put(name, pool.run(job))
        return self.kept.get(name)

    def job(self, notebook: NotebookNode) -> Job:
        """What there is to run of a repaired submission, and under which protection."""
        code = [Cell(cells.role(cell), cell.source) for cell in cells.graded_code(notebook)]
        seconds = self.seconds_a_cell, self.seconds_a_submission
        hidden = bubblewrap.full_names(self.hidden)
        return Job(code, names(notebook), seed(notebook), *seconds, self.is_sandboxed(), hidden)

    def is_sandboxed(self) -> bool:
        """Raises SandboxError where it must be, and cannot."""
        return pool.is_sandboxed(self.sandbox, bubblewrap.full_names(self.hidden))
