"""The tests' process: runs the set-up and the test cells; the learner's names are stand-ins that send data."""

import ast
import builtins
import io
import socket
from contextlib import redirect_stderr, redirect_stdout

from autograder import wire

# A function of a test that acts on the learner's side: it is sent there, called there, and returns data.
LEARNERS_SIDE = "learner_"
MOST_OUTPUT = 20_000


class AnswerError(Exception):
    """What the learner's code raised, where it is no exception that Python or TensorFlow knows."""


class StandIn:
    """A name of the learner's in a test: calling it sends the arguments and returns the result, as plain data."""

    def __init__(self, channel: socket.socket, name: str, define: str | None = None):
        self._channel, self._name, self._define = channel, name, define

    def __call__(self, *arguments, **options):
        Counter.calls += 1
        request = {"id": Counter.calls, "name": self._name, "define": self._define}
        packed = wire.pack((arguments, options))
        try:
            wire.send(self._channel, request, packed)
            reply, values = wire.receive(self._channel)
        except (EOFError, OSError):
            raise AnswerError("the answer's process ended · 答案的进程已终止") from None
        if reply.get("id") != Counter.calls:
            self._channel.close()
            raise AnswerError("a reply that nobody asked for · 收到未请求的回复")
        if "error" in reply:
            raise exception(str(reply["error"]), str(reply.get("message", "")))
        result = wire.unpack(values[0])
        if reply.get("changed"):
            raise AssertionError("your function changed its argument · 你的函数改动了传入的参数")
        return result


class Counter:
    """Calls so far: a reply must bear the number of the call it answers."""

    calls = 0


def exception(name: str, message: str) -> Exception:
    """An exception of the learner's code as the same kind here, so that a test can expect ValueError."""
    kind = getattr(builtins, name, None)
    if kind is None:
        import tensorflow as tf

        kind = getattr(tf.errors, name, None)
        return kind(None, None, message) if _is_error(kind) else AnswerError(f"{name}: {message}")
    return kind(message) if _is_error(kind) else AnswerError(f"{name}: {message}")


def _is_error(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Exception) and kind is not UnicodeDecodeError


def serve(grader: socket.socket, answers: socket.socket) -> None:
    """Do what `grader` asks: define the names, then run test cells, each against what `answers` replies."""
    names = {"__name__": "__main__"}
    while True:
        try:
            message, _ = wire.receive(grader)
        except EOFError:
            return
        if "setup" in message:
            result = _run(message["setup"], names)
            names["seed"] = message["seed"]
            names |= {name: StandIn(answers, name) for name in message["names"]}
        else:
            result = _run(message["source"], names | {}, answers)
        wire.send(grader, {"outputs": result})


def _run(source: str, names: dict, answers: socket.socket | None = None) -> list[dict]:
    """Run a cell in `names`; returns its outputs: what it printed, and the exception that ended it."""
    printed, outputs = io.StringIO(), []
    with redirect_stdout(printed), redirect_stderr(io.StringIO()):
        try:
            tree = ast.parse(source)
            if answers:
                tree.body = [node for node in tree.body if not _is_learners(node)]
                names |= {
                    n.name: StandIn(answers, n.name, ast.unparse(n)) for n in ast.parse(source).body if _is_learners(n)
                }
            exec(compile(tree, "<test>", "exec"), names)
        except Exception as error:
            outputs = [_error(error)]
    if text := printed.getvalue()[:MOST_OUTPUT]:
        outputs.insert(0, {"output_type": "stream", "name": "stdout", "text": text})
    return outputs


def _is_learners(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name.startswith(LEARNERS_SIDE)


def _error(error: Exception) -> dict:
    name, text = type(error).__name__, str(error)[:MOST_OUTPUT]
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": [f"{name}: {text}"]}
