"""What stock nbgrader does with each cheat of tests/cheats: .venv/bin/python benchmarks/cheating.py > docs/cheats.md

Each cheat is graded by plain `nbgrader autograde` in a class of its own, followed by an honest learner, so that one
sees whether it gains points, whether it stops the run, and what it sees or touches. bubblewrap keeps it from this
machine's files and network; those that could take the machine itself down are left out. It takes about half an hour.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))  # the corpus and the small course belong to the tests

import cheats  # noqa: E402
import conftest  # noqa: E402
import demo  # noqa: E402
from cheats import NAME, WORD, Cheat  # noqa: E402
from test_cheats import active  # noqa: E402

from autograder.build.editions import build  # noqa: E402

HONEST, POINTS, SECONDS = "zz-honest", 7, 120
POINTS_GAINED, SEES = f"of {POINTS} points", "sees what it should not"
NOT_GRADED = "the honest learner after it is not graded"
PAGE_SHOWS, PAGE_RUNS = "its page shows the hidden tests", "its page runs or fetches something"
HEAD = """# The cheats · 作弊样本

What stock nbgrader {version} does with each submission of [tests/cheats](../tests/cheats/), as printed by
`.venv/bin/python benchmarks/cheating.py`. They solve nothing; where the visible examples are typed in, those points
count as earned. With this course's grader, `make test` tries that none gains a point it did not earn, sees a hidden
test, touches anything, stops the run or leaves a process behind.

原版 nbgrader 如何处理这些提交。它们什么也没有做对；照抄可见例子所得的分数算作应得。
`make test` 检验：在本课程的评分器下，没有一个能得到不应得的分数、看到隐藏测试、改动任何东西、中断评分或留下进程。

| cheat | what it tries | stock nbgrader |
|---|---|---|"""
REMAINS = """## What remains · 尚未解决

What is known to be open in this course's own grader:

- The kernel is trusted. Two submissions that run side by side can feel each other's load, and what the other has had
  read from disk; `WORKERS=1` ends that. Memory is limited for each submission, not for all together.
- A hidden test's message is one of a few fixed sentences, or names the kind of exception that the learner's code chose:
  that much, a few bits a test, can still be learned of the inputs, which are others for each submission.
- What only the learner's side can know, such as how often a function was traced, is believed where a visible check asks
  for it; no hidden point hangs on it.
- A hostile page costs up to 20 s of processor before it is given up; Formgrader's pages are bounded in what goes in,
  not in time.
