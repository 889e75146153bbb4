"""Where things are: the course's folders, its chapters and its public address."""

import difflib
import re
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
        """Names of all chapters, in the order of their numbers: `04a_neuron_loss`."""
        return sorted(path.stem for path in (self.root / "chapters").glob("*.md"))

    def choose(self, names: list[str]) -> list[str]:
        """The chapters called `names`, or all; raises CourseError for a name that is none."""
        known = self.chapters
        if unknown := [name for name in names if name not in known]:
            raise CourseError(f"T{self.no_such(unknown[0])[1:]}; choose from: {', '.join(known)}.")
        return names or known

    def no_such(self, name: str) -> str:
        """What to say of a name that no chapter has: that chapter was cut into sittings, or the name is misspelt."""
        number = re.match(r"\d+_", name)
        if number and (sittings := [c for c in self.chapters if re.match(rf"{number[0][:-1]}[a-z]_", c)]):
            return f"there is no chapter {name!r} any more, {', '.join(sittings)} took its place"
        near = difflib.get_close_matches(name, self.chapters, n=1)
        return f"there is no chapter {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")

    def text(self, chapter: str) -> Path:
        return self.root / "chapters" / f"{chapter}.md"

    @property
    def common(self) -> Path:
        """What set-up cells are made of."""
        return self.root / "chapters" / "common.py"

    @property
    def article(self) -> Path:
        """What the article states, which the texts' cells name."""
        return self.root / "chapters" / "article.toml"

    def source(self, chapter: str) -> Path:
        return self.root / "source" / chapter / f"{chapter}.ipynb"

    def reference(self, chapter: str, language: str) -> Path:
        return self.root / "notebooks" / language / f"{chapter}.ipynb"

    def release(self, chapter: str, language: str) -> Path:
        return self.root / "release" / language / chapter / f"{chapter}.ipynb"

    def class_folder(self, name: str) -> Path:
        """Where a class lives: `classes/NAME` here, or where `name` says, if it holds a slash or is a folder."""
        own = self.root / "classes" / name
        if "/" in name or name in (".", "..") or (Path(name).is_dir() and not own.is_dir()):
            return Path(name).expanduser().resolve()
        return own

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
