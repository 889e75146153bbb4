"""What a learner is shown of a graded submission: never a hidden test's code, inputs or expected values."""

import re

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.chapter import HIDDEN_MARK

ATTACHED = re.compile(r"attachment:([^)\s\"'>]+)")


class HideHiddenTests(NbGraderPreprocessor):
    """The first entry of `GenerateFeedback.preprocessors`: keeps a hidden test's title and its message."""

    def preprocess_cell(self, cell, resources, index):
        if cell.cell_type == "markdown":
            cell.source = ATTACHED.sub(lambda link: _existing(link, cell), cell.source)
        if HIDDEN_MARK in cell.source:
            cell.source = cell.source.partition(HIDDEN_MARK)[0].rstrip()
            cell.outputs = [_message(output) for output in cell.outputs if output.output_type == "error"]
        return cell, resources


def _existing(link: re.Match, cell: NotebookNode) -> str:
    """A link to an attachment that is there; another address for one that is missing, or there would be no page."""
    return link[0] if cell.get("attachments", {}).get(link[1]) else f"missing:{link[1]}"


def _message(output: NotebookNode) -> NotebookNode:
    output.traceback = [f"{output.ename}: {output.evalue}"]
    return output
