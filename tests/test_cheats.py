"""A class of cheats, graded once: each acts, none gains a point, sees a test, reaches anybody else or stops the run."""

import hashlib
import html.parser
import io
import os
import re
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import cheats
import demo
import nbformat
import pytest
from cheats import NAME, WIRE, WORD, Cheat, Trace
from cheats.later import MARK
from nbgrader.api import Gradebook
from rich.console import Console

from autograder.course import Course
from autograder.grade import grading, report, submission
from autograder.grade.result import Result
from autograder.sandbox import pool

ROOT = Path(__file__).resolve().parents[1]
CHEATS = cheats.cheats()
# The second one comes last of all: what a cheat breaks for good, it finds broken.
HONEST = {
    "honest-right": (demo.all_right, 7),
    "honest-untouched": (demo.untouched, 0),
    "zz-honest-half": (demo.half_right, 3),
}
COLOUR = re.compile(r"(background-)?color: ?rgb\([\d,]+\)(; ?(background-)?color: ?rgb\([\d,]+\))?")  # of tracebacks
SECONDS = 900  # after which a run that does not end is given up; it takes about 100


def misspelt(cheat: Cheat) -> Cheat:
    """The cheat as it would be if the grader's modules had other names."""

    def cheat_that_fails(notebook: nbformat.NotebookNode, folder: Path) -> None:
        cheat(notebook, folder)
        for cell in notebook.cells:
            cell.source = cell.source.replace(WIRE, f"{WIRE}_moved")

    return cheat_that_fails


# Cheats whose imports fail, as many did unseen when a module of the grader got another name.
ASLEEP = {
    f"asleep-{name}": misspelt(CHEATS[name])
    for name in ("exhaustion-does_not_read", "forgeries-packs_with_pickle", "models-lambda_layer")
}


@dataclass
class Run:
    """The class after it was graded: its folder, a result for each learner, files that nobody may touch."""

    course: Course
    folder: Path
    results: dict[str, Result] = field(default_factory=dict)
    untouched: dict[Path, str] = field(default_factory=dict)
    stopped_by: str = "it did not end in time"

    def page(self, learner: str) -> str:
        """The learner's feedback page, empty where there is none."""
        path = self.folder / "feedback" / learner / NAME / f"{NAME}.html"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def trace(self, learner: str) -> Trace:
        """What is left of the learner's submission."""
        assert learner in self.results, f"no result: {self.stopped_by}"
        path = self.folder / "autograded" / learner / NAME / f"{NAME}.ipynb"
        graded = nbformat.read(path, as_version=4) if path.exists() else nbformat.v4.new_notebook()
        result, handed_in = self.results[learner], self.folder / "submitted" / learner / NAME
        return Trace(handed_in, graded, self.page(learner), result.problem, result.messages)


@pytest.fixture(scope="module")
def run(course):
    run = Run(course, course.root.parent / "class")
    write_class(run)
    run.untouched = fingerprints(run)
    grader = threading.Thread(target=grade, args=[run], daemon=True)
    grader.start()
    grader.join(SECONDS)
    yield run
    if grader.is_alive():  # hang up, or the threads that wait for a submission would keep pytest from ending
        for parent in pool._servers.values():
            parent.close()


def write_class(run: Run) -> None:
    release = nbformat.read(run.course.release(NAME, "en"), as_version=4)
    right = demo.tested(run.course, NAME, "right_")
    everybody = CHEATS | ASLEEP
    everybody |= {
        name: lambda notebook, folder, fill=fill: fill(notebook, right, {}) for name, (fill, _) in HONEST.items()
    }
    for name, cheat in everybody.items():
        cheats.hand_in(cheat, nbformat.from_dict(release), run.folder / "submitted" / name / NAME)
    (run.folder / "canary.txt").write_text("canary")


def grade(run: Run) -> None:
    chosen = submission.find(run.course, run.folder, [])
    try:
        for result in grading.grade(
            run.course, run.folder, chosen, grading.Options(workers=2, seconds_a_cell=3, seconds_a_submission=60)
        ):
            run.results[result.learner] = result
    except Exception as error:  # said by the tests of all learners that have no result
        run.stopped_by = repr(error)


def fingerprints(run: Run) -> dict[Path, str]:
    """What no submission may change: the canary, the course, honest work, the grader."""
    files = [run.folder / "canary.txt", *(ROOT / "autograder").rglob("*.py")]
    files += [p for p in run.course.root.rglob("*") if p.is_file()]
    files += [p for name in HONEST for p in (run.folder / "submitted" / name).rglob("*.ipynb")]
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("name", CHEATS)
def test_acted(run, name):
    """A cheat that never came to its trick would pass all other tests."""
    trace = run.trace(name)
    assert cheats.has_acted(CHEATS[name], trace), (trace.problem, trace.messages, trace.shown[-1000:])


@pytest.mark.parametrize("name", ASLEEP)
def test_a_cheat_whose_import_fails_has_not_acted(run, name):
    trace = run.trace(name)
    assert "ModuleNotFoundError" in trace.shown
    assert not cheats.has_acted(CHEATS[name.removeprefix("asleep-")], trace)


@pytest.mark.parametrize("name", HONEST)
def test_honest_work_does_not_act(run, name):
    """What a cheat proves itself by is not to be seen where no cheat is."""
    trace = run.trace(name)
    assert [cheat for cheat in CHEATS if cheats.has_acted(CHEATS[cheat], trace)] == []


@pytest.mark.parametrize("name", CHEATS)
def test_gains_nothing(run, name):
    assert name in run.results, f"no result: {run.stopped_by}"
    result = run.results[name]
    assert result.total <= cheats.earned(CHEATS[name]), (result.points, result.problem)


