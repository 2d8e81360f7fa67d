"""Choosing a due date; what the minutes say of it stays as said."""

from collections.abc import Iterable
from datetime import date

from sqlmodel import col, select

from tracker.domain import workflow
from tracker.errors import BadInputError, Message
from tracker.services.commands._items import items_for, numbers_of
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def set_due(unit: UnitOfWork, numbers: Iterable[int], due: date | None) -> Done:
    """Give items a due date (None: take it away) and record who chose it.

    Raises BadInputError where the date lies before an item's meeting.
    """
    items = items_for(unit, numbers, workflow.SET_DUE)
    for item in items:
        if due is not None:
            _refuse_before_meeting(unit, item, due)
        item.due = due
        item.due_chosen_by = None if due is None else unit.actor
    return Done(None, numbers_of(items))


def _refuse_before_meeting(unit: UnitOfWork, item: tables.Item, due: date) -> None:
    held_on = unit.first(
        select(col(tables.Meeting.held_on)).where(col(tables.Meeting.id) == item.meeting_id)
    )
    if held_on is not None and due < held_on:
        raise BadInputError(
            Message(
                "The due date {due} lies before the meeting of {held_on} that raised item {number}.",
                due=due,
                held_on=held_on,
                number=item.number,
            ),
            hint=Message("Choose a day on or after the meeting."),
        )
