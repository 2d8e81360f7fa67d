"""One document of minutes goes in: its text, its meeting, and the follow-ups proposed from it."""

import datetime as dt

from sqlmodel import col, select

from tracker.derivation.pipeline import derive
from tracker.errors import BadInputError, Message
from tracker.minutes.model import Minutes
from tracker.services.commands._candidates import keep_candidate
from tracker.services.commands._meetings import body_named, documents_of, meetings_of
from tracker.services.done import Imported
from tracker.storage import tables
from tracker.storage.documents import keep_document
from tracker.storage.unit import UnitOfWork


def import_minutes(
    unit: UnitOfWork, minutes: Minutes, *, as_new: bool = False, held_on: dt.date | None = None
) -> Imported:
    """Keep a document and its candidates; a file that is there already changes nothing.

    It joins a meeting noted for the same day and body; ``as_new`` makes a meeting of its own.
    Raises BadInputError where no date is known, or where that meeting has minutes already.
    """
    standing = _same_file(unit, minutes)
    if standing is not None:
        return _recognised(unit, standing)
    day = held_on or minutes.date
    if day is None:
        raise BadInputError(
            Message("{file} doesn't say on which day the meeting was.", file=minutes.source.name),
            hint=Message("Give the day with --date, for instance --date 2025-03-07."),
        )
    meeting = _meeting(unit, minutes, day, as_new=as_new)
    document = keep_document(unit, minutes, meeting.id or 0)
    derivation = derive(minutes)
    numbers = [
        keep_candidate(unit, candidate, document, meeting.id or 0, derivation.rule_set)
        for candidate in derivation.candidates
    ]
    return Imported(
        meeting_id=meeting.id or 0,
        minutes_id=document.minutes_id,
        recognised=False,
        remarks=len(minutes.remarks),
        numbers=tuple(numbers),
        sample_beside=not minutes.sample and bool(meetings_of(unit, day, (), sample=True)),
    )


def _same_file(unit: UnitOfWork, minutes: Minutes) -> tables.Minutes | None:
    return unit.first(
        select(tables.Minutes).where(
            col(tables.Minutes.sha256) == minutes.source.sha256,
            col(tables.Minutes.withdrawn) == False,  # noqa: E712 - SQL, not Python
        )
    )


def _recognised(unit: UnitOfWork, document: tables.Minutes) -> Imported:
    numbers = unit.all(
        select(col(tables.Item.number))
        .where(col(tables.Item.minutes_id) == document.id)
        .order_by(col(tables.Item.number))
    )
    remarks = unit.all(
        select(col(tables.Remark.id)).where(col(tables.Remark.minutes_id) == document.id)
    )
    return Imported(
        meeting_id=document.meeting_id,
        minutes_id=document.id or 0,
        recognised=True,
        remarks=len(remarks),
        numbers=tuple(number for number in numbers if number is not None),
        sample_beside=False,
    )


def _meeting(
    unit: UnitOfWork, minutes: Minutes, day: dt.date, *, as_new: bool
) -> tables.Meeting:
    """The meeting noted before for this day and body, or a new one."""
    names = [body.name for body in minutes.bodies]
    if not as_new:
        for meeting in meetings_of(unit, day, names, sample=minutes.sample):
            _refuse_second_document(unit, minutes, meeting)
            _complete(meeting, minutes)
            _add_attendance(unit, minutes, meeting)
            return meeting
    meeting = unit.add(
        tables.Meeting(held_on=day, title=minutes.title or minutes.source.name, sample=minutes.sample)
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


def _refuse_second_document(
    unit: UnitOfWork, minutes: Minutes, meeting: tables.Meeting
) -> None:
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
