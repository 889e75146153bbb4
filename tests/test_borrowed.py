"""What we borrow from the inside of other packages is still there: a new version that moved it is named here first.

Some of it is private, some is not documented, and of some nothing would be heard if it were gone: a step that is not
found in nbgrader's list is not replaced, and a setting that does not exist is not read.
"""

import inspect
import logging
from importlib.metadata import version
from pathlib import Path
from pkgutil import resolve_name
from types import CodeType

import pytest
from traitlets.config import PyFileConfigLoader

from autograder import cells, settings

ROOT = Path(__file__).resolve().parents[1]
SELF = object()


def takes(*arguments, **options):
    """It can be called in this way, as we do or as our own in its place is."""
    return "takes what it took", lambda found: inspect.signature(found).bind(*arguments, **options)


def uses(*words):
    """Its code holds these names and texts: it calls what we have put in their place, or fills in what we read."""
    return f"uses {', '.join(words)}", lambda found: set(words) <= _words(found)


def _words(found) -> set[str]:
    """The names and texts in the code of a function or a property, and of the functions within it."""
    code = found if isinstance(found, CodeType) else inspect.unwrap(getattr(found, "fget", found)).__code__
    words = set(code.co_names).union(code.co_varnames)
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            words |= _words(constant)
        elif isinstance(constant, (str, tuple)):
            words |= {constant} if isinstance(constant, str) else set(constant)
    return words


def has(*names):
    """A class has these attributes."""
    return f"has {', '.join(names)}", lambda found: set(names) <= set(dir(_mapped(found)))


def _mapped(found):
    """A class of the gradebook has some of its attributes only after this."""
    if hasattr(found, "registry"):
        found.registry.configure()
    return found


def lists(*steps):
    """A setting that holds classes holds these by default."""
    return f"holds {', '.join(steps)}", lambda found: set(steps) <= {step.__name__ for step in found.default()}


def defaults_to(value):
    """A setting is this by default."""
    return f"is {value!r} by default", lambda found: found.default() == value


def does(trial):
    """It does what a function of this file, named for it, asks of it."""
    return trial.__name__.replace("_", " "), trial


def says_why_it_stopped(capture_log) -> bool:
    class Stops:
        log = logging.getLogger("tests.borrowed")

        def start(self):
            self.log.error("said before")
            raise ValueError("said last")

    Stops.log.propagate = False
    result = capture_log(Stops())
    return not result["success"] and "ValueError: said last" in result["error"] and "said before" in result["log"]


def has_our_schema(number) -> bool:
    return number == cells.SCHEMA


def highlights_code(kind) -> bool:
    return 'class=" highlight hl-ipython3"' in kind(pygments_lexer="ipython3")("x = 1")


def escapes_scripts(clean_html) -> bool:
    return "<script" not in clean_html("<script>1</script>")


def has_the_filter_clean_html(filters) -> bool:
    return "clean_html" in filters


def gives_the_lines_of_cells(myst_to_notebook) -> bool:
    return myst_to_notebook("# One\n\n```{code-cell}\n1\n```\n", add_source_map=True).metadata["source_map"] == [0, 3]


def says_what_was_raised(kind) -> bool:
    error = kind("traceback", "ValueError", "bad")
    return (error.ename, error.evalue) == ("ValueError", "bad")


def makes_nodes_of_dicts(from_dict) -> bool:
    return from_dict({"metadata": {"tags": []}}).metadata.tags == []


def is_a_warning(kind) -> bool:
    return issubclass(kind, Warning)


def holds_the_versions_of_the_tables(folder) -> bool:
    return any(file.name.startswith(settings.newest_tables()) for file in Path(folder, "versions").iterdir())


def logs_as_traitlets(get_logger) -> bool:
    return get_logger().name == "traitlets"


NBGRADER, NBCONVERT, SHELL = "nbgrader.converters", "nbconvert.exporters", "IPython.core.interactiveshell"
CHAPTER = ("02a_neurons_tensors", "02a_neurons_tensors")  # an assignment of ours holds one notebook of its own name

