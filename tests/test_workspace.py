"""Nothing a learner has written is ever overwritten."""

import pytest

from autograder import workspace
from autograder.build.editions import build
from autograder.course import CourseError


def edit(course, old, new):
    path = course.text("01_mini")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    build(course, course.chapters)


def test_student_notebooks_are_copied_once(built, tmp_path):
    assert workspace.fill(built, tmp_path, "zh") == []
    own = tmp_path / "zh" / "01_mini.ipynb"
    assert own.read_bytes() == built.release("01_mini", "zh").read_bytes()
    own.write_text("my work", encoding="utf-8")
    assert workspace.fill(built, tmp_path, "zh") == []
    assert own.read_text(encoding="utf-8") == "my work"


def test_a_newer_edition_is_put_beside_the_learners_own_and_said_once(built, tmp_path):
    workspace.fill(built, tmp_path, "en")
    own = tmp_path / "en" / "01_mini.ipynb"
    own.write_text("my work", encoding="utf-8")
    edit(built, "Two exercises", "Two short exercises")
    [news] = workspace.fill(built, tmp_path, "en")
    assert "01_mini has a newer edition" in news
    [newer] = [path for path in own.parent.iterdir() if path != own]
    assert str(newer) in news
    newer.write_text("work in the newer one", encoding="utf-8")
    assert workspace.fill(built, tmp_path, "en") == []
    assert (own.read_text(encoding="utf-8"), newer.read_text(encoding="utf-8")) == (
        "my work",
        "work in the newer one",
    )


def test_a_deleted_notebook_comes_back(built, tmp_path):
    workspace.fill(built, tmp_path, "en")
    (tmp_path / "en" / "01_mini.ipynb").unlink()
    assert workspace.fill(built, tmp_path, "en") == []
    assert (tmp_path / "en" / "01_mini.ipynb").exists()


def test_a_damaged_record_loses_nothing(built, tmp_path):
    workspace.fill(built, tmp_path, "en")
    own = tmp_path / "en" / "01_mini.ipynb"
    own.write_text("my work", encoding="utf-8")
    (tmp_path / ".issued.json").write_text("{", encoding="utf-8")
    workspace.fill(built, tmp_path, "en")
    assert own.read_text(encoding="utf-8") == "my work"


def test_without_student_notebooks_one_sentence_says_so(mini, tmp_path):
    with pytest.raises(CourseError, match="make release"):
        workspace.fill(mini, tmp_path, "en")


def test_collect_makes_a_class_of_the_learners_notebooks(built, tmp_path):
    folder, target = tmp_path / "workspace", tmp_path / "class"
    for language in ("en", "zh"):
        workspace.fill(built, folder, language)
    (folder / "en" / "notes.ipynb").write_text("{}", encoding="utf-8")
    assert workspace.collect(built, folder, target) == [("en-01_mini", "01_mini"), ("zh-01_mini", "01_mini")]
    assert (target / "submitted" / "zh-01_mini" / "01_mini" / "01_mini.ipynb").exists()


def test_collect_from_an_empty_workspace_is_one_sentence(built, tmp_path):
    with pytest.raises(CourseError, match="make lab"):
        workspace.collect(built, tmp_path / "workspace", tmp_path / "class")
