"""Sheets sent to owners (照会), what was asked on each, and the files that came back."""

import datetime as dt

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from tracker.storage.tables.base import KEYS_ARE_NEVER_REUSED, Moment, Row
from tracker.storage.tables.fields import refers_to
from tracker.storage.tables.kinds import Day


class Inquiry(Row, table=True):
    """One sheet sent to one owner; ``reply_by`` (and ``reply_hour``) is what was asked for."""

    __tablename__ = "inquiry"
    __table_args__ = (
        CheckConstraint("(person_id IS NULL) <> (office_id IS NULL)", name="one_owner"),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    office_id: int | None = refers_to("office.id", optional=True)
    person_id: int | None = refers_to("person.id", optional=True)
    file_name: str
    reply_by: dt.date | None = Field(default=None, sa_type=Day)
    sent_at: dt.datetime = Field(sa_type=Moment)
    actor: str
    reply_hour: str | None = None


class ReplyFile(Row, table=True):
    """A file that was collected, known again by the hash of its bytes."""

    __tablename__ = "reply_file"
    __table_args__ = (KEYS_ARE_NEVER_REUSED,)

    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(index=True)
    file_name: str
    actor: str
    collected_at: dt.datetime = Field(sa_type=Moment)


class InquiryItem(Row, table=True):
    """An item on a sheet, in the version that was sent; sending it is no change of the item.

    ``reply_file_id`` is the file that answered it last, and ``version_after`` the item's version
    then, so that an owner's second file is no conflict with the first.
    """

    __tablename__ = "inquiry_item"
    __table_args__ = (UniqueConstraint("inquiry_id", "item"), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    inquiry_id: int = refers_to("inquiry.id")
    item: int = refers_to("item.number")
    item_version: int
    reply_file_id: int | None = refers_to("reply_file.id", optional=True)
    version_after: int | None = None
