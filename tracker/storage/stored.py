"""A kept document as the Minutes it was: sentences are computed anew, positions are kept."""

from datetime import date
from typing import Any

from sqlmodel import col, select

from tracker.domain.span import Span
from tracker.domain.words import DocumentKind, DocumentStage
from tracker.errors import Message
from tracker.minutes.model import (
    AgendaItem,
    Attendee,
    Finding,
    Minutes,
    Paragraph,
    Place,
    Remark,
    Source,
)
from tracker.minutes.sentences import sentences_of
from tracker.minutes.stages import is_stage
from tracker.storage import tables
from tracker.storage.damage import objects_in, places_in
from tracker.storage.unit import UnitOfWork


def stored_minutes(unit: UnitOfWork, document: tables.Minutes) -> Minutes:
    """The document with its agenda and remarks, numbered from 1; the attendance is the meeting's."""
    agenda = unit.all(
        select(tables.AgendaItem)
        .where(col(tables.AgendaItem.minutes_id) == document.id)
        .order_by(col(tables.AgendaItem.position))
    )
    positions = {item.id: place for place, item in enumerate(agenda)}
    rows = unit.all(
        select(tables.Remark)
        .where(col(tables.Remark.minutes_id) == document.id)
        .order_by(col(tables.Remark.number))
    )
    attendance = unit.all(
        select(tables.Attendee)
        .where(col(tables.Attendee.meeting_id) == document.meeting_id)
        .order_by(col(tables.Attendee.position))
    )
    return Minutes(
        source=Source(document.file_name, document.sha256, document.reader, document.encoding, ()),
        text=document.text,
        places=tuple(Place(*place) for place in places_in(document.places)),
        dialect=document.dialect,
        title=document.title,
        kind=DocumentKind.known(document.kind) or DocumentKind.MINUTES,
        stage=DocumentStage.known(document.stage) if document.stage else None,
        date=_day(unit, document),
        starts=None,
        ends=None,
        venue=None,
        bodies=(),
        attendance=tuple(Attendee(a.name, a.role, a.group_name, a.note) for a in attendance),
        agenda=tuple(
            AgendaItem(item.title, Span(item.span_start, item.span_end)) for item in agenda
        ),
        remarks=tuple(
            _remark(document.text, row, number, positions)
            for number, row in enumerate(rows, start=1)
        ),
        findings=tuple(_finding(entry) for entry in objects_in(document.findings)),
        sample=document.sample,
    )


def _day(unit: UnitOfWork, document: tables.Minutes) -> date | None:
    meeting = unit.get(tables.Meeting, document.meeting_id) if document.meeting_id else None
    return meeting.held_on if meeting else None


def _remark(text: str, row: tables.Remark, number: int, positions: dict[int | None, int]) -> Remark:
    return Remark(
        number=number,
        speaker=row.speaker,
        name=row.name,
        role=row.role,
        agenda_item=positions.get(row.agenda_item_id),
        span=Span(row.span_start, row.span_end),
        paragraphs=paragraphs_in(text, Span(row.span_start, row.span_end)),
    )


def paragraphs_in(text: str, span: Span) -> tuple[Paragraph, ...]:
    """The paragraphs of a remark, without the stage directions between them."""
    found = []
    start = span.start
    for line in span.of(text).split("\n"):
        end = start + len(line)
        sentences = () if is_stage(line.strip()) else sentences_of(text, start, end)
        if sentences:
            found.append(Paragraph(Span(sentences[0].start, sentences[-1].end), sentences))
        start = end + 1
    return tuple(found)


def _finding(entry: dict[str, Any]) -> Finding:
    params = entry.get("params")
    message = Message(
        str(entry.get("id", entry.get("message"))),  # "message": as the first versions kept it
        **(params if isinstance(params, dict) else {}),
    )
    return Finding(str(entry.get("code")), entry.get("line"), message, entry.get("page"))
