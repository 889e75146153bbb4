"""What a learner and an instructor click in JupyterLab, tried in a headless Chromium, with screenshots.

These go to build/screenshots; those of the front pages to the folder that the environment variable SCREENSHOTS names.
"""

import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import demo
import nbformat
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from autograder import answers
from autograder.answers import Answer
from autograder.build.source import expand
from autograder.build.student import student
from autograder.build.text import read
from autograder.cells import grade_id
from autograder.course import Course
from autograder.grade import books
from autograder.notebook import write
from autograder.workspace import fill, write_start_page

ROOT = Path(__file__).resolve().parents[1]
SCREENSHOTS = ROOT / "build" / "screenshots"
PICTURES = Path(os.environ.get("SCREENSHOTS", SCREENSHOTS))
CHAPTER, MINI = "02a_neurons_tensors", "01_mini"
SOLVED, MISTAKEN, UNTOUCHED = "standardise", "forward", "descend"
SECONDS = 60  # for one step: importing TensorFlow on a busy machine takes long
TOKEN = secrets.token_hex()
expect.set_options(timeout=SECONDS * 1000)


@pytest.fixture(scope="module")
def browser(chromium: Browser) -> Iterator[BrowserContext]:
    """Windows of one browser, which share its cache."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(SECONDS * 1000)
    yield context
    context.close()


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """A copy of one chapter with its editions and tested answers: what is done here stays here."""
    root = tmp_path_factory.mktemp("course")
    for folder in ("source", "release/en", "release/zh", "tests/answers"):
        shutil.copytree(ROOT / folder / CHAPTER, root / folder / CHAPTER)
    (root / "chapters").mkdir()
    for name in ("pyproject.toml", "nbgrader_config.py", f"chapters/{CHAPTER}.md", "chapters/common.py"):
        shutil.copyfile(ROOT / name, root / name)
    return Course(root)


@pytest.fixture(scope="module")
def workspace(course: Course) -> Path:
    """A learner's notebooks, with a small one beside them that nbgrader validates in seconds."""
    folder = course.root / "workspace"
    for language in ("en", "zh"):
        fill(course, folder, language)
    text = read(ROOT / "tests" / "mini" / "chapters" / f"{MINI}.md")
    write(student(course, MINI, expand(text, course), "en"), folder / "en" / f"{MINI}.ipynb")
    return folder


@pytest.fixture(scope="module")
def lab(course: Course, workspace: Path, tmp_path_factory) -> Iterator[str]:
    """JupyterLab as `make lab` opens it."""
    learners = {"JUPYTER_CONFIG_PATH": str(ROOT / "autograder" / "lab")}
    with jupyterlab(course, workspace, tmp_path_factory.mktemp("learner"), learners) as address:
        yield address


@contextmanager
def jupyterlab(course: Course, folder: Path, home: Path, more: dict[str, str] | None = None) -> Iterator[str]:
    """The address of a JupyterLab server that shows `folder` and leaves its own settings in `home`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--expose-app-in-browser"]
    command += [f"--port={port}", f"--ServerApp.root_dir={folder}", f"--IdentityProvider.token={TOKEN}"]
    with (home / "log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=course.root, env=settings(home) | (more or {}), stdout=log, stderr=log, start_new_session=True
        )
    try:
        wait_for(f"http://127.0.0.1:{port}/api", server, home / "log")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()  # it then ends its kernels, each in a process group of its own
        with suppress(subprocess.TimeoutExpired):
            server.wait(10)
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)


def settings(home: Path) -> dict[str, str]:
    """An environment in which JupyterLab keeps its things in `home` and does not offer to fetch news."""
    folder = home / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    folder.mkdir(parents=True)
    news = '{"fetchNews": "false", "checkForUpdates": false}'
    (folder / "notification.jupyterlab-settings").write_text(news, encoding="utf-8")
    return os.environ | {"JUPYTER_CONFIG_DIR": str(home), "JUPYTER_DATA_DIR": str(home)}


def wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    """Return as soon as the server answers."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and server.poll() is None:
        with suppress(OSError), urllib.request.urlopen(address, timeout=SECONDS):
            return
        time.sleep(0.1)
    pytest.fail(f"JupyterLab does not answer:\n{log.read_text()[-2000:]}")


