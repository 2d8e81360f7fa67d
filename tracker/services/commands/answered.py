"""Whether the answer of the day answered: a person's mark, with who made it."""

from collections.abc import Iterable

from sqlmodel import col, select

from tracker.domain import workflow
from tracker.domain.words import DayAnswer, EvidenceRole
from tracker.errors import Message, NotAllowedError
from tracker.services.commands._items import items_for, numbers_of
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def mark_day_answer(unit: UnitOfWork, numbers: Iterable[int], answer: DayAnswer | None) -> Done:
    """Mark how far the day's answer answered each item; None takes the mark away.

    Raises NotAllowedError for an item that got no answer on the day.
    """
    items = items_for(unit, numbers, workflow.MARK_ANSWER)
    for item in items:
        if answer is not None and not _has_answer(unit, item):
            raise NotAllowedError(
                Message("Item {number} got no answer on the day.", number=item.number),
                hint=Message(
                    "There is nothing to mark; see its words with: tracker show {number}",
                    number=item.number,
                ),
            )
        item.day_answer = answer
        item.day_answer_by = None if answer is None else unit.actor
    return Done(None, numbers_of(items))


def _has_answer(unit: UnitOfWork, item: tables.Item) -> bool:
    words = unit.first(
        select(col(tables.Evidence.id)).where(
            col(tables.Evidence.item_number) == item.number,
            col(tables.Evidence.role) == EvidenceRole.ANSWERED,
        )
    )
    return item.answered_by is not None or words is not None
