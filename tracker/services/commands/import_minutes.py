"""One document of minutes goes in: its text, its meeting, and the follow-ups proposed from it."""

import datetime as dt

from sqlmodel import col, select

from tracker.derivation.pipeline import derive
from tracker.errors import BadInputError, Message
from tracker.minutes.model import Minutes
from tracker.services.commands._candidates import keep_candidate
from tracker.services.commands._intake import meeting_for
from tracker.services.commands._meetings import meetings_of
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
    meeting = meeting_for(unit, minutes, day, as_new=as_new)
    document = keep_document(unit, minutes, meeting.id or 0)
    derivation = derive(minutes)
    numbers = [
        keep_candidate(unit, candidate, document, meeting.id or 0, derivation.rule_set)
        for candidate in derivation.candidates
    ]
    return Imported(
        batch=None,
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
        batch=None,
        meeting_id=document.meeting_id or 0,
        minutes_id=document.id or 0,
        recognised=True,
        remarks=len(remarks),
        numbers=tuple(number for number in numbers if number is not None),
        sample_beside=False,
    )
