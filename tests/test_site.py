"""The site's sources: what is folded, what pictures say, one language a page. Sphinx itself runs in `make site`."""

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from autograder.build import glossary, site
from autograder.course import CourseError


def picture(**metadata):
    return new_output("display_data", {"image/png": "iVBORw0KGgo="}, metadata={"image/png": metadata})


def notebook(*cells):
    return new_notebook(cells=[new_markdown_cell("# 1. A title\n\nText"), *cells])


def test_solutions_and_folded_cells_are_folded_until_asked_for():
    cells = [new_markdown_cell("### Exercise: `f` (3 points)\n\nWrite it."), new_code_cell("def f(): ...")]
    cells += [new_code_cell("# @title a picture · 图\nplot()"), new_code_cell("print(1)")]
    made = site.page(notebook(*cells), "01_mini", "en")
    solution, folded, seen = (cell for cell in made.cells if cell.cell_type == "code")
    assert solution.metadata.tags == ["hide-input"]
    assert solution.metadata.mystnb["code_prompt_show"] == site.ANSWER["en"]
    assert folded.metadata.mystnb["code_prompt_show"] == "a picture · 图"
    assert "tags" not in seen.metadata


def test_neighbours_under_one_title_are_folded_together():
    cells = [
        new_code_cell("# @title Set-up\na = 1", outputs=[picture(alt="a")]),
        new_code_cell("# @title Set-up\nb = 2"),
    ]
    cells += [new_code_cell("# @title Other\nc = 3"), new_code_cell("d = 4"), new_code_cell("e = 5")]
    made = site.page(notebook(*cells), "01_mini", "en").cells[1:]
    assert [cell.source for cell in made] == [
        "# @title Set-up\na = 1\n\nb = 2",
        "# @title Other\nc = 3",
        "d = 4",
        "e = 5",
    ]
    assert len(made[0].outputs) == 1


def test_a_page_begins_with_its_title_and_the_notebook_to_download():
    made = site.page(notebook(), "01_mini", "zh")
    title, link, *_ = [line for line in made.cells[0].source.splitlines() if line]
    assert title == "# 1. A title"
    assert 'href="student/01_mini.ipynb"' in link and site.DOWNLOAD["zh"] in link


def test_pictures_keep_their_words_and_one_without_is_refused():
    made = site.page(notebook(new_code_cell("x", outputs=[picture(alt="a line"), picture(alt="a bar")])), "a", "en")
    assert made.cells[1].metadata.mystnb["image"]["alt"] == "a line; a bar"
    with pytest.raises(CourseError, match="01_mini: a picture has no alternative text"):
        site.page(notebook(new_code_cell("x", outputs=[picture()])), "01_mini", "en")


BOTH = "# Title · 标题\n\nEnglish. ([中文](#中文))\n\n## One\n\n[a](../notebooks/en/01_a.ipynb)\n\n"
BOTH += "## 中文\n\n说明。\n\n### 一\n"


def test_a_page_of_both_languages_is_cut_in_two():
    assert site.half(BOTH, "en") == "# Title\n\nEnglish.\n\n## One\n\n[a](01_a.ipynb)\n\n"
    assert site.half(BOTH, "zh") == "# 标题\n\n说明。\n\n## 一\n"
    assert site.half("# Words · 术语\n\n| a | 甲 |\n", "zh") == "# 术语\n\n| a | 甲 |\n"
    assert site.half("# Said\n\nx\n\n# 文章说了什么\n\n甲\n", "zh") == "# 文章说了什么\n\n甲\n"


WORDS = (
    "| English | 中文 | note |\n| --- | --- | --- |\n| loss | 损失 |  |\n| loss function | 损失函数 | said in full |\n"
)
WORDS += "| epoch | 轮 |  |\n| key | 键值 | of attention |\n"


