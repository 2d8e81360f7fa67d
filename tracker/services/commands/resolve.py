"""Recording what the owner answers: a disposition, a text, and how far the text has come."""

from collections.abc import Iterable

from sqlmodel import col, func, select

from tracker.domain import workflow
from tracker.domain.wording import NONE, Wording
from tracker.domain.words import Disposition, Stage
from tracker.errors import BadInputError, Message, NotAllowedError
from tracker.services.commands._items import items_for, move, numbers_of, required
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

OUT = frozenset({Stage.CLEARED, Stage.PRESENTED})


def resolve_items(
    unit: UnitOfWork,
    numbers: Iterable[int],
    *,
    disposition: Disposition,
    text: str,
    reason: str | None = None,
    reference: str | None = None,
    wording: Wording = NONE,
    stage: Stage = Stage.DRAFT,
    cleared_by: str | None = None,
) -> Done:
    """Record a resolution on each item, which then awaits confirmation.

    A resolution already awaiting confirmation is replaced by the new words (history keeps the
    old); after the body has asked for more, a new round begins.  ``reference`` is where it was
    reflected, ``wording`` what stood there and stands there now.
    ``cleared_by`` is who cleared the text, the actor unless said; a text that goes back to a draft
    is cleared no more.  Raises BadInputError without a text, where ``not_adopted`` comes without
    a reason, where both wordings are one, or a text that isn't cleared has somebody who cleared it.
    """
    words = required(text, Message("A resolution needs a text."))
    why = _or_nothing(reason)
    if disposition is Disposition.NOT_ADOPTED and why is None:
        raise BadInputError(
            Message("“{disposition}” needs a reason.", disposition=disposition),
            hint=Message("Give it with --reason."),
        )
    if _or_nothing(cleared_by) is not None and stage not in OUT:
        raise BadInputError(
            Message("A text at the stage “{stage}” is cleared by nobody yet.", stage=stage),
            hint=Message("Give --stage cleared with it, or leave --cleared-by out."),
        )
    if wording.changes_nothing:
        raise BadInputError(
            Message("The old and the new wording are the same."),
            hint=Message("Give what stood there and what stands there now, or leave both out."),
        )
    items = items_for(unit, numbers, workflow.RESOLVE)
    for item in items:
        row = standing_resolution(unit, item) or _next_round(unit, item)
        row.disposition = disposition
        row.text = words
        row.reason = why
        row.reference = _or_nothing(reference)
        row.old_wording, row.new_wording = _or_nothing(wording.old), _or_nothing(wording.new)
        _clear(unit, row, stage, cleared_by)
        row.stage = stage
        row.actor = unit.actor
        row.written_at = unit.now
        unit.add(row)
    move(items, workflow.RESOLVE)
    return Done(None, numbers_of(items))


def set_stage(unit: UnitOfWork, numbers: Iterable[int], stage: Stage) -> Done:
    """Say how far the answers of several items have come, their words as they are.

    Raises NotAllowedError for an item without an answer that awaits the body's word.
    """
    items = items_for(unit, numbers, workflow.RESOLVE)
    for item in items:
        row = standing_resolution(unit, item)
        if row is None:
            raise NotAllowedError(
                Message("Item {number} has no answer yet that could go on.", number=item.number),
                hint=Message("Record its words first."),
            )
        _clear(unit, row, stage, None)
        row.stage = stage
    return Done(None, numbers_of(items))


def _or_nothing(text: str | None) -> str | None:
    return (text or "").strip() or None


def _clear(unit: UnitOfWork, row: tables.Resolution, stage: Stage, cleared_by: str | None) -> None:
    """Who cleared the text, and when: kept when it is presented, lost where it is drafted again."""
    if stage not in OUT:
        row.cleared_by = row.cleared_at = None
    elif cleared_by or row.stage not in OUT or row.cleared_by is None:
        row.cleared_by = (cleared_by or "").strip() or unit.actor
        row.cleared_at = unit.now


def standing_resolution(unit: UnitOfWork, item: tables.Item) -> tables.Resolution | None:
    """The item's latest resolution where the body has not yet said anything about it."""
    latest = unit.first(
        select(tables.Resolution)
        .where(col(tables.Resolution.item_number) == item.number)
        .order_by(col(tables.Resolution.round).desc())
    )
    if latest is None:
        return None
    assessed = unit.first(
        select(col(tables.Assessment.id)).where(col(tables.Assessment.resolution_id) == latest.id)
    )
    return latest if assessed is None else None


def _next_round(unit: UnitOfWork, item: tables.Item) -> tables.Resolution:
    latest = unit.first(
        select(func.max(col(tables.Resolution.round))).where(
            col(tables.Resolution.item_number) == item.number
        )
    )
    return tables.Resolution(
        item_number=item.number or 0,
        round=(latest or 0) + 1,
        disposition=Disposition.ANSWERED,
        text="",
        actor=unit.actor,
        written_at=unit.now,
    )
