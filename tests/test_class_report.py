"""The report of a class: what was misunderstood, who stopped where, which test may be at fault."""

import json
import re
from datetime import UTC, datetime

import demo
import pytest

from autograder.__main__ import main
from autograder.cells import NOT_ATTEMPTED
from autograder.course import CourseError
from autograder.week import page, reading, statistics
from autograder.week.reading import Work

NAME = "01_mini"
NOW = datetime(2026, 10, 4, tzinfo=UTC)
MAXIMA = {"first": 2.0, "second": 3.0, "third": 5.0}


def work(learner: str, *points: float, **reasons: str) -> Work:
    """A submission with these points, in the order of the exercises; those left out were not tried."""
    untried = {name: NOT_ATTEMPTED for name in list(MAXIMA)[len(points) :]}
    got = dict(zip(MAXIMA, [*points, 0, 0, 0], strict=False))
    return Work(learner, "01_x", got, MAXIMA, untried | reasons, time=datetime(2026, 10, 1, tzinfo=UTC))


def item(works: list[Work], name: str) -> statistics.Item:
    [chapter] = statistics.chapters(works)
    return next(each for each in chapter.items if each.name == name)


def test_difficulty_is_the_mean_share_of_those_who_tried():
    works = [work("a", 2, 3), work("b", 1), work("c", 0), work("d")]
    first, second, third = (item(works, name) for name in MAXIMA)
    assert (first.attempted, first.difficulty) == (3, 0.5)
    assert (second.attempted, second.difficulty) == (1, 1.0)
    assert (third.attempted, third.difficulty, third.discrimination) == (0, None, None)


def test_an_exercise_tells_apart_where_who_is_strong_elsewhere_does_better():
    works = [work("a", 2, 3, 5), work("b", 1, 2, 3), work("c", 0, 0, 0)]
    assert item(works, "first").discrimination == pytest.approx(1, abs=0.05)
    turned = [work("a", 0, 3, 5), work("b", 1, 2, 3), work("c", 2, 0, 0)]
    assert item(turned, "first").discrimination == pytest.approx(-1, abs=0.05)
    assert item([work("a", 2, 3, 5)] * 5, "first").discrimination is None


def test_who_stops_tried_this_and_nothing_later():
    works = [work("a", 2), work("b", 2, 0, second="wrong"), work("c", 2, 3, 5), work("d")]
    assert [item(works, name).stopped for name in MAXIMA] == [["a"], ["b"], []]


def test_a_test_is_doubted_where_most_strong_learners_lose_points():
    strong = [work(f"s{i}", 1, 3, 5, first="odd") for i in range(3)]
    weak = [work(f"w{i}", 0, 1, 0, first="odd") for i in range(9)]
    assert item(strong + weak, "first").doubtful == ["s0", "s1", "s2"]
    assert item(strong[:2] + weak, "first").doubtful == []
    fine = [work(f"t{i}", 2, 3, 5) for i in range(3)]
    assert item(strong + fine + weak, "first").doubtful == []
    assert item(strong + fine[:2] + weak, "first").doubtful == ["s0", "s1", "s2"]


def test_misconceptions_are_counted_by_learner_and_numbers_do_not_tell_them_apart():
    works = [work("a", 0, first="0.5 came, not 2"), work("b", 0, first="-1e-3 came, not 2")]
    works += [work("c", 0, first="0.5 came, not 2"), work("d", 0, first="uphill"), work("e", 2), work("f")]
    both = statistics.commonest(statistics.chapters(works), 5)
    assert [(each.text, each.learners, each.attempted) for each in both] == [
        ("0.5 came, not 2", ["a", "b", "c"], 5),
        ("uphill", ["d"], 5),
    ]
    assert statistics.commonest(statistics.chapters(works), 1) == both[:1]


LONG = "def first(x):\n    a = x\n    b = a\n    c = b\n    return c"


def test_same_answers_are_those_of_some_length_that_differ_in_layout_only():
    works = [work(name, 2) for name in "abcde"]
    commented = LONG.replace("    a = x", '    """Mine."""\n    a  =  x   # mine\n')
    sources = [LONG, commented, LONG.replace("c", "d"), "def first(x): return x", "def first(x): return x"]
    for each, source in zip(works, sources, strict=True):
        each.answers = {"first": reading.plain_code(source)}
    [group] = statistics.same(works, {})
    assert (group.exercise, group.learners, group.lines, group.solved) == ("first", ["a", "b"], 5, False)
    [group] = statistics.same(works, {("01_x", "first"): LONG})
    assert group.solved


