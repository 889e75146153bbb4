"""Bad input to a command ends in one sentence on stderr and a non-zero exit, and leaves things as they were."""

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.__main__ import main
from autograder.cells import LANGUAGES
from autograder.course import Course

ROOT = Path(__file__).resolve().parents[1]
CHAPTER = Course(ROOT).chapters[0]


def make(*words):
    """Run make as a person would type it, though these tests may themselves be run by `make test`."""
    own = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    return subprocess.run(["make", *words], cwd=ROOT, capture_output=True, text=True, env=own)


def test_help_lists_every_target():
    done = make("help")
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M)[1].split()
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == [t for t in phony]


def test_no_fitting_python_is_one_sentence(tmp_path):
    done = make("setup", f"VENV={tmp_path / 'venv'}", "PYTHON=")
    assert done.returncode != 0
    assert done.stderr.startswith("The course needs Python 3.11, 3.12 or 3.13, and none is on the path")
    assert not (tmp_path / "venv").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["release", "99_nothing"], "There is no chapter '99_nothing'"),
        (["check", "99_nothing"], "There is no chapter '99_nothing'"),
        (["release", "02_core_concepts"], "There is no chapter '02_core_concepts' any more, 02a_neurons_tensors, 02b"),
        (["preview"], "Name one chapter: make preview CHAPTER="),
        (["preview", "02a_neurons_tensors", "02b_graphs_gradients"], "Name one chapter: make preview CHAPTER="),
        (["grade", "--folder", "no-such-class"], "There is no submission in"),
        (["grade", "--folder", ".", "99_nothing"], "There is no chapter '99_nothing'"),
    ],
)
def test_bad_input_is_one_sentence(arguments, sentence, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith(sentence)
    assert list(tmp_path.iterdir()) == []


def test_preview_shows_a_fresh_copy(monkeypatch):
    """What was typed into the last preview is gone, and the learner's own workspace is not touched."""
    opened = []
    monkeypatch.setattr(subprocess, "call", lambda command, **_: opened.append(command) or 0)
    copy = ROOT / "build" / "preview" / "02a_neurons_tensors.ipynb"
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text("typed into the last one", encoding="utf-8")
    assert main(["preview", "02a_neurons_tensors", "--edition", "zh"]) == 0
    assert copy.read_bytes() == Course(ROOT).release("02a_neurons_tensors", "zh").read_bytes()
    assert f"--ServerApp.root_dir={copy.parent}" in opened[0]
    assert "--LabApp.default_url=/lab/tree/02a_neurons_tensors.ipynb" in opened[0]


def test_a_busy_port_is_one_sentence(capsys, monkeypatch):
    monkeypatch.setattr("autograder.workspace.fill", lambda *_: [])
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert main(["lab", "--port", str(port)]) == 1
    assert f"Port {port} is busy" in capsys.readouterr().err


def test_checking_needs_no_tensorflow():
    """The quick loop stays quick: what takes seconds to import is not there for it to import."""
    program = "import sys; sys.modules['tensorflow'] = None; from autograder.__main__ import main; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", program, "check", CHAPTER], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_check_names_text_and_stale_notebooks(mini, monkeypatch, capsys):
    monkeypatch.setattr("autograder.__main__.Course", lambda _: mini)
    assert main(["check"]) == 1
    stale = capsys.readouterr().err.splitlines()
    assert [line.split()[0] for line in stale] == [
        str(path.relative_to(mini.root))
        for path in (
            mini.source("01_mini"),
            *(mini.release("01_mini", language) for language in LANGUAGES),
            *(mini.reference("01_mini", language) for language in LANGUAGES),
        )
    ]
    text = mini.text("01_mini")
    pointless = text.read_text(encoding="utf-8").replace(":role: check\n:points: 1", ":role: check")
    text.write_text(pointless, encoding="utf-8")
    assert main(["check"]) == 1
    assert "needs `points`" in capsys.readouterr().err


def test_grading_without_a_sandbox_must_be_asked_for(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("autograder.sandbox.pool.why_not", lambda _: "There is no sandbox here.")
    (tmp_path / "submitted" / "ada" / "02a_neurons_tensors").mkdir(parents=True)
    assert main(["grade", "--folder", str(tmp_path)]) == 1
    error = capsys.readouterr().err.strip().splitlines()[-1]
    assert error == ("There is no sandbox here. Or grade unprotected, work you trust only: make grade SANDBOX=off.")
    assert not (tmp_path / "gradebook.db").exists()


def test_the_address_that_jupyter_prints_can_be_copied(built, monkeypatch):
    """Jupyter puts the token behind the address as if there were no query in it."""
    started = []
    monkeypatch.setattr("autograder.__main__.Course", lambda _: built)
    monkeypatch.setattr("autograder.__main__.subprocess.call", lambda command, **_: started.append(command) or 0)
    assert main(["lab"]) == 0
    [address] = [word for word in started[0] if word.startswith("--LabApp.default_url=")]
    assert address.endswith("/lab/tree/en/start.md") and "?" not in address


@pytest.mark.parametrize("number", ["0", "-1", "two"])
def test_a_number_of_workers_is_one_or_more(capsys, number):
    with pytest.raises(SystemExit, match="2"):
        main(["grade", f"--workers={number}"])
    assert f"'{number}' is no number of submissions at a time, which is 1 or more" in capsys.readouterr().err


def test_what_cannot_be_written_is_one_sentence(tmp_path, monkeypatch, capsys):
    (tmp_path / "class").write_text("a file where a folder is wanted", encoding="utf-8")
    (tmp_path / "work.ipynb").write_text("{}", encoding="utf-8")
    assert main(["collect", "--folder", str(tmp_path / "class"), "--from", str(tmp_path)]) == 1
    error = capsys.readouterr().err.strip()
    assert error.startswith("A file cannot be read or written: ") and "\n" not in error


def test_plain_nbgrader_reads_the_course(tmp_path):
    """`nbgrader` typed in the course folder works: here it lists its own settings from our file."""
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "generate_assignment", "no_such_chapter", "--course-dir", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode != 0
    assert "no_such_chapter" in done.stderr
