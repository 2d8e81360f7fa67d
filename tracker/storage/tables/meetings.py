"""Bodies, their meetings, and who attended."""

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from tracker.storage.tables.base import KEYS_ARE_NEVER_REUSED, Moment, Row
from tracker.storage.tables.fields import refers_to
from tracker.storage.tables.kinds import Day


class Body(Row, table=True):
    """A standing committee."""

    __tablename__ = "body"
    __table_args__ = (UniqueConstraint("name"), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    position: int = 0


class Meeting(Row, table=True):
    """One sitting; open until its triage is complete."""

    __tablename__ = "meeting"
    __table_args__ = (KEYS_ARE_NEVER_REUSED,)

    id: int | None = Field(default=None, primary_key=True)
    held_on: dt.date = Field(index=True, sa_type=Day)
    title: str
    venue: str | None = None
    starts: str | None = None
    ends: str | None = None
    sample: bool = False
    closed_at: dt.datetime | None = Field(default=None, sa_type=Moment)
    closed_reason: str | None = None
    version: int = 1


class MeetingBody(Row, table=True):
    """Which bodies sat in a meeting, and in which of their rounds."""

    __tablename__ = "meeting_body"
    __table_args__ = (UniqueConstraint("meeting_id", "body_id"), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = refers_to("meeting.id")
    body_id: int = refers_to("body.id")
    round: int | None = None
    position: int = 0


class Attendee(Row, table=True):
    """One name of a meeting's attendance list, as written there."""

    __tablename__ = "attendee"
    __table_args__ = (KEYS_ARE_NEVER_REUSED,)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = refers_to("meeting.id")
    person_id: int | None = refers_to("person.id", optional=True)
    name: str
    role: str | None = None
    group_name: str = ""
    note: str | None = None
    position: int = 0
