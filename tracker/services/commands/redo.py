"""Doing again what the actor undid last, or what a named undo took back."""

from contextlib import nullcontext

from tracker.errors import Message, NotAllowedError
from tracker.services.commands._batches import (
    action_of,
    batch_numbered,
    items_touched,
    redoable,
    refuse_another,
    touches_deputies,
)
from tracker.services.commands._deputies import no_new_contradiction
from tracker.services.done import Reverted
from tracker.storage.reversal import reverse
from tracker.storage.unit import UnitOfWork


def redo_batch(unit: UnitOfWork, batch: int | None = None, *, seen: int | None = None) -> Reverted:
    """Redo the actor's latest undo, or the undo that is batch number ``batch``.

    ``seen`` is the undo that the actor was shown as the latest one.  Raises NotAllowedError where
    nothing can be redone, ConflictError where a later change is in the way, or the actor's latest
    undo is another than ``seen``.
    """
    target = redoable(unit) if batch is None else batch_numbered(unit, batch, verb="undo")
    refuse_another(unit, target, seen)
    if target is None:
        raise NotAllowedError(Message("{actor} has nothing to redo.", actor=unit.actor))
    deputies = touches_deputies(unit, target)
    with no_new_contradiction(unit, taking_back=True) if deputies else nullcontext():
        reverse(unit, target)
    action = action_of(unit, target)
    return Reverted(None, items_touched(unit, target), action.id or 0, action.verb)