def test_what_is_no_python_is_compared_as_it_was_typed():
    assert reading.plain_code(" def first(:\n") == "def first(:"


def test_people_have_their_share_where_they_are_and_how_long_ago():
    [ada, bob] = page.report("autumn", [work("bob"), work("ada", 2, 3)], {}, NOW).people
    assert (ada.name, ada.share, ada.stopped, ada.days) == ("ada", 0.5, "second (01_x)", 3)
    assert (bob.name, bob.share, bob.stopped) == ("bob", 0, "")


def test_nothing_that_a_learner_chose_is_markup():
    text = page.as_page(page.report("<b>", [work("<script>", 0, first="<img src=x>\x1b")], {}, NOW))
    assert "<script>" not in text
    assert "<img" not in text
    assert "<title>&lt;b&gt;" in text


@pytest.fixture(scope="module")
def graded(course, grade, tmp_path_factory):
    """The demo class of the small course."""
    folder = tmp_path_factory.mktemp("report")
    demo.write(course, folder, NAME)
    grade(course, folder, seconds_a_cell=5)
    return folder


@pytest.fixture
def command(course, monkeypatch, capsys):
    """command(*arguments): the exit status and what was printed, of the small course."""
    monkeypatch.setattr("autograder.__main__.Course", lambda _: course)

    def run(*arguments: str):
        status = main(["report", *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def test_the_page_names_misconceptions_and_needs_no_network(graded, command):
    status, said, _ = command("--folder", str(graded))
    assert status == 0
    assert f"The report is {graded / 'report.html'}." in said
    text = (graded / "report.html").read_text(encoding="utf-8")
    assert "one mean for each row" in text
    assert "misconceptions, tests-deleted" in text
    assert not re.findall(r'(?:src|href)="(?!#)', text)
    assert 'role="img" aria-label="Submissions: ' in text


def test_json_has_what_the_page_has(graded, command):
    _, said, _ = command("--folder", str(graded), "--json")
    found = json.loads(said)
    assert [each["name"] for each in found["chapters"][0]["items"]] == ["double", "mean_row"]
    assert {person["name"] for person in found["people"]} >= {"half-right", "untouched"}
    assert found["commonest"][0]["learners"] == ["misconceptions", "tests-deleted"]


def test_without_names_nobody_is_named_and_the_numbers_are_the_same(graded, command):
    command("--folder", str(graded))
    command("--folder", str(graded), "--anonymous")
    named, nameless = ((graded / name).read_text(encoding="utf-8") for name in ("report.html", "report-anonymous.html"))
    assert "half-right" in named
    assert not any(learner in nameless for learner in demo.LEARNERS)
    assert sorted(re.findall(r"\d+%", named)) == sorted(re.findall(r"\d+%", nameless))


def test_a_browser_fetches_nothing_and_the_page_fits_a_phone(graded, command, chromium):
    command("--folder", str(graded))
    tab = chromium.new_page(viewport={"width": 390, "height": 800})
    fetched: list[str] = []
    tab.on("request", lambda request: fetched.append(request.url))
    tab.goto((graded / "report.html").as_uri())
    assert fetched == [(graded / "report.html").as_uri()]
    assert tab.locator("h2").count() == 5
    assert tab.locator("svg[role=img]").bounding_box()["width"] <= 390
    assert tab.evaluate("document.scrollingElement.scrollWidth") == 390, "wide tables scroll by themselves"
    tab.close()


def test_report_and_feedback_keep_nobody_out(graded, command, barriers):
    command("--folder", str(graded))
    pages = [graded / "report.html", *sorted(graded.glob("feedback/*/*/*.html"))]
    assert len(pages) > 2
    assert {page.name: found for page in pages if (found := barriers(page))} == {}


def test_a_class_that_is_not_graded_is_one_sentence_and_gets_no_gradebook(course, tmp_path, command):
    status, _, said = command("--folder", str(tmp_path))
    assert status == 1
    assert said == f"Nothing has been graded in {tmp_path}: type `make grade` first.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_gradebook_is_one_sentence(course, tmp_path):
    (tmp_path / "gradebook.db").write_bytes(b"no database" * 100)
    with pytest.raises(CourseError, match="cannot be read"):
        reading.read(course, tmp_path, [])
