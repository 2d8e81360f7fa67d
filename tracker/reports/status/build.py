"""Records become a status report: who needs a decision, and what the counts are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.words import EvidenceRole, Kind, Status
from tracker.domain.workflow import UNFINISHED
from tracker.reports.status.model import Decisions, StatusReport

NEAR_DAYS = 14
_APART = frozenset({Status.CANDIDATE, Status.DISMISSED, Status.MERGED})


def build_report(
    day: date,
    meetings: Sequence[MeetingRecord],
    records: Sequence[ItemRecord],
    *,
    asked: str = "",
    marks: tuple[str, ...] = (),
    internal: bool = False,
) -> StatusReport:
    """The report of these records on this day; internal notes only where ``internal`` says so."""
    records = records if internal else [_without_internal(record) for record in records]
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
        asked=asked,
        marks=marks,
    )


def _without_internal(record: ItemRecord) -> ItemRecord:
    if not any(note.internal for note in record.notes):
        return record
    return replace(record, notes=tuple(note for note in record.notes if not note.internal))


def answers_of(item: ItemRecord) -> tuple[str, ...]:
    """The words of the day's answer."""
    return tuple(evidence.quote for evidence in item.quotes(EvidenceRole.ANSWERED))


def _decisions(day: date, items: Sequence[ItemRecord]) -> Decisions:
    at_work = [item for item in items if item.row.status in UNFINISHED]
    soon = day + timedelta(days=NEAR_DAYS)

    def numbers(chosen: Sequence[ItemRecord]) -> tuple[int, ...]:
        return tuple(item.row.number for item in chosen)

    return Decisions(
        late=numbers([i for i in at_work if i.row.due and i.row.due < day]),
        unowned=numbers([i for i in at_work if i.row.owner is None]),
        unanswered=numbers(
            [i for i in at_work if i.row.kind == Kind.QUESTION and not answers_of(i)]
        ),
        near=numbers(
            [i for i in at_work if i.row.due and day <= i.row.due <= soon and _promised(i)]
        ),
    )


def _promised(item: ItemRecord) -> bool:
    return (
        item.row.kind == Kind.COMMITMENT
        or item.firmness is not None
        or bool(item.quotes(EvidenceRole.COMMITTED))
    )
