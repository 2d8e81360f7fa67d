"""Whether the day's answer answered is what a person says of it."""

import pytest
from sqlmodel import select

from tests.builders import with_candidates
from tests.services.commands.test_life_of_an_item import shown
from tracker import clock
from tracker.bootstrap import Register
from tracker.domain.filters import parse_filter
from tracker.domain.words import DayAnswer, Status
from tracker.errors import NotAllowedError
from tracker.services import commands
from tracker.services.queries.list_items import list_items
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def answered_by(register: Register, number: int, name: str, firmness: str | None) -> None:
    def write(unit: UnitOfWork) -> None:
        item = unit.get(tables.Item, number)
        assert item is not None
        item.answered_by, item.answer_firmness = name, firmness
        for piece in unit.all(select(tables.Evidence)):
            if piece.item_number == number and piece.role == "answered":
                piece.speaker = name

    register.do(write)


def left(register: Register, words: str) -> list[int]:
    with register.reader() as reader:
        return [row.number for row in list_items(reader, parse_filter(words, clock.today()))]


def test_a_mark_is_kept_with_who_made_it_and_can_be_taken_back(register: Register) -> None:
    one, two = with_candidates(register, "一", "二", answer="検討する。")
    register.do(commands.mark_day_answer, [one], DayAnswer.PARTLY)
    record = shown(register, one)
    assert (record.day_answer, record.day_answer_by) == (DayAnswer.PARTLY, "事務局 青木")
    assert left(register, "answered:partly") == left(register, "当日回答:一部") == [one]
    assert left(register, "-answered:partly") == left(register, "当日回答:なし") == [two]
    register.do(commands.undo_batch)
    assert shown(register, one).day_answer is None
    register.do(commands.redo_batch)
    register.do(commands.mark_day_answer, [one], None)
    assert (shown(register, one).day_answer, shown(register, one).day_answer_by) == (None, None)


def test_without_an_answer_there_is_nothing_to_mark(register: Register) -> None:
    (number,) = with_candidates(register, "一")
    with pytest.raises(NotAllowedError, match="got no answer"):
        register.do(commands.mark_day_answer, [number], DayAnswer.NOT)


def test_accepting_with_the_answer_says_that_it_answered(register: Register) -> None:
    one, two, three = with_candidates(register, "一", "二", "三", answer="検討する。")
    register.do(commands.mark_day_answer, [two], DayAnswer.PARTLY)
    register.do(commands.mark_day_answer, [three], DayAnswer.NOT)
    register.do(commands.accept_items, [one, two], answered=True)
    assert shown(register, one).day_answer is DayAnswer.FULLY
    assert shown(register, two).day_answer is DayAnswer.PARTLY
    with pytest.raises(NotAllowedError, match="marked as none"):
        register.do(commands.accept_items, [three], answered=True)
    assert shown(register, three).row.status is Status.CANDIDATE


def test_the_mark_goes_with_the_answer_s_words(register: Register) -> None:
    one, two = with_candidates(register, "一", "二", answer="検討する。")
    register.do(commands.mark_day_answer, [two], DayAnswer.FULLY)
    register.do(commands.merge_items, one, [two])
    kept = shown(register, one)
    assert kept.day_answer is DayAnswer.FULLY
    pieces = [e.id for e in kept.evidence if e.quote.startswith("二") or e.role == "answered"]
    register.do(commands.split_item, one, pieces)
    assert shown(register, one).day_answer is None
    with register.reader() as reader:
        (new,) = list_items(reader, parse_filter("answered:fully", clock.today()))
    assert new.number not in {one, two}


def test_each_side_of_a_split_keeps_its_own_answer(register: Register) -> None:
    one, two = with_candidates(register, "一", "二", answer="検討する。")

    answered_by(register, one, "井上参事官", "検討する")
    answered_by(register, two, "江田課長", None)
    register.do(commands.mark_day_answer, [one], DayAnswer.PARTLY)
    register.do(commands.merge_items, one, [two])
    pieces = [
        e.id
        for e in shown(register, one).evidence
        if e.quote.startswith("二") or e.speaker == "江田課長"
    ]
    _, new = register.do(commands.split_item, one, pieces).numbers
    kept, made = shown(register, one), shown(register, new)
    assert (kept.row.answered_by, kept.day_answer) == ("井上参事官", DayAnswer.PARTLY)
    assert (made.row.answered_by, made.day_answer) == ("江田課長", None)


def test_a_merge_fills_up_no_answer_with_another_speaker_s(register: Register) -> None:
    one, two = with_candidates(register, "一", "二", answer="検討する。")
    answered_by(register, one, "井上参事官", None)
    answered_by(register, two, "江田課長", "検討する")
    register.do(commands.mark_day_answer, [two], DayAnswer.FULLY)
    register.do(commands.merge_items, one, [two])
    kept = shown(register, one)
    assert (kept.row.answered_by, kept.answer_firmness) == ("井上参事官", None)
    assert (kept.day_answer, kept.day_answer_by) == (None, None)
    assert {e.speaker for e in kept.evidence if e.role == "answered"} == {"井上参事官", "江田課長"}
    register.do(commands.undo_batch)
    assert shown(register, two).day_answer is DayAnswer.FULLY