BORROWED = {  # by the file that leans on it: the name, and what it has to be
    "nbgrader_config.py": [
        (f"{NBGRADER}:Autograde.sanitize_preprocessors", lists("ClearOutput", "OverwriteCells", "CheckCellMetadata")),
        (f"{NBGRADER}:Autograde.autograde_preprocessors", lists("Execute", "SaveAutoGrades", "CheckCellMetadata")),
        (f"{NBGRADER}:GenerateAssignment.preprocessors", lists("ClearSolutions", "SaveCells", "ClearHiddenTests")),
        (f"{NBGRADER}:GenerateFeedback.preprocessors", lists("GetGrades")),
        ("nbgrader.preprocessors:ClearSolutions._replace_solution_region", uses("code_stub")),
        (f"{NBCONVERT}:HTMLExporter.markdown2html", uses("cell", "attachments")),
    ],
    "cells.py": [
        ("nbgrader.nbgraderformat:SCHEMA_VERSION", does(has_our_schema)),
        ("nbgrader.preprocessors:ClearSolutions.begin_solution_delimeter", defaults_to(f"BEGIN {cells.SOLUTION}")),
        ("nbgrader.preprocessors:ClearSolutions.end_solution_delimeter", defaults_to(f"END {cells.SOLUTION}")),
        ("nbgrader.preprocessors:ClearHiddenTests.begin_test_delimeter", defaults_to(f"BEGIN {cells.HIDDEN_TESTS}")),
        ("nbgrader.preprocessors:ClearHiddenTests.end_test_delimeter", defaults_to(f"END {cells.HIDDEN_TESTS}")),
    ],
    "settings.py": [
        ("nbgrader.apps.api:NbGraderAPI", takes("coursedir", config={})),
        ("nbgrader.apps.api:NbGraderAPI.generate_assignment", uses("capture_log")),
        ("nbgrader.apps.api:NbGraderAPI.autograde", uses("capture_log")),
        ("nbgrader.apps.api:NbGraderAPI.generate_feedback", uses("capture_log")),
        ("nbgrader.utils:capture_log", does(says_why_it_stopped)),
        ("nbgrader.api:Gradebook.__init__", uses("create_engine", "get_alembic_version")),
        ("nbgrader.api:Gradebook.close", uses("dispose")),
        ("nbgrader.dbutil:ALEMBIC_DIR", does(holds_the_versions_of_the_tables)),
        ("nbgrader.coursedir:CourseDirectory", has("root", "db_url", "source_directory", "release_directory")),
        ("traitlets.log:get_logger", does(logs_as_traitlets)),
    ],
    "build/student.py": [
        ("nbgrader.apps.api:NbGraderAPI.generate_assignment", takes(SELF, CHAPTER[0], force=True)),
        (f"{NBGRADER}:GenerateAssignment.no_database", defaults_to(False)),
        ("nbgrader.preprocessors:SaveCells.enabled", defaults_to(True)),
    ],
    "build/text.py": [("jupytext.myst:myst_to_notebook", does(gives_the_lines_of_cells))],
    "build/solved.py": [
        ("nbclient:NotebookClient", has("timeout", "kernel_name", "record_timing")),
        ("nbclient.exceptions:CellExecutionError", does(says_what_was_raised)),
    ],
    "grade/submission.py": [
        ("nbgrader.coursedir:CourseDirectory.get_existing_timestamp", takes(SELF, "submitted/ada/02a_neurons_tensors")),
        ("nbgrader.coursedir:CourseDirectory.get_existing_timestamp", uses("timestamp.txt", "parse_utc")),
    ],
    "grade/repair.py": [
        (f"{NBGRADER}.base:BaseConverter.init_single_notebook_resources",
         uses("nbgrader", "db_url", "notebook", "assignment")),
        ("nbgrader.api:Gradebook.find_notebook", takes(SELF, *CHAPTER)),
        ("nbgrader.api:Notebook", has("source_cells", "grade_cells")),
        ("nbgrader.api:SourceCell", has("name", "source", "locked", "checksum")),
        ("nbgrader.api:GradeCell", has("name", "max_score")),
        ("nbformat:from_dict", does(makes_nodes_of_dicts)),
    ],
    "grade/books.py": [
        ("nbgrader.apps.api:NbGraderAPI.autograde", takes(SELF, CHAPTER[0], "ada")),
        ("nbgrader.apps.api:NbGraderAPI.generate_feedback", takes(SELF, CHAPTER[0], "ada")),
        ("nbgrader.api:Gradebook.find_submission_notebook", takes(SELF, *CHAPTER, "ada")),
        ("nbgrader.api:SubmittedNotebook", has("grades")),
        ("nbgrader.api:Grade", has("name", "score", "max_score")),
        ("nbformat.warnings:DuplicateCellId", does(is_a_warning)),
        ("nbgrader.dbutil:write_alembic_ini", takes("alembic.ini", "sqlite:///gradebook.db")),
        ("nbgrader.dbutil:write_alembic_ini", uses("ALEMBIC_DIR")),
    ],
    "grade/converters.py": [
        ("nbgrader.exchange.default:ExchangeReleaseFeedback.init_src", uses("src_path")),
        ("nbgrader.exchange.default:ExchangeReleaseFeedback.copy_files", uses("src_path", "timestamp.txt")),
        ("nbgrader.exchange:ExchangeFactory", has("release_feedback")),
    ],
    "grade/feedback.py": [
        ("nbconvert.preprocessors:Preprocessor.preprocess", uses("preprocess_cell")),
        ("nbgrader.preprocessors:GetGrades.preprocess", uses("gradebook")),
    ],
    "grade/page.py": [
        (f"{NBCONVERT}:HTMLExporter._init_resources", takes(SELF, {})),
        (f"{NBCONVERT}:HTMLExporter.from_notebook_node", uses("_init_resources", "highlight_code")),
        (f"{NBCONVERT}:TemplateExporter.from_notebook_node", takes(SELF, "notebook", {})),
        (f"{NBCONVERT}:TemplateExporter._create_environment", takes(SELF)),
        (f"{NBCONVERT}:TemplateExporter.environment", uses("_create_environment")),
        (f"{NBCONVERT}:TemplateExporter._create_environment", uses("default_filters")),
        (f"{NBCONVERT}.templateexporter:default_filters", does(has_the_filter_clean_html)),
        ("nbconvert.filters:Highlight2HTML", does(highlights_code)),
        ("nbconvert.filters:clean_html", does(escapes_scripts)),
        ("nbconvert.filters.markdown_mistune:IPythonRenderer", takes(escape=False, attachments={})),
        ("nbconvert.filters.markdown_mistune:IPythonRenderer.image", takes(SELF, "text", "url", "title")),
        ("nbconvert.filters.markdown_mistune:MarkdownWithMath", takes(renderer="renderer")),
        ("nbconvert.filters.markdown_mistune:MarkdownWithMath.render", takes(SELF, "prose")),
    ],
    "sandbox/learner.py": [
        (f"{SHELL}:InteractiveShell._showtraceback", takes(SELF, ValueError, ValueError(), ["line"])),
        (f"{SHELL}:InteractiveShell.showtraceback", uses("_showtraceback")),
        (f"{SHELL}:InteractiveShell.showsyntaxerror", uses("_showtraceback")),
        (f"{SHELL}:InteractiveShell.init_display_pub", uses("display_pub_class")),
        (f"{SHELL}:InteractiveShell.init_displayhook", uses("displayhook_class")),
        (f"{SHELL}:InteractiveShell.enable_matplotlib", uses("enable_gui")),
        (f"{SHELL}:InteractiveShell.init_history", uses("history_manager")),
        (f"{SHELL}:InteractiveShell.run_cell", takes(SELF, "1", store_history=False)),
        ("IPython.core.history:HistoryManager", has("enabled")),
        ("IPython.core.display_functions:publish_display_data", uses("publish", "data", "metadata")),
        ("IPython.core.displaypub:DisplayPublisher.publish", takes(SELF, {}, metadata={})),
        ("IPython.core.displayhook:DisplayHook.__call__", takes(SELF, 1)),
        ("IPython.core.displayhook:DisplayHook.compute_format_data", takes(SELF, 1)),
        ("IPython.core.displayhook:DisplayHook.update_user_ns", takes(SELF, 1)),
        ("IPython.core.displayhook:DisplayHook.quiet", takes(SELF)),
        ("matplotlib_inline.backend_inline:flush_figures", takes()),
    ],
}  # fmt: skip
ROWS = [(where, name, *need) for where, rows in BORROWED.items() for name, need in rows]


