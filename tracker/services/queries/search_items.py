"""Finding items by words in their title, quotes, notes and resolutions."""

from collections.abc import Sequence

from tracker import clock
from tracker.domain.filters import parse_filter
from tracker.domain.item_row import ItemRow
from tracker.services.queries.list_items import FIRST_PAGE, list_items
from tracker.storage.read.reader import Reader


def search_items(
    reader: Reader, words: Sequence[str] | str, limit: int = FIRST_PAGE
) -> list[ItemRow]:
    """Items in any status that have all the words, by number."""
    return list_items(reader, parse_filter(words, clock.today()).of_any_status(), limit=limit)
