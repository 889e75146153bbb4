"""The reference edition, for readers: solved, executed, outputs kept, hidden tests taken out; one language each."""

import copy
import re
import sys
from pathlib import Path

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

from autograder.build.preprocessors import keep
from autograder.cells import CHINESE, HIDDEN_MARK, REGION, SOLUTION, VARYING, is_explanation, tags
from autograder.course import CourseError

SECONDS_A_CELL = 120
# The execution count of every cell: true counts would all change with a new cell at the top, and then conflict with any
# edit below. Not null, for nbval takes such a cell as one that was not run. JupyterLab shows a 0 as none.
COUNT = 0
MODEL = {"en": "One good answer", "zh": "一个好答案"}
# How the chapters announce that they could not have the real MNIST, or Keras that it only now fetches it.
STAND_IN = re.compile(r"\(no network\)|digits, 8×8 pixels|Downloading data from")


def solved(executed: NotebookNode, language: str) -> NotebookNode:
    """The executed source notebook for readers: no nbgrader metadata, no markers, no hidden tests."""
    notebook = keep(copy.deepcopy(executed), language)
    for cell in notebook.cells:
        hidden, words = HIDDEN_MARK in cell.source, is_explanation(cell)
        cell.metadata.pop("nbgrader", None)
        cell.source = _readable(cell.source)
        if words:  # folded: whoever writes first learns more
            said = [part for part in cell.source.split("\n\n") if bool(CHINESE.search(part)) == (language == "zh")]
            cell.source = "\n\n".join([f"<details><summary>{MODEL[language]}</summary>", *said, "</details>"])
        if cell.cell_type == "code":
            cell.execution_count = COUNT
        if hidden:
            cell.outputs = []
    return notebook


def _readable(source: str) -> str:
    source = REGION.sub(lambda m: m.group() if m.group(1) == SOLUTION else "", source)
    return re.sub(rf"^ *### (BEGIN|END) {SOLUTION}\n?", "", source, flags=re.M).rstrip()


def execute(source: NotebookNode, name: str) -> NotebookNode:
    """Run a source notebook from top to bottom, with the environment of this process, MNIST_NPZ among it.

    Raises CourseError at a cell that fails, warns, hides a picture or used a stand-in for MNIST.
    """
    notebook = copy.deepcopy(source)
    client = NotebookClient(notebook, timeout=SECONDS_A_CELL, kernel_name="python3", record_timing=False)
    try:
        client.execute()
    except CellExecutionError as error:
        raise CourseError(f"{name}: the reference solution fails: {error.ename}: {error.evalue}") from error
    notebook.metadata = source.metadata  # the client notes the running Python's version there
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "code":
            _settle(cell)
            for output in cell.outputs:
                _inspect(output, f"{name}: cell {number}")
    return notebook


def _settle(cell: NotebookNode) -> None:
    """Drop, in place, what a second run or an edit of another cell would change in an executed cell's outputs.

    Where the kernel cut a stream in pieces is chance. nbclient's own `coalesce_streams` would join text across a
    figure, too, and so put what a cell says of its figure above it.
    """
    pieces, cell.outputs = cell.outputs, []
    for output in pieces:
        last = cell.outputs[-1] if cell.outputs else None
        if output.output_type == "stream" and last and last.get("name") == output.name:
            last.text += output.text
        else:
            cell.outputs.append(output)
        if output.output_type == "execute_result":
            output.execution_count = COUNT


def _inspect(output: NotebookNode, where: str) -> None:
    """Refuse what a reader should not meet in an output; shorten tracebacks to the line that matters."""
    if output.output_type == "error":
        output.traceback = [f"{output.ename}: {output.evalue}"]
    if output.output_type == "stream" and output.name == "stderr":
        raise CourseError(f"{where} writes to stderr: {output.text.strip().splitlines()[-1]}")
    if "image/png" in output.get("data", {}) and not output.metadata.get("image/png", {}).get("alt"):
        raise CourseError(f'{where} shows a picture without alt text: use show(fig, "…")')
    if stand_in := STAND_IN.search(str(output)):
        raise CourseError(
            f'{where} says "{stand_in[0]}", but a reference edition shows the real MNIST: '
            "set MNIST_NPZ to a file of it, or try again where Keras can fetch it"
        )
    if any(path in str(output) for path in (sys.prefix, str(Path.home()), str(Path.cwd()))):
        raise CourseError(f"{where} prints a path of this machine")


def same_code(one: NotebookNode, other: NotebookNode) -> bool:
    """Whether two editions hold the same code cells, so that the outputs of one serve the other."""
    return [_code(cell) for cell in _code_cells(one)] == [_code(cell) for cell in _code_cells(other)]


def keep_outputs(notebook: NotebookNode, old: NotebookNode) -> None:
    """Take over, in place, all outputs of an edition with the same code."""
    for cell, before in zip(_code_cells(notebook), _code_cells(old), strict=True):
        cell.outputs = before.outputs


def keep_varying_outputs(notebook: NotebookNode, old: NotebookNode) -> None:
    """Take over, in place, what cells marked as varying put out in `old`, down to the first code that differs."""
    for cell, before in zip(_code_cells(notebook), _code_cells(old), strict=False):
        if _code(cell) != _code(before):
            return
        if VARYING in tags(cell):
            cell.outputs = before.outputs


def _code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def _code(cell: NotebookNode) -> tuple[str, str, list[str]]:
    return cell.id, cell.source, tags(cell)