@pytest.mark.parametrize(
    ("lang", "text", "linked"),
    [
        ("en", "Losses fall, the loss too.", "[Losses](glossary.md#loss) fall, the loss too."),
        ("en", "Glossy, lossless, loss-free; a key", "Glossy, lossless, loss-free; a key"),
        ("en", "A loss function: a loss.", "A [loss function](glossary.md#loss-function): a [loss](glossary.md#loss)."),
        (
            "en",
            "## The loss\n\n`loss` $loss$ [loss](x.md) **loss**",
            "## The loss\n\n`loss` $loss$ [loss](x.md) **loss**",
        ),
        ("en", "```python\nloss\n```\nloss", "```python\nloss\n```\n[loss](glossary.md#loss)"),
        (
            "en",
            "<details><summary>A loss</summary>\n\nThe loss",
            "<details><summary>A loss</summary>\n\nThe [loss](glossary.md#loss)",
        ),
        (
            "zh",
            "每轮的损失函数，**损失**变小，损失值",
            "每轮的[损失函数](glossary.md#loss-function)，**损失**变小，[损失](glossary.md#loss)值",
        ),
    ],
)
def test_a_term_is_linked_where_prose_first_uses_it(lang, text, linked):
    cell = new_markdown_cell(text)
    glossary.link([cell], glossary.terms(WORDS, lang), lang)
    assert cell.source == linked


def test_a_term_is_linked_once_a_page_and_every_entry_has_its_anchor():
    cells = [new_markdown_cell("A loss"), new_code_cell("loss"), new_markdown_cell("A loss")]
    glossary.link(cells, glossary.terms(WORDS, "en"), "en")
    assert [cell.source for cell in cells] == ["A [loss](glossary.md#loss)", "loss", "A loss"]
    rows = glossary.anchored(WORDS).splitlines()
    assert rows[0] == "| English | 中文 | note |"
    assert rows[3] == "| [loss function]{#loss-function} | 损失函数 | said in full |"


def test_sources_are_written_in_both_languages(built):
    from autograder.build.editions import build_reference

    build_reference(built, "01_mini")
    for name in site.OTHERS:
        (built.root / "docs").mkdir(exist_ok=True)
        (built.root / "docs" / f"{name}.md").write_text(BOTH, encoding="utf-8")
    (built.root / "site").mkdir()
    for lang in ("en", "zh"):
        (built.root / "site" / f"index.{lang}.md").write_text(f"# Front {lang}\n", encoding="utf-8")
    site.write(built, built.root / "build")
    for lang in ("en", "zh"):
        folder = built.root / "build" / "source" / lang
        assert {path.name for path in folder.iterdir()} == {
            "01_mini.ipynb",
            "index.md",
            *(f"{n}.md" for n in site.OTHERS),
        }
        assert "01_mini\nerrata" in (folder / "index.md").read_text(encoding="utf-8")
        student = nbformat.read(built.root / "build" / "html" / lang / "student" / "01_mini.ipynb", as_version=4)
        assert not any("BEGIN SOLUTION" in cell.source for cell in student.cells)


PAGES = ["index.html", "en/index.html", "zh/02a_neurons_tensors.html", "en/06c_speech.html", "en/errata.html"]


@pytest.mark.parametrize("name", PAGES)
def test_the_site_keeps_nobody_out(name, barriers):
    page = Path(__file__).resolve().parents[1] / "build" / "site" / "html" / name
    if not page.exists():
        pytest.skip("no site here: `make site` makes it")
    assert barriers(page) == []


@pytest.mark.parametrize("name", ["en/04b_optimizers.html", "zh/coverage.html"])
def test_a_phone_scrolls_no_page_sideways(name, chromium):
    page = Path(__file__).resolve().parents[1] / "build" / "site" / "html" / name
    if not page.exists():
        pytest.skip("no site here: `make site` makes it")
    tab = chromium.new_page(viewport={"width": 390, "height": 800})
    tab.goto(page.as_uri())
    assert tab.evaluate("document.scrollingElement.scrollWidth") == 390
    tab.close()
