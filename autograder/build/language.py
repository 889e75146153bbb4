"""Both languages are one assignment; an edition keeps the prose of one."""

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Enum

from autograder.cells import LANGUAGES, language


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
