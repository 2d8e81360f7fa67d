"""Whether every remark is accounted for."""

from tracker.domain.records import RemarkRecord
from tracker.domain.text.pasted import pasted
from tracker.domain.whole import says_a_number, whole_number
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.services.queries.meetings import find_meeting
from tracker.storage.read import remarks
from tracker.storage.read.reader import Reader


def coverage(reader: Reader, meeting_id: int | None = None) -> list[RemarkRecord]:
    """The remarks of a meeting (of all without one), in document order."""
    return remarks.remark_records(reader, meeting_id=meeting_id)


def without_touched(reader: Reader, meeting_id: int | None = None) -> list[Message]:
    """A word on each document whose import may not have kept the sentences that a cue touched.

    ``coverage`` knows no such sentence of it, which doesn't mean that there is none.
    """
    return [
        Message(
            "An earlier version imported {file}, and no doubtful sentence is kept with it;"
            " look for them with: tracker derive {pasted} --explain",
            file=file,
            pasted=pasted(file),
        )
        for file in remarks.unasked_documents(reader, meeting_id).values()
    ]


def unasked_documents(reader: Reader, meeting_id: int | None = None) -> frozenset[int]:
    """The keys of those documents."""
    return frozenset(remarks.unasked_documents(reader, meeting_id))


def find_remark(reader: Reader, word: str) -> RemarkRecord:
    """The remark that MEETING:NUMBER names.  Raises BadInputError or NotFoundError."""
    meeting_word, colon, number = word.replace("：", ":").rpartition(":")
    if not colon or not says_a_number(number):
        raise BadInputError(
            Message("“{word}” names no remark.", word=word),
            hint=Message("Write MEETING:NUMBER, such as 2025-03-07:12 or 1:12."),
        )
    meeting = find_meeting(reader, meeting_word)
    for remark in coverage(reader, meeting.id):
        if remark.number == whole_number(number):
            return remark
    raise NotFoundError(
        Message("Meeting {meeting} has no remark {number}.", meeting=meeting.id, number=number),
        hint=Message("See the remarks with: tracker coverage {meeting}", meeting=meeting.id),
    )
