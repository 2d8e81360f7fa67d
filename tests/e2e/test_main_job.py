"""The main job as a user does it: the program's own command, one process a command."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.e2e.program import Tracker
from tests.engines import register_on


@pytest.fixture
def tracker(engine: str, tmp_path: Path) -> Iterator[Tracker]:
    with register_on(engine, tmp_path) as register:
        yield Tracker(tmp_path, db=register.settings.db)


CARD = [("差別",), ("ミクロ", "マクロ"), ("SLM",), ("ロボット",)]


def test_the_sample_shows_the_four_follow_ups_and_work_in_the_inbox(tracker: Tracker) -> None:
    tracker.run("sample")
    items = tracker.data("list", "--limit", 0)
    for number, words in enumerate(CARD, start=1):
        item = items[number - 1]
        assert item["number"] == number
        assert all(word in item["title"][:10] for word in words), item["title"]
        assert item["status"] != "candidate"
        assert item["owner"]
    assert len({item["status"] for item in items[:4]}) >= 3
    assert len([item for item in items if item["status"] == "candidate"]) >= 5


def test_loading_the_sample_again_changes_nothing(tracker: Tracker) -> None:
    tracker.run("sample")
    before = tracker.data("history", "--limit", 0), tracker.data("list", "--limit", 0)
    tracker.run("sample")
    assert (tracker.data("history", "--limit", 0), tracker.data("list", "--limit", 0)) == before


def _triage(tracker: Tracker, numbers: Sequence[int]) -> None:
    """Accept questions and requests with the day's answer where there was one; one set aside."""
    tracker.run("owner", "add", "情報流通行政局参事官室", "--alias", "参事官室")
    *accepted, last = numbers
    for number in accepted:
        roles = {e["role"] for e in tracker.data("show", number)["evidence"]}
        tracker.run("accept", number, *(["--answered"] if "answered" in roles else []))
    tracker.run("dismiss", last, "--reason", "会議の運営に関する連絡のため")
    tracker.run("assign", *accepted, "参事官室")


def test_the_real_minutes_go_through_to_the_report(tracker: Tracker, minutes_folder: Path) -> None:
    minutes = minutes_folder / "2025-03-07-joint-meeting.txt"
    tracker.run("import", minutes)
    numbers = tracker.numbers("status:candidate")
    assert len(numbers) >= 14
    assert tracker.run("import", minutes).stdout is not None
    assert tracker.numbers("status:candidate") == numbers, "the same file again adds nothing"
    tracker.run("verify", minutes)
    _triage(tracker, numbers)
    remarks = tracker.data("coverage")
    assert len(remarks) == 21
    rest = [f"{r['meeting_id']}:{r['number']}" for r in remarks if not r["accounted_for"]]
    tracker.run("clear", *rest, "--reason", "進行・情報共有のため")
    assert all(r["accounted_for"] for r in tracker.data("coverage"))
    tracker.run("undo")
    assert not all(r["accounted_for"] for r in tracker.data("coverage"))
    tracker.run("redo")
    tracker.run("meeting", "close", 1)
    open_numbers = tracker.numbers("status:open")
    tracker.run("due", *open_numbers, "R8.3.31")
    tracker.run("resolve", open_numbers[0], "--as", "反映", "--text", "別添に反映した。")
    tracker.run("meeting", "add", "2025-09-01", "--body", "AIガバナンス検討会", "--round", 27)
    resolved = tracker.numbers("status:resolved")
    tracker.run("assess", *resolved, "solved", "--meeting", "2025-09-01", "--anyway")
    assert tracker.numbers("status:closed") == resolved
    for form in ("md", "html", "csv", "json"):
        paper = tracker.run("report", "status", "--format", form).stdout
        titles = [item["title"] for item in tracker.data("list", "--limit", 0)]
        assert any(title in paper for title in titles), form


def test_the_sample_is_no_edition_of_the_real_minutes(
    tracker: Tracker, minutes_folder: Path
) -> None:
    tracker.run("sample")
    done = tracker.run("import", minutes_folder / "2025-03-07-joint-meeting.txt")
    assert "見本" in done.stderr
    meetings = tracker.data("meeting", "list")
    assert [m["sample"] for m in meetings] == [True, False]
    ambiguous = tracker.run("coverage", "2025-03-07", expect=3)
    assert "1" in ambiguous.stderr
    assert "2" in ambiguous.stderr


def test_undoing_an_import_withdraws_it_whole(tracker: Tracker, minutes_folder: Path) -> None:
    minutes = minutes_folder / "2025-03-07-joint-meeting.txt"
    tracker.run("import", minutes)
    numbers = tracker.numbers()
    tracker.run("undo")
    assert tracker.numbers() == []
    assert tracker.data("meeting", "list") == []
    assert tracker.data("coverage") == []
    tracker.run("redo")
    assert tracker.numbers() == numbers
    tracker.run("verify", minutes)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_both_languages_print_their_own_words(tmp_path: Path, lang: str) -> None:
    tracker = Tracker(tmp_path, lang)
    tracker.run("sample")
    table = tracker.run("list").stdout
    assert ("未着手" in table) == (lang == "ja")
    assert ("in progress" in table) == (lang == "en")
