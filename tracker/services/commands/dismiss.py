"""Setting items aside as no follow-ups, each with a reason."""

from collections.abc import Iterable

from tracker.domain import workflow
from tracker.errors import Message
from tracker.services.commands._items import items_for, move, numbers_of, required
from tracker.services.done import Done
from tracker.storage.unit import UnitOfWork


def dismiss_items(unit: UnitOfWork, numbers: Iterable[int], *, reason: str) -> Done:
    """Set items aside; the reason stays with them.  Raises BadInputError without a reason."""
    why = required(reason, Message("Say why it is set aside."))
    items = items_for(unit, numbers, workflow.DISMISS)
    move(items, workflow.DISMISS, reason=why)
    return Done(None, numbers_of(items))
