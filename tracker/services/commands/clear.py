"""Saying that remarks need no follow-up, and why."""

from collections.abc import Iterable

from sqlmodel import col, select

from tracker.errors import BadInputError, Message, NotAllowedError
from tracker.services.commands._items import required, unique
from tracker.services.commands._remarks import standing_remark
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def clear_remarks(unit: UnitOfWork, remark_ids: Iterable[int], *, reason: str) -> Done:
    """Record for each remark that it needs no follow-up.

    Raises NotFoundError for an unknown remark, ConflictError for one of a document that was replaced,
    NotAllowedError where it is cleared already for another reason; for the same one it stays so.
    """
    why = required(reason, Message("Say why no follow-up is needed."))
    wanted = unique(remark_ids)
    if not wanted:
        raise BadInputError(Message("No remark was named."))
    for remark_id in wanted:
        remark, _ = standing_remark(unit, remark_id)
        standing = unit.first(
            select(tables.Clearance).where(col(tables.Clearance.remark_id) == remark_id)
        )
        if standing is not None and standing.reason == why:
            continue
        if standing is not None:
            raise NotAllowedError(
                Message(
                    "Remark {number} was already marked as needing no follow-up, by {actor}: {reason}",
                    number=remark.number,
                    actor=standing.actor,
                    reason=standing.reason,
                )
            )
        unit.add(
            tables.Clearance(remark_id=remark_id, reason=why, actor=unit.actor, cleared_at=unit.now)
        )
    return Done(None, ())
