"""What a learner is shown of a graded submission.

Never a hidden test's code, inputs or expected values; and nothing of what a learner wrote is run by the browser.
"""

import re
from functools import lru_cache

import nh3
from jinja2 import BytecodeCache, pass_context
from nbconvert.exporters import HTMLExporter, TemplateExporter
from nbconvert.filters import Highlight2HTML, clean_html
from nbconvert.filters.markdown_mistune import InvalidNotebook, IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.cells import DEMO, HIDDEN_MARK, PICTURES, tags
from autograder.course import BADGE

TAGS = {"a", "abbr", "b", "blockquote", "br", "code", "del", "details", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6"}
TAGS |= {"hr", "i", "img", "kbd", "li", "ol", "p", "pre", "span", "strong", "sub", "summary", "sup", "table", "tbody"}
TAGS |= {"td", "th", "thead", "tr", "ul"}
ATTRIBUTES = {"img": {"src", "alt"}, "a": {"href", "title"}, "details": {"open"}}
ATTRIBUTES |= {tag: {"class"} for tag in ("div", "span", "pre", "code")}
SCHEMES = {"http", "https", "mailto", "data"}
CODE_CLASS = re.compile(r"highlight( hl-\w+)?|[a-z]{1,2}\d?")  # as Pygments gives them: no class that lays out the page
PICTURE = re.compile(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+")
# What MathJax would make links, styles and foreign characters of.
MATHS_COMMANDS = re.compile(r"\\(href|style|class|cssId|unicode|require|csname|data|mmlToken)\b")


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


class Templates(BytecodeCache):
    """The compiled templates, which nbconvert else compiles anew for every page."""

    def __init__(self):
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket):
        if code := self.code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket):
        self.code[bucket.key] = bucket.bytecode_to_string()


TEMPLATES = Templates()
# The pages of a class share most of their cells. A bound, because the others are as many as there are learners.
once = lru_cache(maxsize=500)
highlighted, cleaned = once(Highlight2HTML(pygments_lexer="ipython3")), once(clean_html)


class Page(HTMLExporter):
    """nbconvert's page, made faster: of equal cells one is rendered, and the last step is left out.

    That step parses the whole page again to add alternative texts, which `HideHiddenTests` has done, and key stops of
    JupyterLab's own pages.
    """

    def default_filters(self):
        yield from super().default_filters()
        yield "highlight_code", lambda source, **_: highlighted(source)
        yield "clean_html", cleaned

    def _create_environment(self):
        environment = super()._create_environment()
        environment.bytecode_cache = TEMPLATES
        return environment

    def from_notebook_node(self, nb, resources=None, **options):
        return TemplateExporter.from_notebook_node(self, nb, self._init_resources(resources), **options)


class Renderer(IPythonRenderer):
    """nbconvert's, for which an attached picture that is missing is no reason to make no page."""

    def image(self, text, url, title=None):
        try:
            return super().image(text, url, title)
        except (InvalidNotebook, StopIteration):  # no such attachment, or one in no form
            return super().image(text, "missing", title)


@pass_context
def safe_markdown(context, source: str) -> str:
    """The filter `markdown2html` of nbconvert's pages: without scripts, styles, and pictures from elsewhere."""
    attachments = context.get("cell", {}).get("attachments", {})
    return render(source, attachments) if attachments else rendered(source)


def render(source: str, attachments: dict) -> str:
    html = MarkdownWithMath(renderer=Renderer(escape=False, attachments=attachments)).render(source)
    html = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, attribute_filter=_harmless, url_schemes=SCHEMES)
    return MATHS_COMMANDS.sub(r"\\text", html)


rendered = once(lambda source: render(source, {}))


def _harmless(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute, None where a page must not hold it."""
    kept: object = True
    match name:
        case "class":
            kept = CODE_CLASS.fullmatch(value)
        case "src":
            kept = value == BADGE or PICTURE.fullmatch(value)
        case "href":  # a browser overlooks white space and control characters in front of a scheme
            kept = not "".join(c for c in value if c > " ").lower().startswith("data:")
    return value if kept else None
