"""Everything that the handover tells."""

from datetime import date

from tracker.domain.filters import Filter
from tracker.reports.attribution import attributed
from tracker.reports.changes import Changes
from tracker.reports.handover.model import Handover, build_handover
from tracker.services.queries.inquiries import sheets_waiting
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.owners import list_owners
from tracker.services.queries.paper_records import paper_records
from tracker.storage.read import items
from tracker.storage.read.reader import Reader


def handover_report(
    reader: Reader,
    day: date,
    query: Filter | None,
    *,
    internal: bool,
    marks: tuple[str, ...],
    asked: str,
    attribution: str = "name",
    changes: Changes | None = None,
) -> Handover:
    """The handover of the items that ``query`` leaves, with speakers named as ``attribution`` says."""
    numbers = items.numbers(reader, query or Filter(), day, "number")
    wanted = set(numbers)
    sheets = [s for s in sheets_waiting(reader) if query is None or wanted & set(s.left)]
    return build_handover(
        day,
        [attributed(record, attribution) for record in paper_records(reader, numbers)],
        list_owners(reader),
        sheets,
        internal=internal,
        marks=marks,
        asked=asked,
        changes=changes,
        meetings=list_meetings(reader) if query is None else (),
    )
