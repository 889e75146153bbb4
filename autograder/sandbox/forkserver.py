"""The fork server: has imported TensorFlow, and forks a fresh child in milliseconds for each submission.

It never runs an operation, because every child of a process that has run one hangs, and it never holds a test, a
solution or a path to one, because a child can read all of its memory. Over a socket it is told to fork, with the
child's own sockets attached, to interrupt or to kill a child, and to say what one has used.
"""

import gc
import os
import signal
import socket
import sys
from contextlib import suppress
from typing import Any

from autograder.sandbox import isolation, seccomp, usage, wire
from autograder.sandbox.learner import Shell
from autograder.sandbox.learner import serve as serve_learner
from autograder.sandbox.messages import Role
from autograder.sandbox.tester import serve as serve_tests

FIRST_FREE = 3  # after the standard streams


def main(control: socket.socket, sandboxed: bool) -> None:
    """Import what submissions import, say so, then fork on demand until the grader hangs up."""
    import keras  # noqa: F401
    import matplotlib.pyplot  # noqa: F401
    import sklearn.datasets  # noqa: F401
    import tensorflow  # noqa: F401

    shell = Shell.instance()
    walls = seccomp.make() if sandboxed else None
    gc.freeze()  # children share the parent's pages for longer where the collector leaves them alone
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    wire.send(control, {"ready": True})
    with suppress(EOFError):
        while True:
            message, fds = _receive(control)
            if role := message.get("fork"):
                wire.send(control, {"pid": _fork(shell, role, fds, walls, sandboxed)})
            elif pids := message.get("measure"):
                worked, waited = usage.of(pids)
                wire.send(control, {"worked": worked, "waited": waited})
            else:
                _signal(message["signal"], message["pid"], sandboxed)
                wire.send(control, {"sent": True})


def _receive(control: socket.socket) -> tuple[dict[str, Any], list[int]]:
    """A message and the file descriptors that came with the byte before it."""
    data, fds, _, _ = socket.recv_fds(control, 1, 2)
    if not data:
        raise EOFError
    return wire.receive(control)[0], list(fds)


def _fork(shell: Shell, role: Role, fds: list[int], walls: Any, sandboxed: bool) -> int:
    """Start a child in its role; returns its process number here, 0 where it could not be isolated."""
    reading, announce = os.pipe()
    if os.fork():
        for fd in (announce, *fds):
            os.close(fd)
        with os.fdopen(reading) as pipe:
            return int(pipe.read() or 0)
    try:
        _become_child(shell, role, fds, walls, announce, sandboxed)
    finally:
        os._exit(1)  # never back into the parent's loop


def _become_child(shell: Shell, role: Role, fds: list[int], walls: Any, announce: int, sandboxed: bool) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a script's background job hands on that it is ignored
    _close_in(walls, announce, sandboxed)
    null = os.open(os.devnull, os.O_RDWR)
    for target, fd in enumerate([null, null, null, *fds]):
        os.dup2(fd, target)
    os.closerange(FIRST_FREE + len(fds), 4096)  # the parent's own sockets, and whatever else it had open
    channels = [socket.socket(fileno=FIRST_FREE + i) for i in range(len(fds))]
    if role == "learner":
        serve_learner(shell, *channels)
    else:
        serve_tests(*channels)


def _close_in(walls: Any, announce: int, sandboxed: bool) -> None:
    """Isolate this process, then announce its number, and not before: one that ends on the way was not isolated.

    The number stays in no frame that a learner's code could look at, for it tells how many others have run.
    """
    isolation.limit()
    number = os.getpid()
    if sandboxed:
        number = isolation.isolate()
        seccomp.load(walls)
    os.setsid()  # a signal to the child's own process group must not reach the parent
    os.write(announce, str(number).encode())
    os.close(announce)


def _signal(kind: str, pid: int, sandboxed: bool) -> None:
    """Interrupt a child, or kill it with everything it has started; one that is gone already is fine."""
    with suppress(ProcessLookupError):
        if kind == "interrupt":
            os.kill(pid, signal.SIGINT)
        elif sandboxed:
            os.kill(pid, signal.SIGKILL)  # the first process of a namespace takes all others with it
        else:
            os.killpg(pid, signal.SIGKILL)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), sandboxed=sys.argv[2] == "sandboxed")
