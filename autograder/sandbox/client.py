"""The grader's end of the fork server: starts it, has it fork children, and talks to them."""

import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal

from autograder.sandbox import SandboxError, bubblewrap, limits, wire
from autograder.sandbox.messages import DefineNames, Measured, Message, Output, Role, RunCell, Snapshot
from autograder.sandbox.meter import Meter
from autograder.sandbox.outputs import TOO_LONG, clean, ended, error, failed

KILLED = "this cell ended its process, or had to be stopped · 此单元格的进程已终止"


class NotStarted(SandboxError):
    """The fork server ended, or was not ready in time."""


class ForkServer:
    """The process that submissions are forked from, within the sandbox or without. One can serve several threads."""

    def __init__(self, sandboxed: bool, hidden: Sequence[str] = ()):
        """Start it, without waiting until it is ready. `hidden`: folders that the sandbox must not show."""
        self._sandboxed, self._hidden = sandboxed, hidden
        self._lock, self._ready = threading.Lock(), False
        self._control, theirs = socket.socketpair()
        # Not a pipe, which a server that says much would wait for us to empty.
        self._stderr = tempfile.TemporaryFile()  # noqa: SIM115 (`close` closes it)
        self._process = subprocess.Popen(
            self._command(theirs.fileno()),
            pass_fds=[theirs.fileno()],
            env=None if sandboxed else bubblewrap.environment(tempfile.gettempdir()),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._stderr,
        )
        theirs.close()

    def _command(self, control: int) -> list[str]:
        walls = bubblewrap.command(self._hidden) if self._sandboxed else []
        how = "sandboxed" if self._sandboxed else "open"
        return [*walls, sys.executable, "-m", "autograder.sandbox.forkserver", str(control), how]

    def close(self) -> None:
        """End it and every child of it."""
        self._control.close()
        self._process.kill()
        self._process.wait()
        self._stderr.close()

    def __enter__(self) -> "ForkServer":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def wait_until_ready(self) -> None:
        """Wait as long as `import tensorflow` takes; raises NotStarted where the server has ended or hangs."""
        with self._lock:
            if self._ready:
                return
            end = time.monotonic() + limits.SECONDS_TO_START
            try:
                wire.receive(self._control, is_over=lambda: time.monotonic() > end)
            except (EOFError, OSError, ValueError) as error:  # the last where another thread has closed it
                raise NotStarted(f"The grading process did not start: {self._why(error)}") from error
            self._ready = True

    def _why(self, error: Exception) -> str:
        """The last line that the server wrote, for that is what ended it."""
        with suppress(ValueError):  # another thread has closed it
            self._stderr.seek(0)
            if lines := self._stderr.read().decode(errors="replace").strip().splitlines():
                return lines[-1][: limits.EXCEPTION]
        late = f"it was not ready within {limits.SECONDS_TO_START} s"
        return late if isinstance(error, TimeoutError) else "no reason given"

    @contextmanager
    def child(self, role: Role, link: socket.socket) -> Iterator["Child"]:
        """A new child with a socket to us, and `link` to its sibling; killed with all it has started at the end."""
        self.wait_until_ready()
        ours, theirs = socket.socketpair()
        with theirs, link, self._lock:
            socket.send_fds(self._control, [b"f"], [theirs.fileno(), link.fileno()])
            wire.send(self._control, {"fork": role})
            pid = wire.receive(self._control)[0]["pid"]
        with ours:
            if not pid:
                raise SandboxError("A submission could not be isolated: see docs/grading.md.")
            child = Child(self, pid, ours)
            try:
                yield child
            finally:
                child.kill()

    def signal(self, signal: Literal["interrupt", "kill"], pid: int) -> None:
        """Have a signal sent to a child; it has been sent when this returns, so it cannot hit a later cell."""
        with self._lock:
            self._control.sendall(b"s")
            wire.send(self._control, {"signal": signal, "pid": pid})
            wire.receive(self._control)

    def measure(self, pids: Sequence[int]) -> Measured:
        """What these children have used so far, with everything they have started."""
        with self._lock:
            self._control.sendall(b"m")
            wire.send(self._control, {"measure": list(pids)})
            message = wire.receive(self._control)[0]
            return {"worked": message["worked"], "waited": message["waited"]}


@dataclass
class Child:
    """A forked process and the socket to it.

    alive: until it had to be killed or hung up.  died: it hung up by itself, or something else has killed it.
    """

    server: ForkServer
    pid: int
    channel: socket.socket
    alive: bool = True
    died: bool = False

    def run(self, message: RunCell | Snapshot | DefineNames, meter: Meter) -> list[Output]:
        """Have the child do something; one that takes too long is interrupted, and killed if it does not heed that."""
        if not self.send(message):
            return ended()
        outputs = self.receive(meter.cell())
        if outputs is None and self.alive:
            self.interrupt()
            outputs = self.receive(meter.limit(limits.SECONDS_TO_STOP))
            if outputs is not None and not failed(outputs):
                outputs.append(error("CellTimeoutError", TOO_LONG))
        if outputs is None:
            self.kill()
            return [error("CellTimeoutError", KILLED)]
        return outputs

    def send(self, message: Message) -> bool:
        """Send a message; False where the child is gone."""
        if self.alive:
            try:
                self.channel.settimeout(limits.SECONDS_TO_READ)
                wire.send(self.channel, message)
                self.channel.settimeout(None)
            except OSError:  # it is gone, or does not read
                self.alive, self.died = False, True
        return self.alive

    def receive(self, is_over: Callable[[], bool]) -> list[Output] | None:
        """The outputs that the child sends, None where it does not until `is_over` says so."""
        try:
            wire.wait(self.channel, is_over)
        except TimeoutError:
            return None
        try:
            message, _ = wire.receive(self.channel, limits.REPLY, is_over)
            return clean(message.get("outputs"))
        except (TimeoutError, wire.WireError):  # half a message, or none: nothing more that it says can be understood
            self.alive = False
        except (EOFError, OSError):
            self.alive, self.died = False, True
        return None

    def interrupt(self) -> None:
        self.server.signal("interrupt", self.pid)

    def kill(self) -> None:
        self.alive = False
        self.server.signal("kill", self.pid)
