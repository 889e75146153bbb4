"""The tests' process: runs the set-up and the test cells; the learner's names are proxies that exchange data."""

import ast
import builtins
import io
import socket
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from typing import Any, TypeGuard

from autograder.cells import LEARNERS_SIDE, NOT_ATTEMPTED, untouched
from autograder.sandbox import limits, settings, wire
from autograder.sandbox.messages import Call, Output
from autograder.sandbox.outputs import error as failure

UNTOLD = "your code raised this on an input of the hidden test · 你的代码在隐藏测试的输入上引发了此异常"
REFUSED = "what your function returned cannot be used by a test · 函数的返回值无法用于测试"
CHANGED = "your function changed its argument · 你的函数改动了传入的参数"
ENDED = "the answer's process ended · 答案的进程已终止"
UNASKED = "a reply that nobody asked for · 收到未请求的回复"
UNSAID = (
    "your answer is not right for an input of the hidden test: read the prompt and its exact contract again"
    " · 隐藏测试的某个输入上，你的答案不对：请再读题目和完整约定"
)
OURS = {NOT_ATTEMPTED, UNTOLD, REFUSED, CHANGED, ENDED, UNASKED}


class AnswerError(Exception):
    """What the learner's code raised, where nothing of that name can be made from a message here."""


@dataclass
class Link:
    """The socket to the learner's process, and what the test that runs now needs of it.

    calls: how many so far; a reply must bear the number of the call it answers.
    snapshot: of a hidden test: the learner's names are looked up there, and what the learner's code says in its
    exceptions is not passed on, because it may hold the test's inputs. None in a visible check.
    """

    channel: socket.socket
    calls: int = 0
    snapshot: int | None = None

    def call(self, name: str, define: str | None, packed: bytes) -> tuple[dict[str, Any], list[bytes]]:
        """Send one call; returns the reply to it."""
        self.calls += 1
        request: Call = {"id": self.calls, "name": name, "define": define, "snapshot": self.snapshot}
        try:
            wire.send(self.channel, request, packed)
            reply, values = wire.receive(self.channel)
        except (EOFError, OSError):
            raise AnswerError(ENDED) from None
        if reply.get("id") != self.calls:
            self.channel.close()
            raise AnswerError(UNASKED)
        return reply, values


class Proxy:
    """A name of the learner's in a test: calling it sends the arguments and returns the result, as plain data."""

    def __init__(self, link: Link, name: str, define: str | None = None):
        self._link, self._name, self._define = link, name, define

    def __call__(self, *arguments: object, **options: object) -> object:
        reply, values = self._link.call(self._name, self._define, wire.pack((arguments, options)))
        hidden = self._link.snapshot is not None
        if "error" in reply:
            name, message = str(reply["error"]), str(reply.get("message", ""))
            untold = NOT_ATTEMPTED if untouched(name, message) else UNTOLD
            raise exception(name, untold if hidden else message, hidden)
        try:
            result = wire.unpack(values[0])
        except wire.WireError:
            if hidden:
                raise AnswerError(REFUSED) from None
            raise
        if reply.get("changed"):
            raise AssertionError(CHANGED)
        return result


def exception(name: str, message: str, hidden: bool = False) -> Exception:
    """An exception of the learner's code as the same kind here, so that a test can expect ValueError.

    `hidden`: a kind that cannot be made here is not named, for the learner's code may have chosen its name.
    """
    kind = getattr(builtins, name, None)
    if kind is None:
        import tensorflow as tf

        kind = getattr(tf.errors, name, None)
    if _is_error(kind):
        for arguments in ((message,), (None, None, message)):  # most of TensorFlow's want the latter
            with suppress(TypeError):  # and a few kinds want more than a message, as UnicodeEncodeError does
                return kind(*arguments)
    return AnswerError(message if hidden else f"{name}: {message}")


def _is_error(kind: object) -> TypeGuard[type[Exception]]:
    return isinstance(kind, type) and issubclass(kind, Exception)


def serve(grader: socket.socket, answers: socket.socket) -> None:
    """Do what `grader` asks: define the names, then run test cells, each against what `answers` replies."""
    names: dict[str, Any] = {"__name__": "__main__"}
    link, pinned, told = Link(answers), settings.read(), OURS
    while True:
        try:
            message, _ = wire.receive(grader)
        except EOFError:
            return
        if "setup" in message:
            result = _run(message["setup"], names)
            told = told | sentences(message["setup"])
            names["seed"] = message["seed"]
            names |= {name: Proxy(link, name) for name in message["names"]}
            pinned = settings.read()
        else:
            settings.pin(pinned)
            link.snapshot = message["snapshot"]
            result = _run(message["source"], names | {}, link)
            if link.snapshot is not None:
                result = _withheld(result, told | sentences(message["source"]))
        wire.send(grader, {"outputs": result})


def _run(source: str, names: dict[str, Any], link: Link | None = None) -> list[Output]:
    """Run a cell in `names`; returns its outputs: what it printed, and the exception that ended it."""
    printed = io.StringIO()
    outputs: list[Output] = []
    with redirect_stdout(printed), redirect_stderr(io.StringIO()):
        try:
            tree = ast.parse(source)
            if link:
                acting = [node for node in tree.body if _is_learners(node)]
                tree.body = [node for node in tree.body if node not in acting]
                names |= {node.name: Proxy(link, node.name, ast.unparse(node)) for node in acting}
            exec(compile(tree, "<test>", "exec"), names)
        except Exception as error:
            said = error.args[0] if isinstance(error, KeyError) and error.args else error  # str() would quote it
            outputs = [failure(type(error).__name__, str(said)[: limits.TEST_TEXT])]
    if text := printed.getvalue()[: limits.TEST_TEXT]:
        outputs.insert(0, {"output_type": "stream", "name": "stdout", "text": text})
    return outputs


def sentences(source: str) -> set[str]:
    """What the assertions of a source say in words that stand there whole: where a value is put in, nothing does."""
    tree = list(ast.walk(ast.parse(source)))
    said = [node.msg for node in tree if isinstance(node, ast.Assert)]
    said += [node.exc for node in tree if isinstance(node, ast.Raise)]
    nodes = [node for message in said if message for node in ast.walk(message)]
    parts = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    texts = [node.value for node in nodes if isinstance(node, ast.Constant) and id(node) not in parts]
    return {text for text in texts if isinstance(text, str)}


def _withheld(outputs: list[Output], told: set[str]) -> list[Output]:
    """Of a hidden test only how it ended, and in words that are known beforehand: any other could hold its inputs."""
    ended = [output for output in outputs if output["output_type"] == "error"]
    return [output if output["evalue"] in told else failure(output["ename"], UNSAID) for output in ended]


def _is_learners(node: ast.stmt) -> TypeGuard[ast.FunctionDef]:
    return isinstance(node, ast.FunctionDef) and node.name.startswith(LEARNERS_SIDE)
