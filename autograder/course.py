"""Where things are: the course's folders, its chapters and its public address."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

BADGE = "https://colab.research.google.com/assets/colab-badge.svg"


class CourseError(Exception):
    """Bad input. The message is one sentence that says what was wrong and what to do."""


@dataclass(frozen=True)
class Course:
    """The folders of a course whose top folder is `root`."""

    root: Path

    @property
    def chapters(self) -> list[str]:
        """Names of all chapters, in the order of their numbers: `04_mathematics`."""
        return sorted(path.stem for path in (self.root / "chapters").glob("*.md"))

    def choose(self, names: list[str]) -> list[str]:
        """The chapters called `names`, or all; raises CourseError for a name that is none."""
        known = self.chapters
        if unknown := [name for name in names if name not in known]:
            raise CourseError(
                f"There is no chapter {unknown[0]!r} in {self.root / 'chapters'}; choose from: {', '.join(known)}."
            )
        return names or known

    def text(self, chapter: str) -> Path:
        return self.root / "chapters" / f"{chapter}.md"

    @property
    def common(self) -> Path:
        """What set-up cells are made of."""
        return self.root / "chapters" / "common.py"

    def source(self, chapter: str) -> Path:
        return self.root / "source" / chapter / f"{chapter}.ipynb"

    def reference(self, chapter: str, language: str) -> Path:
        return self.root / "notebooks" / language / f"{chapter}.ipynb"

    def release(self, chapter: str, language: str) -> Path:
        return self.root / "release" / language / chapter / f"{chapter}.ipynb"

    @property
    def repository(self) -> str:
        """The public address, from pyproject.toml, without a trailing slash."""
        project = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return project["urls"]["Repository"].rstrip("/")

    def public(self, path: Path) -> str:
        """The address at which a file of the repository can be read."""
        return f"{self.repository}/blob/main/{path.relative_to(self.root).as_posix()}"

    def colab(self, chapter: str, language: str) -> str:
        """The address that opens a student notebook in Google Colab."""
        path = self.release(chapter, language).relative_to(self.root).as_posix()
        return f"https://colab.research.google.com/github/{self.repository.split('github.com/')[-1]}/blob/main/{path}"
