"""Answers that were recorded after the meeting that is said to have confirmed them."""

from collections.abc import Sequence

from tracker import clock
from tracker.domain.records import MeetingRecord
from tracker.storage.read import details
from tracker.storage.read.reader import Reader


def answered_later(
    reader: Reader, numbers: Sequence[int], meeting: MeetingRecord
) -> tuple[int, ...]:
    """The items whose last resolution was recorded after the day of ``meeting``.

    Nothing is wrong where it was only recorded late: whoever confirms is asked.  The answer that
    the meeting itself gave doesn't count.
    """
    return tuple(
        record.row.number
        for record in details.item_records(reader, numbers)
        if record.resolutions
        and clock.day_of(record.resolutions[-1].written_at) > meeting.held_on
        and not (record.row.meeting_id == meeting.id and record.day_answer is not None)
    )
