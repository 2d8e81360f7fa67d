"""Everything that the status report tells."""

from datetime import date
from functools import partial

from tracker.domain.filters import Filter
from tracker.reports.attribution import attributed
from tracker.reports.changes import Changes
from tracker.reports.status.build import Standing, report_of
from tracker.reports.status.model import StatusReport
from tracker.services.queries.changes import numbers_set_aside
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.paper_records import owner_order, paper_windows
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
    ``report_of``.  What it reads in windows needs the reader as long as it is laid out.
    """
    numbers = items.numbers(reader, query or Filter(), day, "number")
    if query is None:
        numbers += numbers_set_aside(reader, day)
    glances = items.glances(reader, sorted(numbers))
    named = {glance.meeting_id for glance in glances}
    meetings = [m for m in list_meetings(reader) if query is None or m.id in named]
    return report_of(
        day,
        meetings,
        Standing(
            paper_windows(reader, [], partial(attributed, how=attribution)),
            {glance.number: glance.status for glance in glances},
        ),
        owners=owner_order(reader),
        changes=changes,
        asked=asked,
        marks=marks,
        drafts=drafts,
        internal=internal,
    )
