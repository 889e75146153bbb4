"""A submission is put back into shape: every test once, as issued, after the learner's answer."""

import nbformat
import pytest
from nbformat import NotebookNode, from_dict, v4

from autograder.cells import NOT_ATTEMPTED, grade_id, marks
from autograder.grade.repair import repair

HIDDEN = "# Hidden: other numbers\n### BEGIN HIDDEN TESTS\nassert f(3) == 6\n### END HIDDEN TESTS"
EDITED = "f-check: this cell was edited; the issued one was put back beside what was typed"
SOURCES = {
    "setup-1": ("setup", "import numpy as np"),
    "f": ("answer", "raise NotImplementedError"),
    "f-check": ("check", "assert f(2) == 4"),
    "f-hidden": ("hidden", HIDDEN),
    "g": ("answer", "raise NotImplementedError"),
    "g-check": ("check", "assert g(2) == 2"),
}


def cell(name: str, source: str | None = None, **extra) -> NotebookNode:
    """The cell `name` as it was handed out, or with another source."""
    role, issued = SOURCES[name]
    points = 1.0 if role in ("check", "hidden") else None
    handed_out = issued.partition("### BEGIN")[0].rstrip()
    metadata = {"nbgrader": marks(name, role, points) | extra}
    return from_dict(v4.new_code_cell(handed_out if source is None else source, id=name, metadata=metadata))


def own(source: str, kind: str = "code", **parts) -> NotebookNode:
    """A cell of the learner's own; `parts` may be what no notebook should hold."""
    return from_dict({"id": "own", "cell_type": kind, "source": source, "metadata": {}} | parts)


def submission(cells: list[NotebookNode], **metadata) -> NotebookNode:
    return from_dict({"nbformat": 4, "nbformat_minor": 5, "cells": cells, "metadata": metadata})


def originals() -> dict[str, NotebookNode]:
    issued = {name: cell(name, source) for name, (_, source) in SOURCES.items()}
    for original in issued.values():
        original.metadata.nbgrader |= {"checksum": "0", "cell_type": "code"}
    return issued


def repaired(*cells: NotebookNode) -> NotebookNode:
    """What `repair` makes of these cells; any of it must be a valid notebook that holds each issued cell once."""
    result = repair(submission(cells), originals())
    nbformat.validate(result)
    tests = [name for name in SOURCES if "-" in name]
    assert sorted(name for c in result.cells if (name := grade_id(c)) in tests) == sorted(tests)
    for c in result.cells:
        if grade_id(c) in tests:
            assert (c.source, c.metadata) == (SOURCES[grade_id(c)][1], originals()[grade_id(c)].metadata)
    return result


def order(notebook: NotebookNode) -> list[str]:
    """The cells by grade_id; a cell of the learner's own by its source."""
    return [grade_id(c) or c.source for c in notebook.cells]


def notes(notebook: NotebookNode) -> list[str]:
    return notebook.metadata.get("repaired", [])


def handed_out(**sources: str) -> list[NotebookNode]:
    return [cell(name, sources.get(name)) for name in SOURCES]


def test_an_honest_notebook_gets_its_hidden_tests_and_no_note():
    result = repaired(*handed_out(f="def f(x): return 2 * x"))
    assert order(result) == list(SOURCES)
    assert result.cells[1].source == "def f(x): return 2 * x"
    assert notes(result) == []


@pytest.mark.parametrize("missing", ["setup-1", "f-check", "f-hidden", "g-check"])
def test_a_deleted_cell_is_put_back_where_it_was(missing):
    result = repaired(*(c for c in handed_out() if c.id != missing))
    assert order(result) == list(SOURCES)
    assert notes(result) == [f"{missing}: this cell was missing and was put back"]


def test_all_tests_of_an_exercise_come_back_after_its_answer():
    result = repaired(cell("setup-1"), cell("g", "def g(x): return x"), cell("f", "def f(x): return 2 * x"))
    assert order(result) == ["setup-1", "g", "g-check", "f", "f-check", "f-hidden"]


def test_the_tests_of_a_deleted_answer_come_last_and_the_answer_stays_away():
    result = repaired(*(c for c in handed_out() if not c.id.startswith("f")))
    assert order(result)[:3] == ["setup-1", "g", "g-check"]
    assert sorted(order(result)[3:]) == ["f-check", "f-hidden"]


