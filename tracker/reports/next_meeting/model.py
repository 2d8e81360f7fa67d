"""What the pack for the next meeting says, before any language or format."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.records import ItemRecord, MeetingRecord


@dataclass(frozen=True, slots=True)
class Since:
    """What happened since the last meeting, as item numbers; an item may stand in several lists."""

    new: tuple[int, ...]
    answered: tuple[int, ...]
    confirmed: tuple[int, ...]
    reopened: tuple[int, ...]
    late: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The pack on one day: from the ``last`` meeting to the ``coming`` one, as far as known.

    ``items`` holds every item that a list names; ``by_owner`` are the open ones by lead owner
    (None: nobody's), in the owners' given order.  ``delegations`` are those whose result is due by
    the ``coming`` meeting, or at no day that was said; all where none is known.  ``drafts`` lets texts in that aren't cleared.
    """

    day: date
    last: MeetingRecord | None
    coming: MeetingRecord | None
    items: tuple[ItemRecord, ...]
    since: Since
    to_confirm: tuple[int, ...]
    unanswered: tuple[int, ...]
    delegations: tuple[int, ...]
    unsettled_promises: tuple[int, ...]
    raised_again: tuple[int, ...]
    by_owner: tuple[tuple[str | None, tuple[int, ...]], ...]
    drafts: bool = False
    marks: tuple[str, ...] = ()
    asked: str = ""
