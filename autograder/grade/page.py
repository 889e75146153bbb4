"""What a page shows of a submission, and how much of it: for the learner's page and for Formgrader alike.

Nothing of what a learner wrote is run by the browser; and no text of theirs keeps whoever makes the page busy, for the
libraries that render prose and code take time that grows with the square of a text's length.
"""

import html
import re
from functools import lru_cache
from itertools import count
from urllib.parse import unquote
from xml.etree.ElementTree import tostring

import nh3
from jinja2 import BytecodeCache, pass_context
from latex2mathml.converter import convert_to_element
from nbconvert.exporters import HTMLExporter, TemplateExporter
from nbconvert.filters import Highlight2HTML, ansi2html, clean_html, strip_ansi
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors import Preprocessor

from autograder.cells import PICTURES
from autograder.course import BADGE
from autograder.sandbox import limits

# A picture in a prose cell: a name among the cell's attachments, or, as Colab has it, all of its bytes in the text.
ATTACHED = r"attachment:(?P<name>[^)\s\"'>]*)"
WHOLE = r"data:(?P<mime>image/(?:png|jpeg));base64,(?P<data>[A-Za-z0-9+/=]+)"
PICTURE = re.compile(f"{ATTACHED}|{WHOLE}")
PLACE = re.compile(r"picture:(\d+)")  # stands for a picture until the text around it has been rendered and cleaned
SHOWN = re.compile(rf' src="{PLACE.pattern}"')
TAGS = {"a", "abbr", "b", "blockquote", "br", "code", "del", "details", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6"}
TAGS |= {"hr", "i", "img", "kbd", "li", "ol", "p", "pre", "span", "strong", "sub", "summary", "sup", "table", "tbody"}
TAGS |= {"td", "th", "thead", "tr", "ul"}
ATTRIBUTES = {"img": {"src", "alt"}, "a": {"href", "title"}, "details": {"open"}}
ATTRIBUTES |= {tag: {"class"} for tag in ("div", "span", "pre", "code")}
SCHEMES = {"http", "https", "mailto", "picture"}
LINK = re.compile(r"(https?|mailto):.*|[^:]*([/?#].*)?", flags=re.I)  # to elsewhere, or within the page
CODE_CLASS = re.compile(r"highlight( hl-\w+)?|[a-z]{1,2}\d?")  # as Pygments gives them: no class that lays out the page
# What MathJax, which Formgrader's own pages load, would make links, styles and foreign characters of.
MATHS_COMMANDS = re.compile(r"\\(href|style|class|cssId|unicode|require|csname|data|mmlToken)\b")
FORMULA = "\ue000"  # on both sides of the number of a formula
FORMULA_PLACE = re.compile(f"{FORMULA}(\\d+){FORMULA}")
MATHS_ATTRIBUTES = {"xmlns", "display", "mathvariant", "stretchy", "fence", "form", "separator", "accent", "lspace"}
MATHS_ATTRIBUTES |= {"rspace", "columnalign", "displaystyle", "scriptlevel", "linethickness", "movablelimits", "width"}


class Bounds(Preprocessor):
    """Comes before all others: what is too long to be rendered is marked, and pictures beyond so many left out."""

    def preprocess(self, nb, resources):
        text, pictures = limits.PAGE_TEXT, limits.PAGE_PICTURES
        for cell in nb.cells:
            words = PICTURE.sub("picture", cell.source) if cell.cell_type == "markdown" else cell.source
            weight = len(cell.source) - len(words) + sum(map(_size, cell.get("attachments", {}).values()))
            cell.metadata.plain = _too_long(cell.cell_type, words) or len(words) > text or weight > pictures
            if cell.metadata.plain:
                cell.source = words
            else:
                text, pictures = text - len(words), pictures - weight
        return nb, resources


def _too_long(kind: str, text: str) -> bool:
    if kind == "markdown":
        return len(text) > limits.PROSE
    return len(text) > limits.CODE or max(map(len, text.split("\n"))) > limits.CODE_LINE


def _size(forms: dict[str, str]) -> int:
    return sum(len(data) for data in forms.values() if isinstance(data, str))


# The pages of a class share most of their cells. A bound, because the others are as many as there are learners.
once = lru_cache(maxsize=500)
highlighted, cleaned = once(Highlight2HTML(pygments_lexer="ipython3")), once(clean_html)


def safe_code(source: str, metadata: dict | None = None, **_: object) -> str:
    """The filter `highlight_code` of nbconvert's pages, with a bound."""
    return plain(source) if (metadata or {}).get("plain") else highlighted(source)


@pass_context
def safe_markdown(context, source: str) -> str:
    """The filter `markdown2html` of nbconvert's pages, with a bound."""
    return prose(context.get("cell", {}), source)


def prose(cell: dict, source: str | None = None) -> str:
    """A prose cell, or other text of it, as HTML, with a bound."""
    source = cell["source"] if source is None else source
    return plain(source) if cell.get("metadata", {}).get("plain") else render(source, cell.get("attachments", {}))


def render(source: str, attachments: dict[str, dict[str, str]]) -> str:
    """Prose without scripts, styles and pictures from elsewhere; each of its own pictures at its first place only."""
    left, addresses, numbers = dict(attachments), {}, count()

    def place(found: re.Match) -> str:
        number = str(next(numbers))
        addresses[number] = found[0] if found["data"] else _attached(found["name"], left)
        return f"picture:{number}"

    def picture(found: re.Match) -> str:
        address = addresses.pop(found[1], "")
        return f' src="{address}"' if address else ""

    return SHOWN.sub(picture, rendered(PICTURE.sub(place, source)))


def _attached(name: str, left: dict[str, dict[str, str]]) -> str:
    """The address of an attached picture, which is then gone; an empty one where there is none."""
    forms = left.pop(name, None) or left.pop(unquote(name), None) or {}
    mime = next((mime for mime in PICTURES if forms.get(mime)), None)
    return f"data:{mime};base64,{html.escape(forms[mime])}" if mime else ""


class Renderer(IPythonRenderer):
    """nbconvert's, with a place for each formula, which are written out once the text around them has been cleaned.

    A picture that is attached in a way of its own is no reason to make no page.
    """

    def __init__(self):
        super().__init__(escape=False)
        self.formulas: list[str] = []

    def inline_math(self, body):
        return self._place(mathml(body, "inline"))

    def block_math(self, body):
        return self._place(mathml(body, "block"))

    def _place(self, formula: str) -> str:
        self.formulas.append(formula)
        return f"{FORMULA}{len(self.formulas) - 1}{FORMULA}"

    def image(self, text, url, title=None):
        return super().image(text, "missing" if url.startswith("attachment:") else url, title)


@once
def rendered(source: str) -> str:
    """Prose as harmless HTML, with places for its pictures; as it was typed where a library cannot make it out."""
    renderer = Renderer()
    try:
        text = MarkdownWithMath(renderer=renderer).render(source.replace(FORMULA, ""))
    except RecursionError:  # a thousand block quotes in each other
        return plain(source)
    text = nh3.clean(text, tags=TAGS, attributes=ATTRIBUTES, attribute_filter=_harmless, url_schemes=SCHEMES)
    text = MATHS_COMMANDS.sub(r"\\text", text)
    return FORMULA_PLACE.sub(lambda found: renderer.formulas[int(found[1])], text)


def mathml(formula: str, display: str) -> str:
    """A formula as MathML, which browsers draw by themselves; as it was typed where a library cannot make it out.

    Of what the library takes over from the formula, nothing stays that leads elsewhere or lays out the page.
    """
    try:
        tree = convert_to_element(formula, display=display)
        for element in tree.iter():
            element.text = html.unescape(element.text or "")  # the library writes signs as entities
            for name in element.attrib.keys() - MATHS_ATTRIBUTES:
                del element.attrib[name]
        return tostring(tree, encoding="unicode")
    except Exception:  # what a learner may type has no bounds
        return f"<code>{html.escape(formula)}</code>"


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
FILTERS |= {"strip_files_prefix": unchanged, "prose": prose}


def _harmless(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute, None where a page must not hold it."""
    kept: object = True
    match name:
        case "class":
            kept = CODE_CLASS.fullmatch(value)
        case "src":
            kept = value == BADGE or PLACE.fullmatch(value)
        case "href":  # browsers overlook white space and control characters, some here and some there
            kept = LINK.fullmatch("".join(c for c in value if c.isprintable() and not c.isspace()))
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
