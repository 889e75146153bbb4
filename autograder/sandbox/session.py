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
from autograder.sandbox.meter import Meter
from autograder.sandbox.outputs import ended, error, trim

USED_UP = (
    "what the whole notebook may use, {seconds:g} s, was used up at code cell {number}"
    " · 整个笔记本可用的时间 {seconds:g} 秒在第 {number} 个代码单元格用完"
)


@dataclass(frozen=True)
class Cell:
    """One code cell to run. role: setup (runs on both sides), learner, check or hidden; see `cells.role`."""

    role: str
    source: str


@dataclass(frozen=True)
class Outcome:
    """The outputs of each cell; and whether something was stopped or killed that neighbours may be the reason for."""

    outputs: list[list[Output]]
    disturbed: bool


def execute(server: ForkServer, cells: list[Cell], names: list[str], seed: int, meter: Meter) -> Outcome:
    """Run `cells`. `names`: what tests call; `seed`: of the tests' inputs; `meter`: a new one, of this submission.

    Hidden tests come last, so that no output of the learner's can show what they were given. Where a cell has ended
    the learner's process by then, they run in another, which stops before that cell.
    """
    with _session(server, names, seed, meter) as session:
        session.run(cells)
        reached = session.ended_at
        if reached is None or session.used_up_at is not None:
            session.run_hidden(cells, len(cells))
            return session.outcome(cells)
    with _session(server, names, seed, meter) as again:
        again.run(cells[:reached])
        again.outputs = session.outputs
        again.run_hidden(cells, reached)
        return again.outcome(cells, session.died)


@contextmanager
def _session(server: ForkServer, names: list[str], seed: int, meter: Meter) -> Iterator["Session"]:
    """A submission's two processes, linked to each other; both are gone at the end."""
    here, there = socket.socketpair()
    with server.child("learner", here) as learner, server.child("tests", there) as tests:
        meter.attach(learner.pid, tests.pid)
        yield Session(learner, tests, names, seed, meter)


@dataclass
class Session:
    """A submission while it runs.

    outputs: of each cell that has run, by its index.  ended_at: the index of the cell that ended the learner's process.
    used_up_at: the index of the cell at which all that a submission may use was used up.
    """

    learner: Child
    tests: Child
    names: list[str]
    seed: int
    meter: Meter
    outputs: dict[int, list[Output]] = field(default_factory=dict)
    ended_at: int | None = None
    used_up_at: int | None = None

    @property
    def died(self) -> bool:
        return self.learner.died or self.tests.died

    def run(self, cells: list[Cell]) -> None:
        """Run all cells but hidden tests, in their order; of these the learner's names are kept for later."""
        for i, cell in enumerate(cells):
            if self.used_up_at is None:
                self._run(i, cell)
                self._count(i)
            elif cell.role != "hidden":
                self.outputs[i] = [self._used_up()]

    def _run(self, i: int, cell: Cell) -> None:
        if cell.role == "check":
            self.outputs[i] = self._test(cell.source)
        if cell.role in ("check", "hidden"):
            self.learner.run({"snapshot": i}, self.meter)  # after a check, this tells whether it was outlived
        else:
            self.outputs[i] = self.learner.run({"source": cell.source}, self.meter)
        if cell.role == "setup":
            self.tests.run({"setup": cell.source, "names": self.names, "seed": self.seed}, self.meter)
        if not self.learner.alive and self.ended_at is None:
            self.ended_at = i

    def run_hidden(self, cells: list[Cell], reached: int) -> None:
        """Run the hidden tests that stand before cell `reached`."""
        for i, cell in enumerate(cells):
            if cell.role == "hidden" and self.used_up_at is not None:
                self.outputs[i] = [self._used_up()]
            elif cell.role == "hidden":
                self.outputs[i] = self._test(cell.source, i) if i < reached else ended()
                self._count(i)

    def outcome(self, cells: list[Cell], died_before: bool = False) -> Outcome:
        """What all cells put out. `died_before`: in a session before this one."""
        disturbed = self.meter.by_clock or self.died or died_before
        return Outcome(trim([self.outputs[i] for i in range(len(cells))]), disturbed)

    def _count(self, i: int) -> None:
        """Whether there is anything left after cell `i`."""
        if self.meter.is_empty():
            self.used_up_at = i
            self.outputs.setdefault(i, []).append(self._used_up())
            self.learner.kill()
            self.tests.kill()

    def _used_up(self) -> Output:
        seconds, number = self.meter.seconds_a_submission, (self.used_up_at or 0) + 1
        return error("BudgetError", USED_UP.format(seconds=seconds, number=number))

    def _test(self, source: str, snapshot: int | None = None) -> list[Output]:
        """Run a test, on its `snapshot` if hidden; one that takes too long has the learner's side stopped."""
        if not self.tests.send({"source": source, "snapshot": snapshot}):
            return ended()
        outputs = self.tests.receive(self.meter.cell())
        for stop in (self.learner.interrupt, self.learner.kill):
            if outputs is None and self.tests.alive:
                stop()
                outputs = self.tests.receive(self.meter.limit(limits.SECONDS_TO_STOP))
        if outputs is None:
            self.tests.kill()
            return [error("CellTimeoutError", "the test did not end · 测试未能结束")]
        return outputs
