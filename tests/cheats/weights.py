"""Submissions that weigh: prose, code, pictures and outputs that take whoever makes the page minutes or all memory."""

from nbformat import v4

from cheats import FORGER, NAME, answer_examples, cell, first, page, prose, proves, refused, said

AFTER = "what stands after it"
PICTURE = "A" * 2_000_000


def _after(notebook):
    """A last cell, which is on the page when the page was made to its end."""
    prose(notebook, f"*{AFTER}*")


whole_page = page(f"<em>{AFTER}</em>")


@proves(whole_page, page("a.a.a."))
def names_without_end_in_code(notebook, folder):
    """600 KB of `a.a.a.`: Pygments takes time that grows with the square of a line's length."""
    notebook.cells.append(v4.new_code_cell("'''" + "a." * 300_000 + "'''"))
    notebook.cells.append(v4.new_code_cell("if 0:\n    " + "a." * 300_000 + "a"))
    _after(notebook)


@proves(whole_page)
def blanks_without_end_in_prose(notebook, folder):
    """600 KB of blanks between two words: so does mistune."""
    prose(notebook, f"a{' ' * 600_000}b")
    _after(notebook)


@proves(whole_page)
def brackets_without_end_in_prose(notebook, folder):
    """200 KB of opening brackets, for a filter that looks for a closing one from each of them."""
    prose(notebook, "[" * 200_000)
    _after(notebook)


@proves(whole_page)
def quotes_in_quotes(notebook, folder):
    """Block quotes, lists and tags in each other, deeper than a parser can call itself."""
    for source in (">" * 5_000, "- " * 2_500, "<b>" * 1_900, "*a_" * 1_900):
        prose(notebook, source)
    _after(notebook)


@proves(page("a  "))
def hundreds_of_slow_cells(notebook, folder):
    """Each as long as a cell may be that is rendered, so that only their number is too much."""
    for number in range(500):
        prose(notebook, f"a{' ' * 5_980}b{number}")


@proves(whole_page, page(PICTURE[:1_000]))
def one_picture_hundreds_of_times(notebook, folder):
    """A picture of 2 MB, shown 500 times: a page of 1 GB."""
    for _ in range(2):
        shown = v4.new_markdown_cell("![x](attachment:x.png) " * 250)
        shown["attachments"] = {"x.png": {"image/png": PICTURE}}
        notebook.cells.append(shown)
    _after(notebook)


@proves(said, whole_page)
def colours_without_end(notebook, folder):
    """Each letter of an output has a colour of its own."""
    first(notebook, 'acted()\nprint("\\x1b[31ma\\x1b[32mb" * 15_000)')
    _after(notebook)


@proves(said, whole_page)
def errors_without_end(notebook, folder):
    """Forges a hundred thousand errors, none of which may be dropped as other outputs are."""
    first(
        notebook,
        FORGER
        + """
error = {"output_type": "error", "ename": "E", "evalue": "x", "traceback": []}
wire.send(grader, {"outputs": [said] + [error] * 100_000})
""",
    )
    _after(notebook)


@proves(refused("as the course's source does and no student edition"))
def source_under_its_own_name(notebook, folder):
    """The solved source itself, as `nbgrader collect` makes it of a link."""
    source = folder.parents[3] / "course" / "source" / NAME / f"{NAME}.ipynb"
    (folder / f"{NAME}.ipynb").write_bytes(source.read_bytes())


@proves(refused("holds `### BEGIN SOLUTION`"))
def solution_with_its_marks(notebook, folder):
    """Hidden tests taken out, the solution's marks left in."""
    answer_examples(notebook)
    cell(notebook, "double").source = "### BEGIN SOLUTION\ndef double(x):\n    return x\n### END SOLUTION"


@proves(lambda trace: trace.problem is None and (trace.folder / "submission_secret.txt").exists())
def secrets_beside_it(notebook, folder):
    """Files beside the notebook that bear the names of nbgrader's own notes, and hold more."""
    (folder / "submission_secret.txt").write_text("LEAKED" * 10_000)
    (folder / "grades.html").write_text("LEAKED")
