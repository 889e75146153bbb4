"""Runs submissions on this machine, below one fork server; loads little, so that the server can be started early.

The server starts when it is first asked for, and ends with this process.
"""

import atexit
import threading
from functools import cache

from autograder.sandbox import SandboxError, bubblewrap
from autograder.sandbox.client import ForkServer, NotStarted
from autograder.sandbox.limits import SECONDS_A_CELL
from autograder.sandbox.messages import Output
from autograder.sandbox.session import Cell, execute
from autograder.sandbox.wire import WireError

MODES = ("required", "auto", "off")  # no grading without the sandbox; use it where it can be made; do without


def run(cells: list[Cell], names: list[str], seed: int, seconds_a_cell: int, sandboxed: bool) -> list[list[Output]]:
    """Execute a submission on this machine: a function of its arguments alone, see `session.execute`."""
    below = server(sandboxed, seconds_a_cell)
    try:
        return execute(below, cells, names, seed)
    except (OSError, EOFError, WireError, NotStarted):  # the server itself was lost: run again, below another
        forget(below)
        return execute(server(sandboxed, seconds_a_cell), cells, names, seed)


why_not = cache(bubblewrap.missing)


def is_sandboxed(mode: str) -> bool:
    """Whether submissions run in the sandbox; raises SandboxError where it is required and cannot be made."""
    reason = None if mode == "off" else why_not()
    if reason and mode == "required":
        raise SandboxError(f"{reason} Or grade unprotected, work you trust only: make grade SANDBOX=off.")
    return mode != "off" and not reason


_servers: dict[tuple[bool, int], ForkServer] = {}
_starting = threading.Lock()


def server(sandboxed: bool, seconds_a_cell: int = SECONDS_A_CELL) -> ForkServer:
    """This process's fork server, which whoever asks first starts and need not wait for."""
    with _starting:
        if (sandboxed, seconds_a_cell) not in _servers:
            _servers[sandboxed, seconds_a_cell] = ForkServer(sandboxed, seconds_a_cell)
            atexit.register(_servers[sandboxed, seconds_a_cell].close)
        return _servers[sandboxed, seconds_a_cell]


def forget(lost: ForkServer) -> None:
    """Let the next run start another server; what still runs below this one goes with it."""
    with _starting:
        for name, known in list(_servers.items()):
            if known is lost:
                del _servers[name]
                lost.close()
