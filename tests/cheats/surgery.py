"""Notebook surgery: cells deleted, duplicated, re-typed, unlocked, re-marked; old, foreign and broken formats."""

import copy
import json

from nbformat import v4

from cheats import NAME, answer, cell, first, last, prose, tests

ALL_POINTS = [{"output_type": "execute_result", "data": {"text/plain": "100"}, "metadata": {}, "execution_count": 1}]


def _write(notebook, folder, encoding="utf-8"):
    (folder / f"{NAME}.ipynb").write_text(json.dumps(notebook), encoding=encoding)


def deletes_the_tests(notebook, folder):
    """No test, no failure."""
    notebook.cells = [c for c in notebook.cells if not c.metadata.get("nbgrader", {}).get("grade")]


def duplicates_the_tests(notebook, folder):
    """Each test twice, the second one empty."""
    for test in tests(notebook):
        twin = copy.deepcopy(test)
        twin.source, twin.id = "pass", twin.id + "-2"
        notebook.cells.append(twin)
        notebook.cells.insert(0, copy.deepcopy(twin))


def retypes_the_tests(notebook, folder):
    """The tests become prose and raw cells."""
    for test, kind in zip(tests(notebook), ["markdown", "raw", "markdown", "widget"], strict=True):
        test.cell_type = kind
        test.pop("outputs", None)
        test.pop("execution_count", None)


def edits_the_tests(notebook, folder):
    """The tests' sources pass by themselves, and bring an output that says 100."""
    for test in tests(notebook):
        test.source, test.outputs = "100", ALL_POINTS


def edits_the_points(notebook, folder):
    """700 points for each test, and minus ones."""
    for test, points in zip(tests(notebook), [700, -700, 1e308, "many"], strict=True):
        test.metadata.nbgrader["points"] = points
        test.source = "pass"


def adds_its_own_test(notebook, folder):
    """A test cell of the learner's own, worth 100 points, and one to be graded by hand."""
    for name, solution in (("bonus", False), ("essay", True)):
        marks = {"schema_version": 3, "grade_id": name, "grade": True, "solution": solution, "locked": not solution}
        marks |= {"task": False, "points": 100}
        notebook.cells.append(v4.new_code_cell("pass", metadata={"nbgrader": marks}))


def marks_answers_as_tests(notebook, folder):
    """The answer cells are themselves graded, with points, and pass."""
    for name in ("double", "mean_row"):
        cell(notebook, name).source = "1"
        cell(notebook, name).metadata.nbgrader |= {"grade": True, "points": 3, "locked": False}


def swaps_grade_ids(notebook, folder):
    """Answers bear the tests' names, tests the set-up's and each other's."""
    names = [c.metadata.nbgrader["grade_id"] for c in tests(notebook)]
    for test, name in zip(tests(notebook), [names[1], names[0], "setup-1", "double"], strict=True):
        test.metadata.nbgrader["grade_id"] = name
        test.source = "double = mean_row = lambda x: x"


def takes_the_place_of_the_setup(notebook, folder):
    """A cell called setup-1, which runs with the tests too, brings its own numpy; the true one comes last."""
    hostile = copy.deepcopy(cell(notebook, "setup-1"))
    hostile.source = (
        "import numpy as np\nnp.allclose = lambda *a, **k: True\nseed = 0\nclass AssertionError(Warning): pass"
    )
    hostile.id = "other"
    notebook.cells.insert(0, hostile)


def skips_execution_by_tags(notebook, folder):
    """Tags that skip a cell, allow its errors, hide its outputs."""
    tags = ["skip-execution", "raises-exception", "demo", "remove-cell", "remove-output", "nbval-skip", "hide_input"]
    for each in notebook.cells:
        each.metadata["tags"] = tags
    notebook.metadata["execution"] = {"allow_errors": True, "timeout": 1}


def foreign_kernel(notebook, folder):
    """The kernelspec names a kernel that does not exist."""
    notebook.metadata["kernelspec"] = {"name": "none-such", "display_name": "x", "language": "brainfuck"}
    notebook.metadata["language_info"] = {"name": "bash", "mimetype": "text/html", "file_extension": "../../x"}


def old_format_3(notebook, folder):
    """Format 3, with worksheets."""
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": [], "metadata": {}}]}
    for each in notebook.cells:
        new = {"cell_type": each.cell_type, "metadata": each.metadata, "source": each.source, "input": each.source}
        old["worksheets"][0]["cells"].append(new | {"language": "python", "outputs": [], "collapsed": False})
    _write(old, folder)


def ancient_format(notebook, folder):
    """Format 1."""
    _write({"nbformat": 1, "cells": [{"cell_type": "code", "code": "1", "prompt_number": 1}]}, folder)


def format_that_is_text(notebook, folder):
    """`nbformat` is the text "4"."""
    notebook["nbformat"] = "4"


