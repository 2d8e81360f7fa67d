"""Everything held on items or meetings."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from tracker.domain.filters import Filter
from tracker.domain.records import BatchRecord
from tracker.reports.record.model import ItemFile, Record
from tracker.reports.windows import Groups, Windows
from tracker.services.queries.confirmations import sent_confirmations
from tracker.services.queries.history import history_of, touched_since
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.owners import list_owners
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
    wanted = (query or Filter()).of_any_status()
    touched = touched_since(reader, since)
    found = items.numbers(reader, wanted, day, "number")
    kept = found if since is None else [number for number in found if number in touched]
    named = {glance.meeting_id for glance in items.glances(reader, kept)}
    meetings = [
        m
        for m in list_meetings(reader)
        if m.id in named or (query is None and (since is None or m.held_on >= since))
    ]
    ids = {meeting.id for meeting in meetings}
    return Record(
        day=day,
        meetings=tuple(meetings),
        remarks=Groups(
            [meeting.id for meeting in meetings],
            lambda ids: remark_records(reader, meeting_id=ids[0]),
            size=1,
        ),
        items=Windows(kept, partial(_files, reader)),
        confirmations=tuple(s for s in sent_confirmations(reader) if s.meeting_id in ids),
        gone=() if query is not None else _gone(reader, touched - set(found)),
        marks=marks,
        asked=asked,
        since=since,
        directory=tuple(list_owners(reader)),
    )


def _files(reader: Reader, numbers: Sequence[int]) -> list[ItemFile]:
    """A window of items, each with its whole history."""
    done = history_of(reader, numbers)
    return [
        ItemFile(record, tuple(done.get(record.row.number, ())))
        for record in paper_records(reader, numbers)
    ]


def _gone(reader: Reader, numbers: set[int]) -> tuple[tuple[int, tuple[BatchRecord, ...]], ...]:
    """The actions on numbers that history knows and the register no longer has."""
    done = history_of(reader, sorted(numbers))
    return tuple((number, tuple(done.get(number, ()))) for number in sorted(numbers))
