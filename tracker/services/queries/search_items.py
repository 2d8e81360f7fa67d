"""Finding items by words in their title, quotes, notes and resolutions."""

from collections.abc import Sequence

from tracker import clock
from tracker.domain.filters import Field, Filter, Term, parse_filter
from tracker.domain.item_row import ItemRow
from tracker.domain.words import Status
from tracker.services.queries.list_items import FIRST_PAGE, list_items
from tracker.storage.read.reader import Reader


def search_items(
    reader: Reader, words: Sequence[str] | str, limit: int = FIRST_PAGE
) -> list[ItemRow]:
    """Items in any status that have all the words, by number."""
    query = parse_filter(words, clock.today())
    if not query.asks_status:
        query = Filter((*query.terms, Term(Field.STATUS, tuple(Status))))
    return list_items(reader, query, limit=limit)
