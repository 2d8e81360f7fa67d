"""Choosing a due date; what the minutes say of it stays as said."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from sqlmodel import col, select

from tracker import clock
from tracker.domain import workflow
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.services.commands._items import items_for, numbers_of
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

LONGEST: Final = 100  # years from now; a date further away is a slip


def set_due(
    unit: UnitOfWork, numbers: Iterable[int], due: date | None, *, meeting_id: int | None = None
) -> Done:
    """Give items a due date (None: take it away) and record who chose it.

    With ``meeting_id`` they are due at that meeting: its day is the due date, and where the meeting
    moves the due date moves too.  Raises BadInputError where the date lies before an item's meeting,
    NotFoundError for an unknown meeting.
    """
    if meeting_id is not None:
        meeting = unit.get(tables.Meeting, meeting_id)
        if meeting is None:
            raise NotFoundError(
                Message("There is no meeting {meeting}.", meeting=meeting_id),
                hint=Message("See the meetings with: tracker meeting list"),
            )
        due = meeting.held_on
    items = items_for(unit, numbers, workflow.SET_DUE)
    for item in items:
        if due is not None:
            refuse_before_meeting(unit, item, due)
        item.due = due
        item.due_chosen_by = None if due is None else unit.actor
        follow_meeting(unit, item.number or 0, meeting_id)
    return Done(None, numbers_of(items))


def followed_meeting(unit: UnitOfWork, number: int) -> tables.DueMeeting | None:
    """The meeting that an item's due date follows, if any."""
    follow = tables.DueMeeting
    return unit.first(select(follow).where(col(follow.item_number) == number))


def follow_meeting(unit: UnitOfWork, number: int, meeting_id: int | None) -> None:
    """Let an item's due date follow a meeting, or none."""
    standing = followed_meeting(unit, number)
    if standing is None and meeting_id is not None:
        unit.add(tables.DueMeeting(item_number=number, meeting_id=meeting_id))
    elif standing is not None and meeting_id is None:
        unit.delete(standing)
    elif standing is not None and meeting_id is not None:
        standing.meeting_id = meeting_id


def refuse_before_meeting(unit: UnitOfWork, item: tables.Item, due: date) -> None:
    """BadInputError where a due date lies before the meeting that raised an item, or beyond reason."""
    if due.year > clock.today().year + LONGEST:
        raise BadInputError(
            Message("{due} is more than {years} years away.", due=due.isoformat(), years=LONGEST),
            hint=Message("Check the year."),
        )
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
