"""A meeting's list of follow-ups as it stood then, and what is different since.

For papers: ``since(reader, meeting)`` is the difference between the list at the end of that
meeting's day and today's; every list in it holds item numbers, whose words ``item_records`` has,
and ``first.items`` and ``last.items`` say how each stood (status, due, owners) on either day.
"""

from datetime import date

from tracker import clock
from tracker.domain.records import MeetingRecord
from tracker.domain.standing import Since, Snapshot, between
from tracker.errors import BadInputError, Message
from tracker.storage.read import snapshots
from tracker.storage.read.reader import Reader


def stood_at(reader: Reader, meeting: MeetingRecord) -> Snapshot:
    """The items as they stood at the end of a meeting's day.

    Raises BadInputError for a meeting still to come.
    """
    return _held(reader, meeting.held_on)


def since(reader: Reader, meeting: MeetingRecord, until: date | None = None) -> Since:
    """What is different since a meeting, at the end of ``until`` (today unless said).

    Raises BadInputError for a meeting still to come, or an ``until`` before it or to come.
    """
    last = until or clock.today()
    if last < meeting.held_on <= clock.today():
        raise BadInputError(
            Message(
                "{day} lies before the meeting of {held_on}.", day=last, held_on=meeting.held_on
            ),
            hint=Message("Name a later day."),
        )
    return between(_held(reader, meeting.held_on), _held(reader, last))


def _held(reader: Reader, day: date) -> Snapshot:
    if day > clock.today():
        raise BadInputError(
            Message("{day} is still to come.", day=day),
            hint=Message("Name today or a day before."),
        )
    return snapshots.snapshot(reader, day)
