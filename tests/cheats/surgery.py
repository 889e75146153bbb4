"""Notebook surgery: cells deleted, duplicated, re-typed, unlocked, re-marked; old, foreign and broken formats."""

import copy
import json

from nbformat import v4

from cheats import NAME, TEST_CELLS, answer, cell, holds, last, prose, proves, refused, repaired, tests, told, varied

ALL_POINTS = [{"output_type": "execute_result", "data": {"text/plain": "100"}, "metadata": {}, "execution_count": 1}]

UNREADABLE = refused("is not a readable notebook")
PUT_BACK = "this cell was edited; the issued one was put back beside what was typed"
EDITED = repaired(*(f"{name}: {PUT_BACK}" for name in TEST_CELLS))
MISSING = repaired(*(f"{name}: this cell was missing and was put back" for name in TEST_CELLS))
COPIED = repaired(*(f"{name}: a copy of this cell was left out" for name in TEST_CELLS))


def _write(notebook, folder, encoding="utf-8"):
    (folder / f"{NAME}.ipynb").write_text(json.dumps(notebook), encoding=encoding)


@proves(MISSING)
def deletes_the_tests(notebook, folder):
    """No test, no failure."""
    notebook.cells = [c for c in notebook.cells if not c.metadata.get("nbgrader", {}).get("grade")]


@proves(COPIED)
def duplicates_the_tests(notebook, folder):
    """Each test twice, the second one empty."""
    for test in tests(notebook):
        twin = copy.deepcopy(test)
        twin.source, twin.id = "pass", twin.id + "-2"
        notebook.cells.append(twin)
        notebook.cells.insert(0, copy.deepcopy(twin))


@proves(holds(lambda notebook: cell(notebook, "double-check").cell_type == "markdown"))
def retypes_the_tests(notebook, folder):
    """The tests become prose and raw cells."""
    for test, kind in zip(tests(notebook), ["markdown", "raw", "markdown", "widget"], strict=True):
        test.cell_type = kind
        test.pop("outputs", None)
        test.pop("execution_count", None)


@proves(EDITED)
def edits_the_tests(notebook, folder):
    """The tests' sources pass by themselves, and bring an output that says 100."""
    for test in tests(notebook):
        test.source, test.outputs = "100", ALL_POINTS


@proves(EDITED, holds(lambda notebook: cell(notebook, "double-check").metadata.nbgrader.points == 700))
def edits_the_points(notebook, folder):
    """700 points for each test, and minus ones."""
    for test, points in zip(tests(notebook), [700, -700, 1e308, "many"], strict=True):
        test.metadata.nbgrader["points"] = points
        test.source = "pass"


@proves(holds(lambda notebook: notebook.cells[-2].metadata.nbgrader.get("points") == 100))
def adds_its_own_test(notebook, folder):
    """A test cell of the learner's own, worth 100 points, and one to be graded by hand."""
    for name, solution in (("bonus", False), ("essay", True)):
        marks = {"schema_version": 3, "grade_id": name, "grade": True, "solution": solution, "locked": not solution}
        marks |= {"task": False, "points": 100}
        notebook.cells.append(v4.new_code_cell("pass", metadata={"nbgrader": marks}))


@proves(holds(lambda notebook: cell(notebook, "double").metadata.nbgrader.grade))
def marks_answers_as_tests(notebook, folder):
    """The answer cells are themselves graded, with points, and pass."""
    for name in ("double", "mean_row"):
        cell(notebook, name).source = "1"
        cell(notebook, name).metadata.nbgrader |= {"grade": True, "points": 3, "locked": False}


@proves(repaired("setup-1: a copy of this cell was left out"))
def swaps_grade_ids(notebook, folder):
    """Answers bear the tests' names, tests the set-up's and each other's."""
    names = [c.metadata.nbgrader["grade_id"] for c in tests(notebook)]
    for test, name in zip(tests(notebook), [names[1], names[0], "setup-1", "double"], strict=True):
        test.metadata.nbgrader["grade_id"] = name
        test.source = "double = mean_row = lambda x: x"


@proves(repaired(f"setup-1: {PUT_BACK}"))
def takes_the_place_of_the_setup(notebook, folder):
    """A cell called setup-1, which runs with the tests too, brings its own numpy; the true one comes last."""
    hostile = copy.deepcopy(cell(notebook, "setup-1"))
    hostile.source = (
        "import numpy as np\nnp.allclose = lambda *a, **k: True\nseed = 0\nclass AssertionError(Warning): pass"
    )
    hostile.id = "other"
    notebook.cells.insert(0, hostile)


