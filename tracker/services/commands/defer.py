"""Putting items off, with a reason and, where known, until when."""

from collections.abc import Iterable
from datetime import date

from tracker import clock
from tracker.domain import workflow
from tracker.errors import BadInputError, Message
from tracker.services.commands._items import items_for, move, numbers_of, required
from tracker.services.done import Done
from tracker.storage.unit import UnitOfWork


def defer_items(
    unit: UnitOfWork, numbers: Iterable[int], *, reason: str, until: date | None = None
) -> Done:
    """Put items off.  Raises BadInputError without a reason, or until a day that is over."""
    if until is not None and until < clock.today():
        raise BadInputError(
            Message("{until} is over already.", until=until),
            hint=Message("Choose a day to come, or leave it out."),
        )
    why = required(reason, Message("Say why it is put off."))
    items = items_for(unit, numbers, workflow.DEFER)
    move(items, workflow.DEFER, reason=why)
    for item in items:
        item.deferred_until = until
    return Done(None, numbers_of(items))
