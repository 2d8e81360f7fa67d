"""Sheets by which speakers confirm draft minutes, and what they said of each remark."""

import datetime as dt
from typing import Any

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field

from tracker.domain.words import SpeakerReply
from tracker.storage.tables.base import KEYS_ARE_NEVER_REUSED, Moment, Row, word_check
from tracker.storage.tables.fields import refers_to, word
from tracker.storage.tables.kinds import Day, JsonList


class Confirmation(Row, table=True):
    """One sheet sent to one speaker; ``reply_by`` (and ``reply_hour``) is what was asked for."""

    __tablename__ = "confirmation"
    __table_args__ = (KEYS_ARE_NEVER_REUSED,)

    id: int | None = Field(default=None, primary_key=True)
    minutes_id: int = refers_to("minutes.id")
    speaker: str
    file_name: str
    reply_by: dt.date | None = Field(default=None, sa_type=Day)
    reply_hour: str | None = None
    sent_at: dt.datetime = Field(sa_type=Moment)
    actor: str


class ConfirmationRemark(Row, table=True):
    """One remark on a sheet, with the items it was understood in, and the speaker's word on it.

    ``words`` is the remark as the speaker wants it, ``comment`` what is to be said of the items.
    """

    __tablename__ = "confirmation_remark"
    __table_args__ = (
        UniqueConstraint("confirmation_id", "remark_id"),
        word_check("reply", SpeakerReply),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    confirmation_id: int = refers_to("confirmation.id")
    remark_id: int = refers_to("remark.id")
    items: list[Any] = Field(sa_type=JsonList)
    reply: SpeakerReply | None = word(SpeakerReply, optional=True)
    words: str | None = Field(default=None, sa_type=Text)
    comment: str | None = Field(default=None, sa_type=Text)
    reply_file_id: int | None = refers_to("reply_file.id", optional=True)
