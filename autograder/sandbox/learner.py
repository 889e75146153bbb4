"""The learner's process: runs the cells of one submission and answers the calls of its tests, with plain data.

Nothing that this process says is believed: it can only hand over data, and the tests look at the data.
"""

import io
import select
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from matplotlib_inline.backend_inline import flush_figures

from autograder.sandbox import limits, wire
from autograder.sandbox.messages import Output, Reply
from autograder.sandbox.outputs import TOO_LONG


class Recorder:
    """The outputs of one cell, as a notebook stores them, in the order in which they came."""

    def __init__(self) -> None:
        self.outputs: list[Output] = []
        self.left = limits.CELL_TEXT

    def stream(self, name: str, text: str) -> None:
        text, self.left = text[: max(self.left, 0)], self.left - len(text)
        if self.outputs and self.outputs[-1].get("name") == name:
            self.outputs[-1]["text"] += text
        elif text:
            self.outputs.append({"output_type": "stream", "name": name, "text": text})

    def display(self, data: dict[str, object], metadata: dict[str, object], kind: str = "display_data") -> None:
        shown = {mime: text for mime, text in data.items() if isinstance(text, str)}
        if sum(map(len, shown.values())) <= limits.CELL_PICTURES:
            extra = {"execution_count": None} if kind == "execute_result" else {}
            self.outputs.append({"output_type": kind, "data": shown, "metadata": metadata} | extra)

    def error(self, name: str, value: str, lines: list[str]) -> None:
        text = "\n".join(lines)[-limits.CELL_TEXT :]
        self.outputs.append(
            {"output_type": "error", "ename": name, "evalue": value[: limits.EXCEPTION], "traceback": [text]}
        )


class Stream(io.TextIOBase):
    """A standard stream that writes to the shell's recorder."""

    encoding = "utf-8"

    def __init__(self, shell: "Shell", name: str):
        self.shell, self.stream = shell, name

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.shell.recorder.stream(self.stream, str(text))
        return len(text)


class Publisher(DisplayPublisher):
    """`display(…)` to the recorder."""

    def publish(self, data: Any, metadata: Any = None, *_: Any, **__: Any) -> None:
        self.shell.recorder.display(data, metadata or {})


class Hook(DisplayHook):
    """A cell's last expression to the recorder."""

    shell: "Shell"

    def __call__(self, result: Any = None) -> None:
        if result is not None and not self.quiet():
            data, metadata = self.compute_format_data(result)
            self.update_user_ns(result)
            self.shell.recorder.display(data, metadata, "execute_result")


class Shell(InteractiveShell):
    """IPython as in a notebook, without a kernel: magics, displays and figures work, and all output is recorded."""

    display_pub_class = Publisher
    displayhook_class = Hook
    recorder = Recorder()
    history_manager: Any

    def __init__(self, **options: Any):
        super().__init__(**options)
        self.history_manager.enabled = False
        self.enable_matplotlib("inline")
        self._snapshots: dict[int, dict[str, Any]] = {}
        self._restored: int | None = None

    def enable_gui(self, gui: str | None = None) -> None:
        """There is no event loop to join."""

    def _showtraceback(self, etype: type[BaseException], evalue: BaseException | None, stb: list[str]) -> None:
        self.recorder.error(etype.__name__, str(evalue), stb)

    def snapshot(self, number: int) -> None:
        """Keep the notebook's names as they are now."""
        self._snapshots[number] = dict(self.user_ns)

    def restore(self, number: int | None) -> None:
        """Bring the names of that snapshot back, unless they are there already; None: leave them as they are."""
        if number is not None and number != self._restored:
            names = self._snapshots[number]
            # In place: this dictionary is where all functions of the notebook look their names up.
            self.user_ns.clear()
            self.user_ns.update(names)
            self._restored = number

    def run(self, source: str) -> list[Output]:
        """Run one cell; returns its outputs."""
        self.recorder = Recorder()
        with redirect_stdout(Stream(self, "stdout")), redirect_stderr(Stream(self, "stderr")):
            try:
                self.run_cell(source, store_history=False)
                flush_figures()
            except KeyboardInterrupt:
                self.recorder.error("CellTimeoutError", TOO_LONG, [])
        return self.recorder.outputs


def serve(shell: Shell, grader: socket.socket, tests: socket.socket) -> None:
    """Run the cells that `grader` sends and answer the calls that `tests` sends, until both hang up.

    Hidden tests run after all cells, so that nothing they pass in can show up in an output; the shell remembers the
    names as they stood where each of them has its place.
    """
    while True:
        try:
            ready, _, _ = select.select([grader, tests], [], [])
            for channel in ready:
                message, values = wire.receive(channel)
                if channel is tests:
                    _reply(shell, tests, message, values)
                elif "snapshot" in message:
                    shell.snapshot(message["snapshot"])
                    wire.send(grader, {"outputs": []})
                else:
                    wire.send(grader, {"outputs": shell.run(message["source"])})
        except KeyboardInterrupt:  # a stop that came just after the work had ended
            continue
        except (EOFError, OSError):
            return


def _reply(shell: Shell, tests: socket.socket, message: dict[str, Any], values: list[bytes]) -> None:
    """Call what the tests ask for and send back its result, or the exception it raised, as data."""
    head: Reply = {"id": message["id"]}
    result = b""
    try:
        with _silence():
            shell.restore(message["snapshot"])
            function = _find(shell, message)
            arguments: Any = wire.unpack(values[0])
            result = wire.pack(function(*arguments[0], **arguments[1]))
            head["changed"] = wire.pack(arguments) != values[0]
    except KeyboardInterrupt:
        head |= {"error": "TimeoutError", "message": TOO_LONG}
    except BaseException as error:  # SystemExit is an answer's exception like any other
        head |= {"error": type(error).__name__, "message": str(error)[: limits.EXCEPTION]}
    wire.send(tests, head, result)


def _find(shell: Shell, message: dict[str, Any]) -> Any:
    """The learner's function of that name, or one that a test defines to act on the learner's side."""
    names = shell.user_ns
    if source := message.get("define"):
        names = dict(names)
        exec(compile(source, "<test>", "exec"), names)
    if message["name"] not in names:
        raise NameError(f"name '{message['name']}' is not defined")
    return names[message["name"]]


@contextmanager
def _silence() -> Iterator[None]:
    """Drop what an answer prints or draws while a test calls it."""
    nowhere = io.StringIO()
    with redirect_stdout(nowhere), redirect_stderr(nowhere):
        yield
    if pyplot := sys.modules.get("matplotlib.pyplot"):
        pyplot.close("all")
