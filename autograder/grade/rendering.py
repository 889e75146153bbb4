"""The process that makes pages: one for all of them, with limits on its memory and on the time for each.

Where a page would take more, the process ends, and with it nothing but that page: another one makes the next.
"""

import atexit
import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from nbformat import NotebookNode
from traitlets.config import Config

from autograder.sandbox import limits

MADE, FAILED = b"+", b"-"  # what the first byte of a reply says
TOO_MUCH = f"making it would take more than {limits.PAGE_SECONDS} s or {limits.PAGE_MEMORY >> 20} MiB"


class PageError(Exception):
    """A page that cannot be made. The message says why."""


class Renderer:
    """The process, which is started at once and waited for with the first page."""

    def __init__(self):
        ours, theirs = socket.socketpair()
        package = Path(__file__).parents[2]  # this one, whatever the folder that grading runs in holds
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", __name__, str(theirs.fileno())],
                env=os.environ | {"PYTHONPATH": str(package)},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        self._channel = Connection(ours.detach())

    def render(self, config: Config, notebook: NotebookNode, resources: dict) -> str:
        """A page; raises PageError where it cannot be made, EOFError or OSError where the process is lost."""
        self._channel.send((config, notebook, resources))
        reply = self._channel.recv_bytes()
        if not reply.startswith(MADE):
            raise PageError(reply[1:].decode())
        return reply[1:].decode()

    @property
    def ended(self) -> bool:
        return self._process.poll() is not None

    def close(self) -> None:
        self._channel.close()
        self._process.kill()
        self._process.wait()


_renderers: list[Renderer] = []  # one, or none yet
_lock = threading.Lock()


def start() -> Renderer:
    """This process's renderer; the first call starts it, and it is ready some time later."""
    if not _renderers or _renderers[0].ended:
        stop()
        _renderers.append(Renderer())
    return _renderers[0]


@atexit.register
def stop() -> None:
    while _renderers:
        _renderers.pop().close()


def page(config: Config, notebook: NotebookNode, resources: dict) -> str:
    """The page that nbconvert's template makes of a notebook; raises PageError where it cannot be made.

    config: settings of `page.Template`.  resources: what nbconvert's preprocessors found out for the template.
    """
    with _lock:
        try:
            return start().render(config, notebook, resources)
        except (EOFError, OSError):
            stop()
            raise PageError(TOO_MUCH) from None


def main(channel: Connection) -> None:
    """Make pages until the grader hangs up."""
    from autograder.grade.page import Template

    _bound_memory()
    known, exporter = None, Template()
    with suppress(EOFError):
        while True:
            config, notebook, resources = channel.recv()
            _bound_time()
            try:
                if config != known:
                    known, exporter = config, Template(config=config)
                made, _ = exporter.from_notebook_node(notebook, resources)
                reply = MADE + made.encode("utf-8", "replace")
            except MemoryError:
                return
            except Exception as error:
                reply = FAILED + f"{type(error).__name__}: {error}".encode("utf-8", "replace")
            channel.send_bytes(reply)


def _bound_memory() -> None:
    import resource

    from autograder.sandbox.isolation import limit_memory

    limit_memory(limits.PAGE_MEMORY)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bound_time() -> None:
    """Let the kernel end this process when the next page has had its time: of the processor, whatever else it does."""
    import resource

    spent = resource.getrusage(resource.RUSAGE_SELF)
    until = int(spent.ru_utime + spent.ru_stime) + 1 + limits.PAGE_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)


if __name__ == "__main__":
    main(Connection(int(sys.argv[1])))
