"""What a status report says, before any language or format."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tracker.domain.item_row import ItemRow
from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.words import Kind, Status
from tracker.reports.changes import Changes
from tracker.reports.status.breakdown import Breakdown


@dataclass(frozen=True, slots=True)
class Decisions:
    """What needs a decision, as item numbers; an item may stand in several lists."""

    late: tuple[int, ...]
    unowned: tuple[int, ...]
    unanswered: tuple[int, ...]
    near: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StatusReport:
    """The register on one day; ``items`` are the accepted ones, in the order of their numbers.

    ``uncleared`` are those whose latest text isn't cleared; it is printed where ``drafts`` says so.
    ``asked`` is the filter as typed, empty for the whole register; ``marks`` head every page.
    """

    day: date
    near_days: int
    meetings: tuple[MeetingRecord, ...]
    items: tuple[ItemRecord, ...]
    candidates: tuple[ItemRow, ...]
    dismissed: tuple[ItemRecord, ...]
    merged: tuple[ItemRecord, ...]
    decisions: Decisions
    by_status: Mapping[Status | str, int]
    by_kind: Mapping[Kind | str, int]
    answered: int
    dated: int
    breakdowns: tuple[Breakdown, ...]
    changes: Changes | None
    uncleared: tuple[int, ...]
    drafts: bool = False
    asked: str = ""
    marks: tuple[str, ...] = ()
