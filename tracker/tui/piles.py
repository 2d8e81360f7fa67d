"""The pile of candidates: which are left, and where each stands among its meeting's items."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.domain.filters import Field, Filter, Term
from tracker.domain.records import MeetingRecord
from tracker.domain.words import Status
from tracker.services.queries.list_items import item_numbers
from tracker.storage.read.reader import Reader

CANDIDATES: Final = Term(Field.STATUS, (Status.CANDIDATE,))
ALL: Final = Term(Field.STATUS, tuple(Status))


@dataclass(frozen=True, slots=True)
class Pile:
    """Candidates in the order of the minutes; for each its (position, total) in its meeting."""

    numbers: Sequence[int]
    ranks: Mapping[int, tuple[int, int]]


def candidates(reader: Reader, meetings: Sequence[MeetingRecord]) -> Pile:
    """The candidates of these meetings, meeting by meeting."""
    numbers: list[int] = []
    ranks: dict[int, tuple[int, int]] = {}
    for meeting in meetings:
        if not meeting.candidates:
            continue
        here = Term(Field.MEETING, (meeting.id,))
        left = item_numbers(reader, Filter((CANDIDATES, here)), sort="document")
        every = item_numbers(reader, Filter((ALL, here)), sort="document")
        places = {number: place for place, number in enumerate(every, start=1)}
        numbers += left
        ranks |= {number: (places.get(number, 1), len(every)) for number in left}
    return Pile(numbers, ranks)
