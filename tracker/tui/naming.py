"""Meetings and documents in a few words."""

from datetime import date

from tracker.domain.records import DocumentRecord
from tracker.i18n import Translator


def document_heading(tr: Translator, document: DocumentRecord, held_on: date | None) -> str:
    """Its sort, stage and edition, its day and title."""
    parts = [tr.label(document.kind)]
    if document.stage is not None:
        parts[0] += tr(" ({stage})", stage=document.stage)
    if document.edition > 1:
        parts.append(tr("edition {number}", number=document.edition))
    if held_on is not None:
        parts.append(tr.date(held_on))
    parts.append(document.title)
    if document.sample:
        parts.append(tr("[sample]"))
    return "  ".join(parts)
