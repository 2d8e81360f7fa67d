"""Deputies: one at a time and by whichever of their names, nobody their own, and as long as they act."""

import datetime as dt
from typing import Any

import pytest
from freezegun import freeze_time

from tests.storage.replay import tables_of
from tracker.bootstrap import Register
from tracker.errors import BadInputError, ConflictError, NotFoundError, TrackerError
from tracker.services import commands
from tracker.services.queries.deputies import list_deputies

APRIL = dt.date(2025, 4, 1)
SEPTEMBER = dt.date(2025, 9, 30)


@pytest.fixture
def office(register: Register) -> Register:
    """Two meetings on different days; 青木 has another name, and so has 上田."""
    register.do(commands.add_owner, "青木", office=False, aliases=["青木構成員"])
    register.do(commands.add_owner, "上田", office=False, aliases=["上田課長"])
    register.do(commands.add_meeting, dt.date(2025, 5, 7), "検討会", round=1)
    register.do(commands.add_meeting, dt.date(2025, 6, 4), "検討会", round=2)
    return register


def deputies(register: Register) -> list[tuple[Any, ...]]:
    with register.reader() as reader:
        return [
            (d.stands_in_for, d.name, d.meeting_id or d.since, d.until)
            for d in list_deputies(reader)
        ]


def refused(
    register: Register, error: type[TrackerError], command: Any, *args: Any, **kw: Any
) -> None:
    before = tables_of(register)
    with pytest.raises(error):
        register.do(command, *args, **kw)
    assert tables_of(register) == before


def test_taking_away_needs_the_time(office: Register) -> None:
    office.do(commands.set_deputy, "井上", "青木", meeting_id=1)
    office.do(commands.set_deputy, "井上", "青木", since=APRIL)
    refused(office, BadInputError, commands.remove_deputy, "井上", "青木")
    refused(
        office, BadInputError, commands.remove_deputy, "井上", "青木", meeting_id=1, since=APRIL
    )
    refused(office, NotFoundError, commands.remove_deputy, "井上", "青木", meeting_id=2)
    office.do(commands.remove_deputy, "井上", "青木構成員", since=APRIL)
    assert deputies(office) == [("青木", "井上", 1, None)]
    office.do(commands.remove_deputy, None, "青木構成員", meeting_id=1)
    assert deputies(office) == []


def test_several_from_one_day_are_told_apart_by_name(office: Register) -> None:
    office.do(commands.set_deputy, "井上", "青木", since=APRIL)
    office.do(commands.set_deputy, "上田", "青木", since=APRIL)
    refused(office, BadInputError, commands.remove_deputy, None, "青木", since=APRIL)
    refused(office, ConflictError, commands.set_deputy, None, "青木", since=APRIL)
    office.do(commands.remove_deputy, "上田課長", "青木", since=APRIL)
    assert deputies(office) == [("青木", "井上", APRIL, None)]


def test_recorded_again_the_end_stays_until_it_is_forgotten(office: Register) -> None:
    office.do(commands.set_deputy, "上田", "青木", since=APRIL, until=SEPTEMBER)
    office.do(commands.set_deputy, "上田課長", "青木構成員", since=APRIL)
    assert deputies(office) == [("青木", "上田", APRIL, SEPTEMBER)]
    office.do(commands.set_deputy, "上田", "青木", since=APRIL, endless=True)
    assert deputies(office) == [("青木", "上田", APRIL, None)]


@pytest.mark.parametrize("when", [{"meeting_id": 1}, {"since": APRIL}])
def test_a_name_completes_what_had_none(office: Register, when: dict[str, Any]) -> None:
    office.do(commands.set_deputy, None, "青木構成員", **when)
    office.do(commands.set_deputy, "井上", "青木", **when)
    assert [row[:2] for row in deputies(office)] == [("青木構成員", "井上")]


