"""A small course of one chapter, made anew for each test that asks for it."""

import shutil
from pathlib import Path

import pytest

from autograder.course import Course

ROOT = Path(__file__).resolve().parents[1]


def make(folder: Path, texts: Path = ROOT / "tests" / "mini") -> Course:
    """A course of the small chapter in `texts`, its text and tested answers only: nothing is built yet."""
    root = folder / "course"
    shutil.copytree(texts, root)
    for name in ("pyproject.toml", "nbgrader_config.py", "README.md", "README.zh-CN.md"):
        shutil.copyfile(ROOT / name, root / name)
    return Course(root)


def pytest_collection_modifyitems(items):
    """Tested answers go to whichever worker is free; a file whose tests share what they made stays on one."""
    for item in items:
        if item.path.name != "test_answers.py":
            item.add_marker(pytest.mark.xdist_group(item.path.name))


@pytest.fixture
def mini(tmp_path: Path) -> Course:
    return make(tmp_path)


@pytest.fixture(scope="session")
def mini_factory():
    return make
