"""Runs a submission: the learner's cells in one fresh process, the tests in another.

The notebook goes in as cells with roles, the outputs of all cells come out; what they are worth is for others to say.
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from autograder.sandbox import limits
from autograder.sandbox.client import Child, ForkServer
from autograder.sandbox.messages import Output
from autograder.sandbox.outputs import ended, error, trim


@dataclass(frozen=True)
class Cell:
    """One code cell to run. role: setup (runs on both sides), learner, check or hidden; see `cells.role`."""

    role: str
    source: str


def execute(server: ForkServer, cells: list[Cell], names: list[str], seed: int) -> list[list[Output]]:
    """Run `cells`; returns the outputs of each. `names`: what tests call; `seed`: of the tests' inputs.

    Hidden tests come last, so that no output of the learner's can show what they were given. Where a cell has ended
    the learner's process by then, they run in another, which stops before that cell.
    """
    with _session(server, names, seed) as session:
        session.run(cells)
        if session.ended_at is None:
            return session.run_hidden(cells, len(cells))
        outputs, reached = session.outputs, session.ended_at
    with _session(server, names, seed) as session:
        session.run(cells[:reached])
        session.outputs = outputs
        return session.run_hidden(cells, reached)


@contextmanager
def _session(server: ForkServer, names: list[str], seed: int) -> Iterator["Session"]:
    """A submission's two processes, linked to each other; both are gone at the end."""
    here, there = socket.socketpair()
    with server.child("learner", here) as learner, server.child("tests", there) as tests:
        yield Session(learner, tests, names, seed)


@dataclass
class Session:
    """A submission while it runs.

    outputs: of each cell that has run, by its index.  ended_at: the index of the cell that ended the learner's process.
    """

    learner: Child
    tests: Child
    names: list[str]
    seed: int
    outputs: dict[int, list[Output]] = field(default_factory=dict)
    ended_at: int | None = None

    def run(self, cells: list[Cell]) -> None:
        """Run all cells but hidden tests, in their order; of these the learner's names are kept for later."""
        for i, cell in enumerate(cells):
            if cell.role == "check":
                self.outputs[i] = self._test(cell.source)
            if cell.role in ("check", "hidden"):
                self.learner.run({"snapshot": i})  # after a check, this tells whether the process has outlived it
            else:
                self.outputs[i] = self.learner.run({"source": cell.source})
            if cell.role == "setup":
                self.tests.run({"setup": cell.source, "names": self.names, "seed": self.seed})
            if not self.learner.alive and self.ended_at is None:
                self.ended_at = i

    def run_hidden(self, cells: list[Cell], reached: int) -> list[list[Output]]:
        """Run the hidden tests that stand before cell `reached`; returns the outputs of all cells."""
        for i, cell in enumerate(cells):
            if cell.role == "hidden":
                self.outputs[i] = self._test(cell.source, i) if i < reached else ended()
        return trim([self.outputs[i] for i in range(len(cells))])

    def _test(self, source: str, snapshot: int | None = None) -> list[Output]:
        """Run a test, on its `snapshot` if hidden; one that takes too long has the learner's side stopped."""
        if not self.tests.send({"source": source, "snapshot": snapshot}):
            return ended()
        outputs = self.tests.receive(self.tests.server.seconds_a_cell)
        for stop in (self.learner.interrupt, self.learner.kill):
            if outputs is None and self.tests.alive:
                stop()
                outputs = self.tests.receive(limits.SECONDS_TO_STOP)
        if outputs is None:
            self.tests.kill()
            return [error("CellTimeoutError", "the test did not end · 测试未能结束")]
        return outputs
