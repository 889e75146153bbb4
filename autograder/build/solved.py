"""The reference edition, for readers: solved, executed, outputs kept, hidden tests taken out; one language each."""

import copy
import re
import sys
from pathlib import Path

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

from autograder.build.preprocessors import keep
from autograder.cells import HIDDEN_MARK, REGION, SOLUTION
from autograder.course import CourseError

SECONDS_A_CELL = 120


def solved(executed: NotebookNode, language: str) -> NotebookNode:
    """The executed source notebook for readers: no nbgrader metadata, no markers, no hidden tests."""
    notebook = keep(copy.deepcopy(executed), language)
    for cell in notebook.cells:
        hidden = HIDDEN_MARK in cell.source
        cell.metadata.pop("nbgrader", None)
        cell.source = _readable(cell.source)
        if hidden:
            cell.outputs = []
    return notebook


def _readable(source: str) -> str:
    source = REGION.sub(lambda m: m.group() if m.group(1) == SOLUTION else "", source)
    return re.sub(rf"^ *### (BEGIN|END) {SOLUTION}\n?", "", source, flags=re.M).rstrip()


def execute(source: NotebookNode, name: str) -> NotebookNode:
    """Run a source notebook from top to bottom; raises CourseError at a cell that fails, warns or hides a picture."""
    notebook = copy.deepcopy(source)
    client = NotebookClient(notebook, timeout=SECONDS_A_CELL, kernel_name="python3", record_timing=False)
    try:
        client.execute()
    except CellExecutionError as error:
        raise CourseError(f"{name}: the reference solution fails: {error.ename}: {error.evalue}") from error
    notebook.metadata = source.metadata  # the client notes the running Python's version there
    for number, cell in enumerate(notebook.cells, 1):
        for output in cell.get("outputs", []):
            _inspect(output, f"{name}: cell {number}")
    return notebook


def _inspect(output: NotebookNode, where: str) -> None:
    """Refuse what a reader should not meet in an output; shorten tracebacks to the line that matters."""
    if output.output_type == "error":
        output.traceback = [f"{output.ename}: {output.evalue}"]
    if output.output_type == "stream" and output.name == "stderr":
        raise CourseError(f"{where} writes to stderr: {output.text.strip().splitlines()[-1]}")
    if "image/png" in output.get("data", {}) and not output.metadata.get("image/png", {}).get("alt"):
        raise CourseError(f'{where} shows a picture without alt text: use show(fig, "…")')
    if any(path in str(output) for path in (sys.prefix, str(Path.home()), str(Path.cwd()))):
        raise CourseError(f"{where} prints a path of this machine")


def same_code(one: NotebookNode, other: NotebookNode) -> bool:
    """Whether two editions hold the same code cells, so that the outputs of one serve the other."""
    return _code(one) == _code(other)


def _code(notebook: NotebookNode) -> list[tuple]:
    return [(c.id, c.source, c.metadata.get("tags")) for c in notebook.cells if c.cell_type == "code"]


def with_outputs(notebook: NotebookNode, executed: NotebookNode) -> NotebookNode:
    """`notebook` with the outputs of the same code cells of `executed`."""
    outputs = {cell.id: cell for cell in executed.cells if cell.cell_type == "code"}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = outputs[cell.id].outputs
            cell.execution_count = outputs[cell.id].execution_count
    return notebook
