"""Everything that the pack for the next meeting tells."""

from datetime import date

from tracker.domain.filters import Filter
from tracker.domain.records import MeetingRecord
from tracker.reports.attribution import attributed
from tracker.reports.next_meeting.build import around, build_next_meeting
from tracker.reports.next_meeting.model import NextMeeting
from tracker.services.queries.history import reopened_since
from tracker.services.queries.meetings import list_meetings
from tracker.services.queries.paper_records import owner_order, paper_records
from tracker.storage.read import items
from tracker.storage.read.reader import Reader


def next_meeting_report(
    reader: Reader,
    day: date,
    query: Filter | None,
    *,
    since: MeetingRecord | None,
    attribution: str,
    drafts: bool,
    marks: tuple[str, ...],
    asked: str,
) -> NextMeeting:
    """The pack of the items that ``query`` leaves; the rest as in ``build_next_meeting``."""
    numbers = items.numbers(reader, query or Filter(), day, "number")
    meetings = list_meetings(reader)
    last, _ = around(day, meetings, since)
    return build_next_meeting(
        day,
        meetings,
        [attributed(record, attribution) for record in paper_records(reader, numbers)],
        reopened=set() if last is None else reopened_since(reader, last.held_on),
        since=since,
        owners=owner_order(reader),
        drafts=drafts,
        marks=marks,
        asked=asked,
    )
