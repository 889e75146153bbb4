"""What a class says in numbers: how hard an exercise was, what it tells apart, what was misunderstood, who stopped."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from autograder.week.reading import Work

STRONG = 0.8  # of the other points of a chapter: a learner who has so many is strong
STRONG_LEARNERS = 3  # at least so many must have lost points before a test is doubted
LONG_ANSWER = 5  # lines: shorter answers are the same by themselves
NUMBER = re.compile(r"-?\d+(\.\d*)?(e[+-]?\d+)?")


@dataclass
class Misconception:
    """A reason for lost points.

    text: as a learner read it.  learners: who.  attempted: how many tried the exercise.
    """

    chapter: str
    exercise: str
    text: str
    learners: list[str]
    attempted: int


@dataclass
class Item:
    """An exercise.

    difficulty: the mean share of its points among those who tried it, from 0, nobody has any, to 1; None where nobody
    tried. discrimination: the correlation of its points with all other points of the chapter, from -1 to 1; None where
    one of them does not vary. stopped: who tried this exercise and none of the later ones.
    doubtful: strong learners who lost points here, where they are so many that the test may be at fault.
    """

    name: str
    points: float
    attempted: int
    difficulty: float | None
    discrimination: float | None
    stopped: list[str]
    doubtful: list[str]
    misconceptions: list[Misconception] = field(default_factory=list)


@dataclass
class Chapter:
    """A chapter. shares: of its points, for each submission, from 0 to 1."""

    name: str
    shares: list[float]
    items: list[Item]


@dataclass
class Same:
    """Learners whose answers to an exercise are the same but for comments and layout."""

    chapter: str
    exercise: str
    learners: list[str]
    lines: int
    solved: bool  # and it is the solved edition's


def chapters(works: list[Work]) -> list[Chapter]:
    """Each chapter that somebody handed in."""
    result = []
    for name, group in groupby(sorted(works, key=lambda work: work.chapter), key=lambda work: work.chapter):
        handed_in = list(group)
        maxima = handed_in[0].maxima
        items = [_item(exercise, most, handed_in) for exercise, most in maxima.items()]
        result.append(Chapter(name, [work.share for work in handed_in], items))
    return result


def _item(name: str, most: float, works: list[Work]) -> Item:
    tried = [work for work in works if name in work.attempted]
    own = [work.points.get(name, 0) / most for work in tried]
    others = [_rest(work, name) for work in tried]
    doubtful = [w.learner for w, got, rest in zip(tried, own, others, strict=True) if rest >= STRONG and got < 1]
    strong = sum(rest >= STRONG for rest in others)
    stopped = [work.learner for work in tried if work.attempted[-1] == name and name != list(work.maxima)[-1]]
    return Item(
        name,
        most,
        len(tried),
        float(np.mean(own)) if own else None,
        _correlation(own, others),
        stopped,
        doubtful if len(doubtful) >= STRONG_LEARNERS and 2 * len(doubtful) > strong else [],
        _misconceptions(name, tried),
    )


def _rest(work: Work, name: str) -> float:
    """The share of all other points of the chapter."""
    most = sum(work.counted.values()) - work.maxima[name]
    return (sum(work.points.values()) - work.points.get(name, 0)) / most if most else 0


def _correlation(one: list[float], other: list[float]) -> float | None:
    if len(one) < 3 or min(np.ptp(one), np.ptp(other)) < 1e-9:
        return None
    return float(np.corrcoef(one, other)[0, 1])


def _misconceptions(name: str, tried: list[Work]) -> list[Misconception]:
    """Reasons that differ only in numbers are one: the numbers are a learner's own results."""
    groups: dict[str, list[Work]] = defaultdict(list)
    for work in tried:
        if name in work.reasons:
            groups[NUMBER.sub("#", work.reasons[name])].append(work)
    result = []
    for group in groups.values():
        [(text, _)] = Counter(work.reasons[name] for work in group).most_common(1)
        learners = [work.learner for work in group]
        result.append(Misconception(group[0].chapter, name, text, learners, len(tried)))
    return sorted(result, key=lambda each: -len(each.learners))


def commonest(found: list[Chapter], most: int) -> list[Misconception]:
    """The misconceptions that most learners share, of all chapters."""
    every = [each for chapter in found for item in chapter.items for each in item.misconceptions]
    return sorted(every, key=lambda each: -len(each.learners))[:most]


def same(works: list[Work], solved: Mapping[tuple[str, str], str]) -> list[Same]:
    """Answers of some length that several learners share. solved: the reference solutions, by (chapter, exercise)."""
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for work in works:
        for exercise, answer in work.answers.items():
            if answer.count("\n") >= LONG_ANSWER - 1:
                groups[work.chapter, exercise, answer].append(work.learner)
    return [
        Same(chapter, exercise, learners, answer.count("\n") + 1, answer == solved.get((chapter, exercise)))
        for (chapter, exercise, answer), learners in sorted(groups.items())
        if len(learners) > 1
    ]
