"""Runs submissions: each in two fresh processes, one for the learner's cells and one for the tests.

The notebook goes in as cells with roles, the outputs of all cells come out; what they are worth is for others to say.
"""

import json
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder import sandbox, wire
from autograder.course import CourseError

SECONDS_A_CELL = 20
SECONDS_TO_STOP = 5
MOST_REPLY = 16 * 2**20
SAFE_TYPES = ("text/plain", "image/png", "image/jpeg")
MOST_OUTPUT = 4 * 2**20  # characters a submission, pictures among them: a browser has to open the page
MOST_MESSAGE = 20_000
TOO_LONG = "took too long and was stopped · 运行太久，已停止"
KILLED = "this cell ended its process, or had to be stopped · 此单元格的进程已终止"
ENDED = "the notebook's process ended at an earlier cell · 笔记本的进程在前面的单元格中已终止"


class NotStarted(CourseError):
    """The warm parent ended before it was ready."""


@dataclass(frozen=True)
class Cell:
    """One code cell to run. role: setup (runs on both sides), learner, check or hidden."""

    role: str
    source: str


@dataclass
class Child:
    """A forked process and the socket to it; `alive` until it had to be killed or hung up."""

    pid: int
    channel: socket.socket
    alive: bool = True

    def wait(self, deadline: float) -> list[dict] | None:
        """The outputs that the child sends before `deadline` (time.monotonic), None where it does not."""
        try:
            message, _ = wire.receive(self.channel, MOST_REPLY, deadline)
            return clean(message.get("outputs"))
        except TimeoutError:
            return None
        except (EOFError, OSError, wire.WireError):
            self.alive = False
            return None


