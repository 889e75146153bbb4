"""Run the notebooks as Google Colab would: with its versions of the packages, each alone in an empty folder.

`python tests/colab/run.py [CHAPTER …]` is run by an environment made from the two other files here, which
holds neither nbgrader nor the course's own package. Only the English editions run: the code is shared.
"""

import ast
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parents[2]
EDITIONS = ("notebooks/en/*.ipynb", "release/en/*/*.ipynb")
UNATTEMPTED = "not attempted yet"
SECONDS_A_CELL = 300
os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # else each kernel prints a warning about its debugger


def main(chapters: list[str]) -> int:
    """Print a line for each notebook and problem; returns 1 where there was a problem, or no notebook."""
    paths = [path for pattern in EDITIONS for path in sorted(ROOT.glob(pattern))]
    paths = [path for path in paths if not chapters or path.stem in chapters]
    failed = 0
    for path in paths:
        start = time.monotonic()
        found = run(path)
        seconds = time.monotonic() - start
        verdict = "fails" if found else "runs"
        print(f"{path.relative_to(ROOT)}: {verdict} ({seconds:.0f} s)", *found, sep="\n  ", flush=True)
        failed += bool(found)
    print(f"{len(paths) - failed} of {len(paths)} notebooks run in Colab's environment.")
    return 1 if failed or not paths else 0


def run(path: Path) -> list[str]:
    """The problems of one notebook."""
    try:
        return list(problems(execute(path), student="release" in path.relative_to(ROOT).parts))
    except DeadKernelError as error:
        return [str(error)]


def execute(path: Path) -> NotebookNode:
    """The notebook with its outputs; a cell that fails or takes too long does not stop it."""
    notebook = nbformat.read(path, as_version=4)
    options = {"timeout": SECONDS_A_CELL, "interrupt_on_timeout": True, "allow_errors": True}
    with tempfile.TemporaryDirectory() as folder:
        NotebookClient(notebook, kernel_name="python3", resources={"metadata": {"path": folder}}, **options).execute()
    return notebook


def problems(notebook: NotebookNode, student: bool) -> Iterator[str]:
    """The errors that should not be there, a sentence each.

    Cells tagged `raises-exception` may fail in both editions. In a student edition so may a cell that calls
    an unattempted exercise, and a cell that misses a name which such a failed cell would have defined. Colab's IPython
    is older: what a check says must take one line there too.
    """
    missing = set()
    for number, cell in enumerate(notebook.cells, 1):
        error = next((out for out in cell.get("outputs", []) if out.output_type == "error"), None)
        if error is None or "raises-exception" in cell.metadata.get("tags", []):
            continue
        if cell.source.startswith("with check(") and len(error.traceback) != 1:
            yield f"cell {number}: a check says in {len(error.traceback)} lines what should take one"
        if student and follows_from_unattempted(error, missing):
            missing |= bound(cell.source)
        else:
            yield f"cell {number}: {error.ename}: {error.evalue}"


def follows_from_unattempted(error: NotebookNode, missing: set[str]) -> bool:
    if error.ename == "NotImplementedError":
        return error.evalue.startswith(UNATTEMPTED)
    name = re.match(r"name '(\w+)' is not defined", error.evalue)
    return error.ename == "NameError" and name is not None and name[1] in missing


def bound(source: str) -> set[str]:
    """Every name that a cell assigns, defines or imports."""
    nodes = list(ast.walk(ast.parse(source)))
    names = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    names |= {node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    imports = [node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom))]
    return names | {a.asname or a.name.partition(".")[0] for node in imports for a in node.names}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
