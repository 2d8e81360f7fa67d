"""Deriving again says what it would change, and changes nothing."""

from pathlib import Path

from tests.builders import register_at
from tracker.domain.words import EvidenceRole, Status
from tracker.minutes.reading import read_minutes_bytes
from tracker.services import commands
from tracker.services.queries.recurrences import recurrences
from tracker.services.queries.rederive import rederive
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

_FIRST = """第1回 まちづくり委員会 議事録
日時：令和5年4月3日
○青木委員
通学路の街灯を増やしていただきたい。
図書館の開館時間を延ばしてほしい。
○井上部長
検討してまいります。
"""
_SECOND = _FIRST.replace("第1回", "第2回").replace("4月3日", "7月3日")


def _rests_on_the_first_words(
    unit: UnitOfWork, number: int, minutes_id: int, status: Status
) -> None:
    item = unit.get(tables.Item, number)
    assert item is not None
    item.minutes_id = minutes_id
    item.status = status
    evidence = tables.Evidence(item_number=number, role=EvidenceRole.RAISED, quote="第1")
    evidence.minutes_id, evidence.span_start, evidence.span_end = minutes_id, 0, 2
    unit.add(evidence)


def test_the_same_rules_change_nothing_and_a_lost_candidate_is_added(tmp_path: Path) -> None:
    register = register_at(tmp_path / "a.sqlite3")
    minutes = read_minutes_bytes(_FIRST.encode(), "first.txt")
    numbers = register.do(commands.import_minutes, minutes).numbers
    with register.reader() as reader:
        same = rederive(reader, minutes)
        before = reader.poll()
    assert (same.added, same.dropped, same.kept) == ((), (), len(numbers))
    assert before == 1


def test_what_the_rules_no_longer_propose_is_named_unless_it_was_triaged(tmp_path: Path) -> None:
    register = register_at(tmp_path / "a.sqlite3")
    minutes = read_minutes_bytes(_FIRST.encode(), "first.txt")
    done = register.do(commands.import_minutes, minutes)
    numbers = [
        register.do(commands.add_item, title).numbers[0] for title in ("昔の候補", "昔の事項")
    ]
    register.do(_rests_on_the_first_words, numbers[0], done.minutes_id, Status.CANDIDATE)
    register.do(_rests_on_the_first_words, numbers[1], done.minutes_id, Status.OPEN)
    with register.reader() as reader:
        found = rederive(reader, minutes)
    assert [item.number for item in found.dropped] == [numbers[0]]


def test_items_of_earlier_meetings_are_suggested(tmp_path: Path) -> None:
    register = register_at(tmp_path / "a.sqlite3")
    first = register.do(commands.import_minutes, read_minutes_bytes(_FIRST.encode(), "1.txt"))
    second = register.do(commands.import_minutes, read_minutes_bytes(_SECOND.encode(), "2.txt"))
    register.do(commands.accept_items, list(first.numbers))
    with register.reader() as reader:
        (found, *_) = recurrences(reader, second.numbers[0])
        assert recurrences(reader, first.numbers[0]) == ()
    assert found.number == first.numbers[0]
    assert "街灯" in found.shared