- Between `nbgrader collect`'s look at a submission and its copy a file can be exchanged for a link.
- The lock on a class keeps out a second `make grade`, not plain nbgrader or Formgrader.
- A solution that something else has copied into a submission, without its marks, cannot be told from an answer."""


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        course = conftest.make(Path(scratch) / "course")
        build(course, course.chapters)
        template = Path(scratch) / "class"
        write_class(course, template)
        print(HEAD.format(version=nbgrader(template, "--version").stdout.split()[-1]))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = []
            tried = pool.map(lambda item: attempt(course, template, *item), cheats.cheats().items())
            for (name, cheat), outcome in zip(cheats.cheats().items(), tried, strict=True):
                print(f"| `{name}` | {' '.join(cheat.__doc__.split())} | {outcome} |", flush=True)
                found.append(outcome)
        print(summary(found), REMAINS, sep="\n\n")


def summary(found: list[str]) -> str:
    """How many of the outcomes are of which kind."""
    kinds = {
        POINTS_GAINED: "gain points",
        NOT_GRADED: "keep others from being graded",
        SEES: "see what they should not",
    }
    kinds |= {
        PAGE_SHOWS: "are told the hidden tests by their page",
        PAGE_RUNS: "make their page run or fetch something",
    }
    counts = [f"{sum(kind in outcome for outcome in found)} {words}" for kind, words in kinds.items()]
    return f"\nOf {len(found)} cheats, under stock nbgrader, {', '.join(counts)}."


def write_class(course, folder: Path) -> None:
    """A class of two honest learners, its assignment entered into the gradebook by stock nbgrader."""
    right = demo.tested(course, NAME, "right_")
    release = nbformat.read(course.release(NAME, "en"), as_version=4)
    for honest in (HONEST, "honest-right"):  # the first comes after all cheats, some cheats look for the second
        cheats.hand_in(lambda nb, _: demo.all_right(nb, right, {}), release, folder / "submitted" / honest / NAME)
    lines = ["c = get_config()", "c.Execute.timeout = 10", "c.Exchange.root = '.'"]
    (folder / "nbgrader_config.py").write_text("\n".join(lines), encoding="utf-8")
    shutil.copytree(course.root / "source", folder / "source")
    (folder / "canary.txt").write_text("canary")
    nbgrader(folder, "generate_assignment", NAME).check_returncode()


def nbgrader(folder: Path, *words: str) -> subprocess.CompletedProcess:
    """Run stock nbgrader in `folder`, the only one that it and what it starts can write."""
    command = ["bwrap", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp"]
    command += ["--bind", str(folder), str(folder), "--chdir", str(folder), "--unshare-pid", "--unshare-net"]
    command += ["--die-with-parent", "--setenv", "HOME", "/tmp", sys.executable, "-m", "nbgrader", *words]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    try:
        return subprocess.run(
            command, env=os.environ | {"PATH": path}, capture_output=True, text=True, errors="replace", timeout=SECONDS
        )
    except subprocess.TimeoutExpired as error:
        return subprocess.CompletedProcess(error.cmd, 124, "", "")


def attempt(course, template: Path, name: str, cheat: Cheat) -> str:
    """Grade one cheat in a class of its own; returns what came of it, in words."""
    if not getattr(cheat, "tried_in_stock", True):
        return "not tried: it could take the machine down"
    folder = template.with_name(name)
    shutil.copytree(template, folder)
    release = nbformat.read(course.release(NAME, "en"), as_version=4)
    cheats.hand_in(cheat, release, folder / "submitted" / name / NAME)
    before = fingerprints(folder)
    graded = nbgrader(folder, "autograde", NAME)
    nbgrader(folder, "generate_feedback", NAME)
    found = list(outcomes(folder, name, cheats.earned(cheat), graded.returncode == 124))
    found += ["touches what is not its own"] if fingerprints(folder) != before else []
    shutil.rmtree(folder)
    return "; ".join(found) or "gains nothing"


def outcomes(folder: Path, name: str, earned: int, timed_out: bool) -> Iterator[str]:
    """What a cheat got and did, one sentence each."""
    points = scores(folder)
    if timed_out:
        yield f"the run did not end within {SECONDS} s"
    if points.get(name, 0) > earned:
        yield f"**{points[name]:g} {POINTS_GAINED}**"
    if points.get(HONEST) != POINTS:
        yield NOT_GRADED
    page, honest = (read(folder / "feedback" / who / NAME / f"{NAME}.html") for who in (name, HONEST))
    own = read(folder / "autograded" / name / NAME / f"{NAME}.ipynb")
    if f'"{WORD}' in own or WORD in page:
        yield SEES
    if "### BEGIN HIDDEN TESTS" in page:
        yield PAGE_SHOWS
    if active(page) - active(honest):
        yield PAGE_RUNS


def scores(folder: Path) -> dict[str, float]:
    try:
        with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
            return {s.student.id: s.score for s in gradebook.assignment_submissions(NAME)}
    except Exception:  # a cheat may have damaged it
        return {}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def fingerprints(folder: Path) -> list[str]:
    """The canary, the source and the honest learner's work."""
    files = [folder / "canary.txt", *sorted((folder / "source").rglob("*.ipynb"))]
    files += sorted((folder / "submitted" / HONEST).rglob("*.ipynb"))
    return [hashlib.sha256(path.read_bytes()).hexdigest() for path in files if path.is_file()]


if __name__ == "__main__":
    main()
