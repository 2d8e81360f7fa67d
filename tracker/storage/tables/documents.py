"""Imported documents: never edited, only withdrawn; and remarks that need no follow-up."""

import datetime as dt
from typing import Any

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field

from tracker.domain.words import DocumentKind, DocumentStage
from tracker.storage.tables.base import KEYS_ARE_NEVER_REUSED, Moment, Row, word_check
from tracker.storage.tables.fields import refers_to, word
from tracker.storage.tables.kinds import JsonList


class Minutes(Row, table=True):
    """One imported document: its text as stored, and how it was read.

    ``places`` is a list of [offset, line, page] that leads from the text to the file's own lines;
    ``findings`` a list of {code, line, page, id, params} as the reader reported them.  A withdrawn
    document stays, but belongs to no meeting: the meeting may have come with it.  A superseded one
    gave way to the next edition (or to a corrected reading) of the same meeting; ``corrections`` is
    what people put right in how it was read.
    """

    __tablename__ = "minutes"
    __table_args__ = (
        word_check("kind", DocumentKind),
        word_check("stage", DocumentStage),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int | None = refers_to("meeting.id", optional=True)
    sha256: str = Field(index=True)
    file_name: str
    reader: str
    encoding: str
    dialect: str
    title: str
    kind: DocumentKind = word(DocumentKind)
    stage: DocumentStage | None = word(DocumentStage, optional=True)
    edition: int = 1
    text: str = Field(sa_type=Text)
    places: list[Any] = Field(sa_type=JsonList)
    findings: list[Any] = Field(sa_type=JsonList)
    sample: bool = False
    withdrawn: bool = False
    imported_at: dt.datetime = Field(sa_type=Moment)
    superseded_at: dt.datetime | None = Field(default=None, sa_type=Moment)
    corrections: list[Any] | None = Field(default=None, sa_type=JsonList)


class AgendaItem(Row, table=True):
    """A section of a document."""

    __tablename__ = "agenda_item"
    __table_args__ = (UniqueConstraint("minutes_id", "position"), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    minutes_id: int = refers_to("minutes.id")
    position: int
    title: str
    span_start: int
    span_end: int


class Remark(Row, table=True):
    """What stands under one speaker mark; [span_start, span_end) in the document's text, in code points."""

    __tablename__ = "remark"
    __table_args__ = (UniqueConstraint("minutes_id", "number"), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    minutes_id: int = refers_to("minutes.id")
    agenda_item_id: int | None = refers_to("agenda_item.id", optional=True)
    number: int
    speaker: str | None = None
    name: str | None = None
    role: str | None = None
    span_start: int
    span_end: int


class TouchedSentence(Row, table=True):
    """A sentence that a cue touched and that no candidate was made of."""

    __tablename__ = "touched_sentence"
    __table_args__ = (KEYS_ARE_NEVER_REUSED,)

    id: int | None = Field(default=None, primary_key=True)
    minutes_id: int = refers_to("minutes.id")
    remark_id: int = refers_to("remark.id")
    span_start: int
    span_end: int


class Clearance(Row, table=True):
    """Somebody's word that a remark needs no follow-up, and why."""

    __tablename__ = "clearance"
    __table_args__ = (UniqueConstraint("remark_id"), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    remark_id: int = refers_to("remark.id")
    reason: str
    actor: str
    cleared_at: dt.datetime = Field(sa_type=Moment)
