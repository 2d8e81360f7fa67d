"""Records become a status report: who needs a decision, and what the counts are."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.words import Status
from tracker.domain.workflow import UNFINISHED
from tracker.reports.changes import Changes
from tracker.reports.facts import answers_of, awaits_clearance, printable, promised, unanswered
from tracker.reports.status.breakdown import breakdowns
from tracker.reports.status.model import Decisions, StatusReport

NEAR_DAYS = 14
_APART = frozenset({Status.CANDIDATE, Status.DISMISSED, Status.MERGED})


def build_report(
    day: date,
    meetings: Sequence[MeetingRecord],
    records: Sequence[ItemRecord],
    *,
    owners: Sequence[str] = (),
    changes: Changes | None = None,
    asked: str = "",
    marks: tuple[str, ...] = (),
    drafts: bool = False,
    internal: bool = False,
) -> StatusReport:
    """The report of these records on this day; ``owners`` gives the owners' order.

    Texts that aren't cleared and internal notes only where ``drafts`` and ``internal`` say so.
    """
    uncleared = [record.row.number for record in records if awaits_clearance(record)]
    records = [printable(record, drafts=drafts, internal=internal) for record in records]
    items = tuple(record for record in records if record.row.status not in _APART)
    return StatusReport(
        day=day,
        near_days=NEAR_DAYS,
        meetings=tuple(meetings),
        items=items,
        candidates=tuple(r.row for r in records if r.row.status == Status.CANDIDATE),
        dismissed=tuple(r for r in records if r.row.status == Status.DISMISSED),
        merged=tuple(r for r in records if r.row.status == Status.MERGED),
        decisions=_decisions(day, items),
        by_status=Counter(item.row.status for item in items),
        by_kind=Counter(item.row.kind for item in items),
        answered=sum(bool(answers_of(item)) for item in items),
        dated=sum(item.row.due is not None for item in items),
        breakdowns=breakdowns(day, items, meetings, owners),
        changes=changes,
        uncleared=tuple(uncleared),
        drafts=drafts,
        asked=asked,
        marks=marks,
    )


def _decisions(day: date, items: Sequence[ItemRecord]) -> Decisions:
    at_work = [item for item in items if item.row.status in UNFINISHED]
    soon = day + timedelta(days=NEAR_DAYS)

    def numbers(chosen: Sequence[ItemRecord]) -> tuple[int, ...]:
        return tuple(item.row.number for item in chosen)

    return Decisions(
        late=numbers([i for i in at_work if i.row.due and i.row.due < day]),
        unowned=numbers([i for i in at_work if i.row.owner is None]),
        unanswered=numbers([i for i in at_work if unanswered(i)]),
        near=numbers(
            [i for i in at_work if i.row.due and day <= i.row.due <= soon and promised(i)]
        ),
    )
