"""How fast a class is graded, beside stock nbgrader: python benchmarks/grading.py [SITTING …] [--learners N]

Makes a class of honest submissions of each sitting, each different, from the tested right answers, and grades it with
ours. Stock `nbgrader autograde` grades a few of them: it starts anew for each, so the others would take as long again.
Checks that every score is the same; prints a row for each sitting. Timings are of this machine at this moment: the
ratios are what to quote.
"""

import argparse
import itertools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from rich.console import Console
from rich.table import Table

from autograder import settings
from autograder.course import Course
from autograder.grade import books, execution
from autograder.grade.repair import repair
from autograder.sandbox import pool

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))  # the demo class belongs to the tests

import demo  # noqa: E402

COURSE = Course(ROOT)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sitting", nargs="*", help="such as 02a_neurons_tensors; all of them when left out")
    parser.add_argument(
        "--learners", type=int, default=100, help="of each sitting, beside stock nbgrader; 0: skip that"
    )
    parser.add_argument("--sample", type=int, default=5, help="of them that stock grades too; at least 3")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--scale", type=int, nargs="*", default=[], help="class sizes to grade with ours alone")
    options = parser.parse_args()
    names = COURSE.choose(options.sitting)
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"  # nbgrader runs `alembic`
    with tempfile.TemporaryDirectory() as scratch:
        if options.learners:
            compare(Path(scratch), names, options)
        if options.scale:
            scale(Path(scratch), names[0], options)


def write_class(folder: Path, chapter: str, learners: int, demos: bool) -> None:
    """Honest submissions, each different: other right answers in turn, and a comment; with or without demos."""
    right = demo.tested(COURSE, chapter, "right_")
    for number in range(learners):
        notebook = nbformat.read(COURSE.release(chapter, "en"), as_version=4)
        choices = itertools.cycle(range(number % 2, 2 + number % 2))
        for exercise, cell in demo.answer_cells(notebook).items():
            answers = right[exercise]
            cell.source = f"# learner {number}\n{answers[next(choices) % len(answers)]}"
        if demos:  # an untagged cell runs when grading
            for cell in notebook.cells:
                cell.metadata.pop("tags", None)
        path = folder / "submitted" / f"learner-{number:04}" / chapter / f"{chapter}.ipynb"
        path.parent.mkdir(parents=True)
        nbformat.write(notebook, path)


def stock(folder: Path, chapter: str, learners: int, sample: int) -> float:
    """Seconds of `nbgrader generate_assignment` and `autograde` as nbgrader ships them, of which it grades a sample.

    What each submission more takes is the difference between one and all of the sample.
    """
    lines = [f"c = get_config()\nc.CourseDirectory.source_directory = {str(ROOT / 'source')!r}"]
    lines += [f"c.Exchange.root = {str(folder)!r}", "c.Execute.timeout = 300"]
    (folder / "nbgrader_config.py").write_text("\n".join(lines), encoding="utf-8")

    def seconds(*step: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "nbgrader", *step], cwd=folder, check=True, capture_output=True)
        return time.perf_counter() - start

    made = seconds("generate_assignment", chapter)
    first = seconds("autograde", chapter, "--student=learner-0000")
    rest = seconds("autograde", chapter)  # it leaves alone what it has graded
    return made + first + (learners - 1) * (rest - first) / (sample - 2)


def ours(folder: Path, chapter: str, workers: int) -> float:
    """Seconds of `make grade`, feedback pages included, from a cold start."""
    command = [sys.executable, "-m", "autograder", "grade", chapter, "--folder", folder, "--workers", str(workers)]
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


def scores(folder: Path, chapter: str) -> dict[str, float]:
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        return {s.student.id: s.score for s in gradebook.assignment_submissions(chapter)}


