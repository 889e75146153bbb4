"""What the processes say to each other: every message is one JSON object of a kind below, see `wire.send`.

grader → fork server      Fork (the child's sockets travel with it), Signal, Measure
fork server → grader      Ready, Forked, Sent, Measured
grader → learner          RunCell, Snapshot                 each is answered with Outputs
grader → tests            DefineNames, RunTest              each is answered with Outputs
tests → learner           Call (packed arguments follow)    answered with Reply (a packed result follows)
"""

from typing import Any, Literal, NotRequired, TypedDict

Output = dict[str, Any]  # one output of a cell, as a notebook stores it
Role = Literal["learner", "tests"]


class Fork(TypedDict):
    """Start a child in this role."""

    fork: Role


class Signal(TypedDict):
    """Interrupt the child's running cell, or kill the child with everything it has started."""

    signal: Literal["interrupt", "kill"]
    pid: int


class Measure(TypedDict):
    """Say what these children have used so far, with everything they have started."""

    measure: list[int]


class Measured(TypedDict):
    """Seconds of processor used, and of waiting for a processor; both None where the system does not tell."""

    worked: float | None
    waited: float | None


class Ready(TypedDict):
    """All libraries are imported; from now on a fork takes milliseconds."""

    ready: Literal[True]


class Forked(TypedDict):
    """The child's process number, 0 where it could not be isolated."""

    pid: int


class Sent(TypedDict):
    """The signal has been sent, so it cannot hit a later cell."""

    sent: Literal[True]


class RunCell(TypedDict):
    """Run a cell of the notebook."""

    source: str


class Snapshot(TypedDict):
    """Keep the notebook's names as they are now, under this number: the index of a test's cell."""

    snapshot: int


class DefineNames(TypedDict):
    """Run a set-up cell, then define the seed of the tests' inputs and the learner's names as proxies."""

    setup: str
    names: list[str]
    seed: int


class RunTest(TypedDict):
    """Run a test. A hidden one comes late, and looks the learner's names up in a snapshot; None in a visible check."""

    source: str
    snapshot: int | None


class Outputs(TypedDict):
    """What a cell put out."""

    outputs: list[Output]


class Call(TypedDict):
    """Call the learner's function `name`, or a function of that name that `define` holds the source of."""

    id: int
    name: str
    define: str | None
    snapshot: int | None


class Reply(TypedDict):
    """The answer to the call of the same id: a result follows, or `error` and `message` say what it raised."""

    id: int
    changed: NotRequired[bool]  # the arguments are not what they were
    error: NotRequired[str]
    message: NotRequired[str]


Message = (
    Fork | Signal | Measure | Ready | Forked | Sent | Measured
    | RunCell | Snapshot | DefineNames | RunTest | Outputs | Call | Reply
)  # fmt: skip
