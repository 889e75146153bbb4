"""The report as one page that needs no network, or as JSON for other programs."""

import io
import json
import random
from collections import defaultdict
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

import matplotlib
import numpy as np
from jinja2 import Environment, FileSystemLoader, select_autoescape
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from autograder.grade.result import DAY, printable
from autograder.week import statistics
from autograder.week.reading import Work
from autograder.week.statistics import Chapter, Misconception, Same

COMMONEST = 10  # misconceptions at the top of the page
BINS = 10  # of a distribution


@dataclass
class Person:
    """A learner's line. share: of the points of what was handed in.  days: since the last was; None where unknown."""

    name: str
    handed_in: int
    share: float
    stopped: str
    days: float | None


@dataclass
class Report:
    """All that is shown."""

    title: str
    made: str
    submissions: int
    commonest: list[Misconception]
    chapters: list[Chapter]
    people: list[Person]
    same: list[Same]


def report(title: str, works: list[Work], solved: dict[tuple[str, str], str], now: datetime) -> Report:
    """What there is to say of a class at the time `now`. solved: the reference solutions, by (chapter, exercise)."""
    chapters = statistics.chapters(works)
    return Report(
        title=title,
        made=f"{now:%Y-%m-%d %H:%M} UTC",
        submissions=len(works),
        commonest=statistics.commonest(chapters, COMMONEST),
        chapters=chapters,
        people=_people(works, now),
        same=statistics.same(works, solved),
    )


def _people(works: list[Work], now: datetime) -> list[Person]:
    result, by_learner = [], defaultdict(list)
    for work in works:
        by_learner[work.learner].append(work)
    for learner, own in sorted(by_learner.items()):
        got, most = (sum(sum(getattr(work, what).values()) for work in own) for what in ("points", "counted"))
        last = max((work for work in own if work.attempted), key=lambda work: work.chapter, default=None)
        stopped = f"{last.attempted[-1]} ({last.chapter})" if last else ""
        times = [work.time for work in own if work.time]
        days = (now - max(times)).total_seconds() / DAY if times else None
        result.append(Person(learner, len(own), got / most, stopped, days))
    return result


def without_names(works: list[Work]) -> list[Work]:
    """The same class with numbers for names, dealt out anew each time."""
    learners = sorted({work.learner for work in works})
    numbers = random.SystemRandom().sample(range(1, len(learners) + 1), len(learners))
    called = {learner: f"learner {number}" for learner, number in zip(learners, numbers, strict=True)}
    return [replace(work, learner=called[work.learner]) for work in works]


def as_json(found: Report) -> str:
    return json.dumps(asdict(found), indent=1, ensure_ascii=False)


def as_page(found: Report) -> str:
    """The page, in HTML."""
    folder = FileSystemLoader(Path(__file__).parent)
    environment = Environment(loader=folder, autoescape=select_autoescape(), trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"printable": printable, "percent": lambda share: f"{share:.0%}"}
    return environment.get_template("page.html").render(report=found, histogram=histogram)


def histogram(shares: list[float]) -> str:
    """A drawing of how many submissions have which share of the points, with the same in words for who cannot see."""
    counts, edges = np.histogram(shares, BINS, (0, 1))
    figure = Figure(figsize=(5, 1.8), layout="constrained")
    axes = figure.subplots()
    axes.bar(edges[:-1] * 100, counts, width=100 / BINS, align="edge", color="#0072b2", edgecolor="white")
    axes.set(xlabel="% of the points", ylabel="submissions", xlim=(0, 100))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.spines[["top", "right"]].set_visible(False)
    parts = [
        f"{n} with {100 * low:.0f} to {100 * low + 100 / BINS:.0f} %"
        for n, low in zip(counts, edges[:-1], strict=True)
        if n
    ]
    drawing = io.StringIO()
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "report"}):
        figure.savefig(drawing, format="svg", transparent=True, metadata={"Date": None})
    svg = drawing.getvalue()
    return svg[svg.index("<svg") :].replace("<svg", f'<svg role="img" aria-label="Submissions: {", ".join(parts)}"', 1)
