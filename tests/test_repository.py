"""What is committed fits together: editions and texts, links and files, commands and targets, pins and locks."""

import re
from pathlib import Path

import nbformat
import pytest

from autograder.build import readme, solved
from autograder.build.editions import stale
from autograder.cells import LANGUAGES, points
from autograder.course import Course
from autograder.grade import grading, submission

ROOT = Path(__file__).resolve().parents[1]
COURSE = Course(ROOT)
PAGES = [ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted((ROOT / "docs").glob("*.md"))]
NOTEBOOKS = sorted(p for folder in ("source", "notebooks", "release") for p in (ROOT / folder).rglob("*.ipynb"))
REFERENCES = [COURSE.reference(name, language) for name in COURSE.chapters for language in LANGUAGES]


@pytest.mark.parametrize("name", COURSE.chapters)
def test_notebooks_are_what_the_text_says(name):
    assert stale(COURSE, name) == [], "type `make notebooks` and commit"


def test_front_pages_are_up_to_date():
    assert [p for p, page in readme.pages(COURSE).items() if p.read_text(encoding="utf-8") != page] == []


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


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """The unsolved student editions and the solved source notebooks, graded as if two learners had handed them in."""
    folder = tmp_path_factory.mktemp("class")
    for name in COURSE.chapters:
        for learner, path in (("unsolved", COURSE.release(name, "zh")), ("solved", COURSE.source(name))):
            target = folder / "submitted" / learner / name / f"{name}.ipynb"
            target.parent.mkdir(parents=True)
            target.write_bytes(path.read_bytes())
    graded = grading.grade(COURSE, folder, submission.find(COURSE, folder, []), grading.Options(workers=2))
    return {(result.learner, result.chapter): result for result in graded}


@pytest.mark.parametrize("name", COURSE.chapters)
def test_unsolved_editions_earn_nothing_and_solved_ones_everything(results, name):
    unsolved, solved = results["unsolved", name], results["solved", name]
    assert (unsolved.problem, unsolved.total) == (None, 0)
    assert (solved.problem, solved.messages) == (None, {})
    assert solved.total == points(nbformat.read(COURSE.source(name), as_version=4).cells)


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


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_commands_in_the_documents_exist(page):
    targets = set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M))
    typed = set(re.findall(r"(?:^|`)make ([a-z][a-z-]*)", page.read_text(encoding="utf-8"), flags=re.M))
    assert typed <= targets


def test_requirements_are_pinned_as_locked():
    pins = set(re.findall(r"^[\w-]+==[\w.]+", (ROOT / "requirements.txt").read_text(encoding="utf-8"), flags=re.M))
    locked = set((ROOT / "requirements-lock.txt").read_text(encoding="utf-8").splitlines())
    assert len(pins) > 10
    assert pins <= locked


def test_conda_installs_the_same_set():
    assert "-r requirements.txt -c requirements-lock.txt" in (ROOT / "environment.yml").read_text(encoding="utf-8")


def test_the_glossary_is_kept_by_both_languages():
    """Every term of the glossary is a pair, and its Chinese half is used somewhere in the course."""
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \|", (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"), flags=re.M
    )
    texts = "\n".join(COURSE.text(name).read_text(encoding="utf-8") for name in COURSE.chapters)
    terms = [(english, chinese) for english, chinese in rows[2:]]
    assert len(terms) > 40
    assert [pair for pair in terms if pair[1].split("（")[0] not in texts] == []
