"""Noting a meeting before its minutes come."""

from datetime import date

from tracker.errors import BadInputError, Message
from tracker.services.commands._items import required
from tracker.services.commands._meetings import body_named, meetings_of
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def add_meeting(
    unit: UnitOfWork,
    held_on: date,
    body: str,
    *,
    round: int | None = None,  # noqa: A002 - the field's word
) -> Done:
    """Keep a meeting of ``body`` on a day.  Raises BadInputError where it is there already."""
    name = required(body, Message("A meeting needs its body."))
    for meeting in meetings_of(unit, held_on, [name]):
        raise BadInputError(
            Message(
                "A meeting of {body} on {held_on} is already there: {meeting}.",
                body=name,
                held_on=held_on,
                meeting=meeting.id,
            ),
            hint=Message("See the meetings with: tracker meeting list"),
        )
    title = name if round is None else f"{name}（第{round}回）"
    meeting = unit.add(tables.Meeting(held_on=held_on, title=title))
    unit.flush()
    row = body_named(unit, name)
    unit.add(
        tables.MeetingBody(meeting_id=meeting.id or 0, body_id=row.id or 0, round=round, position=0)
    )
    return Done(None, ())
