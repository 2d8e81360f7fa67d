"""Everything that the status report tells."""

from datetime import date

from tracker.domain.filters import Filter, parse_filter
from tracker.domain.words import Status
from tracker.reports.status.build import build_report
from tracker.reports.status.model import StatusReport
from tracker.services.queries.meetings import list_meetings
from tracker.storage.read import details, items
from tracker.storage.read.reader import Reader

_SET_ASIDE = (Status.DISMISSED, Status.MERGED)


def status_report(
    reader: Reader,
    day: date,
    query: Filter | None = None,
    *,
    asked: str = "",
    marks: tuple[str, ...] = (),
    internal: bool = False,
) -> StatusReport:
    """The report of the items that ``query`` leaves; without one, of the whole register.

    ``asked`` is the filter as typed; ``marks`` and ``internal`` as in ``build_report``.
    """
    numbers = items.numbers(reader, query or Filter(), day, "number")
    if query is None:
        for status in _SET_ASIDE:
            aside = parse_filter(f"status:{status}", day)
            numbers += items.numbers(reader, aside, day, "number")
    records = details.item_records(reader, sorted(numbers))
    named = {record.row.meeting_id for record in records}
    meetings = [m for m in list_meetings(reader) if query is None or m.id in named]
    return build_report(day, meetings, records, asked=asked, marks=marks, internal=internal)
