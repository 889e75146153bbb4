"""What is committed fits together: editions, links and files, commands and targets, pins and locks, rooms and arrows.

`make check` runs this file, and before it `python -m autograder check`: nothing here runs a chapter.
"""

import ast
import json
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import nbformat
import pytest
from PIL import Image

from autograder.build import coverage, readme, solved
from autograder.cells import LANGUAGES
from autograder.course import Course

ROOT = Path(__file__).resolve().parents[1]
COURSE = Course(ROOT)
PAGES = [ROOT / f"{name}.md" for name in ("README", "README.zh-CN", "CONTRIBUTING", "CHANGELOG")]
PAGES += sorted((ROOT / "docs").glob("*.md"))
NOTEBOOKS = sorted(p for folder in ("source", "notebooks", "release") for p in (ROOT / folder).rglob("*.ipynb"))
REFERENCES = [COURSE.reference(name, language) for name in COURSE.chapters for language in LANGUAGES]


def test_front_pages_are_up_to_date():
    assert [p for p, page in readme.pages(COURSE).items() if p.read_text(encoding="utf-8") != page] == []


def test_front_pages_count_the_sittings():
    for page, said in (("README.md", "{} sittings"), ("README.zh-CN.md", "{} 个一小时的单元")):
        assert said.format(len(COURSE.chapters)) in (ROOT / page).read_text(encoding="utf-8")


def test_every_statement_of_the_article_is_taught():
    page = coverage.page(COURSE)
    assert coverage.path(COURSE).read_text(encoding="utf-8") == page
    assert [row for row in page.splitlines() for nowhere in coverage.NOWHERE.values() if f"| {nowhere} |" in row] == []


def test_pictures_of_front_pages_show_the_course_as_it_is():
    """Each keeps the source of what it shows; the addresses of links are not seen."""

    def seen(source: str) -> str:
        return re.sub(r"\(https?://[^)]*\)", "", source)

    released = [nbformat.read(path, as_version=4) for path in NOTEBOOKS if path.is_relative_to(ROOT / "release")]
    now = {seen(cell.source) for notebook in released for cell in notebook.cells}
    for path in sorted((ROOT / "docs" / "images").glob("*.png")):
        with Image.open(path) as picture:
            shown = json.loads(picture.text["shows"])
        assert shown and {seen(source) for source in shown} <= now, f"{path.name} is old: type `make screenshots`"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: str(path.relative_to(ROOT)))
def test_notebooks_are_valid(path):
    nbformat.validate(nbformat.read(path, as_version=4))


def test_every_notebook_belongs_to_a_chapter():
    assert {path.stem for path in NOTEBOOKS} == set(COURSE.chapters)


@pytest.mark.parametrize("name", COURSE.chapters)
def test_reference_editions_share_code_and_outputs(name):
    """So that re-running the English edition checks the Chinese one too."""
    english, chinese = (
        [c for c in nbformat.read(COURSE.reference(name, lang), as_version=4).cells if c.cell_type == "code"]
        for lang in LANGUAGES
    )
    assert english == chinese
    assert any(cell.outputs for cell in english)


