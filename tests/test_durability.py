"""Grading survives being killed, runs on a cluster, and keeps its books in PostgreSQL as well."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import demo
import nbformat
import pytest
from distributed import LocalCluster
from nbgrader.api import Gradebook

from autograder import settings
from autograder.build.editions import build
from autograder.course import CourseError
from autograder.sandbox import pool

NAME = "01_mini"
KILLS = 20
EXPECTED = {"all-right-en": 7, "all-right-zh": 7, "half-right": 3, "misconceptions": 1, "tests-deleted": 1}
EXPECTED |= {"untouched": 0, "broken-file": 0}
GRADE = """
import sys
from pathlib import Path
from autograder.course import Course
from autograder.grade import grading, submission
course, folder = Course(Path(sys.argv[1])), Path(sys.argv[2])
for result in grading.grade(course, folder, submission.find(course, folder, []), grading.Options(workers=2)):
    print(result.learner, flush=True)
"""


@pytest.fixture
def folder(built, tmp_path):
    """The demo class without its endless loop, which would only make the tests slow."""
    demo.write(built, tmp_path / "class", NAME)
    shutil.rmtree(tmp_path / "class" / "submitted" / "endless-loop")
    return tmp_path / "class"


@pytest.fixture
def totals(grade):
    return lambda *where, **options: {learner: result.total for learner, result in grade(*where, **options).items()}


def grading_processes():
    """Process ids of fork servers whose grading run is gone, and which init has adopted."""
    found = subprocess.run(
        ["pgrep", "-P", "1", "-f", "autograder.sandbox.forkserver"], capture_output=True, text=True
    ).stdout.split()
    return {int(pid) for pid in found}


def wait_until(condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.1)
    return condition()


def test_killing_it_twenty_times_loses_nothing(built, folder, totals):
    before, chance = grading_processes(), random.Random(1)
    for _ in range(KILLS):
        running = subprocess.Popen([sys.executable, "-c", GRADE, built.root, folder], stdout=subprocess.DEVNULL)
        with pytest.raises(subprocess.TimeoutExpired):
            running.wait(chance.uniform(0.5, 6))
            raise subprocess.TimeoutExpired("it ended by itself, which is as good", 0)
        running.send_signal(signal.SIGKILL)
        running.wait()
        if (folder / "gradebook.db").exists():
            with sqlite3.connect(folder / "gradebook.db") as gradebook:
                assert gradebook.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    subprocess.run([sys.executable, "-c", GRADE, built.root, folder], stdout=subprocess.DEVNULL, check=True)
    assert totals(built, folder) == EXPECTED
    assert wait_until(lambda: not grading_processes() - before), "a killed run left processes behind"


def test_a_changed_test_runs_again_and_an_unchanged_submission_does_not(built, folder, monkeypatch, totals):
    totals(built, folder)
    runs = []
    original = pool.run
    monkeypatch.setattr(pool, "run", lambda *job: runs.append(job) or original(*job))
    assert totals(built, folder) == EXPECTED
    assert runs == []
    path = built.text(NAME)
    path.write_text(path.read_text(encoding="utf-8").replace("size=5):", "size=6):"), encoding="utf-8")
    build(built, built.chapters)
    assert totals(built, folder) == EXPECTED
    assert len(runs) == len(EXPECTED) - 2  # the broken file does not run, and two differ in nothing that counts


def test_identical_submissions_run_once(built, tmp_path, monkeypatch, totals):
    for learner in ("ada", "bob"):
        target = tmp_path / "twins" / "submitted" / learner / NAME / f"{NAME}.ipynb"
        target.parent.mkdir(parents=True)
        nbformat.write(nbformat.read(built.release(NAME, "en"), as_version=4), target)
    runs = []
    original = pool.run
    monkeypatch.setattr(pool, "run", lambda *job: runs.append(job) or original(*job))
    assert totals(built, tmp_path / "twins") == {"ada": 0, "bob": 0}
    assert len(runs) == 1


def test_a_dask_cluster_gives_the_same_points(built, folder, totals):
    with LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster:
        assert totals(built, folder, scheduler=cluster.scheduler_address) == EXPECTED


def test_an_absent_scheduler_is_one_sentence(built, folder, totals):
    with pytest.raises(CourseError, match=r"There is no Dask scheduler at tcp://127.0.0.1:1"):
        totals(built, folder, scheduler="tcp://127.0.0.1:1")


@pytest.fixture
def postgres(tmp_path):
    """The address of a PostgreSQL server of our own, on a socket in a temporary folder."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin")) or [Path(shutil.which("initdb") or "").parent]
    if not (programs[-1] / "initdb").exists():
        pytest.skip("no PostgreSQL server is installed: apt install postgresql")
    folder = Path(os.path.realpath(tmp_path)) / "pg"
    user = "postgres" if os.getuid() == 0 else None  # the server refuses to run as root
    folder.mkdir()
    if user:
        shutil.chown(folder, user)
        for parent in folder.parents:
            if parent.stat().st_uid == 0 and parent != Path("/tmp") and str(parent).startswith("/tmp/"):
                parent.chmod(0o755)
    run = {"user": user, "check": True, "capture_output": True, "cwd": "/"}
    subprocess.run([programs[-1] / "initdb", "-D", folder / "data", "-U", "course", "-A", "trust"], **run)
    options = f"-c listen_addresses='' -c unix_socket_directories={folder}"
    control = [programs[-1] / "pg_ctl", "-D", folder / "data", "-o", options, "-w", "-l", folder / "log"]
    subprocess.run([*control, "start"], **run | {"capture_output": False, "stdout": subprocess.DEVNULL})
    yield f"postgresql+psycopg2://course@/postgres?host={folder}"
    subprocess.run([*control, "-m", "immediate", "stop"], **run)


def test_the_gradebook_can_be_on_postgresql(built, folder, postgres, totals):
    config = built.root / "nbgrader_config.py"
    config.write_text(
        config.read_text(encoding="utf-8") + f"\nc.CourseDirectory.db_url = {postgres!r}\n", encoding="utf-8"
    )
    assert totals(built, folder) == EXPECTED
    assert not (folder / "gradebook.db").exists()
    url = settings.api(settings.config(built, folder)).coursedir.db_url
    with Gradebook(url) as gradebook:
        assert gradebook.find_submission(NAME, "half-right").score == 3