@pytest.mark.parametrize("name", CHEATS)
def test_sees_nothing(run, name):
    page, shown = run.page(name), run.trace(name).shown
    for word in (WORD, "secret_number"):
        assert word not in shown, shown[max(0, shown.index(word) - 100) :][:300]
        assert word not in page, page[max(0, page.index(word) - 100) :][:300]


@pytest.mark.parametrize("name", CHEATS)
def test_page_runs_nothing(run, name):
    assert active(run.page(name)) <= active(run.page("honest-right"))


@pytest.mark.parametrize("name", CHEATS)
def test_page_stays_small(run, name):
    """A browser has to open it."""
    assert len(run.page(name)) < 6_000_000


def active(page: str) -> set[tuple]:
    """What a browser would run or fetch: scripts with their text, handlers, frames, forms, foreign addresses."""
    found = set()

    class Parser(html.parser.HTMLParser):
        tag = ""

        def handle_starttag(self, tag, attributes):
            self.tag = tag
            if tag == "math" and {name for name, _ in attributes} <= {"xmlns", "display"}:
                return  # a formula as the page writes it
            if tag in ("script", "iframe", "form", "base", "meta", "link", "object", "embed", "svg", "math"):
                found.add((tag, str(attributes)))
            for name, value in attributes:
                start = "".join((value or "").split()).lower()
                code = start.startswith(("javascript:", "vbscript:", "data:text"))
                fetched = name in ("src", "srcset", "poster", "background") and not start.startswith("data:image/")
                styled = name == "style" and not COLOUR.fullmatch(value)
                if name.startswith("on") or styled or code or fetched:
                    found.add((tag, name, value))

        def handle_data(self, text):
            if self.tag in ("script", "style"):
                found.add((self.tag, hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(), text[:60]))

        def handle_endtag(self, tag):
            self.tag = ""

    Parser().feed(page)
    return found


@pytest.mark.parametrize("name", HONEST)
def test_honest_points_stay(run, name):
    assert name in run.results, f"no result: {run.stopped_by}"
    assert (run.results[name].problem, run.results[name].total) == (None, HONEST[name][1]), run.results[name]
    with Gradebook(f"sqlite:///{run.folder / 'gradebook.db'}") as gradebook:
        assert gradebook.find_submission(NAME, name).score == HONEST[name][1]
    assert run.page(name)


@pytest.mark.parametrize("name", [name for name in CHEATS if name.startswith("models-")])
def test_no_hostile_model_is_built(run, name):
    """A test that calls it would run what it names."""
    message = run.trace(name).messages["double-check"]
    assert message.startswith(("WireError", "CellTimeoutError"))


def test_everybody_has_a_result(run):
    assert set(run.results) == set(CHEATS) | set(ASLEEP) | set(HONEST), run.stopped_by


def test_accomplices_meet(course, tmp_path):
    """Two who are not graded at the same time find nothing of each other: here they are, for nobody else is there."""
    run, names = Run(course, tmp_path / "class"), [name for name in CHEATS if "accomplices" in name]
    release = nbformat.read(course.release(NAME, "en"), as_version=4)
    for name in names:
        cheats.hand_in(CHEATS[name], nbformat.from_dict(release), run.folder / "submitted" / name / NAME)
    grade(run)
    shown = [run.trace(name).shown for name in names]
    (start, *_, end), (other_start, *_, other_end) = (
        sorted(map(float, re.findall(r"at (\d+\.\d+)", text))) for text in shown
    )
    assert start < other_end and other_start < end
    assert not any(WORD in text for text in shown)


def test_no_points_beyond_the_maximum(run):
    """Points are the gradebook's, whatever a notebook says they are."""
    with Gradebook(f"sqlite:///{run.folder / 'gradebook.db'}") as gradebook:
        assert gradebook.find_assignment(NAME).max_score == 7


def test_nothing_is_touched(run):
    assert fingerprints(run) == run.untouched


def test_only_pages_are_fed_back(run):
    """What a link in a submission points to is not handed out with the page."""
    handed_out = [p for p in (run.folder / "feedback").rglob("*") if p.is_file() and p.suffix != ".html"]
    own = [run.folder / "submitted" / p.relative_to(run.folder / "feedback") for p in handed_out]
    assert [p for p in own if p.is_symlink() or not p.is_file()] == []


def test_the_table_can_be_printed(run):
    """Names, messages and problems hold no terminal commands and no half characters."""
    file = io.StringIO()
    report.show(list(run.results.values()), Console(file=file, width=200))
    strange = {c for c in file.getvalue() if not c.isprintable() and c != "\n"}
    assert strange == set()


def test_no_process_is_left(run):
    """Of the run there are bubblewrap, its first process and the fork server: three for each parent."""
    for _ in range(20):
        left = [words for words in descendants() if "autograder.sandbox.forkserver" in words]
        marked = [words for words in commands().values() if MARK in words.split()]
        if 0 < len(left) <= 3 * len(pool._servers) and not marked:
            return
        time.sleep(0.25)
    raise AssertionError((len(left), marked))


def commands() -> dict[int, str]:
    """Command lines of all processes, by number."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            found[int(entry.name)] = (entry / "cmdline").read_text(errors="replace").replace("\0", " ")
        except OSError:  # it has ended meanwhile
            continue
    return found


def descendants() -> list[str]:
    """Command lines of all processes that descend from this one."""
    parents, words = {}, commands()
    for number in words:
        try:
            parents[number] = int(Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue

    def is_ours(number: int) -> bool:
        while number in parents:
            number = parents[number]
            if number == os.getpid():
                return True
        return False

    return [words[number] for number in parents if is_ours(number)]
