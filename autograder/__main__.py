"""`python -m autograder COMMAND`: what the Makefile's targets call."""

import argparse
import json
import logging
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from autograder.cells import LANGUAGES
from autograder.course import Course, CourseError
from autograder.sandbox import SandboxError

NOT_ALL = 3  # exit status: all went well, but some submissions could not be graded, or files collected


def main(arguments: list[str] | None = None) -> int:
    """Run one command; bad input ends in one sentence on stderr and exit status 1."""
    options = parser().parse_args(arguments)
    log = logging.getLogger("autograder")
    log.addHandler(logging.StreamHandler() if options.debug else logging.NullHandler())
    log.propagate = False
    course = Course(Path(__file__).resolve().parents[1])
    try:
        return options.run(course, options) or 0
    except (CourseError, SandboxError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:  # a folder that may not be written, a disk that is full
        if options.debug:
            raise
        print(f"A file cannot be read or written: {error}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; what was finished is kept.", file=sys.stderr)
        return 130


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m autograder", description="Builds and grades the course.")
    top.add_argument("--debug", action="store_true", help="say on stderr what the grader itself stumbled over")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    _chapters(commands, check, "list what is wrong with the chapters' texts, and notebooks that are not what they say")
    _chapters(commands, release, "make source notebooks and student editions")
    _chapters(commands, notebooks, "make the reference editions").add_argument(
        "--force", action="store_true", help="execute even where no code changed"
    )
    command = _chapters(commands, publish, "pack the student editions for learners, an archive for each language")
    command.add_argument("--folder", default="", metavar="CLASS", help="such as autumn, for classes/autumn")
    command.add_argument("--hand-in", default="", help="what the index says of how to hand in")
    about = "make the site's sources in build/site, from the reference editions"
    commands.add_parser("site", help=about, description=about).set_defaults(run=site)
    about = "set the repository's address, user/name on GitHub, and the links that are made from it"
    command = commands.add_parser("address", help=about, description=about)
    command.add_argument("repository")
    command.set_defaults(run=address)
    about = "put what learners handed in into the folder of a class"
    command = commands.add_parser("collect", help=about, description=about)
    command.add_argument("--folder", default="", metavar="CLASS", help="such as autumn, for classes/autumn")
    command.add_argument("--from", dest="source", default="", help="Canvas's or Moodle's zip archive, or a folder")
    command.add_argument("--roster", default="", help="Canvas's gradebook or Moodle's grading worksheet, as CSV")
    command.set_defaults(run=collect)
    command = _chapters(commands, grade, "grade the class in a folder")
    command.add_argument("--folder", default=".", metavar="CLASS", help="holds submitted/, gets gradebook and feedback")
    command.add_argument("--workers", type=_workers, default=os.cpu_count(), help="submissions run at a time")
    command.add_argument("--scheduler", help="run them on a Dask cluster instead: tcp://HOST:PORT")
    command.add_argument("--due", help="when these chapters were to be handed in, such as 2026-10-02 18:00")
    command.add_argument("--sandbox", choices=("required", "auto", "off"), default="required")
    command.add_argument("--json", action="store_true", help="print the results as JSON instead of a table")
    command.add_argument("--brief", action="store_true", help="print the table without what points were lost for")
    command = _chapters(commands, report, "show what a graded class understood and what it did not")
    command.add_argument("--folder", default=".", metavar="CLASS", help="such as autumn, for classes/autumn")
    command.add_argument("--anonymous", action="store_true", help="numbers in place of names")
    command.add_argument("--json", action="store_true", help="print JSON instead of writing a page")
    about = "write the feedback pages and grades of a graded class as Canvas and Moodle take them"
    command = commands.add_parser("give-back", help=about, description=about)
    command.add_argument("--folder", default=".", metavar="CLASS", help="such as autumn, for classes/autumn")
    command.set_defaults(run=give_back)
    _chapters(commands, progress, "grade your own notebooks")
    command = _chapters(commands, carry, "put your answers into the newest edition of a chapter, and keep the old file")
    command.add_argument("--edition", choices=LANGUAGES, default="en", help="the language of the notebook")
    for function, about in (
        (lab, "open your own notebooks in JupyterLab"),
        (preview, "open a chapter as a learner first sees it, in a copy that the next preview overwrites"),
    ):
        command = _chapters(commands, function, about)
        command.add_argument("--edition", choices=LANGUAGES, default="en", help="the language of the notebooks")
        command.add_argument("--port", type=int, help="fail where this port is busy; any free one when left out")
    return top


def _chapters(commands, function, about: str) -> argparse.ArgumentParser:
    command = commands.add_parser(function.__name__, help=about, description=about)
    command.add_argument("chapter", nargs="*", help="such as 02a_neurons_tensors; all of them when left out")
    command.set_defaults(run=function)
    return command


def _workers(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of submissions at a time, which is 1 or more")
    return int(text)


# A command imports what it needs when it runs: nbgrader and nbclient take a second to load.


def check(course: Course, options: argparse.Namespace) -> int:
    from autograder.build.editions import wrong

    names = course.choose([Path(name).stem for name in options.chapter])
    with ProcessPoolExecutor() as workers:  # nbgrader takes half a second for an edition
        if found := [sentence for each in workers.map(partial(wrong, course), names) for sentence in each]:
            raise CourseError("\n".join(found))
    print(f"{len(names)} chapters, no problems: the texts keep the rules, the notebooks are what they say.")
    return 0


def release(course: Course, options: argparse.Namespace) -> None:
    from autograder.build.editions import build

    _report(course, build(course, course.choose(options.chapter)), "Student editions")


def notebooks(course: Course, options: argparse.Namespace) -> None:
    from autograder.build.editions import build_reference

    changed = [p for n in course.choose(options.chapter) for p in build_reference(course, n, options.force)]
    _report(course, changed, "Reference editions")


def site(course: Course, options: argparse.Namespace) -> None:
    from autograder.build.site import write

    write(course, course.root / "build" / "site")


def publish(course: Course, options: argparse.Namespace) -> None:
    from autograder.week.publish import publish as pack

    folder = course.class_folder(options.folder) if options.folder else course.root / "build"
    for sentence in pack(course, folder / "publish", course.choose(options.chapter), options.hand_in):
        print(sentence)


def address(course: Course, options: argparse.Namespace) -> None:
    from autograder.week.publish import set_address

    set_address(course, options.repository)
    options.chapter, options.force = [], False
    release(course, options)
    notebooks(course, options)


def collect(course: Course, options: argparse.Namespace) -> int:
    from rich.console import Console

    from autograder.collect import collecting, report

    if not options.folder or not options.source:
        raise CourseError("Name the class and what was downloaded: make collect CLASS=autumn FROM=download.zip.")
    folder, source = course.class_folder(options.folder), Path(options.source).expanduser()
    given = Path(options.roster).expanduser() if options.roster else None
    with Console(stderr=True).status("Collecting …"):
        receipts, roster = collecting.collect(course, folder, source, given)
    report.show(receipts, roster, Console())
    print(f"{report.summary(receipts)} The class is in {folder}.")
    if refused := sum(bool(receipt.problem) for receipt in receipts):
        print(f"Refused: {refused}; what to do stands by each.", file=sys.stderr)
    return NOT_ALL if refused else 0


def grade(course: Course, options: argparse.Namespace) -> int:
    folder = course.class_folder(options.folder)
    if not options.scheduler:
        _start_early(course, folder, options.sandbox)
    from autograder.collect.collecting import missing
    from autograder.grade.grading import Options
    from autograder.grade.submission import find, strays

    chosen = find(course, folder, course.choose(options.chapter) if options.chapter else [])
    how = Options(options.sandbox, options.workers, options.scheduler, options.due)
    results = _grade(course, folder, chosen, how)
    if options.json:
        print(json.dumps([asdict(result) for result in results], indent=1))
    else:
        _show(results, missing(folder, chosen), options.brief)
        print(f"Gradebook and feedback pages are in {folder}.")
    if failed := sum(result.problem is not None for result in results):
        print(
            f"{failed} of {len(results)} submissions could not be graded; what to do stands by each.", file=sys.stderr
        )
    for stray in (outside := strays(folder)):
        print(
            f"submitted/{stray} was not graded, for it is in no folder LEARNER/CHAPTER/: move it there, or to a folder "
            "of its own for `make collect`.",
            file=sys.stderr,
        )
    return NOT_ALL if failed or outside else 0


def report(course: Course, options: argparse.Namespace) -> None:
    from autograder.grade.result import printable
    from autograder.week import page, reading

    folder = course.class_folder(options.folder)
    works = reading.read(course, folder, course.choose(options.chapter) if options.chapter else [])
    solved = reading.solved(course, {work.chapter for work in works})
    works = page.without_names(works) if options.anonymous else works
    found = page.report(folder.name, works, solved, datetime.now(UTC))
    if options.json:
        print(page.as_json(found))
        return
    path = folder / ("report-anonymous.html" if options.anonymous else "report.html")
    path.write_text(page.as_page(found), encoding="utf-8")
    for each in found.commonest[:3]:
        print(f"{len(each.learners)} of {each.attempted}, {each.exercise}: {printable(each.text)}")
    print(f"The report is {path}.")


def give_back(course: Course, options: argparse.Namespace) -> None:
    from autograder.week.give_back import FOLDER
    from autograder.week.give_back import give_back as write

    folder = course.class_folder(options.folder)
    for sentence in write(course, folder):
        print(sentence)
    print(f"All of it is in {folder / FOLDER}.")


def progress(course: Course, options: argparse.Namespace) -> None:
    from rich.console import Console

    from autograder.grade.execution import SafeExecute
    from autograder.grade.progress import progress as graded
    from autograder.grade.report import next_step, show_progress
    from autograder.sandbox import pool
    from autograder.workspace import NAME, save_results

    workspace, store = course.root / NAME, course.root / "build" / "progress"
    execute = SafeExecute(sandbox="auto", store=str(store), hidden=[str(course.root), tempfile.gettempdir()])
    if sentence := pool.not_protected(execute.is_sandboxed()):
        print(sentence, file=sys.stderr)
    results = []
    with Console(stderr=True).status("Running your cells and the hidden tests …") as status:
        for result in graded(course, workspace, course.choose(options.chapter), execute):
            results.append(result)
            status.update(f"Running your cells and the hidden tests … {len(results)} notebooks")
    if not results:
        raise CourseError(f"There is no notebook of this course in {workspace}: type `make lab` first.")
    show_progress(results, Console())
    print(next_step(results))
    save_results(course, results)


def carry(course: Course, options: argparse.Namespace) -> None:
    from autograder.workspace import NAME
    from autograder.workspace import carry as into_the_newest

    if not options.chapter:
        raise CourseError("Name the chapter: make carry CHAPTER=02a_neurons_tensors (EDITION=zh for the Chinese one).")
    for name in course.choose(options.chapter):
        kept = into_the_newest(course, course.root / NAME, name, options.edition)
        print(f"Your answers are in the newest edition of {name}; what you had is {kept}.")


def _start_early(course: Course, folder: Path, sandbox: str) -> None:
    """Have TensorFlow imported by the fork server while nbgrader is imported here; say what is not protected.

    It hides what `nbgrader_config.py` says as it comes; where that names an exchange, grading starts another one.
    """
    from autograder.sandbox import bubblewrap, pool

    hidden = bubblewrap.full_names([str(course.root), str(folder), tempfile.gettempdir()])
    sandboxed = pool.is_sandboxed(sandbox, hidden)
    pool.server(sandboxed, hidden)
    if sentence := pool.not_protected(sandboxed):
        print(sentence, file=sys.stderr)


def _grade(course: Course, folder: Path, chosen: list[tuple[str, str]], how) -> list:
    """Grade with a progress bar on stderr: how many are done, how fast, and how long it will take."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from autograder.grade import grading

    columns = [TextColumn("Grading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}")]
    results, start = [], time.monotonic()
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as progress:
        task = progress.add_task("", total=len(chosen), rate="")
        for result in grading.grade(course, folder, chosen, how):
            results.append(result)
            rate = 60 * len(results) / (time.monotonic() - start)
            progress.update(task, advance=1, rate=f"{rate:.0f} a minute, left:")
    return results


def _show(results: list, missing: dict[str, list[str]], brief: bool) -> None:
    from rich.console import Console

    from autograder.grade.report import show

    show(results, Console(), missing, brief)


def lab(course: Course, options: argparse.Namespace) -> int:
    from autograder.workspace import NAME, fill, write_start_page

    if options.port:
        _require_free(options.port)
    workspace = course.root / NAME
    for sentence in fill(course, workspace, options.edition):
        print(sentence)
    page = write_start_page(course, workspace, options.edition).relative_to(workspace).as_posix()
    return _open_lab(course, workspace, page, options.port)


def preview(course: Course, options: argparse.Namespace) -> int:
    if len(options.chapter) != 1:
        raise CourseError(
            "Name one chapter: make preview CHAPTER=02a_neurons_tensors (EDITION=zh for the Chinese one)."
        )
    [name] = course.choose(options.chapter)
    if options.port:
        _require_free(options.port)
    release(course, options)
    folder = course.root / "build" / "preview"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(course.release(name, options.edition), folder / f"{name}.ipynb")
    return _open_lab(course, folder, f"{name}.ipynb", options.port)


def _open_lab(course: Course, folder: Path, page: str, port: int | None) -> int:
    """Run a learner's JupyterLab on `folder` until it is stopped; returns its exit status."""
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={folder}"]
    command += [f"--LabApp.default_url=/lab/tree/{page}"]
    if hasattr(os, "getuid") and os.getuid() == 0:
        command += ["--allow-root"]  # in a container
    if port:
        command += [f"--port={port}", "--ServerApp.port_retries=0"]
    # Formgrader and the assignment lists are a teacher's, and the start page is to be read: see lab/labconfig. Not by a
    # query in the address, for Jupyter prints that with its own behind it, and a copied one then asks for the token.
    paths = [str(Path(__file__).parent / "lab"), *filter(None, [os.environ.get("JUPYTER_CONFIG_PATH")])]
    settings = {"JUPYTER_CONFIG_PATH": os.pathsep.join(paths)}
    return subprocess.call(command, cwd=course.root, env=os.environ | settings)


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            raise CourseError(f"Port {port} is busy: choose another, such as `make lab PORT={port + 1}`.")


def _report(course: Course, changed: list[Path], what: str) -> None:
    for path in changed:
        print(f"  {path.relative_to(course.root)}")
    print(f"{what}: {len(changed)} files changed." if changed else f"{what}: up to date.")


if __name__ == "__main__":
    sys.exit(main())