@pytest.mark.parametrize(("where", "name", "need", "holds"), ROWS, ids=[f"{row[1]} {row[2]}" for row in ROWS])
def test_it_is_as_it_was(where, name, need, holds):
    package = name.partition(".")[0].partition(":")[0]
    moved = f"{package} {version(package)}: {name}, which {where} leans on,"
    try:
        found = resolve_name(name)
    except (AttributeError, ImportError) as error:
        pytest.fail(f"{moved} is gone: {error}", pytrace=False)
    try:
        kept, why = holds(found), ""
    except Exception as error:  # whatever a changed function raises on an old use
        kept, why = False, f": {type(error).__name__}: {error}"
    if kept is False:
        pytest.fail(f"{moved} is no longer so that it {need}{why}", pytrace=False)


@pytest.mark.parametrize("where", BORROWED)
def test_the_table_names_files_of_ours(where):
    assert (ROOT / where).exists() or (ROOT / "autograder" / where).exists()


def test_nbgrader_has_every_setting_of_our_file():
    """A setting that does not exist is not an error to nbgrader: it would just not be read."""
    homes = ["nbgrader.coursedir", "nbgrader.exchange.default", "nbgrader.converters", "nbgrader.preprocessors"]
    homes += ["nbconvert.exporters", "autograder.grade.execution", "nbgrader.exchange", "autograder.grade.late"]
    modules = [resolve_name(home) for home in homes]
    config = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT)).load_config()
    settings = [(section, name) for section, values in config.items() for name in values]
    classes = {section: next(getattr(m, section) for m in modules if hasattr(m, section)) for section in config}
    assert len(settings) > 10
    assert [f"{s}.{name}" for s, name in settings if not classes[s].class_traits(config=True).get(name)] == []
