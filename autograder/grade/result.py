"""What one learner got for one chapter."""

from dataclasses import dataclass, field


@dataclass
class Result:
    """The points of one submission.

    points, maxima: by grade_id of the tests, in points.  messages: by grade_id, why points were lost.
    problem: a sentence, where the submission could not be graded at all, or not to the end.
    """

    learner: str
    chapter: str
    points: dict[str, float] = field(default_factory=dict)
    maxima: dict[str, float] = field(default_factory=dict)
    messages: dict[str, str] = field(default_factory=dict)
    problem: str | None = None

    @property
    def total(self) -> float:
        return sum(self.points.values())


def printable(text: str) -> str:
    """Text from outside with every character that a terminal might obey, or could not encode, replaced."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
