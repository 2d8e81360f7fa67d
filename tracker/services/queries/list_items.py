"""What a list shows, whole or by windows."""

from collections.abc import Sequence
from datetime import date

from tracker import clock
from tracker.domain.filters import Filter
from tracker.domain.item_row import ItemRow
from tracker.domain.line_and_page import LineAndPage
from tracker.errors import BadInputError, Message
from tracker.storage.read import items
from tracker.storage.read.reader import Reader

FIRST_PAGE = 50


def list_items(
    reader: Reader,
    query: Filter,
    *,
    limit: int = FIRST_PAGE,
    sort: str = "number",
    day: date | None = None,
) -> list[ItemRow]:
    """The first ``limit`` items of a filter (0: all); what is late is counted on ``day``, or today.

    Raises BadInputError for an unknown order.
    """
    return items.item_page(reader, query, day or clock.today(), _order(sort), limit)


def count_items(reader: Reader, query: Filter, day: date | None = None) -> int:
    """How many items a filter leaves; what is late is counted on ``day``, or today."""
    return items.count(reader, query, day or clock.today())


def item_numbers(
    reader: Reader, query: Filter, *, sort: str = "number", day: date | None = None
) -> list[int]:
    """The numbers of all items of a filter, in order: the frame of a virtual list."""
    return items.numbers(reader, query, day or clock.today(), _order(sort))


def rows_of(reader: Reader, numbers: Sequence[int]) -> list[ItemRow]:
    """A window of a list: the items with these numbers, in this order."""
    return items.rows_numbered(reader, numbers)


def places_of(reader: Reader, rows: Sequence[ItemRow]) -> dict[int, LineAndPage]:
    """Where the first words of these items stand in their files, by number.

    Items without words from a file have none.
    """
    from tracker.storage.read.places import first_places

    return first_places(reader, [row.number for row in rows])


def _order(sort: str) -> str:
    if sort not in items.SORTS:
        raise BadInputError(
            Message("There is no order called {sort}.", sort=sort),
            hint=Message("Possible: {sorts}.", sorts=tuple(items.SORTS)),
        )
    return sort
