"""A learner's own copies of the student notebooks. Nothing a learner has written is ever overwritten."""

import hashlib
import json
import shutil
from pathlib import Path

from autograder.course import Course, CourseError


def fill(course: Course, folder: Path, language: str) -> list[str]:
    """Copy each student notebook into `folder`/`language` once; returns a sentence for each newer edition.

    A release that changed after it was copied is put beside the learner's own notebook, under a name of its own.
    """
    record = folder / ".issued.json"
    try:
        issued = json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # first time, or damaged: at worst a newer edition is announced twice
        issued = {}
    news = []
    releases = sorted((course.root / "release" / language).glob("*/*.ipynb"))
    if not releases:
        raise CourseError(
            f"There are no student notebooks in {course.root / 'release' / language}: type `make release`."
        )
    for release in releases:
        own = folder / language / release.name
        version = hashlib.sha256(release.read_bytes()).hexdigest()[:8]
        key = f"{language}/{release.name}"
        if own.exists() and issued.get(key) != version:
            newer = own.with_name(f"{release.stem}.{version}.ipynb")
            _copy(release, newer)
            news.append(f"{release.stem} has a newer edition. Yours is untouched; the new one is {newer}.")
        elif not own.exists():
            _copy(release, own)
        issued[key] = version
    record.write_text(json.dumps(issued, indent=1, sort_keys=True), encoding="utf-8")
    return news


def _copy(source: Path, target: Path) -> None:
    """Copy a notebook where there is none yet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        shutil.copyfile(source, target)


def collect(course: Course, folder: Path, target: Path) -> list[tuple[str, str]]:
    """Copy the notebooks of a workspace into the class folder `target`, as (learner, chapter) for grading.

    Each notebook stands as a learner of its own, so that both languages and newer editions have their row.
    """
    shutil.rmtree(target, ignore_errors=True)
    chosen = []
    for path in sorted(folder.glob("*/*.ipynb")):
        name = path.name.partition(".")[0]
        if name in course.chapters:
            learner = f"{path.parent.name}-{path.stem}".replace(".", "-")
            copy = target / "submitted" / learner / name / f"{name}.ipynb"
            _copy(path, copy)
            chosen.append((learner, name))
    if not chosen:
        raise CourseError(f"There is no notebook of this course in {folder}: type `make lab` first.")
    return chosen
