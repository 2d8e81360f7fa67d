"""Taking items up again, with a reason."""

from collections.abc import Iterable

from tracker.domain import workflow
from tracker.errors import Message
from tracker.services.commands._items import items_for, move, numbers_of, required
from tracker.services.done import Done
from tracker.storage.unit import UnitOfWork


def reopen_items(unit: UnitOfWork, numbers: Iterable[int], *, reason: str) -> Done:
    """Open items again; their resolutions and confirmations stay.  Raises without a reason."""
    why = required(reason, Message("Say why it is opened again."))
    items = items_for(unit, numbers, workflow.REOPEN)
    move(items, workflow.REOPEN, reason=why)
    return Done(None, numbers_of(items))
