"""What a learner wrote is shown on a page and not run by it; what a chapter shows stays as it is."""

import nbformat
import pytest
from nbformat import v4

from autograder.course import BADGE
from autograder.grade.feedback import HideHiddenTests
from autograder.grade.page import render

PNG = "iVBORw0KGgo="
PICTURE = f"data:image/png;base64,{PNG}"
ACTIVE = ("script", "style", "svg", "iframe", "form", "input", "object", "embed", "link", "meta", "base", "math")


def shown(source: str, **attachments: dict) -> str:
    return render(source, {f"{name}.png": forms for name, forms in attachments.items()})


@pytest.mark.parametrize("tag", ACTIVE)
def test_active_elements_are_gone(tag):
    html = shown(f"before\n\n<{tag} src=x>alert(1)</{tag}>\n\n<div><{tag}>inside</{tag}></div>\n\nafter")
    assert f"<{tag}" not in html.lower()
    assert "before" in html and "after" in html


@pytest.mark.parametrize(
    "source",
    [
        "<img src=x onerror=alert(1)>",
        "<div onclick='alert(1)'>x</div>",
        "<details ontoggle=alert(1) open><summary>x</summary></details>",
        "<a href='#' onmouseover=alert(1)>x</a>",
    ],
)
def test_handlers_are_gone(source):
    assert "alert" not in shown(source)


ADDRESSES = [
    "javascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "DATA:text/html;base64,eA==",
    "file:///etc/passwd",
]
IN_FRONT = ["", " ", "&#9;", "&#10;", "&#x0b;", "&#1;", "&#x1f;&#x20;", "\x01", "\x1b"]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("front", IN_FRONT, ids=repr)
def test_links_lead_to_the_web_or_nowhere(front, address):
    assert "href" not in shown(f'<a href="{front}{address}">x</a>')


@pytest.mark.parametrize("within", ["da&#9;ta:text/html,x", "java&#10;script:alert(1)", "d&#97;ta:text/html,x"])
def test_white_space_within_a_scheme_and_escapes_hide_nothing(within):
    assert "href" not in shown(f'<a href="{within}">x</a>')


@pytest.mark.parametrize("address", ADDRESSES)
def test_links_of_markdown_are_no_other(address):
    assert "href" not in shown(f"[x]({address}) [x][y]\n\n[y]: {address}")


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=c#d", "http://example.org", "mailto:ada@example.org", "#a"]
)
def test_honest_links_stay(address):
    assert f'href="{address}"' in shown(f"[x]({address})")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/spy.png",
        "//example.org/spy.png",
        "spy.png",
        "data:image/svg+xml;base64,PHN2Zz4=",
        "data:text/html;base64,eA==",
        f" {PICTURE}",
    ],
)
def test_pictures_from_elsewhere_are_not_fetched(address):
    assert "src" not in shown(f'<img src="{address}" alt="x">')
    assert "src" not in shown(f"![x](<{address}>)") or address.startswith(" ")


@pytest.mark.parametrize("address", [PICTURE, BADGE, "data:image/jpeg;base64,/9j/4AA="])
def test_pictures_of_the_notebook_stay(address):
    assert f'<img src="{address}" alt="a plot">' in shown(f"![a plot]({address})")


def test_an_attached_picture_is_shown():
    assert f'<img src="{PICTURE}" alt="mine">' in shown("![mine](attachment:a.png)", a={"image/png": PNG})


MISSING = ["attachment:b.png", "attachment:", "<attachment:a b.png>", "attachment&#58;b.png"]
NO_PICTURES = ["attachment:c.png", "attachment:d.png"]


@pytest.mark.parametrize("link", MISSING + NO_PICTURES)
def test_an_attachment_that_is_missing_or_no_picture_is_left_out(link):
    html = shown(f"before ![mine]({link}) after", a={"image/png": PNG}, c={}, d={"image/svg+xml": "PHN2Zz4="})
    assert 'before <img alt="mine"> after' in html


@pytest.mark.parametrize(
    "command", ["href", "style", "class", "cssId", "unicode", "require", "csname", "data", "mmlToken"]
)
def test_mathjax_makes_no_links_and_styles(command):
    for source in (
        f"$\\{command}{{x}}{{y}}$",
        f"$$\n\\{command}{{x}}{{y}}\n$$",
        f"\\begin{{a}}\\{command}{{x}}\\end{{a}}",
    ):
        assert f"\\{command}" not in shown(source)
        assert "\\text{x}" in shown(source)


def test_other_mathematics_stays():
    assert "$\\sum_i x_i^2 &lt; \\hrefs$" in shown("$\\sum_i x_i^2 < \\hrefs$")


def test_classes_and_ids_that_lay_out_the_page_are_gone():
    html = shown('<div class="jp-Cell alert" id="score" style="position:fixed">x</div><span class="label">y</span>')
    assert "class" not in html and "id=" not in html and "style" not in html


def test_code_is_highlighted():
    html = shown("```python\nx = 1  # one\n```")
    assert '<div class="highlight"><pre>' in html
    assert '<span class="c1"># one</span>' in html


def test_tables_lists_and_folds_stay():
    table = shown("| a | b |\n|---|---|\n| 1 | **2** |")
    assert "<th>a</th>" in table and "<td><strong>2</strong></td>" in table
    assert "<li>one</li>" in shown("1. one\n2. two")
    fold = shown("<details open>\n<summary>Hint</summary>\n\n`x`\n\n</details>")
    assert "<details open" in fold and "<summary>Hint</summary>" in fold and "<code>x</code>" in fold


def hidden_cell():
    source = "# Hidden: other numbers\n### BEGIN HIDDEN TESTS\nsecret = 1\n### END HIDDEN TESTS"
    outputs = [
        v4.new_output("stream", text="secret"),
        v4.new_output("error", ename="AssertionError", evalue="another number", traceback=["secret = 1"]),
    ]
    return v4.new_code_cell(source, outputs=outputs)


def test_of_a_hidden_test_its_title_and_its_message_are_shown():
    notebook, _ = HideHiddenTests().preprocess(v4.new_notebook(cells=[hidden_cell()]), {})
    [cell] = notebook.cells
    assert cell.source == "# Hidden: other numbers"
    assert [output.traceback for output in cell.outputs] == [["AssertionError: another number"]]
    assert "secret" not in nbformat.writes(notebook)


def test_demos_which_did_not_run_are_left_out_and_pictures_get_a_text():
    picture = v4.new_output("display_data", {"image/png": PNG, "text/plain": "<Figure>"})
    cells = [v4.new_code_cell("demo", metadata={"tags": ["demo"]}), v4.new_code_cell("plot", outputs=[picture])]
    notebook, _ = HideHiddenTests().preprocess(v4.new_notebook(cells=cells), {})
    assert [cell.source for cell in notebook.cells] == ["plot"]
    assert notebook.cells[0].outputs[0].metadata["image/png"]["alt"].startswith("a figure of this cell")
