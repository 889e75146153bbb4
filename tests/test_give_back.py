"""What learners are given, and given back: archives that Canvas and Moodle take, grades that their imports read."""

import csv
import io
import json
import re
import shutil
import zipfile

import demo
import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.__main__ import main
from autograder.collect import lms
from autograder.course import Course, CourseError
from autograder.lock import alone
from autograder.week.publish import set_address

NAME = "01_mini"
CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,Old homework (9),Week 1: 01_mini (77)
    Points Possible,,,,,10,7
"Lovelace, Ada",12,s12,ada,A,3,
"Babbage, Charles",34,s34,charles,A,,
"Hopper, Grace",56,s56,grace,A,,
"""
MOODLE = """Identifier,Full name,ID number,Email address,Status,Grade
Participant 12,Ada Lovelace,,ada@example.org,Submitted,
Participant 34,Charles Babbage,c-7,charles@example.org,Submitted,
"""
ADA, CHARLES = "lovelaceada_12_501_my notebook-1.ipynb", "babbagecharles_LATE_34_502_01_mini.ipynb"


@pytest.fixture
def command(course, monkeypatch, capsys):
    """command(name, *arguments): what was printed, of the small course."""
    monkeypatch.setattr("autograder.__main__.Course", lambda _: course)

    def run(*arguments: str) -> str:
        main([*map(str, arguments)])
        said = capsys.readouterr()
        return said.out + said.err

    return run


@pytest.fixture(scope="module")
def solved(course):
    notebook = nbformat.read(course.release(NAME, "en"), as_version=4)
    demo.all_right(notebook, demo.tested(course, NAME, "right_"), {})
    return nbformat.writes(notebook)


@pytest.fixture(scope="module")
def untouched(course):
    return course.release(NAME, "en").read_text(encoding="utf-8")


def download(path, files: dict[str, str]):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def table(path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def given_back(command, tmp_path, files: dict[str, str], roster: str):
    """The folder that goes back, after collecting and grading; and what was said."""
    folder, listed = tmp_path / "class", tmp_path / "roster.csv"
    listed.write_text(roster, encoding="utf-8")
    archive = download(tmp_path / "download.zip", files)
    command("collect", "--folder", folder, "--from", archive, "--roster", listed)
    command("grade", "--folder", folder)
    return folder / "give-back", command("give-back", "--folder", folder)


def test_canvas_gets_pages_under_the_names_it_gave_and_grades_in_its_own_columns(command, solved, untouched, tmp_path):
    back, said = given_back(command, tmp_path, {ADA: solved, CHARLES: untouched}, CANVAS)
    with zipfile.ZipFile(back / f"{NAME}.zip") as archive:
        names = archive.namelist()
        assert b"<!DOCTYPE html>" in archive.read(names[0])
    assert names == [f"lovelaceada_12_501_{NAME}.html", f"babbagecharles_LATE_34_502_{NAME}.html"]
    assert [lms.sender((name,)).id for name in names] == ["12", "34"]
    assert table(back / "grades-canvas.csv") == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Week 1: 01_mini (77)"],
        ["    Points Possible", "", "", "", "", "7"],
        ["Lovelace, Ada", "12", "s12", "ada", "A", "7"],
        ["Babbage, Charles", "34", "s34", "charles", "A", "0"],
        ["Hopper, Grace", "56", "s56", "grace", "A", ""],  # nothing handed in is no zero
    ]
    assert table(back / "grades.csv") == [["learner", NAME], ["ada", "7"], ["charles", "0"], ["grace", ""]]
    assert "01_mini.zip: 2 feedback pages" in said


def test_moodle_gets_a_folder_for_each_learner_and_a_table_of_addresses(command, solved, untouched, tmp_path):
    folders = ["Ada Lovelace_12_assignsubmission_file_", "Group A-Charles Babbage_34_assignsubmission_file_"]
    files = {f"{folders[0]}/x.ipynb": solved, f"{folders[1]}/x.ipynb": untouched}
    back, _ = given_back(command, tmp_path, files, MOODLE)
    with zipfile.ZipFile(back / f"{NAME}.zip") as archive:
        assert archive.namelist() == [f"{folder}/{NAME}.html" for folder in folders]
    assert table(back / "grades-moodle.csv") == [
        ["Full name", "ID number", "Email address", NAME],
        ["Ada Lovelace", "", "ada@example.org", "7"],
        ["Charles Babbage", "c-7", "charles@example.org", "0"],
    ]


def test_pages_of_those_whom_no_archive_named_are_not_left_out(command, solved, tmp_path):
    path = tmp_path / "class" / "submitted" / "eve" / NAME / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(solved, encoding="utf-8")
    back, said = given_back(command, tmp_path, {ADA: solved}, CANVAS)
    assert (back / "by-hand" / "eve" / f"{NAME}.html").exists()
    assert "by-hand/: 1 feedback pages" in said
    assert "Not in the roster, so not in it: eve." in said
    assert ["eve", "7"] in table(back / "grades.csv")


def test_giving_back_again_has_what_is_graded_now(command, solved, untouched, tmp_path):
    back, _ = given_back(command, tmp_path, {ADA: untouched}, CANVAS)
    assert ["ada", "0"] in table(back / "grades.csv")
    (back / "old.txt").write_text("")
    later = {ADA.replace("501", "601"): solved}
    back, _ = given_back(command, tmp_path, later, CANVAS)
    assert ["ada", "7"] in table(back / "grades.csv")
    assert not (back / "old.txt").exists()


def test_nothing_graded_is_one_sentence_and_makes_no_gradebook(command, tmp_path):
    assert command("give-back", "--folder", tmp_path) == (
        f"Nothing has been graded in {tmp_path}: type `make grade` first.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_who_was_graded_before_there_was_a_roster_is_there_once_with_what_people_gave(
    command, solved, untouched, tmp_path
):
    folder = tmp_path / "class"
    archive = download(tmp_path / "download.zip", {ADA: solved, CHARLES: untouched})
    (tmp_path / "roster.csv").write_text(CANVAS, encoding="utf-8")
    command("collect", "--folder", folder, "--from", archive)
    command("grade", "--folder", folder)
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        gradebook.find_submission_notebook(NAME, NAME, "babbagecharles_34").grades[0].extra_credit = 2
        gradebook.db.commit()
    said = command("collect", "--folder", folder, "--from", archive, "--roster", tmp_path / "roster.csv")
    assert "babbagecharles_34 is in the roster now, as charles." in said
    for _ in range(2):  # as it was graded, and graded again
        people = json.loads(command("report", "--folder", folder, "--json"))["people"]
        assert [person["name"] for person in people] == ["ada", "charles"]
        command("give-back", "--folder", folder)
        back = folder / "give-back"
        assert table(back / "grades.csv") == [["learner", NAME], ["ada", "7"], ["charles", "2"], ["grace", ""]]
        assert not (back / "by-hand").exists()
        with zipfile.ZipFile(back / f"{NAME}.zip") as pages:
            assert len(pages.namelist()) == 2
        command("grade", "--folder", folder)


def test_a_class_that_is_being_graded_is_not_given_back(command, solved, tmp_path):
    back, _ = given_back(command, tmp_path, {ADA: solved}, CANVAS)
    (back / "old.txt").write_text("")
    with alone(back.parent):
        assert command("give-back", "--folder", back.parent).startswith("Another run is at work on the class")
    assert (back / "old.txt").exists()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_learners_get_notebooks_and_an_index_that_leads_to_them(command, course, tmp_path, language):
    said = command("publish", "--folder", tmp_path, "--hand-in", "to <Canvas>, by Friday")
    with zipfile.ZipFile(tmp_path / "publish" / f"tensorflow-course-{language}.zip") as archive:
        index = archive.read("index.html").decode()
        assert archive.namelist() == ["index.html", f"{NAME}.ipynb"]
        assert archive.read(f"{NAME}.ipynb") == course.release(NAME, language).read_bytes()
    assert re.findall(r'href="([^"]*)"', index) == [f"{NAME}.ipynb"]
    assert "to &lt;Canvas&gt;, by Friday" in index
    assert f'<html lang="{language}">' in index
    assert "make address REPO=user/name" in said


def test_where_there_is_an_exchange_the_chapters_are_released_there(built, command, tmp_path, monkeypatch):
    exchange = tmp_path / "exchange"
    exchange.mkdir(mode=0o777)
    exchange.chmod(0o777)
    settings = built.root / "nbgrader_config.py"
    text = settings.read_text().replace("tempfile.gettempdir()", repr(str(exchange)))
    settings.write_text(text.replace("import tempfile\n", ""))
    monkeypatch.setattr("autograder.__main__.Course", lambda _: built)
    said = command("publish", "--folder", tmp_path / "class")
    assert f"{exchange}: 1 chapters released" in said
    assert (exchange / "tensorflow" / "outbound" / NAME / f"{NAME}.ipynb").exists()


def test_the_address_is_set_in_one_place_and_nothing_else_changes(course, tmp_path):
    shutil.copyfile(course.root / "pyproject.toml", tmp_path / "pyproject.toml")
    before = (tmp_path / "pyproject.toml").read_text(encoding="utf-8")
    set_address(Course(tmp_path), "ada/course")
    after = (tmp_path / "pyproject.toml").read_text(encoding="utf-8")
    assert Course(tmp_path).repository == "https://github.com/ada/course"
    assert sum(one != other for one, other in zip(before.splitlines(), after.splitlines(), strict=True)) == 1


@pytest.mark.parametrize("repository", ["", "ada", "https://github.com/ada/course", 'ada/c"', "ada/a b", "a/b/c"])
def test_what_is_no_address_is_one_sentence(course, repository):
    with pytest.raises(CourseError, match="name it as user/name"):
        set_address(course, repository)
