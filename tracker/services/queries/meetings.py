"""The meetings of the register."""

from tracker import clock
from tracker.domain.days import parse_day
from tracker.domain.records import MeetingRecord
from tracker.domain.whole import says_a_number, whole_number
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.storage.read import meetings
from tracker.storage.read.reader import Reader


def list_meetings(reader: Reader, *, open_only: bool = False) -> list[MeetingRecord]:
    """Every meeting (only those whose triage is open, where asked), by day."""
    return meetings.meeting_records(reader, open_only=open_only)


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
