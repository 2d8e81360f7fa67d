"""Everything held on items or meetings."""

from datetime import date

from tracker import clock
from tracker.domain.filters import Field, Filter, Term
from tracker.domain.records import BatchRecord
from tracker.domain.words import Status
from tracker.reports.record.model import ItemFile, Record
from tracker.services.queries.confirmations import sent_confirmations
from tracker.services.queries.history import history
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.paper_records import paper_records
from tracker.storage.read import items
from tracker.storage.read.reader import Reader
from tracker.storage.read.remarks import remark_records


def record_report(
    reader: Reader,
    day: date,
    query: Filter | None,
    *,
    since: date | None = None,
    marks: tuple[str, ...],
    asked: str,
) -> Record:
    """The record of the items that ``query`` leaves, in any status unless one is asked for.

    With ``since`` only of those on which something was done from that day on, each with its whole
    history; meetings and remarks are then those of these items, and what was held since.
    """
    wanted = query or Filter()
    if not wanted.asks_status:
        wanted = Filter((*wanted.terms, Term(Field.STATUS, tuple(Status))))
    touched = _touched(reader, since)
    found = items.numbers(reader, wanted, day, "number")
    records = paper_records(reader, [n for n in found if since is None or n in touched])
    named = {record.row.meeting_id for record in records}
    meetings = [
        m
        for m in list_meetings(reader)
        if m.id in named or (query is None and (since is None or m.held_on >= since))
    ]
    ids = {meeting.id for meeting in meetings}
    return Record(
        day=day,
        meetings=tuple(meetings),
        remarks=tuple(r for r in remark_records(reader) if r.meeting_id in ids),
        items=tuple(
            ItemFile(r, tuple(reversed(history(reader, number=r.row.number, limit=0))))
            for r in records
        ),
        confirmations=tuple(s for s in sent_confirmations(reader) if s.meeting_id in ids),
        gone=() if query is not None else _gone(reader, touched - set(found)),
        marks=marks,
        asked=asked,
        since=since,
    )


def _touched(reader: Reader, since: date | None) -> set[int]:
    """The numbers that history names, from that day on."""
    return {
        number
        for batch in history(reader, limit=0)
        if since is None or clock.day_of(batch.made_at) >= since
        for number in batch.numbers
    }


def _gone(reader: Reader, numbers: set[int]) -> tuple[tuple[int, tuple[BatchRecord, ...]], ...]:
    """The actions on numbers that history knows and the register no longer has."""
    return tuple(
        (number, tuple(reversed(history(reader, number=number, limit=0))))
        for number in sorted(numbers)
    )
