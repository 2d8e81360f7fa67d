"""Everything held on items or meetings."""

from datetime import date

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
    reader: Reader, day: date, query: Filter | None, *, marks: tuple[str, ...], asked: str
) -> Record:
    """The record of the items that ``query`` leaves, in any status unless one is asked for."""
    wanted = query or Filter()
    if not wanted.asks_status:
        wanted = Filter((*wanted.terms, Term(Field.STATUS, tuple(Status))))
    records = paper_records(reader, items.numbers(reader, wanted, day, "number"))
    named = {record.row.meeting_id for record in records}
    meetings = [m for m in list_meetings(reader) if query is None or m.id in named]
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
        gone=() if query is not None else _gone(reader, {r.row.number for r in records}),
        marks=marks,
        asked=asked,
    )


def _gone(reader: Reader, there: set[int]) -> tuple[tuple[int, tuple[BatchRecord, ...]], ...]:
    """The numbers that history knows and the register no longer has."""
    numbers = {n for batch in history(reader, limit=0) for n in batch.numbers} - there
    return tuple(
        (number, tuple(reversed(history(reader, number=number, limit=0))))
        for number in sorted(numbers)
    )
