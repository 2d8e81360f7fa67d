"""Items noted by hand before the minutes came, beside the candidates that say the same."""

import unicodedata
from collections.abc import Sequence

from rapidfuzz.fuzz import partial_ratio, ratio
from sqlmodel import col, select

from tracker.domain.words import Status
from tracker.services.done import Pair
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

ALIKE = 60.0  # of 100; a title noted in a hurry shares a word or two with what was said
SHORTEST = 4
SETTLED = (Status.CANDIDATE, Status.DISMISSED, Status.MERGED)


def offered_pairs(unit: UnitOfWork, meeting_id: int, candidates: Sequence[int]) -> tuple[Pair, ...]:
    """For each item of the meeting without words from its minutes, the candidate it is most like."""
    noted = unit.all(
        select(tables.Item)
        .where(
            col(tables.Item.meeting_id) == meeting_id,
            col(tables.Item.minutes_id).is_(None),
            col(tables.Item.status).not_in(SETTLED),
        )
        .order_by(col(tables.Item.number))
    )
    if not noted or not candidates:
        return ()
    words = {number: _words(unit, number) for number in candidates}
    pairs = []
    for item in noted:
        title = _bare(item.title)
        likeness = {number: _likeness(title, said) for number, said in words.items()}
        best = max(likeness, key=lambda number: likeness[number])
        if len(title) >= SHORTEST and likeness[best] >= ALIKE:
            pairs.append(Pair(item.number or 0, best))
    return tuple(pairs)


def _words(unit: UnitOfWork, number: int) -> list[str]:
    item = unit.get(tables.Item, number)
    quotes = unit.all(
        select(col(tables.Evidence.quote)).where(col(tables.Evidence.item_number) == number)
    )
    return [_bare(text) for text in [item.title if item else "", *quotes]]


def _likeness(title: str, said: Sequence[str]) -> float:
    """To the candidate's title, or to a stretch of what was said."""
    return max(ratio(title, said[0]), *(partial_ratio(title, quote) for quote in said[1:]), 0.0)


def _bare(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())
