"""A text that is in the register already: in other bytes, as an earlier edition, somewhere else."""

import datetime as dt
from pathlib import Path

import pytest

from tests.builders import empty_database
from tests.services.commands.test_editions import DRAFT, FINAL, holding, items, meeting_of, take
from tests.storage.replay import as_file, replayed, tables_of
from tracker.bootstrap import Register
from tracker.errors import NotAllowedError
from tracker.minutes.reading import read_minutes_bytes
from tracker.services import commands
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.verify import verify


@pytest.mark.parametrize(
    "other",
    [
        DRAFT.encode("cp932"),
        DRAFT.encode("utf-8-sig"),
        DRAFT.replace("\n", "\r\n").encode(),
        f"\n{DRAFT}\n\n".encode(),
    ],
    ids=["cp932", "with a mark", "other line ends", "blank lines around"],
)
def test_the_same_text_in_other_bytes_is_recognised(register: Register, other: bytes) -> None:
    first = take(register, DRAFT)
    before = tables_of(register)
    again = register.do(commands.import_minutes, read_minutes_bytes(other, "b.txt"))
    assert (again.recognised, again.same_text_as) == (True, "a.txt")
    assert (again.batch, again.numbers) == (None, first.numbers)
    assert tables_of(register) == before


def test_an_earlier_edition_is_told_and_made_current_again(
    register: Register, tmp_path: Path
) -> None:
    first = take(register, DRAFT)
    second = take(register, FINAL, "b.txt")
    meeting = meeting_of(register)
    known = take(register, DRAFT)
    assert (known.recognised, known.superseded, known.edition) == (True, True, 1)
    third = take(register, DRAFT, edition_of=meeting)
    assert (third.recognised, third.edition, third.numbers) == (False, 3, ())
    interval = holding(register, first.numbers, "夜の通知")
    assert "今の二倍に" not in interval.evidence[0].quote
    with register.reader() as reader:
        (record,) = list_meetings(reader)
        assert max(record.documents, key=lambda d: d.edition).id == third.minutes_id
        assert verify(reader).mismatches == ()
    assert take(register, DRAFT).superseded is False
    again = replayed(as_file(register, tmp_path), empty_database(tmp_path / "again.sqlite3"))
    assert tables_of(again) == tables_of(register)
    register.do(commands.undo_batch)
    assert take(register, FINAL, "b.txt").superseded is False
    assert [item.row.number for item in items(register, second.numbers)] == list(second.numbers)


def test_words_that_a_later_edition_dropped_come_back_with_their_edition(
    register: Register,
) -> None:
    first = take(register, DRAFT)
    dropped = "夜の通知が多いので、間隔を広げていただきたい。\n"
    register.do(commands.accept_items, [holding(register, first.numbers, "夜の通知").row.number])
    take(register, DRAFT.replace(dropped, "").replace("（案）", "（確定）"), "b.txt")
    third = take(register, DRAFT, edition_of=meeting_of(register))
    assert third.numbers == ()
    (quote,) = {e.minutes_id for e in holding(register, first.numbers, "夜の通知").evidence}
    assert quote == third.minutes_id


def test_a_text_belongs_to_one_meeting(register: Register) -> None:
    take(register, DRAFT)
    register.do(commands.add_meeting, dt.date(2026, 3, 3), "別の会")
    before = tables_of(register)
    for how in ({"meeting_id": 2}, {"edition_of": 2}, {"held_on": dt.date(2026, 3, 3)}):
        with pytest.raises(NotAllowedError):
            take(register, DRAFT, **how)
    assert take(register, DRAFT, as_new=True).recognised
    assert tables_of(register) == before
