"""What processes have used of the processor, as the fork server's kernel counts it."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

PROC = Path("/proc")
LOWEST = 19  # priority, as `nice` counts it


class Stat(NamedTuple):
    """Of /proc/PID/stat: the parent, and the seconds of processor, those of ended and awaited children included."""

    parent: int
    seconds: float


def of(pids: Sequence[int]) -> tuple[float | None, float | None]:
    """Seconds that `pids` and all they have started have worked, and have waited for a processor.

    None where the system does not tell. What they have started gets the lowest priority on this occasion: a submission
    has one process, and whatever it adds must not slow its neighbours down.
    """
    if not (PROC / "self/schedstat").exists():
        return None, None
    stats = dict(_stats())
    family = [pid for pid in stats if _descends(pid, pids, stats)]
    for pid in set(family).difference(pids):
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, pid, LOWEST)
    return sum(stats[pid].seconds for pid in family), sum(map(_waited, family))


def _stats() -> Iterator[tuple[int, Stat]]:
    for name in os.listdir(PROC):
        if name.isdigit():
            with suppress(OSError):  # it has ended meanwhile
                text = (PROC / name / "stat").read_text(errors="replace")
                fields = text.rpartition(")")[2].split()  # a process may have a parenthesis in its name
                ticks = sum(map(int, fields[11:15]))
                yield int(name), Stat(int(fields[1]), ticks / os.sysconf("SC_CLK_TCK"))


def _descends(pid: int, ancestors: Sequence[int], stats: dict[int, Stat]) -> bool:
    while pid not in ancestors and pid in stats:
        pid = stats[pid].parent
    return pid in ancestors


def _waited(pid: int) -> float:
    """Seconds in which the threads of a process were ready to run, and others did."""
    nanoseconds = 0
    with suppress(OSError):
        for thread in (PROC / str(pid) / "task").iterdir():
            nanoseconds += int((thread / "schedstat").read_text().split()[1])
    return nanoseconds / 1e9
