"""What was handed in is read, or one sentence says why it cannot be."""

import json
import os
import time

import pytest
from nbformat import v4

from autograder.cells import marks
from autograder.course import Course, CourseError
from autograder.grade.submission import load, read
from autograder.sandbox import limits

NAME = "01_mini"
ANSWER = v4.new_code_cell("raise NotImplementedError", metadata={"nbgrader": marks("double", "answer")})
ISSUED = {"double": ANSWER}


def notebook(**parts) -> dict:
    cell = {"id": "own", "cell_type": "code", "source": "1", "metadata": {}, "outputs": [], "execution_count": None}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [dict(ANSWER), cell | parts]}


@pytest.fixture
def path(tmp_path):
    """Where ada's notebook belongs."""
    path = tmp_path / "submitted" / "ada" / NAME / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True)
    return path


def hand_in(path, content: dict | str | bytes):
    text = content if isinstance(content, (str, bytes)) else json.dumps(content)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_notebook_is_read(path):
    assert [cell.source for cell in read(hand_in(path, notebook())).cells] == [ANSWER.source, "1"]


def test_sources_in_lines_are_joined(path):
    assert read(hand_in(path, notebook(source=["a\n", "b"]))).cells[1].source == "a\nb"


def test_an_older_format_is_read(path):
    old = {"cell_type": "code", "language": "python", "input": "1", "outputs": [], "metadata": {}, "collapsed": False}
    worksheet = {"cells": [old], "metadata": {}}
    found = read(hand_in(path, {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [worksheet]}))
    assert [cell.source for cell in found.cells] == ["1"]


DAMAGED = {
    "empty": "",
    "cut off": json.dumps(notebook())[:100],
    "no JSON": "print(1)",
    "binary": b"\x00\xff\xfe",
    "a list": [],
    "a number": "7",
    "no cells": {"nbformat": 4, "nbformat_minor": 5, "metadata": {}},
    "cells that are none": {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [1, None]},
    "no source": notebook(source=None),
    "a source of numbers": notebook(source=[1, 2]),
    "a number as source": notebook(source=7),
    "no metadata": notebook(metadata=None),
    "no type": notebook(cell_type=None),
    "nested too deep": "[" * 100_000,
    "from the future": {"nbformat": 99, "nbformat_minor": 0, "metadata": {}, "cells": []},
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_one_sentence(path, content):
    with pytest.raises(CourseError, match=r"^01_mini\.ipynb is not a readable notebook: ask for it again$"):
        read(hand_in(path, content))


CELL = {"cell_type": "code", "source": "1", "metadata": {}, "outputs": [], "execution_count": None}
OLD_CELL = {"cell_type": "code", "language": "python", "input": "1", "outputs": [], "metadata": {}}


def many(number: int) -> list[dict]:
    return [CELL | {"id": f"c{i}"} for i in range(number)]


BLOATED = {
    "a large output": (
        notebook(outputs=[{"output_type": "stream", "name": "stdout", "text": "x" * limits.NOTEBOOK}]),
        r"is larger than 32 MiB: ask for it without outputs and pictures$",
    ),
    "cells": (notebook() | {"cells": many(limits.CELLS + 1)}, r"has more than 2,000 cells: ask for"),
    "cells of an older format": (
        {
            "nbformat": 3,
            "nbformat_minor": 0,
            "metadata": {},
            "worksheets": [{"cells": [OLD_CELL] * (limits.CELLS + 1)}],
        },
        r"has more than 2,000 cells: ask for",
    ),
    "empty cells": (notebook() | {"cells": [{}] * 300_000}, r"is made of more than 50,000 parts: ask for"),
    "outputs": (notebook(outputs=[{}] * 300_000), r"is made of more than 50,000 parts: ask for"),
}


@pytest.mark.parametrize(("content", "sentence"), BLOATED.values(), ids=BLOATED)
def test_more_than_a_reader_can_hold_is_one_sentence(path, content, sentence):
    with pytest.raises(CourseError, match=rf"^01_mini\.ipynb {sentence}"):
        read(hand_in(path, content))


def test_damaged_outputs_cost_nothing(path):
    """Nobody grades them; to look for what is wrong with each took half a minute, and two gigabytes."""
    start = time.process_time()
    assert read(hand_in(path, notebook(outputs=[{}] * 40_000))).cells[1].source == "1"
    assert time.process_time() - start < 5


def test_pictures_and_many_cells_are_read(path):
    """Ten photographs of three million characters, and ten cells for each of the longest sitting."""
    photographs = {f"{i}.jpg": {"image/jpeg": "x" * 3_000_000} for i in range(10)}
    prose = {"id": "prose", "cell_type": "markdown", "source": "", "metadata": {}, "attachments": photographs}
    assert len(read(hand_in(path, notebook() | {"cells": [*many(900), prose]})).cells) == 901


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_another_encoding_of_unicode_is_read(path, encoding):
    assert read(hand_in(path, json.dumps(notebook()).encode(encoding))).cells == read(hand_in(path, notebook())).cells


def loaded(path):
    return load(Course(path.parents[3]), path.parent, ISSUED)


def test_half_a_character_is_replaced(path):
    assert loaded(hand_in(path, notebook(source="'\ud83d'"))).cells[1].source == "'\N{REPLACEMENT CHARACTER}'"


def test_another_courses_notebook_is_said(path):
    foreign = notebook()
    foreign["cells"] = foreign["cells"][1:]
    with pytest.raises(CourseError, match="holds none of this chapter's exercises"):
        loaded(hand_in(path, foreign))


@pytest.mark.parametrize("date", ["yesterday", "2026-13-45", b"\xff\xfe"])
def test_a_damaged_date_is_said(path, date):
    hand_in(path.with_name("timestamp.txt"), date)
    with pytest.raises(CourseError, match=r"timestamp\.txt holds no date such as"):
        loaded(hand_in(path, notebook()))


@pytest.mark.parametrize("date", ["2026-09-01 12:00:00 UTC", "2026-09-01 12:00:00.123456 CET", "", None])
def test_a_date_or_none_is_fine(path, date):
    if date is not None:
        hand_in(path.with_name("timestamp.txt"), date)
    assert loaded(hand_in(path, notebook())).cells


def test_a_pipe_is_not_waited_for(path):
    hand_in(path, notebook())
    os.mkfifo(path.with_name("data"))
    with pytest.raises(CourseError, match="data is a link or a special file"):
        loaded(path)


def test_a_folder_in_the_notebooks_place_is_no_notebook(path):
    path.mkdir()
    with pytest.raises(CourseError, match=r"01_mini\.ipynb is missing"):
        loaded(path)
