"""Taking back the actor's own latest action, or a named one."""

from contextlib import nullcontext

from tracker.errors import Message, NotAllowedError
from tracker.services.commands._batches import (
    action_of,
    batch_numbered,
    items_touched,
    refuse_another,
    touches_deputies,
    undoable,
)
from tracker.services.commands._deputies import no_new_contradiction
from tracker.services.done import Reverted
from tracker.storage.reversal import reverse
from tracker.storage.unit import UnitOfWork


def undo_batch(unit: UnitOfWork, batch: int | None = None, *, seen: int | None = None) -> Reverted:
    """Undo the actor's latest batch that still stands, or batch number ``batch``.

    ``seen`` is the batch that the actor was shown as the latest one.  Raises NotAllowedError where
    nothing can be undone, ConflictError where a later change is in the way, or the actor's latest
    batch is another than ``seen``.
    """
    target = undoable(unit) if batch is None else batch_numbered(unit, batch)
    refuse_another(unit, target, seen)
    if target is None:
        raise NotAllowedError(
            Message("{actor} has nothing to undo.", actor=unit.actor),
            hint=Message("Another's action is undone by its number: tracker undo --batch N"),
        )
    deputies = touches_deputies(unit, target)
    with no_new_contradiction(unit, taking_back=True) if deputies else nullcontext():
        reverse(unit, target)
    action = action_of(unit, target)
    return Reverted(None, items_touched(unit, target), action.id or 0, action.verb)
