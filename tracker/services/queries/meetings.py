"""The meetings of the register."""

from collections.abc import Sequence

from tracker import clock
from tracker.domain.days import parse_day
from tracker.domain.records import MeetingRecord
from tracker.domain.whole import says_a_number, whole_number
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.storage.read import items, meetings
from tracker.storage.read.reader import Reader


def list_meetings(reader: Reader, *, open_only: bool = False) -> list[MeetingRecord]:
    """Every meeting (only those whose triage is open, where asked), by day."""
    return meetings.meeting_records(reader, open_only=open_only)


def meetings_of_items(
    reader: Reader, numbers: Sequence[int]
) -> tuple[list[MeetingRecord], tuple[str, ...]]:
    """The meetings of the bodies that raised these items, by day, and those bodies.

    Items that no body raised may be due at any meeting: then it is all of them.
    """
    everything = list_meetings(reader)
    raised = {row.meeting_id for row in items.rows_numbered(reader, numbers)}
    bodies = {name: None for m in everything if m.id in raised for name, _ in m.bodies}
    if not bodies:
        return everything, ()
    theirs = [m for m in everything if any(name in bodies for name, _ in m.bodies)]
    return theirs, tuple(bodies)


def find_meeting(reader: Reader, word: str) -> MeetingRecord:
    """The meeting with this id, or of this day.

    Raises NotFoundError where there is none, BadInputError where several sat on that day.
    """
    everything = list_meetings(reader)
    if says_a_number(word):
        found = [meeting for meeting in everything if meeting.id == whole_number(word)]
    else:
        day = parse_day(word, clock.today())
        found = [meeting for meeting in everything if meeting.held_on == day]
    if not found:
        raise NotFoundError(
            Message("There is no meeting {meeting}.", meeting=word),
            hint=Message("See the meetings with: tracker meeting list"),
        )
    if len(found) > 1:
        raise BadInputError(
            Message(
                "On {day} there were several meetings: {ids}.",
                day=found[0].held_on,
                ids=tuple(meeting.id for meeting in found),
            ),
            hint=Message("Name one by its id; see them with: tracker meeting list"),
        )
    return found[0]
