"""What stood at a meeting, and what is different since."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from freezegun import freeze_time

from tests.builders import with_candidates
from tracker.bootstrap import Register
from tracker.domain.standing import Since
from tracker.domain.words import Basis, Disposition, Outcome, Status
from tracker.errors import BadInputError
from tracker.services import commands
from tracker.services.queries.meetings import find_meeting
from tracker.services.queries.since import since, stood_at

MEETING = "2025-03-07"


def at(
    register: Register, moment: str, command: Callable[..., Any], *args: Any, **kwargs: Any
) -> Any:
    with freeze_time(f"{moment}T03:00:00Z"):
        return register.do(command, *args, **kwargs)


def difference(register: Register, today: str, until: str | None = None) -> Since:
    with freeze_time(f"{today}T03:00:00Z"), register.reader() as reader:
        last = dt.date.fromisoformat(until) if until else None
        return since(reader, find_meeting(reader, MEETING), last)


@pytest.fixture
def held(register: Register) -> Register:
    """Five items that stood open on the evening of the meeting, the first two with the first office."""
    with freeze_time(f"{MEETING}T03:00:00Z"):
        register.do(commands.add_owner, "総務課")
        register.do(commands.add_owner, "企画課")
        register.do(commands.add_meeting, dt.date(2025, 3, 7), "検討会", round=1)
        numbers = with_candidates(register, "一", "二", "三", "四", "五", answer="検討する。")
        register.do(commands.accept_items, numbers)
        register.do(commands.assign_items, numbers[:2], "総務課")
        register.do(commands.resolve_items, [3], disposition=Disposition.REFLECTED, text="直した。")
    return register


def test_each_change_stands_in_its_list(held: Register) -> None:
    at(held, "2025-04-01", commands.assign_items, [1], "企画課")
    at(held, "2025-04-01", commands.set_due, [2], dt.date(2025, 4, 10))
    at(held, "2025-04-02", commands.assess_items, [3], outcome=Outcome.SOLVED, basis=Basis.CHAIR)
    at(held, "2025-04-03", commands.resolve_items, [4], disposition=Disposition.NOTED, text="答。")
    at(held, "2025-04-03", commands.dismiss_items, [5], reason="重複")
    at(held, "2025-04-04", commands.add_item, "六")
    found = difference(held, "2025-05-01")
    assert found.new == (6,)
    assert found.answered == found.resolved == (4,)
    assert found.closed == (3,)
    assert found.late == (2,)
    assert found.owner_changed == (1,)
    assert found.set_aside == (5,)
    assert found.reopened == ()
    assert found.first.items[1].owner == "総務課"
    assert found.last.items[1].owner == "企画課"
    early = difference(held, "2025-05-01", "2025-04-02")
    assert (early.closed, early.new, early.late) == ((3,), (), ())


def test_what_was_closed_and_is_open_again(held: Register) -> None:
    at(held, "2025-03-07", commands.assess_items, [3], outcome=Outcome.ENDED, basis=Basis.CHAIR)
    at(held, "2025-06-01", commands.reopen_items, [3], reason="再度の御指摘")
    assert difference(held, "2025-06-02").reopened == (3,)
    at(held, "2025-06-03", commands.undo_batch)
    assert difference(held, "2025-06-04").reopened == ()


def test_the_list_of_a_meeting_is_what_stood_on_its_day(held: Register) -> None:
    at(held, "2025-04-01", commands.start_items, [1, 2])
    at(held, "2025-04-01", commands.merge_owners, "企画課", "総務課")
    with freeze_time("2025-05-01T03:00:00Z"), held.reader() as reader:
        then = stood_at(reader, find_meeting(reader, MEETING))
    assert [item.number for item in then.follow_ups] == [1, 2, 3, 4, 5]
    assert {item.owner for item in then.follow_ups} == {"総務課", None}
    assert then.items[3].status is Status.RESOLVED


def test_days_in_the_wrong_order_are_refused(held: Register) -> None:
    with pytest.raises(BadInputError, match="lies before the meeting"):
        difference(held, "2025-05-01", "2025-03-01")
    with pytest.raises(BadInputError, match="still to come"):
        difference(held, "2025-05-01", "2025-06-01")
    with pytest.raises(BadInputError, match="still to come"):
        difference(held, "2025-03-01")