def test_one_deputy_a_meeting_by_whichever_name(office: Register) -> None:
    office.do(commands.set_deputy, "井上", "青木", meeting_id=1)
    refused(office, ConflictError, commands.set_deputy, "上田", "青木構成員", meeting_id=1)
    refused(office, ConflictError, commands.set_deputy, None, "青木構成員", meeting_id=1)
    office.do(commands.set_deputy, "上田", "青木構成員", meeting_id=2)
    assert len(deputies(office)) == 2


def test_nobody_stands_in_for_themselves_by_a_merge_or_another_name(office: Register) -> None:
    office.do(commands.add_owner, "井上", office=False)
    office.do(commands.set_deputy, "井上", "青木構成員", since=APRIL)
    refused(office, ConflictError, commands.merge_owners, "青木", "井上")
    office.do(commands.set_deputy, "江口", "上田", meeting_id=1)
    refused(office, ConflictError, commands.add_owner, "上田", aliases=["江口"])


def test_two_do_not_stand_in_for_each_other_at_one_time(office: Register) -> None:
    office.do(commands.set_deputy, "上田", "青木", since=APRIL, until=SEPTEMBER)
    refused(office, ConflictError, commands.set_deputy, "青木構成員", "上田", meeting_id=1)
    refused(office, ConflictError, commands.set_deputy, "青木", "上田", since=SEPTEMBER)
    office.do(commands.set_deputy, "青木", "上田", since=dt.date(2025, 10, 1))
    refused(office, ConflictError, commands.set_deputy, "上田", "青木", since=APRIL, endless=True)


def test_a_merge_leaves_one_deputy_a_meeting_or_is_refused(office: Register) -> None:
    office.do(commands.add_owner, "青木座長", office=False)
    office.do(commands.set_deputy, None, "青木座長", meeting_id=1)
    office.do(commands.set_deputy, "上田課長", "青木", meeting_id=1)
    office.do(commands.merge_owners, "青木", "青木座長")
    assert deputies(office) == [("青木", "上田課長", 1, None)]
    office.do(commands.undo_batch)
    assert len(deputies(office)) == 2
    office.do(commands.set_deputy, "江口", "青木座長", meeting_id=1)
    refused(office, ConflictError, commands.merge_owners, "青木", "青木座長")


def test_taking_back_brings_no_second_deputy(office: Register) -> None:
    office.do(commands.set_deputy, "井上", "青木", meeting_id=1)
    removal = office.do(commands.remove_deputy, "井上", "青木", meeting_id=1).batch
    office.do(commands.set_deputy, "江口", "青木構成員", meeting_id=1)
    refused(office, ConflictError, commands.undo_batch, removal)
    office.do(commands.undo_batch)
    office.do(commands.undo_batch)
    assert deputies(office) == [("青木", "井上", 1, None)]


def test_a_change_of_post_ends_what_they_stood_in_for(office: Register) -> None:
    office.do(commands.add_owner, "後任", office=False)
    office.do(commands.set_deputy, "井上", "青木構成員", since=APRIL)
    office.do(commands.set_deputy, "青木", "江口", since=APRIL, until=dt.date(2026, 3, 31))
    office.do(commands.set_deputy, "上田", "青木", since=dt.date(2025, 7, 15))
    office.do(commands.set_deputy, "井上", "青木", meeting_id=1)
    before = deputies(office)
    with freeze_time("2025-07-01T03:00:00Z"):
        office.do(commands.succeed_owner, "青木", "後任")
    assert deputies(office) == [
        ("青木構成員", "井上", APRIL, dt.date(2025, 6, 30)),
        ("江口", "青木", APRIL, dt.date(2025, 6, 30)),
        ("青木", "井上", 1, None),
    ]
    office.do(commands.undo_batch)
    assert deputies(office) == before


def test_names_are_one_line(office: Register) -> None:
    office.do(commands.add_owner, "総務課\n\n 第一係", aliases=["一係\r\n"])
    office.do(commands.set_deputy, "井上\t三郎", "青木\n", since=APRIL)
    names = {row[1] for row in tables_of(office)["office"]}
    assert names == {"総務課 第一係"}
    assert deputies(office) == [("青木", "井上 三郎", APRIL, None)]
    refused(office, ConflictError, commands.add_owner, "一係")
