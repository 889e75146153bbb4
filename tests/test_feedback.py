"""What a learner wrote is shown on a page and not run by it; what a chapter shows stays as it is."""

import re

import nbformat
import pytest
from nbformat import v4

from autograder.cells import NOT_ATTEMPTED
from autograder.course import BADGE
from autograder.grade.feedback import WORDS, HideHiddenTests, Line, SumUp, in_one, lines
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


COMMANDS = ["href", "style", "class", "cssId", "unicode", "require", "csname", "data", "mmlToken", "color", "text"]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("mark", ["$", "$$"])
def test_formulas_make_no_links_and_styles(command, mark):
    html = shown(f"{mark}\\{command}{{javascript:alert(1)}}{{y}}{mark}")
    assert "<math" in html or "<code" in html
    assert not re.search(r"<[^>]*(href|style|class|id|src|on\w+)\s*=", html)


@pytest.mark.parametrize("command", COMMANDS[:9])
def test_nor_does_what_mathjax_would_take_for_one(command):
    html = shown(f"\\begin{{a}}\\{command}{{x}}\\end{{a}}")
    assert f"\\{command}" not in html


def test_formulas_are_drawn_without_a_network():
    html = shown("$\\sum_i x_i^2 < \\sigma$ and\n\n$$\\frac{1}{2}$$\n")
    assert "<mo>∑</mo>" in html and "<mo>&lt;</mo>" in html and "<mi>σ</mi>" in html
    assert '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"' in html and "<mfrac>" in html


@pytest.mark.parametrize("formula", ["\\frac{", "\\left(", "{" * 3000, "\\begin{matrix}", "<script>", "\ue0000\ue000"])
def test_what_is_no_formula_is_shown_as_it_was_typed_or_not_at_all(formula):
    html = shown(f"${formula}$ after")
    assert "after" in html
    assert "<script>" not in html


def test_prices_are_no_formula():
    assert "<math" not in shown("It costs $5.")


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


def graded(*tests: tuple[str, float, float, str]) -> nbformat.NotebookNode:
    """A graded notebook of tests: grade_id, score, points, message."""
    cells = [v4.new_markdown_cell("# 2a. A title"), v4.new_markdown_cell("more"), v4.new_code_cell("guess = ...  # x")]
    for name, score, points, message in tests:
        marks = {"grade": True, "solution": False, "locked": True, "grade_id": name, "score": score, "points": points}
        error = v4.new_output("error", ename="AssertionError", evalue=message, traceback=[message])
        first = (
            "# @title Hidden test of f, worth 2 (runs · 运行): others · 其他"
            if "hidden" in name
            else "# @title Check\nx"
        )
        cells.append(v4.new_code_cell(first, metadata={"nbgrader": marks}, outputs=[error] if message else []))
    return v4.new_notebook(cells=cells)


@pytest.mark.parametrize(
    ("check", "hidden", "line"),
    [
        ((1, ""), (2, ""), Line("f", 3, 3, "all", "")),
        ((1, ""), (0, "wrong axis · 轴错了"), Line("f", 1, 3, "some", "wrong axis")),
        ((0, "uphill · 上坡"), (0, "wrong axis · 轴错了"), Line("f", 0, 3, "none", "uphill")),
        ((0, f"{NOT_ATTEMPTED}"), (0, NOT_ATTEMPTED), Line("f", 0, 3, "untried", "")),
        ((0, "a · b · c"), (2, ""), Line("f", 2, 3, "some", "a · b · c")),
    ],
)
def test_the_page_begins_with_what_each_exercise_got_and_why(check, hidden, line):
    notebook = graded(("f-check", check[0], 1, check[1]), ("f-hidden", hidden[0], 2, hidden[1]))
    assert lines(notebook, "en") == [line]


def test_a_page_speaks_its_learners_language():
    assert in_one("uphill · 上坡", "zh") == "上坡"
    assert in_one("no half", "zh") == "no half"
    assert WORDS["en"].keys() == WORDS["zh"].keys()


def test_prose_is_a_line_up_to_the_next_heading_and_an_untouched_guess_is_none():
    resources = {"nbgrader": {"notebook": "02a", "score": 0, "max_score": 3, "late_penalty": 0}}
    notebook, resources = SumUp().preprocess(graded(("f-check", 1, 1, ""), ("f-hidden", 2, 2, "")), resources)
    prose, check, hidden = notebook.cells
    assert (prose.source, prose.heading) == ("# 2a. A title\n\nmore", "2a. A title")
    assert (check.heading, check.source) == ("The check that you saw", "x")
    assert (hidden.heading, hidden.source) == ("others", "")
    assert resources["title"] == "2a. A title"
