"""Keeping an imported document: in bulk, once, named in its batch; never edited afterwards."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select
from sqlmodel import col

from tracker.domain.span import Span
from tracker.minutes.mending import Correction
from tracker.minutes.model import Finding, Minutes
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """The keys that a document got: its own, and each remark's by its number in ``Minutes``, from 1."""

    minutes_id: int
    remarks: dict[int, int]


def keep_document(
    unit: UnitOfWork,
    minutes: Minutes,
    meeting_id: int | None,
    *,
    edition: int = 1,
    corrections: Sequence[Correction] = (),
    first_number: int = 1,
    touched: Sequence[tuple[int, Span]] = (),
) -> KeptDocument:
    """Keep the text, the agenda and the remarks of ``minutes`` for a meeting.

    ``corrections`` are those that ``minutes`` has been mended with already; its first remark is
    kept under ``first_number``; ``touched`` are the sentences that a cue touched, each with the
    number of its remark in ``minutes``.
    """
    connection = unit.session.unrecorded()
    minutes_id = _key(
        connection.execute(
            insert(tables.Minutes).values(
                meeting_id=meeting_id,
                sha256=minutes.source.sha256,
                file_name=minutes.source.name,
                reader=minutes.source.reader,
                encoding=minutes.source.encoding,
                dialect=minutes.dialect,
                title=minutes.title,
                kind=minutes.kind,
                stage=minutes.stage,
                edition=edition,
                text=minutes.text,
                places=[[place.offset, place.line, place.page] for place in minutes.places],
                findings=[_finding(finding) for finding in minutes.findings],
                sample=minutes.sample,
                withdrawn=False,
                imported_at=unit.now,
                corrections=[c.as_data() for c in corrections] or None,
            )
        ).inserted_primary_key
    )
    agenda = [
        _key(
            connection.execute(
                insert(tables.AgendaItem).values(
                    minutes_id=minutes_id,
                    position=position,
                    title=section.title,
                    span_start=section.span.start,
                    span_end=section.span.end,
                )
            ).inserted_primary_key
        )
        for position, section in enumerate(minutes.agenda)
    ]
    _keep_remarks(unit, minutes, minutes_id, agenda, first_number - 1)
    facts = {
        "sha256": minutes.source.sha256,
        "text_sha256": text_hash(minutes.text),
        "remarks": len(minutes.remarks),
        "touched": len(touched),  # also where there is none: a document without it was never asked
    }
    unit.recorder.document(minutes_id, facts)
    kept = KeptDocument(minutes_id, _remark_keys(unit, minutes_id, first_number - 1))
    _keep_touched(unit, kept, touched)
    return kept


def _keep_remarks(
    unit: UnitOfWork, minutes: Minutes, minutes_id: int, agenda: Sequence[int], before: int
) -> None:
    rows: list[dict[str, Any]] = [
        {
            "minutes_id": minutes_id,
            "agenda_item_id": None if r.agenda_item is None else agenda[r.agenda_item],
            "number": r.number + before,
            "speaker": r.speaker,
            "name": r.name,
            "role": r.role,
            "span_start": r.span.start,
            "span_end": r.span.end,
        }
        for r in minutes.remarks
    ]
    if rows:
        unit.session.unrecorded().execute(insert(tables.Remark), rows)


def _keep_touched(
    unit: UnitOfWork, kept: KeptDocument, touched: Sequence[tuple[int, Span]]
) -> None:
    rows: list[dict[str, Any]] = [
        {
            "minutes_id": kept.minutes_id,
            "remark_id": kept.remarks[remark],
            "span_start": span.start,
            "span_end": span.end,
        }
        for remark, span in touched
        if remark in kept.remarks
    ]
    if rows:
        unit.session.unrecorded().execute(insert(tables.TouchedSentence), rows)


def _remark_keys(unit: UnitOfWork, minutes_id: int, before: int) -> dict[int, int]:
    remark = tables.Remark
    rows = unit.session.unrecorded().execute(
        select(col(remark.number), col(remark.id)).where(col(remark.minutes_id) == minutes_id)
    )
    return {number - before: int(key or 0) for number, key in rows}


def text_hash(text: str) -> str:
    """The hash that history keeps of a document's stored text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _finding(finding: Finding) -> dict[str, Any]:
    """A finding as it is kept: its sentence's id and what fills it, so that it can be translated."""
    told = finding.message.params.items()
    return {
        "code": finding.code,
        "line": finding.line,
        "page": finding.page,
        "id": finding.message.id,
        "params": {k: v if isinstance(v, int | str) else str(v) for k, v in told},
    }


def _key(primary_key: Any) -> int:
    (key,) = primary_key
    return int(key)
