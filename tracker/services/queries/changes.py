"""What changed since a meeting or a day."""

from dataclasses import dataclass
from datetime import date

from tracker import clock
from tracker.domain.days import parse_day
from tracker.domain.filters import Filter, parse_filter
from tracker.domain.records import ItemRecord, MeetingRecord
from tracker.domain.whole import says_a_number
from tracker.domain.words import Status
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.reports.changes import Changes, compared
from tracker.reports.facts import printable
from tracker.services.queries.meetings import find_meeting
from tracker.services.queries.paper_records import paper_records
from tracker.storage.read import items
from tracker.storage.read.reader import Reader

_SET_ASIDE = (Status.DISMISSED, Status.MERGED)


@dataclass(frozen=True, slots=True)
class Start:
    """From when on changes count: the beginning of a day, that of a meeting where one is meant."""

    day: date
    meeting: MeetingRecord | None


def find_start(reader: Reader, word: str, day: date) -> Start:
    """The meeting, else the day, that ``word`` names; it may not come after ``day``.

    Raises NotFoundError, BadInputError.
    """
    try:
        meeting = find_meeting(reader, word)
        start = Start(meeting.held_on, meeting)
    except NotFoundError:
        if says_a_number(word):
            raise
        start = Start(parse_day(word, clock.today()), None)
    if start.day > day:
        raise BadInputError(
            Message("{since} comes after {day}.", since=start.day, day=day),
            hint=Message("Name a meeting or a day before."),
        )
    return start


def changes_since(
    now: Reader, then: Reader, day: date, query: Filter | None, start: Start, *, drafts: bool
) -> Changes:
    """What ``now`` holds otherwise than ``then``, the register as it was before ``start``.

    With a filter, of the items that it leaves in either.
    """
    numbers = sorted({*_numbers(now, query, day), *_numbers(then, query, day)})

    def printed(reader: Reader) -> list[ItemRecord]:
        found = paper_records(reader, numbers)
        return [printable(record, drafts=drafts, internal=False) for record in found]

    return Changes(start.day, start.meeting, compared(printed(then), printed(now)))


def _numbers(reader: Reader, query: Filter | None, day: date) -> list[int]:
    found = items.numbers(reader, query or Filter(), day, "number")
    return found if query is not None else sorted([*found, *numbers_set_aside(reader, day)])


def numbers_set_aside(reader: Reader, day: date) -> list[int]:
    """The items that were dismissed or merged."""
    return [
        number
        for status in _SET_ASIDE
        for number in items.numbers(reader, parse_filter(f"status:{status}", day), day, "number")
    ]
