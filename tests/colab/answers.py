"""Score the tested answers with Google Colab's versions: right ones keep every point, wrong ones lose hidden ones.

`python tests/colab/answers.py [CHAPTER …]` is run by the same environment as `run.py`, after `make release`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from autograder import answers  # noqa: E402

SEED = 0


def main(chapters: list[str]) -> int:
    """Print a line for each chapter and each answer that was misjudged; returns 1 where there was one."""
    paths = [path for path in sorted((ROOT / "source").glob("*/*.ipynb")) if not chapters or path.stem in chapters]
    failed = 0
    for path in paths:
        found = list(misjudged(path))
        print(f"{path.stem}: {len(found)} answers misjudged", *found, sep="\n  ", flush=True)
        failed += len(found)
    return 1 if failed or not paths else 0


def misjudged(path: Path) -> Iterator[str]:
    """The answers to a chapter's exercises whose points are not what their names say."""
    source = nbformat.read(path, as_version=4)
    names = answers.setup(source)
    for exercise in answers.exercises(source).values():
        for answer in answers.tested(ROOT / "tests" / "answers" / path.stem / f"{exercise.name}.py"):
            result = answers.score(exercise, answer.submitted(exercise.name), names, SEED)
            if answer.right and result.errors:
                yield f"{exercise.name}: {answer.name} is refused: {next(iter(result.errors.values()))}"
            if not answer.right and result.points["hidden"]:
                yield f"{exercise.name}: {answer.name} is accepted"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
