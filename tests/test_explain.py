"""An answer in words: a person gives its points, and until then nobody takes it for a 0."""

import csv
import re

import nbformat
import pytest
from conftest import make
from nbgrader.api import Gradebook
from playwright.sync_api import expect
from rich.console import Console
from test_browser import TOKEN, jupyterlab
from test_grading import submit

from autograder import workspace
from autograder.build import rules
from autograder.build.editions import build
from autograder.build.solved import solved
from autograder.build.text import read
from autograder.cells import NO_WORDS, NOT_ATTEMPTED, grade_id
from autograder.course import CourseError
from autograder.grade import books, report
from autograder.grade.execution import SafeExecute
from autograder.grade.progress import progress
from autograder.grade.result import Result
from autograder.week import reading, statistics
from autograder.week.give_back import give_back

NAME, PROGRAMS, WORDS = "01_mini", 7, 2
MODEL = {"en": "Adding shifts, doubling scales.", "zh": "加法平移，乘法伸缩。"}
TEXT = f"""
+++ {{"tags": ["en"]}}

### Exercise: `why` (2 points)

Say in two sentences why doubling is not adding two.

+++ {{"tags": ["zh"]}}

### 练习：`why`（2 分）

用两句话说明为什么乘以二不是加二。

+++ {{"exercise": "why", "points": 2, "role": "explain"}}

### BEGIN SOLUTION
{MODEL["en"]}

{MODEL["zh"]}
### END SOLUTION
"""


def says(words):
    """A change to a notebook: these words in place of the line that waits for them."""

    def change(notebook):
        [cell] = [cell for cell in notebook.cells if grade_id(cell) == "why"]
        cell.source = words

    return change


def drop(notebook):
    notebook.cells = [cell for cell in notebook.cells if grade_id(cell) != "why"]


@pytest.fixture(scope="module")
def worded(tmp_path_factory):
    """The small course with an answer in words, built."""
    course = make(tmp_path_factory.mktemp("explain") / "course")
    course.text(NAME).write_text(course.text(NAME).read_text(encoding="utf-8") + TEXT, encoding="utf-8")
    assert rules.problems(read(course.text(NAME))) == []
    build(course, course.chapters)
    return course


@pytest.fixture
def class_of_three(worded, tmp_path):
    """Ada has written something, Ben has written nothing, Cy has deleted the cell."""
    folder = tmp_path / "class"
    for learner, change in {"ada": says("It scales."), "ben": lambda _: None, "cy": drop}.items():
        submit(worded, folder, learner, change)
    return folder


def read_by_a_person(folder, learner, points):
    """What Formgrader enters when somebody types the points."""
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade("why", NAME, NAME, learner)
        grade.manual_score, grade.needs_manual_grade = points, False
        gradebook.find_comment("why", NAME, NAME, learner).manual_comment = "Well said."
        gradebook.db.commit()


def grades(folder):
    with (folder / "give-back" / "grades.csv").open(encoding="utf-8-sig") as file:
        return dict(list(csv.reader(file))[1:])


def page(folder, learner):
    return (folder / "feedback" / learner / NAME / f"{NAME}.html").read_text(encoding="utf-8")


def test_the_student_edition_asks_and_does_not_tell(worded):
    for language in ("en", "zh"):
        made = nbformat.read(worded.release(NAME, language), as_version=4)
        [cell] = [cell for cell in made.cells if grade_id(cell) == "why"]
        assert (cell.cell_type, cell.source) == ("markdown", NO_WORDS)


def test_the_reference_edition_has_a_good_answer_folded_in_its_language(worded):
    source = nbformat.read(worded.source(NAME), as_version=4)
    for language, other in (("en", "zh"), ("zh", "en")):
        shown = [cell.source for cell in solved(source, language).cells if MODEL[language] in cell.source]
        assert len(shown) == 1 and shown[0].startswith("<details>") and MODEL[other] not in shown[0]


def test_the_text_of_an_answer_in_words_needs_points_markers_and_prose(worded):
    text = worded.text(NAME).read_text(encoding="utf-8")
    for change, told in {
        ('"points": 2, ', ""): "needs `points`",
        ("### END SOLUTION\n" + "\x00", ""): "explain needs one `### BEGIN SOLUTION`",
    }.items():
        old, new = change
        path = worded.root / "chapters" / "changed.md"
        path.write_text((text + "\x00").replace(old, new).replace("\x00", ""), encoding="utf-8")
        try:
            assert any(told in problem for problem in rules.problems(read(path))), told
        finally:
            path.unlink()


def test_what_nobody_has_read_is_no_zero(worded, grade, class_of_three, capsys):
    results = grade(worded, class_of_three)
    assert {name: (r.total, r.unread, r.problem) for name, r in results.items()} == {
        "ada": (PROGRAMS, ["why"], None),
        "ben": (PROGRAMS, [], None),
        "cy": (PROGRAMS, [], None),
    }
    assert results["ben"].messages["why"] == results["cy"].messages["why"] == NOT_ATTEMPTED
    report.show(list(results.values()), Console(width=120))
    table = capsys.readouterr().out
    assert "1 to be read" in table and "make formgrader" in table
    rows = [re.findall(r"[^\s│]+", line) for line in table.splitlines()]
    assert ["ada", "3", "4", "?", "7"] in rows and ["ben", "3", "4", "–", "7"] in rows
    assert all(shown in page(class_of_three, "ada") for shown in ("not read yet", "? / 2", "It scales."))
    assert "not read yet" not in page(class_of_three, "ben") and "not attempted" in page(class_of_three, "ben")
    said = give_back(worded, class_of_three)
    assert said[-1].startswith("Grades left empty: 1,")
    assert grades(class_of_three) == {"ada": "", "ben": "7", "cy": "7"}