def test_an_empty_notebook_gets_every_set_up_and_test():
    result = order(repaired())
    assert result[0] == "setup-1"
    assert sorted(result[1:]) == ["f-check", "f-hidden", "g-check"]


def test_an_edited_test_is_replaced_by_the_issued_one():
    result = repaired(*handed_out(**{"f-check": "assert True"}))
    assert order(result) == ["setup-1", "f", "assert True", "f-check", "f-hidden", "g", "g-check"]
    assert notes(result) == [EDITED]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("x = 1\n\nassert f(2) == 4", ["f", "x = 1", "f-check"]),
        ("assert f(2) == 4\n\ndef total(v): return v", ["f", "f-check", "def total(v): return v"]),
        ("x = 1\nassert f(2) == 4\ny = 2", ["f", "x = 1", "f-check", "y = 2"]),
    ],
)
def test_what_was_typed_into_a_test_runs_where_it_stood(typed, expected):
    result = repaired(*handed_out(**{"f-check": typed}))
    assert order(result) == ["setup-1", *expected, "f-hidden", "g", "g-check"]
    assert notes(result) == [EDITED]


def test_an_answer_that_was_joined_with_its_test_counts():
    """VS Code and Colab join two cells and keep the marks of the second one."""
    joined = handed_out(**{"f-check": "def f(x): return 2 * x\n\nassert f(2) == 4"})
    result = repaired(*(c for c in joined if c.id != "f"))
    assert order(result) == ["setup-1", "def f(x): return 2 * x", "f-check", "f-hidden", "g", "g-check"]


def test_an_untouched_copy_of_an_answer_does_not_replace_it():
    cells = handed_out(f="def f(x): return 2 * x")
    stub = cell("f", f'raise NotImplementedError("{NOT_ATTEMPTED}")')
    result = repaired(*cells[:3], stub, *cells[3:])
    assert next(c for c in result.cells if grade_id(c) == "f").source == "def f(x): return 2 * x"
    assert stub.source in order(result)


def bare(cells: list[NotebookNode], *signs: str) -> list[NotebookNode]:
    """The cells without their marks, and without `signs` of the others: their ids."""
    for i, each in enumerate(cells):
        each.metadata = NotebookNode()
        each.id = f"other-{i}" if "id" in signs else each.id
    return cells


@pytest.mark.parametrize("signs", [(), ("id",)], ids=["marks", "marks and ids"])
def test_a_notebook_without_marks_is_known_by_its_ids_texts_and_definitions(signs):
    result = repaired(*bare(handed_out(f="def f(x): return 2 * x", g="def g(x): return x"), *signs))
    assert order(result) == list(SOURCES)
    assert notes(result) == []
    assert next(c for c in result.cells if grade_id(c) == "g").source == "def g(x): return x"


def test_of_two_cells_that_define_an_answer_the_last_is_it():
    cells = bare([own("def f(x): return x"), own("def f(x): return 2 * x"), cell("f-check")], "id")
    result = repaired(*cells)
    assert [c.source for c in result.cells if c.source.startswith("def f")] == [
        "def f(x): return x",
        "def f(x): return 2 * x",
    ]
    assert next(c for c in result.cells if grade_id(c) == "f").source == "def f(x): return 2 * x"


def test_what_is_no_python_defines_nothing():
    assert order(repaired(own("def f(x:\n"), own("class\x00"), *handed_out()))[:2] == ["def f(x:\n", "class\x00"]


def test_white_space_at_the_ends_is_no_edit():
    assert notes(repaired(*handed_out(**{"f-check": "\nassert f(2) == 4  \n"}))) == []


def test_a_copied_test_runs_once_where_the_first_stands():
    cells = handed_out()
    result = repaired(*cells, cell("f-check", "assert f(2) == 4"))
    assert order(result) == list(SOURCES)
    assert notes(result) == ["f-check: a copy of this cell was left out"]


def test_of_two_copies_of_an_answer_the_last_counts_and_both_run():
    setup, *rest = handed_out(f="def f(x): return 2 * x")
    result = repaired(setup, cell("f", "def f(x): return x"), *rest)
    assert order(result) == ["setup-1", "def f(x): return x", *list(SOURCES)[1:]]
    assert next(c for c in result.cells if grade_id(c) == "f").source == "def f(x): return 2 * x"


def test_an_edited_set_up_runs_after_the_issued_one():
    result = repaired(*handed_out(**{"setup-1": "import numpy as np\nimport math"}))
    assert order(result) == ["setup-1", "import math", *list(SOURCES)[1:]]
    assert grade_id(result.cells[1]) is None