def window(browser: BrowserContext, address: str, path: str = "") -> Page:
    """A new window at a page of JupyterLab, in its first layout."""
    page = browser.new_page()
    page.goto(f"{address}/lab{path}?reset&token={TOKEN}")
    return page


def photograph(page: Page, name: str, bottom: Locator | None = None, shows: list[str] | None = None) -> None:
    """Save what a window shows, scrolled until `bottom` stands at its lower edge.

    shows: what a front page's picture shows of the course, as source; it is kept in the picture, so that
    tests/test_repository.py can tell when that is old.
    """
    if bottom:
        bottom.evaluate("element => element.scrollIntoView({block: 'end'})")
    path = (PICTURES if shows else SCREENSHOTS) / f"{name}.png"
    page.screenshot(path=path)
    if shows:
        kept = PngInfo()
        kept.add_itxt("shows", json.dumps(shows, ensure_ascii=False))
        with Image.open(path) as picture:
            picture.save(path, pnginfo=kept)


class Notebook:
    """A notebook open in JupyterLab, its cells found by their grade_id."""

    def __init__(self, browser: BrowserContext, address: str, path: Path):
        cells = nbformat.read(path, as_version=4).cells
        self.names = [grade_id(cell) for cell in cells]
        self.sources = [cell.source for cell in cells]
        self.page = window(browser, address, f"/tree/{path.parent.name}/{path.name}")
        expect(self.page.locator("#jp-main-statusbar")).to_contain_text("Idle")
        self.page.locator("li[data-id=filebrowser]").click()  # folds the list of files away

    def cell(self, name: str) -> Locator:
        return self.page.locator(f".jp-Cell[data-windowed-list-index='{self.names.index(name)}']")

    def task(self, exercise: str) -> list[str]:
        """The sources of an exercise's prompt and check."""
        return [self.sources[self.names.index(exercise) - 1], self.sources[self.names.index(f"{exercise}-check")]]

    def write(self, name: str, source: str) -> None:
        """Replace what stands in a cell, as by pasting."""
        self.cell(name).locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.insert_text(source)

    def select(self, name: str) -> None:
        """Make a cell the active one; a folded one has nothing to click on that would not unfold it."""
        at = "index => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = index }"
        self.page.evaluate(at, self.names.index(name))
        self.page.locator(".jp-Notebook:visible").focus()

    def run(self, name: str) -> list[str]:
        """Run a cell; returns the lines of its output once it is done."""
        self.select(name)
        self.page.evaluate("window.jupyterapp.commands.execute('notebook:run-cell')")
        expect(self.page.locator("#jp-main-statusbar")).to_contain_text("Idle")
        expect(self.cell(name).locator(".jp-OutputArea-output").first).to_be_visible()
        return self.cell(name).locator(".jp-Cell-outputWrapper").inner_text().split("\n")

    def check(self, exercise: str) -> list[str]:
        """Run an answer and its check; returns the lines that the learner then reads."""
        self.select(exercise)
        self.page.evaluate("window.jupyterapp.commands.execute('notebook:run-cell')")
        return [line for line in self.run(f"{exercise}-check") if line.strip()]


@pytest.fixture(scope="module")
def english(browser: BrowserContext, lab: str, workspace: Path) -> Notebook:
    """The English student edition with its set-up cells run."""
    notebook = Notebook(browser, lab, workspace / "en" / f"{CHAPTER}.ipynb")
    for name in filter(None, notebook.names):
        if name.startswith("setup-"):
            notebook.run(name)
    return notebook


def known(exercise: str) -> list[Answer]:
    """The tested answers to an exercise."""
    return answers.tested(ROOT / "tests" / "answers" / CHAPTER / f"{exercise}.py")


def test_the_start_page_is_shown_to_be_read(browser: BrowserContext, course: Course, lab: str, workspace: Path):
    start = write_start_page(course, workspace, "en").relative_to(workspace).as_posix()
    page = window(browser, lab, f"/tree/{start}")
    expect(page.get_by_role("heading", name="TensorFlow by doing")).to_be_visible()  # an editor would show its text
    page.close()


