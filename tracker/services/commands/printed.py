"""Which items papers print, and in which order."""

from collections.abc import Iterable

from sqlmodel import col, select

from tracker.domain import workflow
from tracker.services.commands._items import items_for, numbers_of
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def set_printed(unit: UnitOfWork, numbers: Iterable[int], *, printed: bool) -> Done:
    """Let papers print items, or leave them out; the register keeps them as they are."""
    items = items_for(unit, numbers, workflow.EDIT)
    for item in items:
        item.printed = printed
    return Done(None, numbers_of(items))


def arrange_items(unit: UnitOfWork, numbers: Iterable[int]) -> Done:
    """Let papers print these items first, in this order; those arranged before follow, then the rest."""
    items = items_for(unit, numbers, workflow.EDIT)
    first = numbers_of(items)
    others = [item for item in _arranged(unit) if item.number not in first]
    for place, item in enumerate([*items, *others], start=1):
        item.print_order = place
    return Done(None, first)


def forget_order(unit: UnitOfWork) -> Done:
    """Let papers print by number again."""
    items = _arranged(unit)
    for item in items:
        item.print_order = None
    return Done(None, numbers_of(items))


def _arranged(unit: UnitOfWork) -> list[tables.Item]:
    item = tables.Item
    query = select(item).where(col(item.print_order).is_not(None))
    return [*unit.all(query.order_by(col(item.print_order), col(item.number)))]
