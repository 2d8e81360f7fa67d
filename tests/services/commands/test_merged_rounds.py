"""Items that were answered and confirmed in several rounds become one, with every round in its time."""

from freezegun import freeze_time

from tests.builders import with_candidates
from tests.storage.content import content_of
from tracker.bootstrap import Register
from tracker.domain.records import ItemRecord
from tracker.domain.words import Basis, Disposition, Outcome, Stage, Status
from tracker.services import commands
from tracker.services.queries.show_item import show_item


def held(register: Register, number: int) -> ItemRecord:
    with register.reader() as reader:
        return show_item(reader, number)


def answered(register: Register, number: int, text: str, day: str, said: Outcome | None) -> None:
    with freeze_time(f"{day}T03:00:00Z"):
        register.do(
            commands.resolve_items,
            [number],
            disposition=Disposition.REFLECTED,
            text=text,
            stage=Stage.CLEARED,
        )
    if said is not None:
        with freeze_time(f"{day}T05:00:00Z"):
            register.do(
                commands.assess_items, [number], outcome=said, basis=Basis.CHAIR, text=f"{text}に"
            )


def two_rounds_each(register: Register, last: Outcome | None, theirs: Outcome | None) -> None:
    register.do(commands.accept_items, with_candidates(register, "一", "二"))
    answered(register, 1, "甲一", "2025-04-01", Outcome.IMPROVE)
    answered(register, 2, "乙一", "2025-04-02", Outcome.FOLLOW)
    answered(register, 1, "甲二", "2025-04-03", last)
    answered(register, 2, "乙二", "2025-04-04", theirs)


def test_rounds_stand_in_their_time_and_the_kept_item_s_own_is_the_last(register: Register) -> None:
    two_rounds_each(register, None, Outcome.FOLLOW)
    before = content_of(register)
    register.do(commands.merge_items, 1, [2])
    kept = held(register, 1)
    assert [r.text for r in kept.resolutions] == ["甲一", "乙一", "乙二", "甲二"]
    assert [r.round for r in kept.resolutions] == [1, 2, 3, 4]
    assert [a.text for a in kept.assessments] == ["甲一に", "乙一に", "乙二に"]
    assert kept.row.status is Status.RESOLVED
    answered(register, 1, "甲二改", "2025-04-05", Outcome.SOLVED)
    assert [r.text for r in held(register, 1).resolutions][-1] == "甲二改"
    assert len(held(register, 1).resolutions) == 4, "what awaited confirmation was replaced"
    assert held(register, 1).row.status is Status.CLOSED
    for _ in range(3):
        register.do(commands.undo_batch)
    assert content_of(register) == before


def test_what_awaits_confirmation_stands_above_what_was_confirmed(register: Register) -> None:
    two_rounds_each(register, Outcome.FOLLOW, None)
    answered(register, 1, "甲三", "2025-04-05", Outcome.FOLLOW)
    register.do(commands.merge_items, 1, [2])
    texts = [r.text for r in held(register, 1).resolutions]
    assert texts == ["甲一", "乙一", "甲二", "甲三", "乙二"]


def test_of_an_item_without_an_answer_of_its_own_the_other_s_last_stands(
    register: Register,
) -> None:
    two_rounds_each(register, Outcome.FOLLOW, None)
    with_candidates(register, "三")
    register.do(commands.accept_items, [3])
    register.do(commands.merge_items, 3, [1, 2])
    kept = held(register, 3)
    assert [r.text for r in kept.resolutions] == ["甲一", "乙一", "甲二", "乙二"]
    answered(register, 3, "乙二改", "2025-04-06", None)
    texts = [r.text for r in held(register, 3).resolutions]
    assert texts == ["甲一", "乙一", "甲二", "乙二改"]


def test_an_answer_that_was_sent_back_stands_above_none_that_waits(register: Register) -> None:
    register.do(commands.accept_items, with_candidates(register, "一", "二"))
    answered(register, 2, "乙一", "2025-04-01", Outcome.FOLLOW)
    answered(register, 1, "甲一", "2025-06-02", Outcome.IMPROVE)
    answered(register, 2, "乙二", "2025-06-03", None)
    register.do(commands.merge_items, 1, [2])
    kept = held(register, 1)
    assert [r.text for r in kept.resolutions] == ["乙一", "甲一", "乙二"]
    answered(register, 1, "乙二改", "2025-06-04", None)
    assert [r.text for r in held(register, 1).resolutions] == ["乙一", "甲一", "乙二改"]


def test_where_all_were_sent_back_they_stand_in_the_order_written(register: Register) -> None:
    two_rounds_each(register, Outcome.IMPROVE, Outcome.IMPROVE)
    register.do(commands.merge_items, 1, [2])
    assert [r.text for r in held(register, 1).resolutions] == ["甲一", "乙一", "甲二", "乙二"]
