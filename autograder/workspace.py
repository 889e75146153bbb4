"""A learner's own copies of the student notebooks. Nothing a learner has written is ever overwritten."""

import hashlib
import json
import shutil
from pathlib import Path

import nbformat

from autograder import cells
from autograder.build.readme import facts
from autograder.course import Course, CourseError
from autograder.grade import identity
from autograder.notebook import write

NAME = "workspace"
RECORD, RESULTS = ".issued.json", "progress.json"
START = {
    "en": ("start.md", "# TensorFlow by doing", "Go on here", "Chapter", "Minutes", "Points", "Yours",
           "Points are those of your last `make progress`, hidden tests included."),
    "zh": ("start.md", "# 动手学 TensorFlow", "从这里继续", "章节", "分钟", "分值", "你的得分",
           "得分来自你最近一次 `make progress`，包括隐藏测试。"),
}  # fmt: skip


def fill(course: Course, folder: Path, language: str) -> list[str]:
    """Copy each student notebook into `folder`/`language` once; returns a sentence for each newer edition.

    A copy that nobody has written into follows the release; a learner's work stays until `carry` is asked for.
    """
    issued, news = _issued(folder), []
    releases = sorted((course.root / "release" / language).glob("*/*.ipynb"))
    if not releases:
        raise CourseError(
            f"There are no student notebooks in {course.root / 'release' / language}: type `make release`."
        )
    for release in releases:
        own, key = folder / language / release.name, f"{language}/{release.name}"
        if not own.exists() or _version(own) == issued.get(key):
            own.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(release, own)
            issued[key] = _version(release)
        elif _version(release) != issued.get(key):
            news.append(
                f"{release.stem} has a newer edition: `make carry CHAPTER={release.stem} EDITION={language}`"
                " moves your answers there."
            )
    _remember(folder, issued)
    return news


def carry(course: Course, folder: Path, name: str, language: str) -> Path:
    """Put a learner's answers into the newest edition of a chapter; returns where the old file is now.

    What else the learner wrote stays in the old file. Raises CourseError where there is none, or it cannot be read.
    """
    own, release = folder / language / f"{name}.ipynb", course.release(name, language)
    if not own.exists():
        raise CourseError(f"There is no {own}: type `make lab` first.")
    newest = nbformat.read(release, as_version=4)
    asked = {each: cell for cell in newest.cells if (each := cells.grade_id(cell))}
    try:
        found = nbformat.read(own, as_version=4).cells
        answers = {each: cell.source for each, cell in zip(identity.names(found, asked), found, strict=True) if each}
    except Exception:  # what a damaged file makes its readers raise has no bounds
        raise CourseError(f"{own} is not a readable notebook: it stays as it is.") from None
    for each, cell in asked.items():
        if cell.metadata.nbgrader.solution:
            cell.source = answers.get(each, cell.source)
    issued = _issued(folder)
    kept = _free(own)
    own.rename(kept)
    write(newest, own)
    _remember(folder, issued | {f"{language}/{release.name}": _version(release)})
    return kept


def _free(own: Path) -> Path:
    """A name for the old file that nothing has yet."""
    names = (own.with_name(f"{own.stem}.old{number}.ipynb") for number in range(1, 1000))
    return next(path for path in names if not path.exists())


def _version(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8]


def _issued(folder: Path) -> dict[str, str]:
    """The version of each copy when it was made, or last carried over."""
    try:
        return json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # first time, or damaged: at worst a newer edition is announced twice
        return {}


def _remember(folder: Path, issued: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / RECORD).write_text(json.dumps(issued, indent=1, sort_keys=True), encoding="utf-8")


def save_results(course: Course, results: list) -> None:
    """Keep the points of each notebook for the start page."""
    points = {result.learner: result.total for result in results if not result.problem}
    path = course.root / "build" / RESULTS
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(points), encoding="utf-8")


def write_start_page(course: Course, folder: Path, language: str) -> Path:
    """The page that `make lab` opens: every chapter with its minutes and points, what is done, where to go on."""
    try:
        points = json.loads((course.root / "build" / RESULTS).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # `make progress` was not typed yet
        points = {}
    page_name, title, words, *heads, note = START[language]
    rows, following = [], None
    for chapter in course.chapters:
        about = facts(course, chapter, language)
        gained = points.get(f"{language}/{chapter}.ipynb")
        if following is None and (gained is None or gained < about.points - about.in_words):
            following = f"[{about.title}]({chapter}.ipynb)"
        mine = "" if gained is None else f"{gained:g}"
        rows.append(f"| [{about.title}]({chapter}.ipynb) | {about.minutes} | {about.points} | {mine} |")
    table = [f"| {' | '.join(heads)} |", "|---|---:|---:|---:|", *rows]
    go_on = [f"**{words}: {following}**"] if following else []
    page = folder / language / page_name
    page.write_text("\n\n".join([title, *go_on, "\n".join(table), note]) + "\n", encoding="utf-8")
    return page