def pure(folder: Path, chapter: str, sample: int = 10) -> float:
    """Seconds a submission that the learner's and the tests' own code takes: `sample` in turn in a warm process."""
    apart = folder / "pure"  # the class's own gradebook is yet to be made, which is part of grading
    apart.mkdir()
    step = execution.SafeExecute(config=settings.config(COURSE, apart))
    issued = books.register(COURSE, apart, chapter)
    jobs = []
    for path in sorted((folder / "submitted").glob("*/*/*.ipynb"))[:sample]:
        jobs.append(step.job(repair(nbformat.read(path, as_version=4), issued)))
    pool.server(jobs[0].sandboxed, jobs[0].hidden).wait_until_ready()
    start = time.perf_counter()
    for job in jobs:
        pool.run(job)
    return (time.perf_counter() - start) / len(jobs)


def compare(scratch: Path, names: list[str], options: argparse.Namespace) -> None:
    """Ours beside stock nbgrader, and beside a grader that would cost nothing: the own code of learners and tests."""
    table = Table(title=f"{options.learners} honest submissions of each sitting, {options.workers} workers")
    columns = ("sitting", "stock, s", "ours, s", "own code, s", "stock / ours", "stock / own", "ours / own", "again, s")
    for column in columns:
        table.add_column(column, justify="left" if column == "sitting" else "right", no_wrap=True)
    for name in names:
        table.add_row(name, *compared(scratch / name, name, options))
        shutil.rmtree(scratch / name)
    Console(width=110).print(table)
    print(
        f"Every score is the same. Stock: {options.sample} submissions, reckoned up to {options.learners}. Own code: of"
        " learners and tests\nalone, spread over the workers. Stock / own: the most that any grader could reach. Again:"
        " the same class with\nnothing left to execute, pages and books alone."
    )


def compared(folder: Path, name: str, options: argparse.Namespace) -> list[str]:
    """The figures of one sitting's row."""
    # Stock nbgrader runs every cell, demos too: that is what an instructor has without this course.
    write_class(folder / "stock", name, options.sample, demos=True)
    slow = stock(folder / "stock", name, options.learners, options.sample)
    write_class(folder / "ours", name, options.learners, demos=False)
    own = pure(folder / "ours", name) * options.learners / options.workers
    fast = ours(folder / "ours", name, options.workers)
    theirs = scores(folder / "stock", name)
    assert len(theirs) == options.sample and theirs.items() <= scores(folder / "ours", name).items(), "scores differ"
    (folder / "ours" / "gradebook.db").unlink()
    for made in ("autograded", "feedback"):
        shutil.rmtree(folder / "ours" / made)
    again = ours(folder / "ours", name, options.workers)
    ratios = slow / fast, slow / own, fast / own
    return [*(f"{seconds:.1f}" for seconds in (slow, fast, own)), *(f"{ratio:.2f}" for ratio in ratios), f"{again:.1f}"]


def scale(scratch: Path, name: str, options: argparse.Namespace) -> None:
    """Ours alone for several class sizes; the smallest with one worker too."""
    table = Table(title=f"Ours alone, {name}")
    for column in ("submissions", "workers", "seconds", "seconds a submission", "peak memory, MiB (PSS)"):
        table.add_column(column, justify="right")
    sizes = sorted(options.scale)
    for size, workers in [(sizes[0], 1), *((size, options.workers) for size in sizes)]:
        folder = scratch / f"scale-{size}-{workers}"
        write_class(folder, name, size, demos=False)
        with Memory() as memory:
            seconds = ours(folder, name, workers)
        table.add_row(str(size), str(workers), f"{seconds:.1f}", f"{seconds / size:.2f}", f"{memory.peak / 2**20:.0f}")
    Console().print(table)


class Memory:
    """The peak of the proportional set size of this process's descendants, sampled ten times a second."""

    peak = 0

    def __enter__(self) -> "Memory":
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_) -> None:
        self._end.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._end.wait(0.1):
            self.peak = max(self.peak, sum(map(self._pss, self._descendants(os.getpid()))))

    def _descendants(self, pid: int) -> list[int]:
        try:
            children = [
                int(c) for t in Path(f"/proc/{pid}/task").iterdir() for c in (t / "children").read_text().split()
            ]
        except OSError:
            return []
        return children + [grandchild for child in children for grandchild in self._descendants(child)]

    def _pss(self, pid: int) -> int:
        try:
            return 1024 * int(re.search(r"^Pss: *(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)[1])
        except (OSError, TypeError):
            return 0


if __name__ == "__main__":
    main()
