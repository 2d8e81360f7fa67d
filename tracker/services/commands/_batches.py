"""Which batch an undo or redo is about."""

from collections.abc import Iterable

from sqlmodel import col, select

from tracker.domain.undoing import REVERSALS, taken_back, to_redo, to_undo
from tracker.domain.verbs import Verb
from tracker.errors import ConflictError, Message, NotAllowedError, NotFoundError
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

DEPUTIES = ("deputy", "alias", "office", "person")


def undoable(unit: UnitOfWork) -> tables.Batch | None:
    """The actor's own latest action that still stands."""
    return to_undo(_own(unit), _taken_back(unit))


def redoable(unit: UnitOfWork) -> tables.Batch | None:
    """The actor's latest undo that still stands, if no new action of theirs came after it."""
    return to_redo(_own(unit), _taken_back(unit))


def _own(unit: UnitOfWork) -> Iterable[tables.Batch]:
    batch = tables.Batch
    query = select(batch).where(col(batch.actor) == unit.actor).order_by(col(batch.id).desc())
    return unit.session.exec(query)


def _taken_back(unit: UnitOfWork) -> set[int]:
    batch = tables.Batch
    rows = unit.session.exec(
        select(batch.id, batch.reverses).where(col(batch.reverses).is_not(None))
    )
    return taken_back({one: other for one, other in rows if one is not None and other is not None})


def batch_numbered(unit: UnitOfWork, batch_id: int, *, verb: str | None = None) -> tables.Batch:
    """The batch with this number, if it still stands; for a redo it must be an undo."""
    batch = unit.get(tables.Batch, batch_id)
    if batch is None:
        raise NotFoundError(
            Message("There is no batch {batch}.", batch=batch_id),
            hint=Message("See the batches with: tracker history"),
        )
    if verb is not None and batch.verb != verb:
        raise NotAllowedError(
            Message(
                "Batch {batch} ({verb}) is no undo.",
                batch=batch_id,
                verb=Verb.known(batch.verb) or batch.verb,
            )
        )
    if batch.id in _taken_back(unit):
        raise NotAllowedError(Message("Batch {batch} is undone already.", batch=batch_id))
    return batch


def refuse_another(unit: UnitOfWork, target: tables.Batch | None, seen: int | None) -> None:
    """What one was shown is what is taken back: ConflictError where the latest is another by now."""
    if seen is None or target is None or target.id == seen:
        return
    action = action_of(unit, target)
    raise ConflictError(
        Message(
            "Meanwhile {actor} did something else, and nothing was taken back: “{verb}” is the latest now.",
            actor=unit.actor,
            verb=Verb.known(action.verb) or action.verb,
        )
    )


def items_touched(unit: UnitOfWork, batch: tables.Batch) -> tuple[int, ...]:
    """The numbers of the items that a batch changed, in order."""
    numbers = unit.all(
        select(col(tables.Change.row_key))
        .where(col(tables.Change.batch_id) == batch.id, col(tables.Change.table_name) == "item")
        .order_by(col(tables.Change.row_key))
    )
    return tuple(numbers)


def action_of(unit: UnitOfWork, batch: tables.Batch) -> tables.Batch:
    """What a batch is about in the end: itself, or the action that an undo or redo reverses."""
    while batch.verb in REVERSALS and batch.reverses is not None:
        earlier = unit.get(tables.Batch, batch.reverses)
        if earlier is None:
            break
        batch = earlier
    return batch


def touches_deputies(unit: UnitOfWork, batch: tables.Batch) -> bool:
    """Whether reversing it could change who stands in for whom."""
    change = tables.Change
    query = select(col(change.id)).where(
        col(change.batch_id) == batch.id, col(change.table_name).in_(DEPUTIES)
    )
    return unit.first(query) is not None
