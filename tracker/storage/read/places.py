"""Where the words of items stand in the files that were imported."""

from bisect import bisect_right
from collections.abc import Sequence

from tracker.domain.line_and_page import LineAndPage
from tracker.storage.damage import json_of, places_in
from tracker.storage.read.reader import Reader

FIRST_WORDS = """SELECT e.item_number, e.minutes_id, e.span_start FROM evidence e
    WHERE e.item_number IN ({numbers}) AND e.minutes_id IS NOT NULL
    ORDER BY e.item_number, e.position DESC, e.id DESC"""


class Places:
    """The files' own lines and pages, each document's map read once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._maps: dict[int, tuple[list[int], list[LineAndPage]]] = {}

    def place(self, minutes_id: int | None, offset: int | None) -> LineAndPage | None:
        """The place in the file of a place of the stored text; None where there is none."""
        if minutes_id is None or not isinstance(offset, int):
            return None
        if minutes_id not in self._maps:
            found = self._reader.rows(
                "SELECT places FROM minutes WHERE id = :id", {"id": minutes_id}
            )
            places = places_in(json_of(found[0]["places"])) if found else []
            self._maps[minutes_id] = (
                [p[0] for p in places],
                [LineAndPage(p[1], p[2]) for p in places],
            )
        offsets, known = self._maps[minutes_id]
        at = bisect_right(offsets, offset) - 1
        return known[at] if at >= 0 else None


def first_places(reader: Reader, numbers: Sequence[int]) -> dict[int, LineAndPage]:
    """Where the first words of each item stand; items noted by hand have no place."""
    if not numbers:
        return {}
    wanted = ", ".join(str(int(number)) for number in numbers)
    places = Places(reader)
    found = {}
    for row in reader.rows(FIRST_WORDS.format(numbers=wanted), {}):
        place = places.place(row["minutes_id"], row["span_start"])
        if place is not None:
            found[int(row["item_number"])] = place
    return found
