"""How long collecting a large class takes: an archive a sitting as Canvas hands it out, each with everybody's notebook.

    python benchmarks/collecting.py [--learners 1000]

The notebooks are the student editions, which nobody has filled in; the second run finds nothing new.
"""

import argparse
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.course import Course

COURSE = Course(Path(__file__).resolve().parents[1])


def download(folder: Path, learners: int) -> None:
    """Write an archive a sitting to `folder`."""
    for sitting in COURSE.chapters:
        notebook = COURSE.release(sitting, "en").read_bytes()
        with zipfile.ZipFile(folder / f"{sitting}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for number in range(learners):
                archive.writestr(f"learner{number:04}_{number}_{number}_{sitting}.ipynb", notebook)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--learners", type=int, default=1000)
    learners = parser.parse_args().learners
    table = Table(title=f"collecting {learners} learners × {len(COURSE.chapters)} sittings")
    for head in ("run", "seconds", "notebooks"):
        table.add_column(head, justify="left" if head == "run" else "right")
    with tempfile.TemporaryDirectory() as scratch:
        downloads, group = Path(scratch) / "downloads", Path(scratch) / "class"
        downloads.mkdir()
        download(downloads, learners)
        command = [sys.executable, "-m", "autograder", "collect", "--folder", group, "--from", downloads]
        for run in ("first", "again"):
            start = time.perf_counter()
            subprocess.run(command, cwd=COURSE.root, check=True, capture_output=True)
            seconds = time.perf_counter() - start
            table.add_row(run, f"{seconds:.1f}", str(len(list(group.glob("submitted/*/*/*.ipynb")))))
    Console().print(table)


if __name__ == "__main__":
    main()
