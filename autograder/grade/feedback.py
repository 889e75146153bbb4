"""The learner's page of a graded submission: never a hidden test's code, inputs or expected values."""

import re
from dataclasses import asdict, dataclass
from pathlib import Path

from nbconvert.exporters import Exporter, HTMLExporter
from nbformat import NotebookNode
from nbgrader.preprocessors import GetGrades, NbGraderPreprocessor
from pygments.formatters import HtmlFormatter
from traitlets.config import Config

from autograder.cells import CHINESE, DEMO, HIDDEN_MARK, NOT_ATTEMPTED, PICTURES, is_explanation, tags
from autograder.grade import books, rendering
from autograder.grade.report import by_exercise, lost
from autograder.grade.result import Result, printable
from autograder.sandbox import limits

TEMPLATES = Path(__file__).parent / "templates"
TRIED = re.compile(r"^# (?:@title )?Hidden.*?: (.*)")  # what a hidden test's first line says
UNTOUCHED_GUESS = "guess = ..."
NOTHING_CHANGED = "No response."  # nbgrader's own comment; the head of the page says it
WORDS = {
    "en": {
        "points": "points",
        "late": "handed in late:",
        "caption": "What each exercise got. The name leads to your answer.",
        "exercise": "exercise",
        "state": "result",
        "message": "what the tests say",
        "all": "✓ correct",
        "some": "◐ in part",
        "none": "✗ not yet",
        "untried": "○ not attempted",
        "unread": "◷ not read yet",
        "reader": "Your teacher reads this answer.",
        "repaired": "What had been changed in the notebook and was put back; nothing that you typed is lost:",
        "text": "text of the notebook",
        "figure": "a figure of this cell",
        "check": "The check that you saw",
        "hidden": "Hidden test",
        "code": "its code",
        "comment": "Your teacher writes:",
        "setup": "set-up",
        "answer": "Your answer:",
        "own": "Your own cell",
    },
    "zh": {
        "points": "得分",
        "late": "迟交：",
        "caption": "各练习的得分；点练习名，可跳到你的答案。",
        "exercise": "练习",
        "state": "结果",
        "message": "测试的反馈",
        "all": "✓ 正确",
        "some": "◐ 部分正确",
        "none": "✗ 还不对",
        "untried": "○ 尚未作答",
        "unread": "◷ 尚未批阅",
        "reader": "这道题由老师批阅。",
        "repaired": "笔记本里有改动，已恢复成发下来的样子；你写的内容都还在：",
        "text": "笔记本正文",
        "figure": "此单元格的图",
        "check": "你看得到的检查",
        "hidden": "隐藏测试",
        "code": "代码",
        "comment": "老师的评语：",
        "setup": "准备单元格",
        "answer": "你的答案：",
        "own": "你自己加的单元格",
    },
}


@dataclass(frozen=True)
class Line:
    """An exercise at the head of the page. state: one of all, some, none, untried, unread."""

    name: str
    points: float
    most: float
    state: str
    message: str


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


class Grades(GetGrades):
    """nbgrader's own entry of `GenerateFeedback.preprocessors`; tells words that nobody has read yet from a 0."""

    def preprocess_cell(self, cell, resources, index):
        cell, resources = super().preprocess_cell(cell, resources, index)
        if is_explanation(cell):
            marked = cell.metadata.nbgrader
            grade = self.gradebook.find_grade(marked.grade_id, self.notebook_id, self.assignment_id, self.student_id)
            marked.unread = grade.needs_manual_grade
        return cell, resources


def _message(output: NotebookNode) -> NotebookNode:
    output.traceback = [f"{output.ename}: {output.evalue}"]
    return output


DARKER = "\n.highlight .ow { color: #7b1fa2 }"  # Pygments' violet is too pale to be read on grey


