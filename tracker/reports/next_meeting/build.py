"""Records become the pack for the next meeting."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from tracker import clock
from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.words import EvidenceRole, Kind, Status
from tracker.domain.workflow import LIVE, UNFINISHED
from tracker.reports.facts import (
    CLOSING,
    by_number,
    for_members,
    late,
    place_of,
    promised,
    unanswered,
)
from tracker.reports.next_meeting.model import NextMeeting, Since


def build_next_meeting(
    day: date,
    meetings: Sequence[MeetingRecord],
    records: Sequence[ItemRecord],
    *,
    reopened: Collection[int] = (),
    since: MeetingRecord | None = None,
    owners: Sequence[str] = (),
    drafts: bool = False,
    marks: tuple[str, ...] = (),
    asked: str = "",
) -> NextMeeting:
    """The pack on ``day``: since the meeting named, else the last one before, as ``around`` says.

    What papers don't print is left out.  ``reopened`` are the numbers taken up again since then; ``owners`` gives the owners' order.
    """
    last, coming = around(day, meetings, since)
    start = date.min if last is None else last.held_on
    held = by_number(records)
    printed = [held[place.number] for place in for_members(map(place_of, records))]
    items = [r for r in printed if r.row.status in LIVE or _ended_since(r, start)]

    def those(wanted: Callable[[ItemRecord], bool]) -> tuple[int, ...]:
        return tuple(item.row.number for item in items if wanted(item))

    return NextMeeting(
        day=day,
        last=last,
        coming=coming,
        items=tuple(items),
        since=Since(
            new=those(lambda i: clock.day_of(i.created_at) >= start),
            answered=those(
                lambda i: any(clock.day_of(r.written_at) >= start for r in i.resolutions)
            ),
            confirmed=those(lambda i: _ended_since(i, start)),
            reopened=those(lambda i: i.row.number in reopened),
            late=those(lambda i: late(i, day)),
        ),
        to_confirm=those(lambda i: i.row.status == Status.RESOLVED),
        unanswered=those(lambda i: _unfinished(i) and unanswered(i)),
        delegations=those(
            lambda i: (
                i.row.status in LIVE
                and i.row.kind == Kind.DELEGATION
                and (coming is None or i.row.due is None or i.row.due <= coming.held_on)
            )
        ),
        unsettled_promises=those(
            lambda i: _unfinished(i) and promised(i) and not (i.owners and i.row.due)
        ),
        raised_again=those(lambda i: bool(i.quotes(EvidenceRole.RAISED_AGAIN))),
        by_owner=_by_owner([i for i in items if _unfinished(i)], owners),
        drafts=drafts,
        marks=marks,
        asked=asked,
    )


def around(
    day: date, meetings: Sequence[MeetingRecord], since: MeetingRecord | None = None
) -> tuple[MeetingRecord | None, MeetingRecord | None]:
    """The last meeting (``since`` where it is named) and the coming one, as far as known.

    The last one is of a body of the coming one, where that has any: bodies count their own rounds.
    """
    coming = min((m for m in meetings if m.held_on >= day), key=_when, default=None)
    before = [m for m in meetings if m.held_on < day]
    own = [m for m in before if coming is not None and _bodies(m) & _bodies(coming)]
    return since or max(own or before, key=_when, default=None), coming


def _when(meeting: MeetingRecord) -> tuple[date, int]:
    return meeting.held_on, meeting.id


def _bodies(meeting: MeetingRecord) -> set[str]:
    return {name for name, _ in meeting.bodies}


def _unfinished(item: ItemRecord) -> bool:
    return item.row.status in UNFINISHED


def _ended_since(item: ItemRecord, start: date) -> bool:
    return item.row.status == Status.CLOSED and any(
        a.outcome in CLOSING and clock.day_of(a.assessed_at) >= start for a in item.assessments
    )


def _by_owner(
    items: Sequence[ItemRecord], owners: Sequence[str]
) -> tuple[tuple[str | None, tuple[int, ...]], ...]:
    groups: dict[str | None, list[int]] = {}
    for item in items:
        owner = item.owners[0].name if item.owners else None
        groups.setdefault(owner, []).append(item.row.number)
    order = {name: place for place, name in enumerate(owners)}
    named = sorted(groups, key=lambda n: (n is None, order.get(n or "", len(order))))
    return tuple((name, tuple(groups[name])) for name in named)