def schema_of_odd_versions(notebook, folder):
    """nbgrader's schema versions 1, 99, None and "three", one for each test."""
    for test, version in zip(tests(notebook), [1, 99, None, "three"], strict=True):
        test.metadata.nbgrader["schema_version"] = version
        test.source = "pass"


def tags_of_odd_types(notebook, folder):
    """Tags are a number, a dictionary, null."""
    for each, tags in zip([*notebook.cells, first], [5, {"demo": 1}, None, [[]], "demo", True], strict=False):
        each.metadata["tags"] = tags


def metadata_is_missing(notebook, folder):
    """A cell without metadata, and one without a source."""
    last(notebook, "1")
    del notebook.cells[-1]["metadata"]


def source_is_missing(notebook, folder):
    """A cell without a source."""
    last(notebook, "1")
    del notebook.cells[-1]["source"]


def metadata_is_a_list(notebook, folder):
    """Metadata is a list."""
    last(notebook, "1")
    notebook.cells[-1]["metadata"] = ["x"]


def source_is_a_number(notebook, folder):
    """The source of a cell is a number, of another null."""
    last(notebook, "1")
    notebook.cells[-1]["source"] = 5


def answer_is_null(notebook, folder):
    """The source of the answer is null."""
    cell(notebook, "double")["source"] = None


def source_is_a_list_of_numbers(notebook, folder):
    """The source of a cell is a list of numbers."""
    last(notebook, "1")
    notebook.cells[-1]["source"] = [1, 2]


def nbgrader_marks_of_odd_types(notebook, folder):
    """nbgrader's metadata are a list, a number, text; grade_id is a list."""
    for test, marks in zip(tests(notebook), [[], 1, "grade", {"grade_id": ["double"]}], strict=True):
        test.metadata["nbgrader"] = marks


def cell_type_is_unknown(notebook, folder):
    """Cells of types `heading`, a list, and none."""
    for kind in ("heading", ["code"], None):
        last(notebook, "1")
        notebook.cells[-1]["cell_type"] = kind


def cell_is_no_cell(notebook, folder):
    """Cells that are null and numbers."""
    notebook.cells += [None, 3, "code"]


def cells_are_a_dictionary(notebook, folder):
    """`cells` is a dictionary."""
    notebook["cells"] = {"0": notebook.cells[0]}


def outputs_of_odd_types(notebook, folder):
    """Stored outputs are broken in every way."""
    for each, outputs in zip(tests(notebook), [None, [None], [{"output_type": "x"}], {"a": 1}], strict=True):
        each["outputs"] = outputs


def huge_stored_output(notebook, folder):
    """20 MB of stored output."""
    last(notebook, "1")
    notebook.cells[-1].outputs = [{"output_type": "stream", "name": "stdout", "text": "x" * 20_000_000}]


def half_a_character(notebook, folder):
    """A lone surrogate in a source, in prose and in an exception: it cannot be written as UTF-8."""
    prose(notebook, "half \ud800")
    answer(notebook, 'def double(x):\n    raise ValueError("\\ud800")')
    answer(notebook, 'def mean_row(x):\n    return "\ud800"', "mean_row")


def wipes_the_instructors_screen(notebook, folder):
    """Messages hold terminal commands: clear the screen, change the title, move up and write other points."""
    answer(notebook, 'def double(x):\n    raise ValueError("\\x1b[2J\\x1b]0;pwned\\x07\\x1b[9A7 points")')
    answer(notebook, 'def mean_row(x):\n    raise ValueError("[bold red]7[/bold red]\\r7 points\\b\\b")', "mean_row")


def json_bomb(notebook, folder):
    """A hundred thousand opening brackets."""
    (folder / f"{NAME}.ipynb").write_text("[" * 100_000)


def truncated(notebook, folder):
    """Half a file."""
    (folder / f"{NAME}.ipynb").write_text(json.dumps(notebook)[:2000])


def empty_file(notebook, folder):
    """Nothing."""
    (folder / f"{NAME}.ipynb").write_text("")


def other_encodings(notebook, folder):
    """UTF-16."""
    _write(notebook, folder, "utf-16")


def binary_file(notebook, folder):
    """Bytes that are no text."""
    (folder / f"{NAME}.ipynb").write_bytes(bytes(range(256)) * 10)


def hidden_test_marks_in_its_own_cells(notebook, folder):
    """The marks of hidden tests and solutions stand in the learner's cells, opened and never closed."""
    last(notebook, "### BEGIN HIDDEN TESTS\n### BEGIN SOLUTION\n1")
    answer(notebook, "### END SOLUTION\n### BEGIN HIDDEN TESTS\ndef double(x):\n    return 1")


def hundreds_of_cells(notebook, folder):
    """Three hundred cells."""
    notebook.cells += [v4.new_code_cell("1") for _ in range(150)] + [v4.new_markdown_cell("x") for _ in range(150)]