@pytest.mark.parametrize("path", REFERENCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_reference_editions_show_the_real_mnist_and_are_quickly_opened(path):
    outputs = [output for cell in nbformat.read(path, as_version=4).cells for output in cell.get("outputs", [])]
    assert [output for output in outputs if solved.STAND_IN.search(str(output))] == []
    assert path.stat().st_size < 2_000_000


def links(text: str) -> set[str]:
    return {link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)} - {""}


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_between_files_work(page):
    local = [link for link in links(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_colab_links_point_at_student_notebooks():
    texts = [page.read_text(encoding="utf-8") for page in PAGES] + [p.read_text(encoding="utf-8") for p in NOTEBOOKS]
    found = {link for text in texts for link in links(text) if "colab.research.google.com/github" in link}
    prefix = f"https://colab.research.google.com/github/{COURSE.repository.split('github.com/')[1]}/blob/main/"
    assert len(found) == len(COURSE.chapters) * len(LANGUAGES)
    assert [link for link in found if not link.startswith(prefix) or not (ROOT / link[len(prefix) :]).exists()] == []


TARGETS = set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_commands_in_the_documents_exist(page):
    assert set(re.findall(r"(?:^|`)make ([a-z][a-z-]*)", page.read_text(encoding="utf-8"), flags=re.M)) <= TARGETS


def test_the_container_is_pinned_serves_no_root_and_types_what_exists():
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
    assert re.search(r":\d+-3\.1[123]-\w+$", container["image"]), "a release of the image, and a Python of the course"
    assert container["remoteUser"] != "root"
    typed = container["postCreateCommand"].rpartition("&& make ")[2].split()
    assert typed and set(typed) <= TARGETS


def pins(name: str) -> dict[str, str]:
    """The versions that a requirements file pins, by package, named as indexes name it."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return {normal(package): version for package, version in re.findall(r"^([\w.-]+)==(\S+)$", text, flags=re.M)}


def normal(package: str) -> str:
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", package)[0]).lower()


def imports(path: Path) -> set[str]:
    """The modules that a file imports anywhere in it, by their full name: `autograder.cells`, `numpy`."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_requirements_are_pinned_as_locked():
    assert len(pins("requirements.txt")) > 10
    assert pins("requirements.txt").items() <= pins("requirements-lock.txt").items()


def test_every_import_is_declared():
    """What autograder/ imports is a dependency of the package; what only tests and benchmarks import is in a group."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {normal(package) for package in project["dependencies"]}
    groups = {normal(package) for group in project["optional-dependencies"].values() for package in group}
    assert undeclared([ROOT / "autograder"], needed) == {}
    assert undeclared([ROOT / "tests", ROOT / "benchmarks"], needed | groups) == {}
    assert needed | groups <= pins("requirements-lock.txt").keys(), "declared, and not installed by `make setup`"


def undeclared(folders: list[Path], declared: set[str]) -> dict[str, Path]:
    """Modules that files in `folders` import and no distribution of `declared` brings, each with a file that does."""
    files = [path for folder in folders for path in folder.rglob("*.py")]
    own = sys.stdlib_module_names | {"autograder"} | {path.stem for path in files} | {path.name for path in folders}
    own |= {path.name for folder in folders for path in folder.iterdir() if path.is_dir()}
    known = packages_distributions()
    used = {module.split(".")[0]: path for path in files for module in imports(path)}
    return {
        module: path.relative_to(ROOT)
        for module, path in used.items()
        if module not in own and not {normal(name) for name in known.get(module, [])} & declared
    }


def test_the_rooms_of_the_package_keep_their_arrows():
    """docs/design.md: week → collect → grade → sandbox, week → build, all of them → cells, and no others."""
    arrows = {
        "build": {"build", "answers", "cells", "course", "notebook", "settings"},
        "collect": {"collect", "grade", "sandbox", "cells", "course", "lock"},
        "grade": {"grade", "sandbox", "cells", "course", "lock", "notebook", "settings"},
        "sandbox": {"sandbox", "cells"},
        "week": {"week", "collect", "grade", "build", "cells", "course", "lock", "settings"},
        "cells.py": set(),
    }
    for room, allowed in arrows.items():
        place = ROOT / "autograder" / room
        for path in [place] if place.is_file() else place.glob("*.py"):
            own = {module.split(".")[1] for module in imports(path) if module.startswith("autograder.")}
            assert own <= allowed, f"{path.relative_to(ROOT)} imports {sorted(own - allowed)}"


def test_a_version_is_told_and_cited():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    told = re.findall(
        r"^## (\d\S+) - \d{4}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.M
    )
    assert told[0] == version, "the newest entry of the changelog"
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_conda_installs_the_same_set():
    """Pip reads one option a line: of two in one it passes over the second."""
    lines = (ROOT / "environment.yml").read_text(encoding="utf-8").splitlines()
    assert {"- -r requirements.txt", "- -c requirements-lock.txt"} <= {line.strip() for line in lines}


def test_the_glossary_is_kept_by_both_languages():
    """Every term of the glossary is a pair, and its Chinese half is used somewhere in the course."""
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \|", (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"), flags=re.M
    )
    written = [COURSE.common, *map(COURSE.text, COURSE.chapters)]
    texts = "\n".join(path.read_text(encoding="utf-8") for path in written)
    terms = [(english, chinese) for english, chinese in rows[2:]]
    assert len(terms) > 40
    assert [pair for pair in terms if pair[1].split("（")[0] not in texts] == []
