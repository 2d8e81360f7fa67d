"""A written opinion that a member sent: it belongs to a meeting, and is evidence like a remark."""

import datetime as dt
from dataclasses import replace

from tracker.derivation.pipeline import derive
from tracker.domain.words import DocumentKind
from tracker.errors import BadInputError, Message
from tracker.minutes.model import Minutes, Remark
from tracker.minutes.names import name_and_role
from tracker.services.commands._candidates import keep_candidate, touched_of
from tracker.services.commands._meetings import documents_of, meeting_rows
from tracker.services.commands.import_minutes import recognised
from tracker.services.done import Imported
from tracker.storage import tables
from tracker.storage.documents import keep_document
from tracker.storage.unit import UnitOfWork

STEP = 1000


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
    names.  Raises BadInputError where that isn't one meeting, or where no author is named.
    """
    if not author.strip():
        raise BadInputError(Message("Say with --from whose written opinion it is."))
    standing = recognised(unit, minutes)
    if standing is not None:
        return standing
    meeting = _meeting(unit, minutes, meeting_id, held_on)
    opinion = replace(
        minutes,
        kind=DocumentKind.WRITTEN_OPINION,
        attendance=(),
        remarks=tuple(_said_by(remark, author.strip()) for remark in minutes.remarks),
    )
    derivation = derive(opinion)
    document = keep_document(
        unit,
        opinion,
        meeting.id or 0,
        first_number=_first_number(unit, meeting),
        touched=touched_of(derivation),
    )
    numbers = [
        keep_candidate(unit, candidate, document, meeting.id or 0, derivation.rule_set)
        for candidate in derivation.candidates
    ]
    return Imported(
        batch=None,
        meeting_id=meeting.id or 0,
        minutes_id=document.minutes_id,
        recognised=False,
        remarks=len(opinion.remarks),
        numbers=tuple(numbers),
        sample_beside=False,
    )


def _said_by(remark: Remark, author: str) -> Remark:
    name, role = name_and_role(author)
    return replace(remark, speaker=author, name=name, role=role, attendee=None)


def _first_number(unit: UnitOfWork, meeting: tables.Meeting) -> int:
    """1001 for the meeting's first opinion, 2001 for the second: no remark's number twice."""
    opinions = [
        document
        for document in documents_of(unit, meeting.id or 0)
        if document.kind == DocumentKind.WRITTEN_OPINION and document.superseded_at is None
    ]
    return STEP * (len(opinions) + 1) + 1


def _meeting(
    unit: UnitOfWork, minutes: Minutes, meeting_id: int | None, held_on: dt.date | None
) -> tables.Meeting:
    if meeting_id is not None:
        meeting = unit.get(tables.Meeting, meeting_id)
        found = [meeting] if meeting else []
    else:
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
