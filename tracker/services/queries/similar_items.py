"""Items that may be the same as another: likeness of their titles, never shown as a score."""

from tracker.domain.filters import Field, Filter, Term
from tracker.domain.item_row import ItemRow
from tracker.domain.search_words import fold
from tracker.domain.words import Status
from tracker.domain.workflow import LIVE
from tracker.services.queries.list_items import list_items
from tracker.storage.read.reader import Reader

# The part of two titles' pairs of signs that must be common to both.
ALIKE = 0.42
MOST = 1000
Pool = list[tuple[ItemRow, frozenset[str]]]
OPEN = Term(Field.STATUS, (Status.CANDIDATE, *sorted(LIVE)))


class Similar:
    """Finds the item most like another among the open ones of its meeting, each read once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._found: dict[int, ItemRow | None] = {}
        self._pools: dict[int | None, Pool] = {}

    def to(self, row: ItemRow) -> ItemRow | None:
        """The item most like this one; of two equally like, the one with the lower number."""
        if row.number not in self._found:
            self._found[row.number] = self._look(row)
        return self._found[row.number]

    def _look(self, row: ItemRow) -> ItemRow | None:
        wanted = _pairs(row.title)
        best, best_row = ALIKE, None
        for other, pairs in self._pool(row.meeting_id):
            if other.number == row.number or not pairs or not wanted:
                continue
            likeness = 2 * len(wanted & pairs) / (len(wanted) + len(pairs))
            if likeness > best:
                best, best_row = likeness, other
        return best_row

    def _pool(self, meeting_id: int | None) -> Pool:
        if meeting_id not in self._pools:
            here = () if meeting_id is None else (Term(Field.MEETING, (meeting_id,)),)
            rows = list_items(self._reader, Filter((OPEN, *here)), limit=MOST)
            self._pools[meeting_id] = [(row, _pairs(row.title)) for row in rows]
        return self._pools[meeting_id]


def _pairs(title: str) -> frozenset[str]:
    """The pairs of neighbouring signs of a title."""
    folded = fold(title).replace(" ", "")
    return frozenset(folded[at : at + 2] for at in range(len(folded) - 1))