@proves(holds(lambda notebook: "skip-execution" in cell(notebook, "double").metadata.get("tags", [])))
def skips_execution_by_tags(notebook, folder):
    """Tags that skip a cell, allow its errors, hide its outputs."""
    tags = ["skip-execution", "raises-exception", "demo", "remove-cell", "remove-output", "nbval-skip", "hide_input"]
    for each in notebook.cells:
        each.metadata["tags"] = tags
    notebook.metadata["execution"] = {"allow_errors": True, "timeout": 1}


@proves(holds(lambda notebook: notebook.metadata.kernelspec.name == "none-such"))
def foreign_kernel(notebook, folder):
    """The kernelspec names a kernel that does not exist."""
    notebook.metadata["kernelspec"] = {"name": "none-such", "display_name": "x", "language": "brainfuck"}
    notebook.metadata["language_info"] = {"name": "bash", "mimetype": "text/html", "file_extension": "../../x"}


@proves(holds(lambda notebook: notebook.nbformat == 3))
def old_format_3(notebook, folder):
    """Format 3, with worksheets."""
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": [], "metadata": {}}]}
    for each in notebook.cells:
        new = {"cell_type": each.cell_type, "metadata": each.metadata, "source": each.source, "input": each.source}
        old["worksheets"][0]["cells"].append(new | {"language": "python", "outputs": [], "collapsed": False})
    _write(old, folder)


@proves(refused("holds none of this chapter's exercises"))
def ancient_format(notebook, folder):
    """Format 1."""
    _write({"nbformat": 1, "cells": [{"cell_type": "code", "code": "1", "prompt_number": 1}]}, folder)


@proves(UNREADABLE)
def format_that_is_text(notebook, folder):
    """`nbformat` is the text "4"."""
    notebook["nbformat"] = "4"


@proves(EDITED)
def schema_of_odd_versions(notebook, folder):
    """nbgrader's schema versions 1, 99, None and "three", one for each test."""
    for test, version in zip(tests(notebook), [1, 99, None, "three"], strict=True):
        test.metadata.nbgrader["schema_version"] = version
        test.source = "pass"


@proves(holds(lambda notebook: not isinstance(notebook.cells[0].metadata.get("tags", []), list)))
@varied(5, None, True)
def tags_are_no_list(notebook, folder, tags):
    """Tags are a number, null, true."""
    notebook.cells[0].metadata["tags"] = tags


@proves(holds(lambda notebook: notebook.cells[0].metadata.get("tags") == {"demo": 1}))
def tags_of_odd_types(notebook, folder):
    """Tags are a dictionary, a list of lists, text."""
    for each, tags in zip(notebook.cells, [{"demo": 1}, [[]], "demo"], strict=False):
        each.metadata["tags"] = tags


@proves(holds(lambda notebook: "metadata" not in notebook.cells[-1]))
def metadata_is_missing(notebook, folder):
    """A cell without metadata."""
    last(notebook, "1")
    del notebook.cells[-1]["metadata"]


@proves(UNREADABLE)
def source_is_missing(notebook, folder):
    """A cell without a source."""
    last(notebook, "1")
    del notebook.cells[-1]["source"]


@proves(UNREADABLE)
def metadata_is_a_list(notebook, folder):
    """Metadata is a list."""
    last(notebook, "1")
    notebook.cells[-1]["metadata"] = ["x"]


@proves(UNREADABLE)
def source_is_a_number(notebook, folder):
    """The source of a cell is a number, of another null."""
    last(notebook, "1")
    notebook.cells[-1]["source"] = 5


@proves(UNREADABLE)
def answer_is_null(notebook, folder):
    """The source of the answer is null."""
    cell(notebook, "double")["source"] = None


@proves(UNREADABLE)
def source_is_a_list_of_numbers(notebook, folder):
    """The source of a cell is a list of numbers."""
    last(notebook, "1")
    notebook.cells[-1]["source"] = [1, 2]


@proves(holds(lambda notebook: 1 in [each.metadata.get("nbgrader") for each in notebook.cells]))
def nbgrader_marks_of_odd_types(notebook, folder):
    """nbgrader's metadata are a list, a number, text; grade_id is a list."""
    for test, marks in zip(tests(notebook), [[], 1, "grade", {"grade_id": ["double"]}], strict=True):
        test.metadata["nbgrader"] = marks


