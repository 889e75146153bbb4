"""A learner and an instructor in JupyterLab: what they click is tried in a headless Chromium, with screenshots.

The pictures go to the folder that the environment variable SCREENSHOTS names, build/screenshots by default.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Error, Page, expect, sync_playwright

from autograder import chapter, demo, grading
from autograder.answers import RIGHT, WRONG
from autograder.course import Course
from autograder.release import release
from autograder.repair import grade_id
from autograder.workspace import fill

ROOT = Path(__file__).resolve().parents[1]
SCREENSHOTS = Path(os.environ.get("SCREENSHOTS", ROOT / "build" / "screenshots"))
CHAPTER, MINI = "04_mathematics", "01_mini"
SOLVED, MISTAKEN, UNTOUCHED = "neuron", "mse", "bce"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
QUIET += " --disable-component-update --disable-sync"
SECONDS = 60  # the longest wait: TensorFlow's import on a busy machine


@pytest.fixture(scope="module")
def browser():
    """Chromium from the system, else Playwright's own."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        try:
            chromium = playwright.chromium.launch(executable_path=executable, args=QUIET.split())
        except Error as error:
            pytest.skip(f"no Chromium to try the course in: {str(error).strip().splitlines()[0]}")
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(SECONDS * 1000)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A copy of the course's texts and student editions, so that nothing here is written to."""
    root = tmp_path_factory.mktemp("course")
    for folder in ("source", "release", "tests/answers"):
        shutil.copytree(ROOT / folder, root / folder)
    for name in ("pyproject.toml", "nbgrader_config.py"):
        shutil.copyfile(ROOT / name, root / name)
    return Course(root)


@contextmanager
def jupyterlab(course: Course, root: Path, home: Path):
    """The address of a JupyterLab server for the folder `root`, stopped with its kernels at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = home / "settings" / "@jupyterlab" / "apputils-extension" / "notification.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"fetchNews": "false", "checkForUpdates": false}', encoding="utf-8")
    environment = os.environ | {
        "JUPYTER_CONFIG_DIR": str(home),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}"]
    command += [f"--ServerApp.root_dir={root}", "--ServerApp.port_retries=0", "--IdentityProvider.token="]
    with (home / "log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=course.root, env=environment, stdout=log, stderr=log, start_new_session=True
        )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/api", server, home / "log")
        yield address
    finally:
        server.terminate()  # it ends its kernels, which are not of its process group
        server.wait(10)
