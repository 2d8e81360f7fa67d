"""What SQL says of an item is what the domain says of it."""

import datetime as dt

import pytest

from tests.builders import with_candidates
from tracker.bootstrap import Register
from tracker.domain.filters import Filter, parse_filter
from tracker.domain.words import Status
from tracker.domain.workflow import UNFINISHED, is_late
from tracker.errors import FaultError
from tracker.services import commands
from tracker.services.queries.counts import counts
from tracker.services.queries.list_items import item_numbers, list_items
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

DAY = dt.date(2025, 4, 2)


def test_late_and_unowned_are_one_rule_in_lists_and_counts(register: Register) -> None:
    numbers = with_candidates(register, *(status.value for status in Status))

    def stand(unit: UnitOfWork) -> None:
        for number, status in zip(numbers, Status, strict=True):
            item = unit.get(tables.Item, number)
            assert item is not None
            item.status, item.due = status, DAY - dt.timedelta(days=1)

    register.do(stand)
    everything = "状態:" + ",".join(status.value for status in Status)
    with register.reader() as reader:
        rows = list_items(reader, parse_filter(everything, DAY), limit=0, day=DAY)
        late = {row.number for row in rows if is_late(row.status, row.due, DAY)}
        asked = parse_filter(f"{everything} 期限:late", DAY)
        found = counts(reader, DAY)
        assert set(item_numbers(reader, asked, day=DAY)) == late
        assert (found.late, found.unowned) == (len(late), len(UNFINISHED))


def test_lists_by_status_and_owner_stand_in_the_given_order(register: Register) -> None:
    one, two, three = with_candidates(register, "一", "二", "三")
    for name in ("い課", "あ課"):
        register.do(commands.add_owner, name)
    register.do(commands.add_owner, "うさん", office=False)
    register.do(commands.accept_items, [one, two, three])
    for number, name in ((one, "うさん"), (two, "あ課"), (three, "い課")):
        register.do(commands.assign_items, [number], name)
    register.do(commands.start_items, [two])
    register.do(commands.defer_items, [one], reason="調整中")
    with register.reader() as reader:
        assert item_numbers(reader, Filter(), sort="owner") == [three, two, one]
        assert item_numbers(reader, Filter(), sort="status") == [three, two, one]
        register.do(commands.order_owners, ["あ課", "い課"])
    with register.reader() as reader:
        assert item_numbers(reader, Filter(), sort="owner") == [two, three, one]
        rows = list_items(reader, Filter(), sort="owner")
        assert [row.owner for row in rows] == ["あ課", "い課", "うさん"]


def test_a_broken_rule_of_the_schema_is_no_full_disk(register: Register) -> None:
    def twice(unit: UnitOfWork) -> None:
        unit.add(tables.Office(name="総務課", position=1))
        unit.add(tables.Office(name="総務課", position=2))

    with pytest.raises(FaultError, match="office"):
        register.do(twice)
