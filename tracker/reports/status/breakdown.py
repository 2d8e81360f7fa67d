"""The counts by body, meeting, theme and owner."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from tracker.domain.records import MeetingRecord
from tracker.domain.words import CountedBy, Status

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Key:
    """What a row counts: a name (None: none), and of a meeting its day and id."""

    name: str | None
    day: date | None = None
    id: int | None = None


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

    by: CountedBy
    rows: tuple[BreakdownRow, ...]


# How many items of one meeting (its id), theme or owner stand so, and whether they are late.
Tally = Counter[tuple[T, Status | str, bool]]


@dataclass(frozen=True, slots=True)
class Tallies:
    """The items counted by where they come from and whose they are."""

    meetings: Tally[int | None] = field(default_factory=Counter)
    themes: Tally[str | None] = field(default_factory=Counter)
    owners: Tally[str | None] = field(default_factory=Counter)


@dataclass(slots=True)
class _Row:
    """A row as far as it has been added up."""

    by_status: Counter[Status | str] = field(default_factory=Counter)
    late: int = 0


def breakdowns(
    tallies: Tallies, meetings: Sequence[MeetingRecord], owners: Sequence[str]
) -> tuple[Breakdown, ...]:
    """All four; ``owners`` is the owners' given order, meetings come by day."""
    held = {meeting.id: meeting for meeting in meetings}
    order = {name: place for place, name in enumerate(owners)}

    def bodies(meeting_id: int | None) -> Sequence[Key]:
        found = held.get(meeting_id or 0)
        return [Key(name) for name, _ in found.bodies] if found and found.bodies else [Key(None)]

    def meeting(meeting_id: int | None) -> Sequence[Key]:
        found = held.get(meeting_id or 0)
        return [Key(found.title, found.held_on, found.id) if found else Key(None)]

    def named(name: str | None) -> Sequence[Key]:
        return [Key(name)]

    known = _places([Key(m.title, m.held_on, m.id) for m in meetings])
    known_bodies = _places([Key(name) for m in meetings for name, _ in m.bodies])
    return (
        Breakdown(CountedBy.BODY, _rows(tallies.meetings, bodies, known_bodies)),
        Breakdown(CountedBy.MEETING, _rows(tallies.meetings, meeting, known)),
        Breakdown(CountedBy.THEME, _rows(tallies.themes, named, lambda key: 0)),  # noqa: ARG005
        Breakdown(
            CountedBy.OWNER,
            _rows(tallies.owners, named, lambda key: order.get(key.name or "", 1 << 30)),
        ),
    )


def _places(keys: Sequence[Key]) -> Callable[[Key], int]:
    places = {key: place for place, key in reversed(list(enumerate(keys)))}
    return lambda key: places[key]


def _rows(
    tally: Tally[T], keys: Callable[[T], Sequence[Key]], place: Callable[[Key], int]
) -> tuple[BreakdownRow, ...]:
    """A row for each key in order; items of two bodies count for both."""
    rows: dict[Key, _Row] = {}
    for (of, status, late), count in tally.items():
        for key in keys(of):
            row = rows.setdefault(key, _Row())
            row.by_status[status] += count
            row.late += count if late else 0
    order = sorted(rows, key=lambda key: (key.name is None, place(key) if key.name else 0))
    return tuple(
        BreakdownRow(key, rows[key].by_status.total(), rows[key].by_status, rows[key].late)
        for key in order
    )
