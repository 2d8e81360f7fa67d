"""A written opinion that a member sent: it belongs to a meeting, and is evidence like a remark."""

import datetime as dt
from dataclasses import replace

from tracker.derivation.pipeline import derive
from tracker.domain.words import DocumentKind
from tracker.errors import BadInputError, Message
from tracker.minutes.model import Minutes, Remark
from tracker.minutes.names import name_and_role
from tracker.services.commands._candidates import keep_candidates, touched_of
from tracker.services.commands._intake import first_number, known_meeting, open_again
from tracker.services.commands._known import (
    known_opinion,
    others_of,
    recognised,
    refuse_elsewhere,
)
from tracker.services.commands._meetings import meeting_rows
from tracker.services.done import Imported
from tracker.storage import tables
from tracker.storage.documents import keep_document
from tracker.storage.triage import still_to_do
from tracker.storage.unit import UnitOfWork


def import_written_opinion(
    unit: UnitOfWork,
    minutes: Minutes,
    *,
    author: str,
    meeting_id: int | None = None,
    held_on: dt.date | None = None,
) -> Imported:
    """Keep a written opinion with its candidates, all of it said by ``author``.

    It belongs to ``meeting_id``, else to the only meeting of the day that is given or that it
    names.  The same file from another member is that member's own opinion; from the same it changes
    nothing.  Raises BadInputError where that isn't one meeting, or where no author is named.
    """
    if not author.strip():
        raise BadInputError(Message("Say with --from whose written opinion it is."))
    opinion = replace(
        minutes,
        kind=DocumentKind.WRITTEN_OPINION,
        attendance=(),
        remarks=tuple(_said_by(remark, author.strip()) for remark in minutes.remarks),
    )
    derivation = derive(opinion)  # before the first look-up: nobody waits for the lock meanwhile
    standing = known_opinion(unit, minutes, author.strip())
    if standing is not None:
        refuse_elsewhere(unit, minutes, standing, meeting_id, held_on)
        return recognised(unit, minutes, standing)
    others = others_of(unit, minutes)
    meeting = _meeting(unit, minutes, meeting_id, held_on)
    was_left = still_to_do(unit, meeting.id or 0) if meeting.closed_at else 0
    document = keep_document(
        unit,
        opinion,
        meeting.id or 0,
        first_number=first_number(unit, meeting.id or 0, opinion),
        touched=touched_of(derivation),
    )
    numbers = keep_candidates(
        unit, derivation.candidates, document, meeting.id or 0, derivation.rule_set
    )
    return Imported(
        batch=None,
        meeting_id=meeting.id or 0,
        minutes_id=document.minutes_id,
        recognised=False,
        remarks=len(opinion.remarks),
        numbers=tuple(numbers),
        sample_beside=False,
        reopened=open_again(unit, meeting, was_left),
        also_from=others,
        opinion_of=author.strip(),
    )


def _said_by(remark: Remark, author: str) -> Remark:
    name, role = name_and_role(author)
    return replace(remark, speaker=author, name=name, role=role, attendee=None)


def _meeting(
    unit: UnitOfWork, minutes: Minutes, meeting_id: int | None, held_on: dt.date | None
) -> tables.Meeting:
    if meeting_id is not None:
        return known_meeting(unit, meeting_id)
    day = held_on or minutes.date
    found = [m for m in meeting_rows(unit) if day is None or m.held_on == day]
    if len(found) == 1:
        return found[0]
    raise BadInputError(
        Message(
            "{count} meetings may be meant by {file}.", count=len(found), file=minutes.source.name
        ),
        hint=Message("Name the meeting with --meeting, by its day or its id: tracker meeting list"),
    )
