"""What a page shows of a submission, and how much of it: for the learner's page and for Formgrader alike.

Nothing of what a learner wrote is run by the browser; and no text of theirs keeps whoever makes the page busy, for the
libraries that render prose and code take time that grows with the square of a text's length.
"""

import html
import re
from functools import lru_cache
from urllib.parse import unquote

import nh3
from jinja2 import BytecodeCache, pass_context
from nbconvert.exporters import HTMLExporter, TemplateExporter
from nbconvert.filters import Highlight2HTML, ansi2html, clean_html, strip_ansi
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode

from autograder.cells import PICTURES
from autograder.course import BADGE
from autograder.sandbox import limits

# A picture in a prose cell: a name among the cell's attachments, or, as Colab has it, all of its bytes in the text.
ATTACHED = r"attachment:(?P<name>[^)\s\"'>]*)"
WHOLE = r"data:(?P<mime>image/(?:png|jpeg));base64,(?P<data>[A-Za-z0-9+/=]+)"
PICTURE = re.compile(f"{ATTACHED}|{WHOLE}")
PLACE = re.compile(r"picture:(\d+)")  # stands for a picture until the text around it has been rendered and cleaned
SHOWN = re.compile(rf'src="{PLACE.pattern}"')
TAGS = {"a", "abbr", "b", "blockquote", "br", "code", "del", "details", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6"}
TAGS |= {"hr", "i", "img", "kbd", "li", "ol", "p", "pre", "span", "strong", "sub", "summary", "sup", "table", "tbody"}
TAGS |= {"td", "th", "thead", "tr", "ul"}
ATTRIBUTES = {"img": {"src", "alt"}, "a": {"href", "title"}, "details": {"open"}}
ATTRIBUTES |= {tag: {"class"} for tag in ("div", "span", "pre", "code")}
SCHEMES = {"http", "https", "mailto", "picture"}
LINK = re.compile(r"(https?|mailto):.*|[^:]*([/?#].*)?", flags=re.I)  # to elsewhere, or within the page
CODE_CLASS = re.compile(r"highlight( hl-\w+)?|[a-z]{1,2}\d?")  # as Pygments gives them: no class that lays out the page
# What MathJax would make links, styles and foreign characters of.
MATHS_COMMANDS = re.compile(r"\\(href|style|class|cssId|unicode|require|csname|data|mmlToken)\b")


class Bounds(Preprocessor):
    """Comes before all others: marks what is too long to be more than plain text, and keeps each picture once."""

    def preprocess(self, nb, resources):
        text, pictures = limits.PAGE_TEXT, limits.PAGE_PICTURES
        for cell in nb.cells:
            if cell.cell_type == "markdown":
                pictures = _gather(cell, pictures)
            cell.metadata.plain = _too_long(cell) or text < len(cell.source)
            text -= 0 if cell.metadata.plain else len(cell.source)
        return nb, resources


def _too_long(cell: NotebookNode) -> bool:
    if cell.cell_type == "markdown":
        return len(cell.source) > limits.PROSE
    return len(cell.source) > limits.CODE or max(map(len, cell.source.split("\n"))) > limits.CODE_LINE


def _gather(cell: NotebookNode, left: int) -> int:
    """Put a place in the text for each picture, and the picture among the attachments; returns what is left of `left`.

    Places that are used a second time, that name nothing, or that come when too little is left, stay empty.
    """
    attached, kept = cell.get("attachments", {}), {}

    def place(found: re.Match) -> str:
        nonlocal left
        number = str(len(kept))
        if found["data"]:
            kept[number] = {found["mime"]: found["data"]}
        else:
            kept[number] = attached.pop(found["name"], None) or attached.pop(unquote(found["name"]), {})
        left -= (size := sum(map(len, kept[number].values())))
        if left < 0:
            left, kept[number] = left + size, {}
        return f"picture:{number}"

    cell.source = PICTURE.sub(place, cell.source)
    cell.attachments = kept
    return left


# The pages of a class share most of their cells. A bound, because the others are as many as there are learners.
once = lru_cache(maxsize=500)
highlighted, cleaned = once(Highlight2HTML(pygments_lexer="ipython3")), once(clean_html)


def safe_code(source: str, metadata: dict | None = None, **_: object) -> str:
    """The filter `highlight_code` of nbconvert's pages, with a bound."""
    return plain(source) if (metadata or {}).get("plain") else highlighted(source)


@pass_context
def safe_markdown(context, source: str) -> str:
    """The filter `markdown2html` of nbconvert's pages: without scripts, styles, and pictures from elsewhere."""
    cell = context.get("cell", {})
    shown = plain(source) if cell.get("metadata", {}).get("plain") else rendered(source)
    pictures = dict(cell.get("attachments", {}))
    return SHOWN.sub(lambda place: _address(pictures.pop(place[1], {})), shown)


@once
def rendered(source: str) -> str:
    """Prose as harmless HTML; as plain text where a library cannot make it out."""
    try:
        text = MarkdownWithMath(renderer=IPythonRenderer(escape=False)).render(source)
    except Exception:  # a thousand block quotes in each other, an attachment that is none
        return plain(source)
    text = nh3.clean(text, tags=TAGS, attributes=ATTRIBUTES, attribute_filter=_harmless, url_schemes=SCHEMES)
    return MATHS_COMMANDS.sub(r"\\text", text)


def plain(source: str) -> str:
    """Text as it was typed."""
    return f'<div class="highlight"><pre>{html.escape(source)}</pre></div>'


def coloured(text: str) -> str:
    """The filter `ansi2html` of nbconvert's pages, with a bound."""
    return ansi2html(text if text.count("\x1b") <= limits.COLOURS else strip_ansi(text))


def unchanged(text: str) -> str:
    """The filter `strip_files_prefix`, which is for addresses as IPython 2 wrote them."""
    return text


FILTERS = {"markdown2html": safe_markdown, "highlight_code": safe_code, "ansi2html": coloured}
FILTERS |= {"strip_files_prefix": unchanged}


def _address(forms: dict[str, str]) -> str:
    """The address of a picture, as an attribute; an empty one where there is none, which no browser fetches."""
    mime = next((mime for mime in PICTURES if forms.get(mime)), None)
    return f'src="data:{mime};base64,{html.escape(str(forms[mime]))}"' if mime else 'src=""'


def _harmless(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute, None where a page must not hold it."""
    match name:
        case "class":
            kept = CODE_CLASS.fullmatch(value)
        case "src":
            kept = value == BADGE or PLACE.fullmatch(value)
        case "href":  # browsers overlook white space and control characters, some here and some there
            kept = LINK.fullmatch("".join(c for c in value if c.isprintable() and not c.isspace()))
        case _:
            kept = True
    return value if kept else None


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


class Template(HTMLExporter):
    """nbconvert's page of a notebook that is ready for it, made faster: of equal cells one is rendered, and the last
    step is left out.

    That step parses the whole page again to add alternative texts, which `HideHiddenTests` has done, and key stops of
    JupyterLab's own pages.
    """

    def default_filters(self):
        yield from super().default_filters()
        yield "clean_html", cleaned

    def _create_environment(self):
        environment = super()._create_environment()
        environment.bytecode_cache = TEMPLATES
        return environment

    def _preprocess(self, nb, resources):
        return nb, resources

    def from_notebook_node(self, nb, resources=None, **options):
        return TemplateExporter.from_notebook_node(self, nb, self._init_resources(resources), **options)
