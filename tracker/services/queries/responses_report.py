"""Everything that the response table tells."""

from datetime import date

from tracker.domain.filters import Filter
from tracker.domain.records import ItemRecord
from tracker.domain.workflow import KEPT
from tracker.reports.responses.build import build_responses
from tracker.reports.responses.model import Responses, ResponseSettings
from tracker.services.queries.meetings import list_meetings
from tracker.storage.read import details, items
from tracker.storage.read.reader import Reader


def responses_report(
    reader: Reader,
    day: date,
    query: Filter | None,
    settings: ResponseSettings,
) -> Responses:
    """The table of the accepted items that ``query`` leaves; the rest as in ``build_responses``."""
    found = details.item_records(reader, items.numbers(reader, query or Filter(), day, "number"))
    records = [record for record in found if record.row.status in KEPT]
    merged = details.item_records(reader, [n for r in records for n in r.merged_from])
    named = {record.row.meeting_id for record in records}
    return build_responses(
        day,
        [meeting for meeting in list_meetings(reader) if meeting.id in named],
        records,
        _with_what_they_took_in(reader, merged),
        settings,
    )


def _with_what_they_took_in(reader: Reader, merged: list[ItemRecord]) -> dict[int, ItemRecord]:
    """Merged items by number, down to those that were merged into them before."""
    known = {record.row.number: record for record in merged}
    while missing := {n for r in known.values() for n in r.merged_from if n not in known}:
        known.update({r.row.number: r for r in details.item_records(reader, sorted(missing))})
    return known
