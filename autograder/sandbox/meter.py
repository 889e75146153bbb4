"""What a submission has used of the processor and of the clock, and whether that is enough.

The clock alone would charge a submission for its neighbours: on a busy machine everything takes longer. So a second is
of one of three kinds. In some the submission works, in some it waits for a processor that others use, and in the rest
it idles: it sleeps, or hides its work from the kernel's books. Work and idling are limited; waiting is not its fault.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from autograder.sandbox import limits
from autograder.sandbox.messages import Measured

Measure = Callable[[Sequence[int]], Measured]


class Used(NamedTuple):
    """Seconds so far: of work, of idling, and of the clock."""

    work: float = 0.0
    idle: float = 0.0
    clock: float = 0.0

    def plus(self, more: "Used") -> "Used":
        return Used(self.work + more.work, self.idle + more.idle, self.clock + more.clock)

    def since(self, earlier: "Used") -> "Used":
        return Used(self.work - earlier.work, self.idle - earlier.idle, self.clock - earlier.clock)


NOTHING = Used()


@dataclass
class Meter:
    """Reads what the two processes that run now have used, and adds what their predecessors had.

    measure: asks the fork server.  seconds_a_cell, seconds_a_submission: what one cell, and all together, may use.
    by_clock: something was stopped that did not use up its work, which a neighbour may have caused after all.
    """

    measure: Measure
    seconds_a_cell: float
    seconds_a_submission: float
    by_clock: bool = False
    _pids: tuple[int, ...] = ()
    _before: Used = NOTHING
    _used: Used = NOTHING
    _started: float = field(default_factory=time.monotonic)
    _read: float = 0.0

    def attach(self, *pids: int) -> None:
        """From now on these processes run."""
        self._pids, self._before = pids, self._used
        self._started = self._read = time.monotonic()

    def used(self) -> Used:
        """What was used so far, at most `limits.SECONDS_BETWEEN_READINGS` ago."""
        now = time.monotonic()
        if now - self._read >= limits.SECONDS_BETWEEN_READINGS:
            clock, measured = now - self._started, self.measure(self._pids)
            work, waited = measured["worked"], measured["waited"]
            if work is None or waited is None:
                work, waited = clock, 0.0
            new = self._before.plus(Used(work, max(clock - work - waited, 0.0), clock))
            # A process that has ended takes its work out of the kernel's books: what was read once counts.
            self._used = Used(*map(max, self._used, new))
            self._read = now
        return self._used

    def limit(self, seconds: float) -> Callable[[], bool]:
        """A function that says whether, from now on, so many seconds of work or of idling were used, or all of them."""
        start = self.used()
        return lambda: self._is_over(self.used().since(start), seconds) or self.is_empty()

    def cell(self) -> Callable[[], bool]:
        """The limit of one cell."""
        return self.limit(self.seconds_a_cell)

    def is_empty(self) -> bool:
        """Whether the submission has used what it may use in all."""
        idle = limits.IDLE_SHARE * self.seconds_a_submission
        return self._is_over(self._used, self.seconds_a_submission, idle)

    def _is_over(self, used: Used, work: float, idle: float | None = None) -> bool:
        if used.work >= work:
            return True
        if used.idle >= (work if idle is None else idle) or used.clock >= limits.PATIENCE * work:
            self.by_clock = True
            return True
        return False