def test_right_answer_is_told_so(english: Notebook):
    right = next(answer for answer in known(SOLVED) if answer.right)
    english.write(SOLVED, right.submitted(SOLVED))
    first, count = english.check(SOLVED)
    assert first.startswith("✓ correct · 正确: ")
    assert count.startswith("1 of 4 checks, 1 of 4 visible points")
    photograph(english.page, "learner", english.cell(f"{SOLVED}-check"), english.task(SOLVED))


def test_common_mistake_is_named_in_one_line(english: Notebook):
    mistake = next(answer for answer in known(MISTAKEN) if answer.says)
    english.write(MISTAKEN, mistake.submitted(MISTAKEN))
    [line] = english.check(MISTAKEN)
    assert line.startswith("✗ not yet · 还不对: ")
    assert mistake.says in line
    photograph(english.page, "not-yet", english.cell(f"{MISTAKEN}-check"), english.task(MISTAKEN))


def test_untouched_exercise_says_so(english: Notebook):
    assert english.check(UNTOUCHED) == [f"○ not attempted · 尚未作答: {UNTOUCHED}"]


def test_run_all_reaches_the_last_cell_of_an_untouched_notebook(browser: BrowserContext, lab: str, workspace: Path):
    notebook = Notebook(browser, lab, workspace / "zh" / f"{CHAPTER}.ipynb")
    photograph(notebook.page, "first-screen-zh", shows=notebook.sources[:2])
    notebook.page.get_by_role("menuitem", name="Run", exact=True).click()
    notebook.page.get_by_text("Run All Cells", exact=True).click()
    end = notebook.page.get_by_text("0 of 4 checks, 0 of 4 visible points").last
    expect(end).to_be_visible(timeout=4 * SECONDS * 1000)
    photograph(notebook.page, "end-zh", bottom=end)
    notebook.page.close()


def test_chinese_edition_opens(browser: BrowserContext, lab: str, workspace: Path):
    notebook = Notebook(browser, lab, workspace / "zh" / f"{CHAPTER}.ipynb")
    prose = notebook.page.locator(".jp-MarkdownCell")
    expect(prose.first.locator("h1")).to_contain_text("三角形")
    expect(prose.filter(has_text=f"练习：{SOLVED}")).to_have_count(1)
    photograph(notebook.page, "learner-zh", bottom=notebook.cell(SOLVED))
    notebook.page.close()


def test_validate_button_names_what_fails(browser: BrowserContext, lab: str, workspace: Path):
    notebook = Notebook(browser, lab, workspace / "en" / f"{MINI}.ipynb")
    notebook.write("double", "def double(x):\n    return x + x")
    notebook.page.get_by_text("Validate", exact=True).click()
    report = notebook.page.locator(".jp-Dialog")
    expect(report).to_contain_text("not attempted yet")
    expect(report).to_contain_text("mean_row(")
    expect(report).not_to_contain_text("double(")
    photograph(notebook.page, "validate")


def test_formgrader_lists_the_class_and_grades(browser: BrowserContext, course: Course, tmp_path: Path):
    learners = demo.write(course, course.root, CHAPTER)
    books.register(course, course.root, CHAPTER)
    with jupyterlab(course, course.root, tmp_path) as address:
        page = window(browser, address)
        page.get_by_role("menuitem", name="Nbgrader").click()
        page.get_by_text("Formgrader", exact=True).click()
        formgrader = page.frame_locator("iframe")
        assignment = formgrader.locator("tr", has_text=CHAPTER)
        assignment.get_by_role("link", name=str(len(learners)), exact=True).click()
        submission = formgrader.locator("tr", has_text="half-right")
        submission.locator(".autograde a").click()
        formgrader.locator(".modal-footer:visible").get_by_text("OK").click()
        expect(submission.locator(".status")).to_have_text("graded")
        expect(submission.locator(".score")).to_have_text(re.compile(r"[1-9]\d* / \d+"))
        page.locator("li[data-id=filebrowser]").click()
        expect(formgrader.locator(".modal-backdrop")).to_have_count(0)
        photograph(page, "formgrader")