def test_the_learners_order_and_own_cells_are_kept():
    cells = dict(zip(SOURCES, handed_out(), strict=True))
    result = repaired(own("print(1)"), *(cells[n] for n in ("setup-1", "g", "g-check", "f", "f-hidden", "f-check")))
    assert order(result) == ["print(1)", "setup-1", "g", "g-check", "f", "f-hidden", "f-check"]


def test_a_foreign_schema_and_forged_marks_do_not_matter():
    forged = {"schema_version": 99, "points": 1000.0, "solution": True, "locked": False, "task": True}
    result = repaired(*(cell(name, **forged) for name in SOURCES))
    assert order(result) == list(SOURCES)
    assert all(c.metadata.nbgrader.schema_version == 3 for c in result.cells)


@pytest.mark.parametrize("marked", ["none", 7, None, [], {"grade_id": 7}, {"grade_id": ["f"]}, {"grade_id": "h"}, {}])
def test_odd_marks_make_a_cell_the_learners_own(marked):
    result = repaired(own("1 + 1", metadata={"nbgrader": marked}), *handed_out())
    assert result.cells[0].metadata == {}
    assert order(result) == ["1 + 1", *SOURCES]


@pytest.mark.parametrize("tags", ["demo", 7, None, {"demo": 1}, [["demo"], None, "setup"]])
def test_odd_tags_are_dropped(tags):
    assert repaired(own("1", metadata={"tags": tags, "x": 1}), *handed_out()).cells[0].metadata == {}


def test_tags_that_say_how_a_cell_runs_are_kept():
    cells = repaired(own("1", metadata={"tags": ["raises-exception", "demo", "x"]}), *handed_out()).cells
    assert cells[0].metadata == {"tags": ["demo", "raises-exception"]}


def test_what_was_put_out_before_is_forgotten():
    forged = {"output_type": "stream", "name": "stdout", "text": "correct"}
    result = repaired(own("1", outputs=[forged], execution_count=3), *handed_out())
    assert all((c.outputs, c.execution_count) == ([], None) for c in result.cells)


def test_another_kernel_and_notebook_metadata_are_dropped():
    result = repair(submission(handed_out(), kernelspec={"name": "julia"}, repaired=["forged"]), originals())
    assert result.metadata == {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}


def test_cells_with_the_same_id_get_ids_of_their_own():
    result = repaired(own("1", id="f"), own("2", id="f"), *handed_out())
    assert len({c.id for c in result.cells}) == len(result.cells)


@pytest.mark.parametrize(
    ("attachments", "kept"),
    [
        ({"a.png": {"image/png": "iVBORw0KGgo="}}, {"a.png": {"image/png": "iVBORw0KGgo="}}),
        ({"a.png": {"image/png": "iVBO\nRw0KGgo=\n"}}, {"a.png": {"image/png": "iVBORw0KGgo="}}),
        ({"a.svg": {"image/svg+xml": "PHN2Zz4="}}, {"a.svg": {}}),
        ({"a.png": {"image/png": '"><script>'}}, {"a.png": {}}),
        ({"a.png": {"image/png": ["iVBORw0KGgo="]}}, {"a.png": {}}),
        ({"a.png": {"image/png": None}}, {"a.png": {}}),
        ({"a.png": "iVBORw0KGgo="}, {}),
        (["a.png"], {}),
        (None, {}),
    ],
)
def test_of_attachments_only_pictures_are_kept(attachments, kept):
    prose = own("![mine](attachment:a.png)", "markdown", attachments=attachments)
    assert repaired(prose, *handed_out()).cells[0].attachments == kept


def test_half_a_character_is_replaced_wherever_it_may_stand():
    half = "\ud83d"
    pictures = {f"{half}.png": {"image/png": "iVBORw0KGgo="}}
    prose = own(f"![mine](attachment:{half}.png)", "markdown", attachments=pictures)
    result = repaired(own(f"'{half}'"), prose, *handed_out(f=f"'{half}'"))
    assert [c.source for c in result.cells[:2]] == ["'\ufffd'", "![mine](attachment:\ufffd.png)"]
    assert result.cells[3].source == "'\ufffd'"
    nbformat.writes(result).encode()


def test_raw_cells_become_prose_and_run_nowhere():
    assert repaired(own("1 / 0", "raw"), *handed_out()).cells[0].cell_type == "markdown"
