"""The counts by body, meeting, theme and owner."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.words import Status, Word
from tracker.domain.workflow import UNFINISHED


class By(Word):
    """By what items are counted."""

    BODY = "body", "会議体", "body"
    MEETING = "meeting", "会議", "meeting"
    THEME = "theme", "論点", "theme"
    OWNER = "owner", "担当", "owner"


@dataclass(frozen=True, slots=True)
class Key:
    """What a row counts: a name (None: none), and the day of a meeting."""

    name: str | None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class BreakdownRow:
    """How many items of one body, meeting, theme or owner stand where."""

    key: Key
    total: int
    by_status: Mapping[Status | str, int]
    late: int


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The rows in their given order, those of nobody last; an item of two bodies counts in both."""

    by: By
    rows: tuple[BreakdownRow, ...]


def breakdowns(
    day: date,
    items: Sequence[ItemRecord],
    meetings: Sequence[MeetingRecord],
    owners: Sequence[str],
) -> tuple[Breakdown, ...]:
    """All four; ``owners`` is the owners' given order, meetings come by day."""
    held = {meeting.id: meeting for meeting in meetings}

    def meeting(item: ItemRecord) -> MeetingRecord | None:
        return held.get(item.row.meeting_id or 0)

    def bodies(item: ItemRecord) -> Iterator[Key]:
        found = meeting(item)
        named = [Key(name) for name, _ in found.bodies] if found else []
        yield from named or [Key(None)]

    def meetings_of(item: ItemRecord) -> Iterator[Key]:
        found = meeting(item)
        yield Key(found.title, found.held_on) if found else Key(None)

    def themes(item: ItemRecord) -> Iterator[Key]:
        yield Key(item.theme)

    def leads(item: ItemRecord) -> Iterator[Key]:
        yield Key(item.owners[0].name if item.owners else None)

    order = {name: place for place, name in enumerate(owners)}
    known = [Key(m.title, m.held_on) for m in meetings]
    named = list(dict.fromkeys(Key(name) for m in meetings for name, _ in m.bodies))
    return (
        Breakdown(By.BODY, _rows(day, items, bodies, named.index)),
        Breakdown(By.MEETING, _rows(day, items, meetings_of, known.index)),
        Breakdown(By.THEME, _rows(day, items, themes, lambda key: 0)),  # noqa: ARG005
        Breakdown(By.OWNER, _rows(day, items, leads, lambda key: order.get(key.name or "", 1 << 30))),
    )  # fmt: skip


def _rows(
    day: date,
    items: Sequence[ItemRecord],
    keys: Callable[[ItemRecord], Iterator[Key]],
    place: Callable[[Key], int],
) -> tuple[BreakdownRow, ...]:
    groups: dict[Key, list[ItemRecord]] = {}
    for item in items:
        for key in keys(item):
            groups.setdefault(key, []).append(item)
    order = sorted(groups, key=lambda key: (key.name is None, place(key) if key.name else 0))
    return tuple(
        BreakdownRow(
            key=key,
            total=len(groups[key]),
            by_status=Counter(item.row.status for item in groups[key]),
            late=sum(_late(item, day) for item in groups[key]),
        )
        for key in order
    )


def _late(item: ItemRecord, day: date) -> bool:
    return item.row.status in UNFINISHED and item.row.due is not None and item.row.due < day
