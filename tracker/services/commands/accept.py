"""A candidate becomes a follow-up; where the day's answer settles it, with that answer."""

from collections.abc import Iterable

from sqlmodel import col, select

from tracker.domain import workflow
from tracker.domain.words import DayAnswer, Disposition, EvidenceRole, Kind, Stage
from tracker.errors import Message, NotAllowedError
from tracker.services.commands._items import items_for, move, numbers_of
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def accept_items(unit: UnitOfWork, numbers: Iterable[int], *, answered: bool = False) -> Done:
    """Accept candidates; with ``answered`` also resolve each with the words of the day's answer.

    Raises NotAllowedError where ``answered`` is asked for an item that got no answer on the day.
    """
    items = items_for(unit, numbers, workflow.ACCEPT)
    move(items, workflow.ACCEPT)
    if answered:
        for item in items:
            _resolve_with_answer(unit, item)
        move(items, workflow.RESOLVE)
    return Done(None, numbers_of(items))


def _resolve_with_answer(unit: UnitOfWork, item: tables.Item) -> None:
    if item.kind == Kind.DELEGATION:
        raise NotAllowedError(
            Message(
                "Item {number} is a delegation: it stays open until its result is reported.",
                number=item.number,
            ),
            hint=Message("Accept it without --answered, and record its resolution later."),
        )
    words = unit.all(
        select(col(tables.Evidence.quote))
        .where(
            col(tables.Evidence.item_number) == item.number,
            col(tables.Evidence.role) == EvidenceRole.ANSWERED,
        )
        .order_by(col(tables.Evidence.position))
    )
    if item.day_answer == DayAnswer.NOT:
        raise NotAllowedError(
            Message("The day's answer to item {number} is marked as none.", number=item.number),
            hint=Message("Mark it anew first: tracker answered {number} fully", number=item.number),
        )
    if not words:
        raise NotAllowedError(
            Message("Item {number} got no answer on the day.", number=item.number),
            hint=Message("Accept it without --answered, and record its resolution later."),
        )
    if item.day_answer is None:
        item.day_answer, item.day_answer_by = DayAnswer.FULLY, unit.actor
    unit.add(
        tables.Resolution(
            item_number=item.number or 0,
            disposition=Disposition.ANSWERED,
            text="\n".join(words),
            stage=Stage.DRAFT,
            actor=unit.actor,
            written_at=unit.now,
        )
    )
