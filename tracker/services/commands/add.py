"""A follow-up noted by hand, with or without words of the minutes behind it."""

from sqlmodel import col, select

from tracker.domain.span import Span
from tracker.domain.words import EvidenceRole, Kind, Status
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.services.commands._intake import current_document
from tracker.services.commands._items import title_of
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def add_item(
    unit: UnitOfWork,
    title: str,
    *,
    kind: Kind = Kind.REQUEST,
    meeting_id: int | None = None,
    span: Span | None = None,
) -> Done:
    """Make an open item; with ``span`` its evidence is that part of the meeting's minutes.

    Raises NotFoundError for an unknown meeting, BadInputError for a span outside the text or a
    meeting without minutes.
    """
    words = title_of(title, Message("An item needs a title."))
    if meeting_id is not None and unit.get(tables.Meeting, meeting_id) is None:
        raise NotFoundError(
            Message("There is no meeting {meeting}.", meeting=meeting_id),
            hint=Message("See the meetings with: tracker meeting list"),
        )
    evidence = None if span is None else _evidence(unit, meeting_id, span)
    item = unit.add(
        tables.Item(
            meeting_id=meeting_id,
            minutes_id=None if evidence is None else evidence.minutes_id,
            agenda_item=None if evidence is None else _section(unit, evidence),
            title=words,
            kind=kind,
            status=Status.OPEN,
            raised_by=None if evidence is None else evidence.speaker,
            created_by=unit.actor,
            created_at=unit.now,
            updated_at=unit.now,
        )
    )
    unit.flush()
    number = item.number or 0
    if evidence is not None:
        evidence.item_number = number
        unit.add(evidence)
        if evidence.speaker:
            unit.add(tables.Raiser(item_number=number, name=evidence.speaker))
    return Done(None, (number,))


def _evidence(unit: UnitOfWork, meeting_id: int | None, span: Span) -> tables.Evidence:
    document = current_document(unit, meeting_id) if meeting_id is not None else None
    if document is None:
        raise BadInputError(
            Message("The meeting has no minutes to quote from."),
            hint=Message("Import them first: tracker import FILE"),
        )
    if not span.start < span.end <= len(document.text):
        raise BadInputError(
            Message(
                "{start}-{end} lies outside the minutes, which have {length} characters.",
                start=span.start,
                end=span.end,
                length=len(document.text),
            ),
            hint=Message("See the text and its offsets with: tracker read FILE --json"),
        )
    remark = _remark_of(unit, document, span)
    return tables.Evidence(
        item_number=0,
        minutes_id=document.id,
        remark_id=None if remark is None else remark.id,
        role=EvidenceRole.RAISED,
        speaker=None if remark is None else remark.speaker,
        span_start=span.start,
        span_end=span.end,
        quote=span.of(document.text),
    )


def _section(unit: UnitOfWork, evidence: tables.Evidence) -> str | None:
    """The title of the agenda item that the words belong to."""
    section, remark = tables.AgendaItem, tables.Remark
    return unit.first(
        select(col(section.title))
        .join(remark, col(remark.agenda_item_id) == col(section.id))
        .where(col(remark.id) == evidence.remark_id)
    )


def _remark_of(unit: UnitOfWork, document: tables.Minutes, span: Span) -> tables.Remark | None:
    """The remark that has the words; None only where the document has no remarks.

    Raises BadInputError for words of nobody, of several remarks, or for white space alone.
    """
    if not span.of(document.text).strip():
        raise BadInputError(
            Message("{start}-{end} holds no words.", start=span.start, end=span.end),
            hint=Message("See the text and its offsets with: tracker read FILE --json"),
        )
    row = tables.Remark
    remarks = unit.all(
        select(row).where(col(row.minutes_id) == document.id).order_by(col(row.span_start))
    )
    near = None
    for remark in remarks:
        if remark.span_start <= span.start and span.end <= remark.span_end:
            return remark
        if near is None and remark.span_end > span.start:
            near = remark
    if not remarks:
        return None
    near = near or remarks[-1]
    raise BadInputError(
        Message("{start}-{end} lies in no one remark.", start=span.start, end=span.end),
        hint=Message(
            "Remark {number} ({speaker}) stands at {start}-{end}.",
            number=near.number,
            speaker=near.speaker or "—",
            start=near.span_start,
            end=near.span_end,
        ),
    )
