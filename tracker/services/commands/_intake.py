"""The meeting that a document belongs to: noted before, or made from what the document says."""

import datetime as dt

from tracker.errors import BadInputError, Message
from tracker.minutes.model import Minutes
from tracker.services.commands._meetings import body_named, documents_of, meetings_of
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def meeting_for(
    unit: UnitOfWork, minutes: Minutes, day: dt.date, *, as_new: bool
) -> tables.Meeting:
    """The meeting noted before for this day and these bodies, or a new one.

    Raises BadInputError where that meeting has minutes already, unless ``as_new``.
    """
    names = [body.name for body in minutes.bodies]
    if not as_new:
        for meeting in meetings_of(unit, day, names, sample=minutes.sample):
            _refuse_second_document(unit, minutes, meeting)
            _complete(meeting, minutes)
            _add_attendance(unit, minutes, meeting)
            return meeting
    meeting = unit.add(
        tables.Meeting(
            held_on=day, title=minutes.title or minutes.source.name, sample=minutes.sample
        )
    )
    _complete(meeting, minutes)
    unit.flush()
    for position, body in enumerate(minutes.bodies):
        row = body_named(unit, body.name)
        unit.add(
            tables.MeetingBody(
                meeting_id=meeting.id or 0, body_id=row.id or 0, round=body.round, position=position
            )
        )
    _add_attendance(unit, minutes, meeting)
    return meeting


def _refuse_second_document(unit: UnitOfWork, minutes: Minutes, meeting: tables.Meeting) -> None:
    for document in documents_of(unit, meeting.id or 0):
        raise BadInputError(
            Message(
                "The meeting of {held_on} already has minutes ({standing}), and {file} differs from"
                " them.",
                held_on=meeting.held_on,
                standing=document.file_name,
                file=minutes.source.name,
            ),
            hint=Message("If it is another meeting of that day, import it with --as new."),
        )


def _complete(meeting: tables.Meeting, minutes: Minutes) -> None:
    """Fill in what the minutes say of the meeting."""
    meeting.title = minutes.title or meeting.title
    meeting.venue = meeting.venue or minutes.venue
    meeting.starts = meeting.starts or _clock_time(minutes.starts)
    meeting.ends = meeting.ends or _clock_time(minutes.ends)


def _clock_time(moment: dt.time | None) -> str | None:
    return None if moment is None else moment.strftime("%H:%M")


def _add_attendance(unit: UnitOfWork, minutes: Minutes, meeting: tables.Meeting) -> None:
    for position, attendee in enumerate(minutes.attendance):
        unit.add(
            tables.Attendee(
                meeting_id=meeting.id or 0,
                name=attendee.name,
                role=attendee.role,
                group_name=attendee.group,
                note=attendee.note,
                position=position,
            )
        )
