"""The meeting that a document belongs to: noted before, or made from what the document says."""

import datetime as dt

from sqlmodel import col, func, select

from tracker.domain.words import DocumentKind
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.minutes.editions import align
from tracker.minutes.model import Minutes
from tracker.minutes.titles import without_kind
from tracker.services.commands._meetings import body_named, documents_of, meetings_of
from tracker.services.commands._stand_ins import keep_stand_ins
from tracker.services.done import OtherDeputy
from tracker.storage import tables
from tracker.storage.stored import stored_minutes
from tracker.storage.triage import still_to_do
from tracker.storage.unit import UnitOfWork

SAME = 0.5  # so much of the words in common makes an edition
OTHER = 0.2  # so little makes another meeting
STEP = 1000


def meeting_for(unit: UnitOfWork, minutes: Minutes, day: dt.date) -> tables.Meeting:
    """The meeting noted before for this day and these bodies, or a new one.

    Of several it is the only one whose minutes share most of their words with these.  Raises
    BadInputError where that leaves it open.
    """
    names = [body.name for body in minutes.bodies]
    found = meetings_of(unit, day, names, sample=minutes.sample)
    if not found:
        return new_meeting(unit, minutes, day)
    if len(found) == 1:
        return found[0]
    documents = [current_document(unit, meeting.id or 0) for meeting in found]
    likeness = [
        None if row is None else align(stored_minutes(unit, row), minutes).likeness
        for row in documents
    ]
    alike = [
        m for m, same in zip(found, likeness, strict=True) if same is not None and same >= SAME
    ]
    if len(alike) == 1:
        return alike[0]
    if all(same is not None and same < OTHER for same in likeness):
        return new_meeting(unit, minutes, day)
    raise BadInputError(
        Message(
            "On {day} there were several meetings: {ids}.",
            day=day,
            ids=tuple(meeting.id for meeting in found),
        ),
        hint=Message(
            "Say to which {file} belongs with --meeting M, or --as new for a meeting of its own.",
            file=minutes.source.name,
        ),
    )


def known_meeting(unit: UnitOfWork, meeting_id: int) -> tables.Meeting:
    """The meeting with this id.  Raises NotFoundError."""
    meeting = unit.get(tables.Meeting, meeting_id)
    if meeting is None:
        raise NotFoundError(
            Message("There is no meeting {meeting}.", meeting=meeting_id),
            hint=Message("See the meetings with: tracker meeting list"),
        )
    return meeting


def first_number(unit: UnitOfWork, meeting_id: int, minutes: Minutes) -> int:
    """The number of a document's first remark, so that no number of its meeting is given twice.

    Minutes begin at 1, written opinions at 1001, 2001 …; where that is taken, also by a document
    that was withdrawn and may come back, at the next thousand.
    """
    remark, document = tables.Remark, tables.Minutes
    opinion = minutes.kind == DocumentKind.WRITTEN_OPINION
    taken = (
        select(func.max(col(remark.number)), func.min(col(remark.number)))
        .join(document, col(document.id) == col(remark.minutes_id))
        .where((col(document.meeting_id) == meeting_id) | col(document.withdrawn))
    )
    if not opinion:
        taken = taken.where(col(document.kind) == DocumentKind.WRITTEN_OPINION)
    bounds: tuple[int | None, int | None] = unit.session.exec(taken).one()
    highest, lowest = bounds
    if not opinion and (lowest is None or len(minutes.remarks) < lowest):
        return 1
    return STEP * ((highest or 0) // STEP + 1) + 1


def new_meeting(unit: UnitOfWork, minutes: Minutes, day: dt.date) -> tables.Meeting:
    """A meeting made from what the document says."""
    meeting = unit.add(
        tables.Meeting(
            held_on=day, title=_name_of(minutes) or minutes.source.name, sample=minutes.sample
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


def complete_meeting(
    unit: UnitOfWork, minutes: Minutes, meeting: tables.Meeting
) -> tuple[OtherDeputy, ...]:
    """Complete the meeting with what the document says of it; what it says of deputies otherwise."""
    _complete(meeting, minutes)
    _add_attendance(unit, minutes, meeting)
    return keep_stand_ins(unit, minutes, meeting)


def open_again(unit: UnitOfWork, meeting: tables.Meeting, was_left: int) -> bool:
    """Take a triage up again that had ended, where more is to do than was left then; whether so."""
    if meeting.closed_at is None:
        return False
    unit.flush()
    if still_to_do(unit, meeting.id or 0) <= was_left:
        return False
    meeting.closed_at = meeting.closed_reason = None
    return True


def current_document(unit: UnitOfWork, meeting_id: int) -> tables.Minutes | None:
    """The meeting's minutes in their latest edition; written opinions aren't minutes."""
    documents = [
        document
        for document in documents_of(unit, meeting_id)
        if document.superseded_at is None and document.kind != DocumentKind.WRITTEN_OPINION
    ]
    return documents[-1] if documents else None


def _name_of(minutes: Minutes) -> str:
    """The meeting's name: the document's title without the kind of record."""
    return without_kind(minutes.title)


def _complete(meeting: tables.Meeting, minutes: Minutes) -> None:
    """Fill in what the minutes say of the meeting."""
    meeting.title = _name_of(minutes) or meeting.title
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