def test_what_a_person_gave_goes_back_with_the_words(worded, grade, class_of_three):
    grade(worded, class_of_three)
    read_by_a_person(class_of_three, "ada", 1.5)
    give_back(worded, class_of_three)
    assert grades(class_of_three) == {"ada": "8.5", "ben": "7", "cy": "7"}
    handed_back = (class_of_three / "give-back" / "by-hand" / "ada" / f"{NAME}.html").read_text(encoding="utf-8")
    assert "1.5 / 2" in handed_back and "Well said." in handed_back and "not read yet" not in handed_back


def test_a_teacher_reads_and_gives_points_in_formgrader(worded, grade, class_of_three, chromium, tmp_path, monkeypatch):
    grade(worded, class_of_three)
    monkeypatch.setenv("COURSE_CLASS", str(class_of_three))  # as `make formgrader CLASS=…` does
    (tmp_path / "teacher").mkdir()
    with jupyterlab(worded, class_of_three, tmp_path / "teacher") as address:
        page = chromium.new_page()
        page.goto(f"{address}/login?token={TOKEN}")
        page.goto(f"{address}/formgrader/gradebook/{NAME}/{NAME}")
        waiting = page.locator("tr", has=page.locator(".needs-manual-grade .glyphicon-ok"))
        expect(waiting).to_have_count(1)
        waiting.get_by_role("link").first.click()
        page.wait_for_load_state("networkidle")  # by then it has filled in what the gradebook holds
        answer = page.locator(".nbgrader_cell", has_text="It scales.")
        for box, typed in ((".score", "1.5"), (".comment", "Well said.")):
            answer.locator(box).fill(typed)
            with page.expect_response(lambda reply: reply.request.method == "PUT"):
                page.keyboard.press("Tab")
        page.close()
    give_back(worded, class_of_three)
    assert grades(class_of_three)["ada"] == "8.5"
    handed_back = (class_of_three / "give-back" / "by-hand" / "ada" / f"{NAME}.html").read_text(encoding="utf-8")
    assert "1.5 / 2" in handed_back and "Well said." in handed_back


def test_grading_again_asks_again_only_where_the_words_have_changed(worded, grade, class_of_three):
    grade(worded, class_of_three)
    read_by_a_person(class_of_three, "ada", 1.5)
    again = grade(worded, class_of_three)["ada"]
    assert (again.total, again.unread) == (PROGRAMS + 1.5, [])
    submit(worded, class_of_three, "ada", says("It scales, adding shifts."))
    assert grade(worded, class_of_three)["ada"].unread == ["why"]


def test_the_class_report_counts_only_what_was_read(worded, grade, class_of_three):
    grade(worded, class_of_three)
    works = {work.learner: work for work in reading.read(worded, class_of_three, [])}
    assert (works["ada"].share, works["ben"].share) == (1, PROGRAMS / (PROGRAMS + WORDS))
    [chapter] = statistics.chapters(list(works.values()))
    assert {item.name: item.attempted for item in chapter.items} == {"double": 3, "mean_row": 3, "why": 0}
    read_by_a_person(class_of_three, "ada", 1)
    [chapter] = statistics.chapters(reading.read(worded, class_of_three, []))
    assert {item.name: item.difficulty for item in chapter.items}["why"] == 0.5


def test_a_learner_alone_is_told_that_no_program_reads_it(worded, class_of_three, tmp_path, capsys):
    execute = SafeExecute(store=str(tmp_path / "store"))
    found = {r.learner: r for r in progress(worded, class_of_three / "submitted", [NAME], execute)}
    ada, cy = (found[f"{who}/{NAME}/{NAME}.ipynb"] for who in ("ada", "cy"))
    assert (ada.total, ada.unread, cy.unread) == (PROGRAMS, ["why"], [])
    assert cy.messages["why"] == NOT_ATTEMPTED
    report.show_progress([ada], Console(width=120))
    assert "compare it with its rubric" in capsys.readouterr().out
    assert report.next_step([ada]) == "Every exercise has all its points."


def test_where_to_go_on_asks_for_what_a_program_can_give(worded, tmp_path):
    workspace.save_results(worded, [Result(f"en/{NAME}.ipynb", NAME, points={"double-check": PROGRAMS})])
    workspace.fill(worded, tmp_path, "en")
    page = workspace.write_start_page(worded, tmp_path, "en").read_text(encoding="utf-8")
    assert "Go on here" not in page and f"| {PROGRAMS + WORDS} | {PROGRAMS} |" in page


def test_a_page_that_cannot_be_made_again_is_said(worded, grade, class_of_three, monkeypatch):
    grade(worded, class_of_three)
    read_by_a_person(class_of_three, "ada", 2)
    monkeypatch.setattr(books, "_write_page", lambda *_: "no room")
    with pytest.raises(CourseError, match="The feedback page of ada, 01_mini, cannot be made: no room"):
        give_back(worded, class_of_three)
