"""Work on items has begun."""

from collections.abc import Iterable

from tracker.domain import workflow
from tracker.services.commands._items import items_for, move, numbers_of
from tracker.services.done import Done
from tracker.storage.unit import UnitOfWork


def start_items(unit: UnitOfWork, numbers: Iterable[int]) -> Done:
    """Mark items as being worked on."""
    items = items_for(unit, numbers, workflow.START)
    move(items, workflow.START)
    return Done(None, numbers_of(items))
