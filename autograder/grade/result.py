"""What one learner got for one chapter."""

from dataclasses import dataclass, field

from autograder.sandbox import limits

DAY = 24 * 3600  # seconds


@dataclass
class Result:
    """The points of one submission.

    points, maxima: by grade_id of the tests, in points.  messages: by grade_id, why points were lost.
    unread: the exercises whose answer, in words, nobody has read yet; until then it has no points.
    repaired: a sentence for each cell that was put back.  late: seconds after the due date.  penalty: points for that.
    problem: a sentence, where the submission could not be graded at all, or not to the end.
    """

    learner: str
    chapter: str
    points: dict[str, float] = field(default_factory=dict)
    maxima: dict[str, float] = field(default_factory=dict)
    messages: dict[str, str] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)
    late: float = 0
    penalty: float = 0
    problem: str | None = None

    @property
    def total(self) -> float:
        return sum(self.points.values()) - self.penalty


def printable(text: str, most: int = limits.SHOWN_SENTENCE) -> str:
    """Text from outside as a report can show it: at most so many characters, and none that a terminal might obey."""
    short = text if len(text) <= most else f"{text[: most - 1]}…"
    return "".join(c if c.isprintable() else " " if c.isspace() else "\N{REPLACEMENT CHARACTER}" for c in short)
