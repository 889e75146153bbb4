"""Sphinx's settings of the site, for both languages: `make site` names the language and the sources."""

import itertools
import re

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.search.en import SearchEnglish

extensions = ["myst_nb"]
nb_execution_mode = "off"  # the notebooks are executed already
suppress_warnings = ["misc.highlighting_failure"]  # code with a hole to fill is no Python
myst_enable_extensions = ["dollarmath", "amsmath", "attrs_inline"]  # the last: anchors of the glossary
myst_heading_anchors = 3
templates_path = ["_templates"]
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["course.css"]
html_js_files = ["course.js"]
html_copy_source = False
html_show_copyright = False
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_math_renderer = "mathml"


class Chinese(SearchEnglish):
    """Finds Chinese by pairs of neighbouring characters, in pages and in what is asked alike; English by its stems."""

    lang = "zh"
    js_splitter_code = """
var splitQuery = (query) => (query.match(/[a-z0-9_]+|[\\u3400-\\u9fff]+/gi) ?? []).flatMap((run) =>
  run < "\\u3400" || run.length < 3 ? [run] : [...run].slice(1).map((character, i) => run[i] + character));
"""

    def split(self, input: str) -> list[str]:
        runs = re.findall(r"[a-z0-9_]+|[\u3400-\u9fff]+", input, flags=re.IGNORECASE)
        pairs = ([run] if run < "\u3400" else map("".join, itertools.pairwise(run)) for run in runs)
        return list(itertools.chain.from_iterable(pairs))

    def word_filter(self, stemmed_word: str) -> bool:
        return len(stemmed_word) > 1


def inline(writer, node: nodes.math) -> None:
    writer.body.append(convert(node.astext()))
    raise nodes.SkipNode


def block(writer, node: nodes.math_block) -> None:
    writer.body.append(f'<div class="formula">{convert(node.astext(), display="block")}</div>')
    raise nodes.SkipNode


def setup(app) -> None:
    """Formulas as MathML, which browsers draw themselves, without a script; a search that finds Chinese."""
    app.add_search_language(Chinese)
    app.add_html_math_renderer("mathml", (inline, None), (block, None))