class Executor:
    """A warm parent and the submissions forked from it. One can serve several threads."""

    def __init__(self, shut_in: bool, seconds_a_cell: float = SECONDS_A_CELL):
        """Start the parent, without waiting until it is ready; `shut_in`: within the sandbox."""
        self._seconds, self._lock = seconds_a_cell, threading.Lock()
        self._control, theirs = socket.socketpair()
        package = Path(__file__).resolve().parent
        words = sandbox.command(package) if shut_in else []
        words += [
            sys.executable,
            "-m",
            "autograder.warm",
            str(theirs.fileno()),
            "shut-in" if shut_in else "open",
        ]
        self._parent = subprocess.Popen(
            words,
            pass_fds=[theirs.fileno()],
            env=None if shut_in else sandbox.environment(package, tempfile.gettempdir()),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        theirs.close()
        self._starting, self._reason = True, "no reason given"

    def close(self) -> None:
        self._control.close()
        self._parent.kill()
        self._parent.wait()
        self._parent.stderr.close()

    def __enter__(self) -> "Executor":
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def execute(self, cells: list[Cell], names: list[str], seed: int) -> list[list[dict]]:
        """Run `cells`; returns the outputs of each. `names`: what tests call; `seed`: of the tests' inputs.

        Hidden tests come last, so that no output of the learner's can show what they were given. Where a cell has ended
        the learner's process by then, they run in another, which stops before that cell.
        """
        with self._pair() as (learner, tests):
            outputs, reached = self._in_order(learner, tests, cells, names, seed)
            if reached == len(cells):
                return self._hidden(learner, tests, cells, outputs, reached)
        with self._pair() as (learner, tests):
            _, reached = self._in_order(learner, tests, cells[:reached], names, seed)
            return self._hidden(learner, tests, cells, outputs, reached)

    @contextmanager
    def _pair(self) -> Iterator[tuple[Child, Child]]:
        """The two processes of a submission: the learner's and the tests'."""
        with self._child("learner") as (learner, link), self._child("tests", link) as (tests, _):
            yield learner, tests

    def _in_order(
        self, learner: Child, tests: Child, cells: list[Cell], names: list[str], seed: int
    ) -> tuple[dict[int, list[dict]], int]:
        """Run all but hidden tests; returns the outputs by index, and the index of the cell that ended the process."""
        outputs, reached = {}, len(cells)
        for i, cell in enumerate(cells):
            if cell.role == "check":
                outputs[i] = self._test(tests, learner, cell.source)
            if cell.role in ("check", "hidden"):
                self._run(learner, {"moment": i})  # after a check, this tells whether the process has outlived it
            else:
                outputs[i] = self._run(learner, {"source": cell.source})
            if cell.role == "setup":
                self._run(tests, {"setup": cell.source, "names": names, "seed": seed})
            if not learner.alive:
                reached = min(reached, i)
        return outputs, reached

    def _hidden(
        self, learner: Child, tests: Child, cells: list[Cell], outputs: dict[int, list[dict]], reached: int
    ) -> list[list[dict]]:
        """Run the hidden tests that stand before cell `reached`; returns the outputs of all cells."""
        for i, cell in enumerate(cells):
            if cell.role == "hidden":
                outputs[i] = self._test(tests, learner, cell.source, i) if i < reached else [ended()]
        return trim([outputs[i] for i in range(len(cells))])

    @contextmanager
    def _child(self, role: str, link: socket.socket | None = None):
        """A new child with a socket to us and a link to its sibling; killed with all it started at the end."""
        ours, theirs = socket.socketpair()
        other = None
        if link is None:
            link, other = socket.socketpair()
        with self._lock:
            self._wait_until_ready()
            socket.send_fds(self._control, [b"f"], [theirs.fileno(), link.fileno()])
            wire.send(self._control, {"fork": role})
            pid = wire.receive(self._control)[0]["pid"]
        theirs.close()
        link.close()
        if not pid:
            raise CourseError(
                "A submission could not be shut in: see `make grade` on the sandbox in docs/instructor.md."
            )
        child = Child(pid, ours)
        try:
            yield child, other
        finally:
            self._tell({"kill": pid})
            ours.close()

    def _wait_until_ready(self) -> None:
        """Wait as long as `import tensorflow` takes; raises NotStarted where the parent has ended."""
        if self._starting:
            try:
                wire.receive(self._control)
            except (EOFError, OSError) as error:
                if lines := self._parent.stderr.read().decode(errors="replace").strip().splitlines():
                    self._reason = lines[-1]
                raise NotStarted(f"The grading process did not start: {self._reason}") from error
            self._starting = False

    def _tell(self, message: dict) -> None:
        """Have the parent send a signal; it has been sent when this returns, so that it cannot hit a later cell."""
        with self._lock:
            self._control.sendall(b"s")
            wire.send(self._control, message)
            wire.receive(self._control)

    def _run(self, child: Child, message: dict) -> list[dict]:
        """Have a child do something; one that takes too long is interrupted, and killed if it does not heed that."""
        if not self._send(child, message):
            return [ended()]
        outputs = child.wait(time.monotonic() + self._seconds)
        if outputs is None and child.alive:
            self._tell({"interrupt": child.pid})
            outputs = child.wait(time.monotonic() + SECONDS_TO_STOP)
            if outputs is not None and not any(output["output_type"] == "error" for output in outputs):
                outputs.append(error("CellTimeoutError", TOO_LONG))
        if outputs is None:
            self._kill(child)
            return [error("CellTimeoutError", KILLED)]
        return outputs

    def _test(self, tests: Child, learner: Child, source: str, moment: int | None = None) -> list[dict]:
        """Run a test cell, at its `moment` if hidden; one that takes too long has the learner's side stopped."""
        if not self._send(tests, {"source": source, "hidden": moment}):
            return [ended()]
        outputs = tests.wait(time.monotonic() + self._seconds)
        for stop in (lambda: self._tell({"interrupt": learner.pid}), lambda: self._kill(learner)):
            if outputs is None and tests.alive:
                stop()
                outputs = tests.wait(time.monotonic() + SECONDS_TO_STOP)
        if outputs is None:
            self._kill(tests)
            return [error("CellTimeoutError", "the test did not end · 测试未能结束")]
        return outputs

    def _send(self, child: Child, message: dict) -> bool:
        if child.alive:
            try:
                child.channel.settimeout(self._seconds)
                wire.send(child.channel, message)
            except OSError:
                child.alive = False
        return child.alive

    def _kill(self, child: Child) -> None:
        child.alive = False
        self._tell({"kill": child.pid})


def error(name: str, text: str) -> dict:
    """An error output."""
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": [f"{name}: {text}"]}


def ended() -> dict:
    """The error output of a cell that had no process to run in."""
    return error("AnswerError", ENDED)


def trim(outputs: list[list[dict]]) -> list[list[dict]]:
    """The outputs of all cells without those that come after `MOST_OUTPUT` characters; errors stay."""
    left, kept = MOST_OUTPUT, []
    for cell in outputs:
        kept.append([])
        for output in cell:
            left -= len(json.dumps(output))
            if left >= 0 or output["output_type"] == "error":
                kept[-1].append(output)
    return kept


def clean(outputs: object) -> list[dict]:
    """Outputs as a child sent them, reduced to the forms that a notebook may hold and a page may show."""
    return [new for old in outputs if (new := _clean(old))] if isinstance(outputs, list) else []


def _clean(output: object) -> dict | None:
    match output:
        case {"output_type": "stream", "name": "stdout" | "stderr" as name, "text": str(text)}:
            return {"output_type": "stream", "name": name, "text": text}
        case {"output_type": "error", "ename": str(name), "evalue": str(text)}:
            kept, traceback = error(name[:MOST_MESSAGE], text[:MOST_MESSAGE]), output.get("traceback")
            if isinstance(traceback, list) and all(isinstance(line, str) for line in traceback):
                kept["traceback"] = ["\n".join(traceback)[-MOST_MESSAGE:]]
            return kept
        case {"output_type": "display_data" | "execute_result", "data": dict(data)}:
            data = {mime: data[mime] for mime in SAFE_TYPES if isinstance(data.get(mime), str)}
            return {"output_type": "display_data", "data": data, "metadata": {}} if data else None
    return None
