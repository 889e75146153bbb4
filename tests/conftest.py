"""A small course of one chapter: its text, the course built once, a copy to change; and how to grade a class."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from autograder.course import Course

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
SWITCHES += ["--disable-background-networking", "--disable-component-update"]


def pytest_collection_modifyitems(items):
    """Answers and editions go to whichever worker is free; a file whose tests share what they made stays on one."""
    for item in items:
        if item.path.name not in ("test_answers.py", "test_editions.py"):
            item.add_marker(pytest.mark.xdist_group(item.path.name))


def make(root: Path, texts: Path = ROOT / "tests" / "mini") -> Course:
    """A course of the small chapter in `texts`, its text and tested answers only: nothing is built yet."""
    shutil.copytree(texts, root)
    for name in ("pyproject.toml", "jupytext.toml", "nbgrader_config.py", "README.md", "README.zh-CN.md"):
        shutil.copyfile(ROOT / name, root / name)
    return Course(root)


@pytest.fixture
def mini(tmp_path: Path) -> Course:
    """The small course before it is built."""
    return make(tmp_path / "course")


@pytest.fixture(scope="session")
def course(tmp_path_factory) -> Course:
    """The small course, built, for tests that only read it."""
    from autograder.build.editions import build

    made = make(tmp_path_factory.mktemp("mini") / "course")
    build(made, made.chapters)
    return made


@pytest.fixture
def built(course: Course, tmp_path: Path) -> Course:
    """The small course, built, for a test that changes it."""
    return Course(Path(shutil.copytree(course.root, tmp_path / "course")))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, else Playwright's own."""
    with sync_playwright() as playwright:
        found = [*map(shutil.which, BROWSERS), playwright.chromium.executable_path]
        executable = next((path for path in found if path and Path(path).exists()), None)
        if executable is None:
            pytest.skip("no Chromium here: `playwright install chromium` gets one")
        browser = playwright.chromium.launch(executable_path=executable, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def barriers(chromium: Browser) -> Callable[[Path], list[tuple]]:
    """What axe calls serious or critical on a page, in a light and in a dark room: (rule, the element) for each."""

    def found(page: Path) -> list[tuple]:
        result = []
        for scheme in ("light", "dark"):
            tab = chromium.new_page(color_scheme=scheme)
            tab.goto(page.as_uri())
            violations = Axe().run(tab).response["violations"]
            serious = [each for each in violations if each["impact"] in ("serious", "critical")]
            result += [(scheme, each["id"], each["nodes"][0]["html"]) for each in serious]
            tab.close()
        return result

    return found


@pytest.fixture(scope="session")
def grade():
    """grade(course, folder, **options): the results of everybody who handed in there, by learner."""
    from autograder.grade import grading, submission

    def everybody(course: Course, folder: Path, **options) -> dict:
        chosen = submission.find(course, folder, [])
        how = grading.Options(workers=2, **options)
        return {result.learner: result for result in grading.grade(course, folder, chosen, how)}

    return everybody
