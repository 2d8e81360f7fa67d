"""Everything that the response table tells."""

from datetime import date

from tracker.domain.filters import Filter
from tracker.domain.records import ItemRecord
from tracker.domain.workflow import KEPT
from tracker.reports.changes import Changes
from tracker.reports.responses.build import build_responses
from tracker.reports.responses.model import Responses, ResponseSettings
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.paper_records import paper_records
from tracker.storage.read import items
from tracker.storage.read.reader import Reader


def responses_report(
    reader: Reader,
    day: date,
    query: Filter | None,
    settings: ResponseSettings,
    changes: Changes | None = None,
) -> Responses:
    """The table of the accepted items that ``query`` leaves; the rest as in ``build_responses``.

    With ``changes`` only of those that changed.
    """
    found = paper_records(reader, items.numbers(reader, query or Filter(), day, "number"))
    records = [
        record
        for record in found
        if record.row.status in KEPT and (changes is None or record.row.number in changes.numbers)
    ]
    merged = paper_records(reader, [n for r in records for n in r.merged_from])
    named = {record.row.meeting_id for record in records}
    return build_responses(
        day,
        [meeting for meeting in list_meetings(reader) if meeting.id in named],
        records,
        _with_what_they_took_in(reader, merged),
        settings,
        None if changes is None else changes.since,
    )


def _with_what_they_took_in(reader: Reader, merged: list[ItemRecord]) -> dict[int, ItemRecord]:
    """Merged items by number, down to those that were merged into them before."""
    known = {record.row.number: record for record in merged}
    while missing := {n for r in known.values() for n in r.merged_from if n not in known}:
        known.update({r.row.number: r for r in paper_records(reader, sorted(missing))})
    return known
