"""The pile to triage: the candidates of meetings, in the order of their minutes."""

from collections.abc import Sequence
from typing import Final

from tracker.domain.filters import Field, Filter, Term
from tracker.domain.records import MeetingRecord
from tracker.domain.words import Status
from tracker.services.queries.list_items import item_numbers
from tracker.storage.read.reader import Reader

CANDIDATES: Final = Term(Field.STATUS, (Status.CANDIDATE,))


def candidates(reader: Reader, meetings: Sequence[MeetingRecord]) -> list[int]:
    """The numbers of what is left to decide, meeting by meeting."""
    numbers: list[int] = []
    for meeting in meetings:
        if meeting.candidates:
            here = Term(Field.MEETING, (meeting.id,))
            numbers += item_numbers(reader, Filter((CANDIDATES, here)), sort="document")
    return numbers
