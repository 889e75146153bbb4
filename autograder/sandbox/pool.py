"""Runs submissions on this machine, below one fork server; loads little, so that the server can be started early.

The server starts when it is first asked for, and ends with this process.
"""

import atexit
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple

from autograder.sandbox import SandboxError, bubblewrap, seccomp
from autograder.sandbox.client import ForkServer, NotStarted
from autograder.sandbox.messages import Output
from autograder.sandbox.meter import Meter
from autograder.sandbox.session import Cell, Outcome, execute
from autograder.sandbox.wire import WireError

MODES = ("required", "auto", "off")  # no grading without the sandbox; use it where it can be made; do without


class Job(NamedTuple):
    """A submission to run: plain data that can travel to another machine.

    names: what the tests call.  seed: of their inputs.  seconds_a_cell, seconds_a_submission: see `limits`.
    hidden: full names of folders that the sandbox must not show; they do not change what a submission puts out.
    """

    cells: list[Cell]
    names: list[str]
    seed: int
    seconds_a_cell: int
    seconds_a_submission: int
    sandboxed: bool
    hidden: tuple[str, ...] = ()


def run(job: Job) -> list[list[Output]]:
    """Execute a submission on this machine: a function of the job alone, see `session.execute`.

    A run that was disturbed, as its neighbours may have disturbed it, does not count: it is repeated alone.
    """
    with _room.shared():
        outcome = _run(job)
    if outcome.disturbed:
        with _room.alone():
            outcome = _run(job)
    return outcome.outputs


def _run(job: Job) -> Outcome:
    below = server(job.sandboxed, job.hidden)
    try:
        return _execute(below, job)
    except (OSError, EOFError, WireError, NotStarted):  # the server itself was lost: run again, below another
        forget(below)
        return _execute(server(job.sandboxed, job.hidden), job)


def _execute(below: ForkServer, job: Job) -> Outcome:
    meter = Meter(below.measure, job.seconds_a_cell, job.seconds_a_submission)
    return execute(below, job.cells, job.names, job.seed, meter)


class Room:
    """Where submissions run: beside each other, or one of them alone."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = self._waiting = 0

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Beside others, once nobody is alone or waits for that."""
        with self._changed:
            self._changed.wait_for(lambda: not self._waiting)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Alone, once those inside have left; who comes meanwhile waits."""
        with self._changed:
            self._waiting += 1
            self._changed.wait_for(lambda: not self._inside)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._waiting -= 1
                self._changed.notify_all()


_room = Room()
why_not = cache(bubblewrap.missing)


def is_sandboxed(mode: str, hidden: tuple[str, ...] = ()) -> bool:
    """Whether submissions run in the sandbox; raises SandboxError where it is required and cannot be made."""
    reason = None if mode == "off" else why_not(hidden)
    if reason and mode == "required":
        raise SandboxError(f"{reason} Or grade unprotected, work you trust only: make grade SANDBOX=off.")
    return mode != "off" and not reason


def not_protected(sandboxed: bool) -> str | None:
    """What a submission can do here that it should not, as a sentence; None where that is nothing."""
    return seccomp.missing() if sandboxed else bubblewrap.NOT_PROTECTED


_servers: dict[tuple[bool, tuple[str, ...]], ForkServer] = {}
_starting = threading.Lock()


def server(sandboxed: bool, hidden: tuple[str, ...] = ()) -> ForkServer:
    """This process's fork server, which whoever asks first starts and need not wait for.

    Each takes 270 MB, so classes whose folders stand where nothing is shown anyway have one in common.
    """
    walls = sandboxed, tuple(sorted(map(str, bubblewrap.covers(hidden))))
    with _starting:
        if walls not in _servers:
            _servers[walls] = ForkServer(*walls)
            atexit.register(_servers[walls].close)
        return _servers[walls]


def forget(lost: ForkServer) -> None:
    """Let the next run start another server; what still runs below this one goes with it."""
    with _starting:
        for walls, known in list(_servers.items()):
            if known is lost:
                del _servers[walls]
                lost.close()