@proves(UNREADABLE)
def cell_type_is_unknown(notebook, folder):
    """Cells of types `heading`, a list, and none."""
    last(notebook, "1", "2", "3")
    for each, kind in zip(notebook.cells[-3:], ["heading", ["code"], None], strict=True):
        each["cell_type"] = kind


@proves(UNREADABLE)
@varied(None, 3, "code")
def cell_is_no_cell(notebook, folder, no_cell):
    """A cell is null, a number, text."""
    notebook.cells.append(no_cell)


@proves(UNREADABLE)
def cells_are_a_dictionary(notebook, folder):
    """`cells` is a dictionary."""
    notebook["cells"] = {"0": notebook.cells[0]}


@proves(holds(lambda notebook: cell(notebook, "double-check").outputs in (None, [None], {"a": 1})))
@varied(None, [None], {"a": 1})
def outputs_of_odd_types(notebook, folder, outputs):
    """Stored outputs are null, a list of null, a dictionary."""
    cell(notebook, "double-check")["outputs"] = outputs


@proves(holds(lambda notebook: cell(notebook, "double-check").outputs == [{"output_type": "x"}]))
def output_of_an_unknown_type(notebook, folder):
    """A stored output is of a type that there is not."""
    cell(notebook, "double-check").outputs = [{"output_type": "x"}]


@proves(holds(lambda notebook: len(str(notebook.cells[-1].get("outputs"))) > 20_000_000))
def huge_stored_output(notebook, folder):
    """20 MB of stored output."""
    last(notebook, "1")
    notebook.cells[-1].outputs = [{"output_type": "stream", "name": "stdout", "text": "x" * 20_000_000}]


@proves(holds(lambda notebook: "half" in str(notebook)))
@varied(prose, answer)
def half_a_character(notebook, folder, write):
    """A lone surrogate in prose, in a source: it cannot be written as UTF-8."""
    write(notebook, "# half \ud800")


@proves(told("half \N{REPLACEMENT CHARACTER}"))
def half_a_character_in_a_message(notebook, folder):
    """A lone surrogate in an exception's text."""
    answer(notebook, 'def double(x):\n    raise ValueError("half \\ud800")')


@proves(told("pwned"))
def wipes_the_instructors_screen(notebook, folder):
    """Messages hold terminal commands: clear the screen, change the title, move up and write other points."""
    answer(notebook, 'def double(x):\n    raise ValueError("\\x1b[2J\\x1b]0;pwned\\x07\\x1b[9A7 points")')
    answer(notebook, 'def mean_row(x):\n    raise ValueError("[bold red]7[/bold red]\\r7 points\\b\\b")', "mean_row")


@proves(UNREADABLE)
def json_bomb(notebook, folder):
    """A hundred thousand opening brackets."""
    (folder / f"{NAME}.ipynb").write_text("[" * 100_000)


@proves(UNREADABLE)
def truncated(notebook, folder):
    """Half a file."""
    (folder / f"{NAME}.ipynb").write_text(json.dumps(notebook)[:2000])


@proves(UNREADABLE)
def empty_file(notebook, folder):
    """Nothing."""
    (folder / f"{NAME}.ipynb").write_text("")


@proves(lambda trace: trace.problem is None and (trace.folder / f"{NAME}.ipynb").read_bytes()[1] == 0xFE)
def other_encodings(notebook, folder):
    """UTF-16."""
    _write(notebook, folder, "utf-16")


@proves(UNREADABLE)
def binary_file(notebook, folder):
    """Bytes that are no text."""
    (folder / f"{NAME}.ipynb").write_bytes(bytes(range(256)) * 10)


@proves(refused("holds `### BEGIN HIDDEN TESTS`, as the course's source does"))
def hidden_test_marks_in_its_own_cells(notebook, folder):
    """The marks of hidden tests and solutions stand in the learner's cells, opened and never closed."""
    last(notebook, "### BEGIN HIDDEN TESTS\n### BEGIN SOLUTION\nconfess()")
    answer(notebook, "### END SOLUTION\n### BEGIN HIDDEN TESTS\ndef double(x):\n    acted()\n    return 1")


@proves(holds(lambda notebook: len(notebook.cells) > 300))
def hundreds_of_cells(notebook, folder):
    """Three hundred cells."""
    notebook.cells += [v4.new_code_cell("1") for _ in range(150)] + [v4.new_markdown_cell("x") for _ in range(150)]
