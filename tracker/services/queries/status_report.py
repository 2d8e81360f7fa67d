"""Everything that the status report tells."""

from datetime import date

from tracker.domain.filters import Filter
from tracker.reports.attribution import attributed
from tracker.reports.changes import Changes
from tracker.reports.status.build import build_report
from tracker.reports.status.model import StatusReport
from tracker.services.queries.changes import numbers_set_aside
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.paper_records import owner_order, paper_records
from tracker.storage.read import items
from tracker.storage.read.reader import Reader


def status_report(
    reader: Reader,
    day: date,
    query: Filter | None = None,
    *,
    changes: Changes | None = None,
    asked: str = "",
    marks: tuple[str, ...] = (),
    drafts: bool = False,
    internal: bool = False,
    attribution: str = "name",
) -> StatusReport:
    """The report of the items that ``query`` leaves; without one, of the whole register.

    ``asked`` is the filter as typed, ``attribution`` how speakers are named; the rest as in
    ``build_report``.
    """
    numbers = items.numbers(reader, query or Filter(), day, "number")
    if query is None:
        numbers += numbers_set_aside(reader, day)
    records = [attributed(r, attribution) for r in paper_records(reader, sorted(numbers))]
    named = {record.row.meeting_id for record in records}
    meetings = [m for m in list_meetings(reader) if query is None or m.id in named]
    return build_report(
        day,
        meetings,
        records,
        owners=owner_order(reader),
        changes=changes,
        asked=asked,
        marks=marks,
        drafts=drafts,
        internal=internal,
    )
