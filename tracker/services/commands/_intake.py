"""The meeting that a document belongs to: noted before, or made from what the document says."""

import datetime as dt

from sqlmodel import col, select

from tracker.domain.words import DocumentKind
from tracker.minutes.model import Minutes
from tracker.services.commands._meetings import body_named, documents_of, meetings_of
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def meeting_for(unit: UnitOfWork, minutes: Minutes, day: dt.date) -> tables.Meeting:
    """The meeting noted before for this day and these bodies, or a new one."""
    names = [body.name for body in minutes.bodies]
    for meeting in meetings_of(unit, day, names, sample=minutes.sample):
        return meeting
    return new_meeting(unit, minutes, day)


def new_meeting(unit: UnitOfWork, minutes: Minutes, day: dt.date) -> tables.Meeting:
    """A meeting made from what the document says."""
    meeting = unit.add(
        tables.Meeting(
            held_on=day, title=minutes.title or minutes.source.name, sample=minutes.sample
        )
    )
    unit.flush()
    for position, body in enumerate(minutes.bodies):
        row = body_named(unit, body.name)
        unit.add(
            tables.MeetingBody(
                meeting_id=meeting.id or 0, body_id=row.id or 0, round=body.round, position=position
            )
        )
    return meeting


def take_in(unit: UnitOfWork, minutes: Minutes, meeting: tables.Meeting) -> None:
    """Complete the meeting with what the document says of it."""
    _complete(meeting, minutes)
    _add_attendance(unit, minutes, meeting)


def current_document(unit: UnitOfWork, meeting_id: int) -> tables.Minutes | None:
    """The meeting's minutes in their latest edition; written opinions aren't minutes."""
    documents = [
        document
        for document in documents_of(unit, meeting_id)
        if document.superseded_at is None and document.kind != DocumentKind.WRITTEN_OPINION
    ]
    return documents[-1] if documents else None


def _complete(meeting: tables.Meeting, minutes: Minutes) -> None:
    """Fill in what the minutes say of the meeting."""
    meeting.title = minutes.title or meeting.title
    meeting.venue = meeting.venue or minutes.venue
    meeting.starts = meeting.starts or _clock_time(minutes.starts)
    meeting.ends = meeting.ends or _clock_time(minutes.ends)


def _clock_time(moment: dt.time | None) -> str | None:
    return None if moment is None else moment.strftime("%H:%M")


def _add_attendance(unit: UnitOfWork, minutes: Minutes, meeting: tables.Meeting) -> None:
    """Those whom the meeting's list doesn't have yet, behind the others."""
    known = unit.all(select(tables.Attendee).where(col(tables.Attendee.meeting_id) == meeting.id))
    there = {(row.name, row.group_name) for row in known}
    for position, attendee in enumerate(minutes.attendance, start=len(known)):
        if (attendee.name, attendee.group) in there:
            continue
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
