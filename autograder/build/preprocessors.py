"""What nbgrader does beside its own steps when it makes a student edition: one language, and "Run all" to the end."""

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Enum

from autograder.cells import DEMO, LANGUAGES, language, tags


def keep(notebook: NotebookNode, wanted: str) -> NotebookNode:
    """Drop, in place, the cells of other languages and the language tags that then say nothing."""
    notebook.cells = [cell for cell in notebook.cells if language(cell) in (None, wanted)]
    for cell in notebook.cells:
        tags = [tag for tag in cell.metadata.pop("tags", []) if tag not in LANGUAGES]
        if tags:
            cell.metadata.tags = tags
    return notebook


class KeepLanguage(NbGraderPreprocessor):
    """An entry of `GenerateAssignment.preprocessors` that keeps the prose of one language."""

    language = Enum(LANGUAGES, "en", help="The language of the student edition.").tag(config=True)

    def preprocess(self, nb, resources):
        return keep(nb, self.language), resources


class RunToTheEnd(NbGraderPreprocessor):
    """An entry of `GenerateAssignment.preprocessors`: "Run all cells" goes on where an exercise is not yet solved.

    JupyterLab stops at the first error, unless the cell says that it may raise one. nbgrader's score stays the same.
    """

    def preprocess_cell(self, cell, resources, index):
        test = cell.metadata.get("nbgrader", {}).get("grade")
        if cell.cell_type == "code" and (test or DEMO in tags(cell)) and "raises-exception" not in tags(cell):
            cell.metadata.tags = [*tags(cell), "raises-exception"]
        return cell, resources
