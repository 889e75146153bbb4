"""What a learner is shown of a graded submission: never a hidden test's code, inputs or expected values."""

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

MARK = "### BEGIN HIDDEN TESTS"


class HideHiddenTests(NbGraderPreprocessor):
    """The first entry of `GenerateFeedback.preprocessors`: keeps a hidden test's title and its message."""

    def preprocess_cell(self, cell, resources, index):
        if MARK in cell.source:
            cell.source = cell.source.partition(MARK)[0].rstrip()
            cell.outputs = [_message(output) for output in cell.outputs if output.output_type == "error"]
        return cell, resources


def _message(output: NotebookNode) -> NotebookNode:
    output.traceback = [f"{output.ename}: {output.evalue}"]
    return output
