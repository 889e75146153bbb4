"""The learner's page of a graded submission: never a hidden test's code, inputs or expected values."""

from nbconvert.exporters import Exporter, HTMLExporter
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets.config import Config

from autograder.cells import DEMO, HIDDEN_MARK, PICTURES, tags
from autograder.grade import rendering


class HideHiddenTests(NbGraderPreprocessor):
    """The first entry of `GenerateFeedback.preprocessors`: keeps a hidden test's title and its message.

    Leaves out the demos, which did not run, and gives every picture an alternative text.
    """

    def preprocess(self, nb, resources):
        nb.cells = [c for c in nb.cells if c.cell_type != "code" or DEMO not in tags(c)]
        return super().preprocess(nb, resources)

    def preprocess_cell(self, cell, resources, index):
        if HIDDEN_MARK in cell.source:
            cell.source = cell.source.partition(HIDDEN_MARK)[0].rstrip()
            cell.outputs = [_message(output) for output in cell.outputs if output.output_type == "error"]
        for output in cell.get("outputs", []):
            for mime in set(PICTURES) & output.get("data", {}).keys():
                output.metadata[mime] = {"alt": "a figure of this cell · 此单元格的图"}
        return cell, resources


def _message(output: NotebookNode) -> NotebookNode:
    output.traceback = [f"{output.ename}: {output.evalue}"]
    return output


class Page(HTMLExporter):
    """nbconvert's page, its preprocessors run here, and all that takes time in a process of its own."""

    def _init_resources(self, resources):
        return Exporter._init_resources(self, resources)  # without the functions, which that process has its own of

    def from_notebook_node(self, nb, resources=None, **_):
        nb, resources = Exporter.from_notebook_node(self, nb, resources)
        settings = {name: value for name, value in self.config.HTMLExporter.items() if name != "preprocessors"}
        return rendering.page(Config(HTMLExporter=settings), nb, resources), resources
