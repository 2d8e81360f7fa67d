"""Documents that are in the register already: by their bytes, or by the same text in others."""

import datetime as dt
from collections.abc import Iterator

from sqlmodel import col, func, select

from tracker.domain.search_words import fold
from tracker.domain.words import DocumentKind
from tracker.errors import Message, NotAllowedError
from tracker.minutes.model import Minutes
from tracker.services.commands._deputies import Directory
from tracker.services.commands._intake import known_meeting
from tracker.services.done import Imported
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

_BLANK = " \t\r\n\u3000"  # at a text's ends it makes no other text


def known_document(unit: UnitOfWork, minutes: Minutes) -> tables.Minutes | None:
    """The latest document from the same file, else with the same text; None for another."""
    return next(_same_file(unit, minutes), None) or next(_same_text(unit, minutes), None)


def known_opinion(unit: UnitOfWork, minutes: Minutes, author: str) -> tables.Minutes | None:
    """The latest document from the same file, but for others' opinions: two may write the same."""
    directory = Directory(unit)
    for document in _same_file(unit, minutes):
        authors = _authors(unit, document)
        if not authors or any(_is_one(directory, name, author) for name in authors):
            return document
    return None


def others_of(unit: UnitOfWork, minutes: Minutes) -> tuple[str, ...]:
    """Who sent this file as their opinion before, oldest first."""
    documents = [d for d in _same_file(unit, minutes) if d.superseded_at is None]
    names = [name for document in documents for name in _authors(unit, document)[:1]]
    return tuple(dict.fromkeys(reversed(names)))


def _authors(unit: UnitOfWork, document: tables.Minutes) -> list[str]:
    """Whose opinion a document is: as it was put right, then as it was said; of minutes nobody."""
    if document.kind != DocumentKind.WRITTEN_OPINION:
        return []
    remark = tables.Remark
    speakers = unit.all(
        select(col(remark.speaker))
        .where(col(remark.minutes_id) == document.id)
        .order_by(col(remark.number))
    )
    corrected = [c["was"] for c in document.corrections or [] if c["kind"] == "speaker"]
    return [name for name in dict.fromkeys([*speakers, *corrected]) if name]


def _is_one(directory: Directory, one: str, other: str) -> bool:
    return directory.same(one, other) or _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return fold(name).replace(" ", "")


def _same_file(unit: UnitOfWork, minutes: Minutes) -> Iterator[tables.Minutes]:
    document = tables.Minutes
    yield from unit.all(
        select(document)
        .where(col(document.sha256) == minutes.source.sha256, col(document.withdrawn).is_(False))
        .order_by(col(document.id).desc())
    )


def earlier_editions(
    unit: UnitOfWork, minutes: Minutes, meeting_id: int
) -> Iterator[tables.Minutes]:
    """The superseded documents of a meeting that have the same text."""
    for document in _same_text(unit, minutes):
        if document.meeting_id == meeting_id and document.superseded_at is not None:
            yield document


def _same_text(unit: UnitOfWork, minutes: Minutes) -> Iterator[tables.Minutes]:
    document = tables.Minutes
    yield from unit.all(
        select(document)
        .where(
            func.trim(col(document.text), _BLANK) == minutes.text.strip(_BLANK),
            col(document.withdrawn).is_(False),
            col(document.sample) == minutes.sample,
            col(document.kind).is_distinct_from(DocumentKind.WRITTEN_OPINION),
        )
        .order_by(col(document.id).desc())
    )


def refuse_elsewhere(
    unit: UnitOfWork,
    minutes: Minutes,
    document: tables.Minutes,
    meeting_id: int | None,
    held_on: dt.date | None,
) -> None:
    """Raise NotAllowedError where a known document was to go to another meeting or day."""
    meeting = known_meeting(unit, document.meeting_id or 0)
    told = Message(
        "{file} is in the register already, with meeting {meeting} ({held_on}).",
        file=minutes.source.name,
        meeting=meeting.id,
        held_on=meeting.held_on,
    )
    if meeting_id not in {None, meeting.id}:
        raise NotAllowedError(
            told,
            hint=Message("Take that import back first; it is named in: tracker history"),
        )
    if held_on not in {None, meeting.held_on}:
        raise NotAllowedError(
            told,
            hint=Message(
                "Move the meeting with: tracker meeting move {meeting} {day}",
                meeting=meeting.id,
                day=str(held_on),
            ),
        )


def recognised(unit: UnitOfWork, minutes: Minutes, document: tables.Minutes) -> Imported:
    """What to hand back for a document that is there already."""
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
        edition=document.edition,
        same_text_as=None if document.sha256 == minutes.source.sha256 else document.file_name,
        superseded=document.superseded_at is not None,
    )
