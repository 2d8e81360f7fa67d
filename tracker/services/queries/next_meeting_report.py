"""Everything that the pack for the next meeting tells."""

from datetime import date

from tracker import clock
from tracker.domain.filters import Filter
from tracker.domain.records import MeetingRecord
from tracker.reports.attribution import attributed
from tracker.reports.next_meeting.build import build_next_meeting
from tracker.reports.next_meeting.model import NextMeeting
from tracker.services.queries.history import history
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
    start = since.held_on if since else max((m.held_on for m in meetings if m.held_on < day), default=date.min)  # fmt: skip
    reopened = {
        number
        for batch in history(reader, limit=0)
        if batch.verb == "reopen" and not batch.undone and clock.day_of(batch.made_at) >= start
        for number in batch.numbers
    }
    return build_next_meeting(
        day,
        meetings,
        [attributed(record, attribution) for record in paper_records(reader, numbers)],
        reopened=reopened,
        since=since,
        owners=owner_order(reader),
        drafts=drafts,
        marks=marks,
        asked=asked,
    )
