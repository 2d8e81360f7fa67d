"""The short labelled minutes of the project's own: every dialect, kind and register of speech."""

from pathlib import Path

import pytest

from bench.measure import labels_of, labels_path, measure, measure_meetings
from tracker.derivation.pipeline import derive
from tracker.domain.words import EvidenceRole, Firmness, Kind
from tracker.minutes.reading import read_meetings, read_minutes

_FOLDER = Path(__file__).parent.parent / "cases" / "derivation"
_CASES = sorted(path for path in _FOLDER.iterdir() if labels_path(path) != path)
_CASES = [path for path in _CASES if path.suffix != ".json"]
_LONGEST = {"ja": 40, "en": 80}


@pytest.mark.parametrize("path", _CASES, ids=lambda path: path.stem)
def test_its_follow_ups_are_found_and_nothing_else(path: Path) -> None:
    minutes = read_minutes(path)
    score = measure(minutes, derive(minutes), labels_of(path))
    assert not score.wrong
    assert not score.missed
    assert not score.lost_items
    assert score.counts["raiser right"] == score.counts["raiser labelled"], score.misread
    assert score.counts["answered_by right"] == score.counts["answered_by labelled"]
    assert score.counts["verbatim"] == score.counts["quotes"]


@pytest.mark.parametrize("path", _CASES, ids=lambda path: path.stem)
def test_its_titles_are_short_noun_phrases(path: Path) -> None:
    for candidate in derive(read_minutes(path)).candidates:
        longest = _LONGEST[path.stem[:2]]
        assert 2 <= len(candidate.title) <= longest, candidate.title
        assert not candidate.title.endswith(("。", "、", "を", "に", ".", ",")), candidate.title


def test_every_kind_but_information_is_among_them() -> None:
    kinds = {c.kind for path in _CASES for c in derive(read_minutes(path)).candidates}
    assert kinds >= set(Kind) - {Kind.INFORMATION}


def test_a_promise_in_a_reply_is_kept_with_what_it_answers() -> None:
    minutes = read_minutes(_FOLDER / "ja-verbatim.txt")
    committed = [
        (candidate.raised_by, quote.speaker)
        for candidate in derive(minutes).candidates
        for quote in candidate.evidence
        if quote.role is EvidenceRole.COMMITTED
    ]
    assert committed == [("９番（近藤次郎）", "建設部長（佐藤三郎）")]


def test_owner_and_due_stay_as_said() -> None:
    notes = derive(read_minutes(_FOLDER / "ja-notes.txt")).candidates
    assert {c.owner_as_said for c in notes} >= {"高橋", "田中", "全員"}
    assert "来週" in {c.due_as_said for c in notes}
    actions = derive(read_minutes(_FOLDER / "en-actions.md")).candidates
    assert {c.owner_as_said for c in actions} >= {"@mona", "Noah", "Olga"}
    assert "before the release" in {c.due_as_said for c in actions}


def test_dates_are_kept_without_their_particle_and_firmness_with_its_verb() -> None:
    written = derive(read_minutes(_FOLDER / "ja-written.txt")).candidates
    assert {c.due_as_said for c in written} == {None, "来年度", "6月中"}
    firm = {c.answer_firmness: c.firmness for c in written if c.answer_firmness}
    assert firm == {
        "追記していきたい": Firmness.WILL_WORK_ON,
        "検討したい": Firmness.WILL_CONSIDER,
    }


def test_every_meeting_of_a_file_is_measured_against_its_own_labels(tmp_path: Path) -> None:
    path = tmp_path / "club.md"
    path.write_text(
        "## 4 March 2031\n\n* Attendees: Kim, Dana\n* The fence was looked at\n* Kim to repair the fence\n\n"
        "## 11 March 2031\n\n* Attendees: Kim, Dana\n* The gate was looked at\n* Dana to check the gate\n",
        encoding="utf-8",
    )
    meetings = read_meetings(path)
    assert len(meetings) == 2
    items = [
        {"id": name, "evidence": [{"quote": words}], "answers": []}
        for name, words in (
            ("a", "Kim to repair the fence"),
            ("b", "Dana to check the gate"),
            ("c", "Kim to sell the hall"),
        )
    ]
    score = measure_meetings(meetings, [derive(m) for m in meetings], {"items": items})
    assert score.counts["right"] == score.counts["items found"] == 2
    assert not score.wrong
    assert score.missed == ["Kim to sell the hall"]


def test_who_is_named_at_the_head_of_a_line_or_behind_it_raised_it(tmp_path: Path) -> None:
    path = tmp_path / "club.md"
    path.write_text(
        "# Club, 4 March 2031\n\nAttendees: Kim, Dana\n\n"
        "* Kim - should we paint the fence before the summer?\n"
        "* [Dana] could we oil the gate as well?\n"
        "* Tables: should we buy some more of them?\n",
        encoding="utf-8",
    )
    raised = [c.raised_by for c in derive(read_minutes(path)).candidates]
    assert raised == ["Kim", "Dana", None]
