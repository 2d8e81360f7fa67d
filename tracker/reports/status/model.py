"""What a status report says, before any language or format."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.domain.filters import SOON_DAYS
from tracker.domain.item_row import ItemRow
from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.reports.changes import Changes
from tracker.reports.status.counting import Counted, Counts, Decisions
from tracker.reports.windows import Many


@dataclass(frozen=True, slots=True)
class StatusReport:
    """The register on one day; ``items`` are the accepted ones, in the order of their numbers.

    Texts that aren't cleared are printed where ``drafts`` says so.  ``asked`` is the filter as
    typed, empty for the whole register; ``marks`` head every page.
    """

    day: date
    meetings: tuple[MeetingRecord, ...]
    items: Counted
    candidates: Many[ItemRow]
    dismissed: Many[ItemRecord]
    merged: Many[ItemRecord]
    changes: Changes | None
    drafts: bool = False
    asked: str = ""
    marks: tuple[str, ...] = ()

    @property
    def counts(self) -> Counts:
        """The figures."""
        return self.items.counts

    @property
    def decisions(self) -> Decisions:
        """What needs a decision."""
        return self.counts.decisions


def status_data(report: StatusReport) -> Mapping[str, Any]:
    """The report by its keys; the figures come behind the items, when those have been counted."""

    def counted(name: str) -> Any:
        return lambda: getattr(report.counts, name)

    return {
        "day": report.day,
        "near_days": SOON_DAYS,
        "meetings": report.meetings,
        "items": report.items,
        "candidates": report.candidates,
        "dismissed": report.dismissed,
        "merged": report.merged,
        "decisions": counted("decisions"),
        "by_status": counted("by_status"),
        "by_kind": counted("by_kind"),
        "answered": counted("answered"),
        "dated": counted("dated"),
        "breakdowns": counted("breakdowns"),
        "changes": report.changes,
        "uncleared": counted("uncleared"),
        "drafts": report.drafts,
        "asked": report.asked,
        "marks": report.marks,
    }
