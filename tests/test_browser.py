"""What a learner and an instructor click in JupyterLab, tried in a headless Chromium; screenshots are kept.

They go to the folder that the environment variable SCREENSHOTS names, build/screenshots by default.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Error, Locator, Page, expect, sync_playwright

from autograder import answers, chapter, demo, grading
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
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
SWITCHES += ["--disable-background-networking", "--disable-component-update"]
VIEWPORT = {"width": 1280, "height": 800}
SECONDS = 60  # for one step: TensorFlow's import takes that long on a busy machine
expect.set_options(timeout=SECONDS * 1000)


class Notebook:
    """A notebook open in JupyterLab, its cells found by their grade_id."""

    def __init__(self, page: Page, server: str, path: Path):
        cells = nbformat.read(path, as_version=4).cells
        self.page, self.names = page, [grade_id(cell) for cell in cells]
        page.goto(f"{server}/lab/tree/{path.parent.name}/{path.name}?reset")
        expect(page.locator(".jp-Notebook .jp-Cell")).to_have_count(len(cells))
        expect(page.locator(".jp-StatusBar-Widget")).to_contain_text("Idle")

    def cell(self, name: str) -> Locator:
        return self.page.locator(".jp-Notebook .jp-Cell").nth(self.names.index(name))

    def write(self, name: str, source: str) -> None:
        self.cell(name).locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(source)

    def run(self, cell: Locator) -> Locator:
        """Run a cell and wait until it is done; returns its output."""
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")
        expect(cell.locator(".jp-InputPrompt")).to_have_text(r"[1-9]")
        return cell.locator(".jp-Cell-outputWrapper")


def photograph(page: Page, name: str, bottom: Locator | None = None) -> None:
    """Save what the window shows, without the side bars and scrolled until `bottom` is the last thing seen."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    if bottom:
        bottom.evaluate("element => element.scrollIntoView({block: 'end'})")
    page.screenshot(path=SCREENSHOTS / f"{name}.png")
