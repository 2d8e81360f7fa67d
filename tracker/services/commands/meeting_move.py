"""A meeting is moved to another day: what is due at it is due then."""

from datetime import date

from sqlmodel import col, select

from tracker import clock
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.services.commands._meetings import meetings_of
from tracker.services.commands.due import refuse_before_meeting
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def move_meeting(unit: UnitOfWork, meeting_id: int, held_on: date) -> Done:
    """Give a meeting another day; the due dates that follow it move along: their items' numbers.

    Raises NotFoundError, or BadInputError where one of its bodies sits on that day already, where
    an item that it raised would be due before it, or one that is due at it before it was raised;
    where it confirmed an item raised later, or anything at all and the day is still to come.
    """
    meeting = unit.get(tables.Meeting, meeting_id)
    if meeting is None:
        raise NotFoundError(
            Message("There is no meeting {meeting}.", meeting=meeting_id),
            hint=Message("See the meetings with: tracker meeting list"),
        )
    if meeting.held_on == held_on:
        return Done(None, ())
    _refuse_taken(unit, meeting, held_on)
    meeting.held_on = held_on
    follow = tables.DueMeeting
    followers = unit.all(
        select(tables.Item)
        .join(follow, col(follow.item_number) == col(tables.Item.number))
        .where(col(follow.meeting_id) == meeting_id)
        .order_by(col(tables.Item.number))
    )
    for item in followers:
        refuse_before_meeting(unit, item, held_on)
        item.due = held_on
    unit.flush()
    _refuse_early(unit, meeting)
    _refuse_to_come(unit, meeting)
    return Done(None, tuple(item.number for item in followers if item.number is not None))


def _refuse_taken(unit: UnitOfWork, meeting: tables.Meeting, held_on: date) -> None:
    own, body = tables.MeetingBody, tables.Body
    names = unit.all(
        select(col(body.name))
        .join(own, col(own.body_id) == col(body.id))
        .where(col(own.meeting_id) == meeting.id)
    )
    for other in meetings_of(unit, held_on, names, sample=meeting.sample) if names else ():
        raise BadInputError(
            Message(
                "A meeting of {body} on {held_on} is already there: {meeting}.",
                body=names[0],
                held_on=held_on,
                meeting=other.id,
            ),
            hint=Message("See the meetings with: tracker meeting list"),
        )


def _refuse_to_come(unit: UnitOfWork, meeting: tables.Meeting) -> None:
    """A meeting that confirmed items has been held."""
    if meeting.held_on <= clock.today():
        return
    confirmed = unit.all(
        select(col(tables.Assessment.item_number))
        .where(col(tables.Assessment.meeting_id) == meeting.id)
        .order_by(col(tables.Assessment.item_number))
    )
    if confirmed:
        raise BadInputError(
            Message(
                "It confirmed items, and {day} is still to come: {numbers}.",
                day=meeting.held_on,
                numbers=tuple(dict.fromkeys(confirmed)),
            ),
            hint=Message("Undo those confirmations first, or choose an earlier day."),
        )


def _refuse_early(unit: UnitOfWork, meeting: tables.Meeting) -> None:
    """What would stand before its meeting: a due date of an item raised there, a confirmation."""
    item, assessment, raised = tables.Item, tables.Assessment, tables.Meeting
    due = unit.all(
        select(col(item.number))
        .where(col(item.meeting_id) == meeting.id, col(item.due) < meeting.held_on)
        .order_by(col(item.number))
    )
    if due:
        raise BadInputError(
            Message(
                "Items raised there are due before {day}: {numbers}.",
                day=meeting.held_on,
                numbers=tuple(due),
            ),
            hint=Message("Give them another date first: tracker due N... DATE"),
        )
    confirmed = unit.all(
        select(col(item.number))
        .join(assessment, col(assessment.item_number) == col(item.number))
        .join(raised, col(raised.id) == col(item.meeting_id))
        .where(col(assessment.meeting_id) == meeting.id, col(raised.held_on) > meeting.held_on)
        .order_by(col(item.number))
    )
    if confirmed:
        raise BadInputError(
            Message(
                "It confirmed items that were raised after {day}: {numbers}.",
                day=meeting.held_on,
                numbers=tuple(dict.fromkeys(confirmed)),
            ),
            hint=Message("Undo those confirmations first, or choose a later day."),
        )
