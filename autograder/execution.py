"""The step of `nbgrader autograde` that runs a submission, kept in a store: the same notebook never runs twice.

What a submission's cells put out depends on nothing but their sources, the tests, this package and the libraries'
versions; so the outputs stand under the hash of just that, and a run that was stopped goes on where it was.
"""

import hashlib
import json
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

from nbformat import NotebookNode, from_dict
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Enum, Integer, Unicode

from autograder import local
from autograder.chapter import HIDDEN_MARK
from autograder.executor import SECONDS_A_CELL, Cell

LIBRARIES = ("tensorflow", "keras", "numpy", "matplotlib", "scikit-learn", "ipython")
MODULES = ("executor", "learner", "trusted", "warm", "wire", "sandbox", "local", "execution")


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """The cells that run when grading: all code but demos."""
    return [c for c in notebook.cells if c.cell_type == "code" and "demo" not in c.metadata.get("tags", [])]


def role(cell: NotebookNode) -> str:
    """What a cell is when grading: setup, learner, check or hidden."""
    marks = cell.metadata.get("nbgrader", {})
    if not marks.get("grade"):
        return "setup" if marks.get("locked") else "learner"
    return "hidden" if HIDDEN_MARK in cell.source else "check"


def key(notebook: NotebookNode, seconds: int) -> str:
    """The hash that names an execution of a repaired submission."""
    cells = [[role(cell), cell.source] for cell in code_cells(notebook)]
    content = json.dumps([cells, answers(notebook), seconds, environment()], ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def environment() -> list[str]:
    """Versions of what runs a submission, this package's own code among them."""
    folder = Path(__file__).parent
    own = hashlib.sha256(b"".join((folder / f"{name}.py").read_bytes() for name in MODULES)).hexdigest()
    return [own, sys.version, *(f"{name} {version(name)}" for name in LIBRARIES)]


def answers(notebook: NotebookNode) -> list[str]:
    """The names that the tests call: those of the exercises."""
    tests = (c.metadata.nbgrader.grade_id for c in code_cells(notebook) if role(c) in ("check", "hidden"))
    return sorted({name.removesuffix("-check").removesuffix("-hidden") for name in tests})


def seed(notebook: NotebookNode) -> int:
    """The seed of the tests' inputs: not known without the hidden tests, and another one for every submission.

    Should a learner ever get to know inputs of one run, they are of no use for the next.
    """
    sources = "".join(cell.source for cell in code_cells(notebook))
    return int.from_bytes(hashlib.sha256(sources.encode("utf-8", "surrogatepass")).digest()[:4], "big")


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
        ("required", "auto", "off"),
        "required",
        help="required: no grading without the sandbox. auto: use it where it can be made. off: do without.",
    ).tag(config=True)
    timeout = Integer(SECONDS_A_CELL, help="Seconds that one cell may take.").tag(config=True)
    store = Unicode(".executions", help="The folder that keeps what submissions put out.").tag(config=True)

    def preprocess(self, nb, resources):
        for cell, outputs in zip(code_cells(nb), self.outputs(nb), strict=True):
            cell.outputs = [from_dict(output) for output in outputs]
        return nb, resources

    def outputs(self, notebook: NotebookNode) -> list[list[dict]]:
        """The outputs of each of `code_cells`, from the store or by running them here."""
        store, name = Store(Path(self.store)), key(notebook, self.timeout)
        if not store.has(name):
            store.put(name, local.run(*self.job(notebook)))
        return store.get(name)

    def job(self, notebook: NotebookNode) -> tuple:
        """The arguments of `local.run` for a notebook: plain data that can travel to another machine."""
        cells = [Cell(role(cell), cell.source) for cell in code_cells(notebook)]
        return cells, answers(notebook), seed(notebook), self.timeout, self.sandbox
