"""A document's text, to be read beside what was derived from it."""

from tracker.domain.records import PassageRecord
from tracker.errors import Message, NotFoundError
from tracker.storage.read import meetings
from tracker.storage.read.reader import Reader


def passage(reader: Reader, minutes_id: int) -> PassageRecord:
    """A document with its remarks.  Raises NotFoundError where there is none."""
    found = meetings.passage_record(reader, minutes_id)
    if found is None:
        raise NotFoundError(Message("There are no minutes {minutes}.", minutes=minutes_id))
    return found
