"""Everything held on an item."""

from collections.abc import Sequence

from tracker.domain.records import ItemRecord
from tracker.errors import Message, NotFoundError
from tracker.storage.read import details
from tracker.storage.read.reader import Reader


def show_item(reader: Reader, number: int) -> ItemRecord:
    """One item.  Raises NotFoundError where there is none."""
    found = details.item_records(reader, [number])
    if not found:
        raise NotFoundError(
            Message("There is no item with the number {numbers}.", numbers=number),
            hint=Message("See the numbers with: tracker list"),
        )
    return found[0]


def item_records(reader: Reader, numbers: Sequence[int]) -> list[ItemRecord]:
    """Several items, in the order given; missing ones are left out."""
    return details.item_records(reader, numbers)