class SumUp(NbGraderPreprocessor):
    """The last entry of `GenerateFeedback.preprocessors`: the head of the page, all in the words of its learner."""

    def preprocess(self, nb, resources):
        prose = [cell.source for cell in nb.cells if cell.cell_type == "markdown"]
        language = "zh" if any(map(CHINESE.search, prose[:1])) else "en"
        heading = re.match(r"# (.*)", prose[0]) if prose else None
        resources |= {
            "language": language,
            "words": WORDS[language],
            "title": printable(heading[1] if heading else resources["nbgrader"]["notebook"]),
            "exercises": [asdict(line) for line in lines(nb, language)],
            "repaired": [printable(note) for note in nb.metadata.get("repaired", [])],
            "code_style": HtmlFormatter(style="default").get_style_defs(".highlight") + DARKER,
        }
        nb.cells = merged([cell for cell in nb.cells if not cell.source.startswith(UNTOUCHED_GUESS)])
        for cell in nb.cells:
            _head(cell, language)
        return nb, resources


def merged(cells: list[NotebookNode]) -> list[NotebookNode]:
    """Prose cells that follow one another as one, up to the next heading: each is a line of the page."""
    result: list[NotebookNode] = []
    for cell in cells:
        if result and not cell.source.startswith("#") and not cell.get("attachments") and _fit(result[-1], cell):
            result[-1].source += f"\n\n{cell.source}"
        else:
            result.append(cell)
    return result


def _fit(one: NotebookNode, other: NotebookNode) -> bool:
    """Whether two cells are prose, and together no more than a page renders."""
    prose = one.cell_type == other.cell_type == "markdown" and not (is_explanation(one) or is_explanation(other))
    plain = one.metadata.get("plain") or other.metadata.get("plain")  # `page.Bounds` has said so
    return prose and not plain and len(one.source) + len(other.source) < limits.PROSE


def lines(nb: NotebookNode, language: str) -> list[Line]:
    """The exercises of a graded notebook in its order, with the check's message before the hidden test's."""
    tests = [cell.metadata.nbgrader for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    points = by_exercise({test.grade_id: float(test.score or 0) for test in tests})
    reasons = lost(Result("", "", messages=books.messages(nb)))
    unread = {test.grade_id for test in tests if test.get("unread")}
    result = []
    for name, most in by_exercise({test.grade_id: float(test.points) for test in tests}).items():
        got = points[name]
        said = reasons.get(name, "") if got < most else ""
        if name in unread:
            result.append(Line(name, 0, most, "unread", WORDS[language]["reader"]))
            continue
        state = "all" if got >= most else "untried" if said.startswith(NOT_ATTEMPTED) else "some" if got else "none"
        result.append(Line(name, got, most, state, "" if state == "untried" else in_one(said, language)))
    return result


def in_one(said: str, language: str) -> str:
    """The half of a message, English · Chinese, that a learner reads; all of it where it has not two halves."""
    halves = said.split(" · ")
    return halves[language == "zh"] if len(halves) == 2 and CHINESE.search(halves[1]) else said


def _head(cell: NotebookNode, language: str) -> None:
    """Give a cell the line that stays in sight where it is folded; a hidden test is nothing but that line."""
    first, _, rest = cell.source.strip().partition("\n")
    marked = cell.metadata.get("nbgrader", {})
    if cell.cell_type == "markdown" and not is_explanation(cell):
        cell.heading = printable(first.lstrip("# "), 80) or WORDS[language]["text"]
    elif marked.get("grade") and not is_explanation(cell):
        tried = TRIED.search(first)
        cell.heading = in_one(tried[1], language) if tried else WORDS[language]["check"]
        cell.source = "" if tried else rest
    if marked.get("comment") == NOTHING_CHANGED:
        marked.comment = None


class Page(HTMLExporter):
    """nbconvert's page, its preprocessors run here, and all that takes time in a process of its own."""

    def _init_resources(self, resources):
        return Exporter._init_resources(self, resources)  # without the functions, which that process has its own of

    def from_notebook_node(self, nb, resources=None, **_):
        nb, resources = Exporter.from_notebook_node(self, nb, resources)
        settings = {name: value for name, value in self.config.HTMLExporter.items() if name != "preprocessors"}
        settings |= {"template_name": "learner", "extra_template_basedirs": [str(TEMPLATES)]}
        return rendering.page(Config(HTMLExporter=settings), nb, resources), resources
