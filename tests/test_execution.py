"""What ran before is used again where it would put out the same, and nowhere else."""

import shutil
from functools import partial

import nbformat
import pytest
from nbformat import v4

from autograder.cells import marks
from autograder.grade import execution
from autograder.grade.execution import Job, Store, boundary, key, names, seed
from autograder.notebook import write
from autograder.sandbox import pool
from autograder.sandbox.bubblewrap import PACKAGE, VISIBLE
from autograder.sandbox.session import Cell

NAME = "01_mini"
JOB = Job(
    [Cell("setup", "import math"), Cell("learner", "x = 1")],
    ["f"],
    seed=1,
    seconds_a_cell=20,
    seconds_a_submission=100,
    sandboxed=True,
)


def test_the_same_job_has_the_same_key():
    assert key(JOB) == key(JOB._replace(cells=list(JOB.cells), names=list(JOB.names)))


@pytest.mark.parametrize(
    "change",
    [
        {"sandboxed": False},
        {"seconds_a_cell": 21},
        {"seed": 2},
        {"names": ["f", "g"]},
        {"cells": JOB.cells[:1]},
        {"cells": JOB.cells[::-1]},
        {"cells": [JOB.cells[0], Cell("learner", "x = 2")]},
        {"cells": [JOB.cells[0], Cell("check", "x = 1")]},
        {"cells": [Cell("setup", "import math\nx = 1")]},
    ],
    ids=str,
)
def test_whatever_changes_a_run_changes_its_key(change):
    assert key(JOB._replace(**change)) != key(JOB)


def test_another_environment_changes_every_key(monkeypatch):
    before = key(JOB)
    installed = execution.environment()
    monkeypatch.setattr(execution, "environment", lambda: [*installed, "keras 99"])
    assert key(JOB) != before


@pytest.fixture
def package(tmp_path):
    """A copy of the package."""
    return shutil.copytree(PACKAGE, tmp_path / "autograder", ignore=shutil.ignore_patterns("__pycache__"))


def test_a_copy_of_the_package_has_the_same_boundary(package):
    assert boundary(package) == boundary(PACKAGE)


@pytest.mark.parametrize("path", ["sandbox/new.py", "sandbox/deep/new.py", "sandbox/wire.py", "cells.py"])
def test_what_runs_in_the_processes_of_a_submission_is_part_of_the_boundary(package, path):
    before = boundary(package)
    (package / path).parent.mkdir(exist_ok=True)
    with (package / path).open("a", encoding="utf-8") as file:
        file.write("# another line\n")
    assert boundary(package) != before


def test_renaming_a_module_of_the_sandbox_changes_the_boundary(package):
    before = boundary(package)
    (package / "sandbox" / "wire.py").rename(package / "sandbox" / "cable.py")
    assert boundary(package) != before


@pytest.mark.parametrize("path", ["grade/new.py", "build/rules.py", "course.py", "new.py"])
def test_what_does_not_run_there_is_not(package, path):
    before = boundary(package)
    with (package / path).open("a", encoding="utf-8") as file:
        file.write("# another line\n")
    assert boundary(package) == before


def test_the_boundary_has_every_file_that_a_submission_can_see(package):
    before = boundary(package)
    for path in (path for seen in VISIBLE for path in (seen.rglob("*.py") if seen.is_dir() else [seen])):
        copy = package / path.relative_to(PACKAGE)
        text = copy.read_text(encoding="utf-8")
        copy.write_text(text + "# another line\n", encoding="utf-8")
        assert boundary(package) != before, path
        copy.write_text(text, encoding="utf-8")


def chapter(answer="def f(x): return x", test="assert f(1)"):
    cells = [("f", "answer", answer), ("f-check", "check", test), ("f-hidden", "hidden", "### BEGIN HIDDEN TESTS")]
    code = [v4.new_code_cell(source, metadata={"nbgrader": marks(name, role, 1)}) for name, role, source in cells]
    return v4.new_notebook(cells=[*code, v4.new_code_cell("g = 1", metadata={"tags": ["demo"]})])


def test_the_tests_call_the_exercises():
    assert names(chapter()) == ["f"]


def test_the_seed_is_another_one_for_every_submission():
    assert seed(chapter()) == seed(chapter())
    assert len({seed(chapter()), seed(chapter("def f(x): return 2")), seed(chapter(test="assert f(2)"))}) == 3
    assert 0 <= seed(chapter()) < 2**32


def test_what_does_not_run_changes_no_seed():
    other = chapter()
    other.cells[-1].source = "g = 2"
    assert seed(other) == seed(chapter())


def test_the_store_gives_back_what_was_put(tmp_path):
    store, outputs = Store(tmp_path / "store"), [[{"output_type": "stream", "name": "stdout", "text": "两 \ud83d"}], []]
    assert not store.has("name")
    store.put("name", outputs)
    store.put("name", outputs)
    assert store.get("name") == outputs
    assert [path.name for path in store.folder.iterdir()] == ["name.json"]


@pytest.fixture
def ran(monkeypatch):
    """For each submission that ran, whether it was in the sandbox."""
    kept, run = [], pool.run
    monkeypatch.setattr(pool, "run", lambda job: kept.append(job.sandboxed) or run(job))
    return kept


def test_what_ran_unprotected_is_never_used_where_the_sandbox_is_required(course, grade, tmp_path, ran):
    release = nbformat.read(course.release(NAME, "en"), as_version=4)
    write(release, tmp_path / "submitted" / "ada" / NAME / f"{NAME}.ipynb")
    graded = partial(grade, course, tmp_path)
    assert [graded(sandbox=mode)["ada"].problem for mode in ("off", "required", "off", "auto")] == [None] * 4
    assert ran == [False, True]  # the last two took, each from its own, what had run
