"""Who speaks and who must act: people, offices, and their other names."""

import datetime as dt

from sqlalchemy import CheckConstraint, Text, UniqueConstraint
from sqlmodel import Field

from tracker.storage.tables.base import KEYS_ARE_NEVER_REUSED, Row
from tracker.storage.tables.fields import refers_to
from tracker.storage.tables.kinds import Day


class Person(Row, table=True):
    """Somebody who speaks or acts; ``position`` is the place on the list of names (名簿順).

    ``until`` is the last day on which they act, ``succeeded_by`` who follows, as named then.
    ``contact`` is how to reach them: who, telephone, mail, in any words.
    """

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("name"), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    position: int = 0
    version: int = 1
    until: dt.date | None = Field(default=None, sa_type=Day)
    succeeded_by: str | None = None
    contact: str | None = Field(default=None, sa_type=Text)


class Office(Row, table=True):
    """An office that owns items; ``position`` is its place in the given order (建制順).

    ``until``, ``succeeded_by`` and ``contact`` as of a person.
    """

    __tablename__ = "office"
    __table_args__ = (UniqueConstraint("name"), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    position: int = 0
    version: int = 1
    until: dt.date | None = Field(default=None, sa_type=Day)
    succeeded_by: str | None = None
    contact: str | None = Field(default=None, sa_type=Text)


class Deputy(Row, table=True):
    """Somebody stands in for another: at a meeting, or from a day (to another) on.

    The names are as the minutes or people write them, so that they also lead to other names of the
    directory; ``name`` is None where only that somebody came is known.
    """

    __tablename__ = "deputy"
    __table_args__ = (
        CheckConstraint("(meeting_id IS NULL) <> (since IS NULL)", name="one_time"),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str | None = None
    stands_in_for: str
    meeting_id: int | None = refers_to("meeting.id", optional=True)
    since: dt.date | None = Field(default=None, sa_type=Day)
    until: dt.date | None = Field(default=None, sa_type=Day)
    chosen_by: str


class Alias(Row, table=True):
    """Another name of one person or one office."""

    __tablename__ = "alias"
    __table_args__ = (
        UniqueConstraint("name"),
        CheckConstraint("(person_id IS NULL) <> (office_id IS NULL)", name="one_target"),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str
    person_id: int | None = refers_to("person.id", optional=True)
    office_id: int | None = refers_to("office.id", optional=True)
