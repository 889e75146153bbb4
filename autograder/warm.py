"""The warm parent: has imported TensorFlow, and forks a fresh child in milliseconds for each submission.

It never runs an operation, because every child of a process that has run one hangs, and it never holds a test, a
solution or a path to one, because a child can read all of its memory. Over a socket it is told to fork
(`{"fork": role}`, with the child's own sockets attached), to interrupt or to kill a child.
"""

import gc
import os
import signal
import socket
import sys
from contextlib import suppress

from autograder import sandbox, wire
from autograder.learner import Shell
from autograder.learner import serve as serve_learner
from autograder.trusted import serve as serve_tests

FIRST_FREE = 3  # after the standard streams


def main(control: socket.socket, shut_in: bool) -> None:
    """Import what submissions import, say so, then fork on demand until the grader hangs up."""
    import keras  # noqa: F401
    import matplotlib.pyplot  # noqa: F401
    import sklearn.datasets  # noqa: F401
    import tensorflow  # noqa: F401

    shell = Shell.instance()
    gc.freeze()  # children share the parent's pages for longer where the collector leaves them alone
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    wire.send(control, {"ready": True})
    with suppress(EOFError):
        while True:
            message, fds = _receive(control)
            if role := message.get("fork"):
                wire.send(control, {"pid": _fork(control, shell, role, fds, shut_in)})
            else:
                _signal(message, shut_in)
                wire.send(control, {"sent": True})


def _receive(control: socket.socket) -> tuple[dict, list[int]]:
    """A message and the file descriptors that came with the byte before it."""
    data, fds, _, _ = socket.recv_fds(control, 1, 2)
    if not data:
        raise EOFError
    return wire.receive(control)[0], list(fds)


def _fork(control: socket.socket, shell: Shell, role: str, fds: list[int], shut_in: bool) -> int:
    """Start a child in its role; returns its process number here, 0 where it could not be shut in."""
    reading, announce = os.pipe()
    if os.fork():
        for fd in (announce, *fds):
            os.close(fd)
        with os.fdopen(reading) as pipe:
            return int(pipe.read() or 0)
    try:
        _become_child(shell, role, fds, announce, shut_in)
    finally:
        os._exit(1)  # never back into the parent's loop


def _become_child(shell: Shell, role: str, fds: list[int], announce: int, shut_in: bool) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    limits = sandbox.Limits()
    sandbox.limit(limits)
    if shut_in:
        sandbox.isolate(limits, announce)
    os.setsid()  # a signal to the child's own process group must not reach the parent
    if not shut_in:
        os.write(announce, str(os.getpid()).encode())
    os.close(announce)
    null = os.open(os.devnull, os.O_RDWR)
    for target, fd in enumerate([null, null, null, *fds]):
        os.dup2(fd, target)
    os.closerange(FIRST_FREE + len(fds), 4096)  # the parent's own sockets, and whatever else it had open
    channels = [socket.socket(fileno=FIRST_FREE + i) for i in range(len(fds))]
    if role == "learner":
        serve_learner(shell, *channels)
    else:
        serve_tests(*channels)


def _signal(message: dict, shut_in: bool) -> None:
    """Interrupt a child, or kill it with everything it has started; one that is gone already is fine."""
    with suppress(ProcessLookupError):
        if pid := message.get("interrupt"):
            os.kill(pid, signal.SIGINT)
        elif shut_in:
            os.kill(message["kill"], signal.SIGKILL)  # the first process of a namespace takes all others with it
        else:
            os.killpg(message["kill"], signal.SIGKILL)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), shut_in=sys.argv[2] == "shut-in")
