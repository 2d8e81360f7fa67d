"""The follow-ups, who raised and owns them, and the words they rest on."""

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from tracker.domain.words import (
    DayAnswer,
    EvidenceRole,
    Firmness,
    Kind,
    OwnerRole,
    Priority,
    Status,
)
from tracker.storage.tables.base import KEYS_ARE_NEVER_REUSED, Moment, Row, word_check
from tracker.storage.tables.fields import refers_to, word
from tracker.storage.tables.kinds import Day, JsonList


class Item(Row, table=True):
    """A follow-up; its number is its identity and is never given to another.

    What the minutes say stands in ``raised_by``, ``answered_by``, ``answer_firmness``,
    ``owner_as_said`` and ``due_as_said``, word for word; ``due`` is what ``due_chosen_by`` chose.
    ``day_answer`` is how far the day's answer answered, as ``day_answer_by`` marked it.  Papers for
    members leave out what isn't ``printed``; those with a ``print_order`` come first, in that order.
    """

    __tablename__ = "item"
    __table_args__ = (
        word_check("kind", Kind),
        word_check("status", Status),
        word_check("priority", Priority),
        word_check("firmness", Firmness),
        word_check("day_answer", DayAnswer),
        Index("ix_item_status_number", "status", "number"),
        Index("ix_item_status_due", "status", "due"),
        KEYS_ARE_NEVER_REUSED,
    )

    number: int | None = Field(default=None, primary_key=True)
    meeting_id: int | None = refers_to("meeting.id", optional=True)
    minutes_id: int | None = refers_to("minutes.id", optional=True)
    agenda_item: str | None = None
    title: str
    summary: str | None = Field(default=None, sa_type=Text)
    kind: Kind = word(Kind, index=True)
    status: Status = word(Status)
    status_reason: str | None = Field(default=None, sa_type=Text)
    priority: Priority = word(Priority, default=Priority.NORMAL)
    theme: str | None = None
    next_step: str | None = None
    raised_by: str | None = None
    answered_by: str | None = None
    answer_firmness: str | None = None
    firmness: Firmness | None = word(Firmness, optional=True)
    owner_as_said: str | None = None
    due_as_said: str | None = None
    due: dt.date | None = Field(default=None, index=True, sa_type=Day)
    due_chosen_by: str | None = None
    deferred_until: dt.date | None = Field(default=None, sa_type=Day)
    merged_into: int | None = refers_to("item.number", optional=True)
    rule_set: str | None = None
    created_by: str
    created_at: dt.datetime = Field(sa_type=Moment)
    updated_at: dt.datetime = Field(sa_type=Moment)
    version: int = 1
    day_answer: DayAnswer | None = word(DayAnswer, optional=True)
    day_answer_by: str | None = None
    printed: bool = True
    print_order: int | None = None
    refers_back: str | None = None


class Raiser(Row, table=True):
    """Who raised an item, as the minutes name them."""

    __tablename__ = "raiser"
    __table_args__ = (
        UniqueConstraint("item_number", "name"),
        Index("ix_raiser_name_item_number", "name", "item_number"),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    item_number: int = refers_to("item.number")
    person_id: int | None = refers_to("person.id", optional=True)
    name: str
    position: int = 0


class ItemOwner(Row, table=True):
    """An office or person that must act on an item, and who chose it."""

    __tablename__ = "item_owner"
    __table_args__ = (
        word_check("role", OwnerRole),
        CheckConstraint("(person_id IS NULL) <> (office_id IS NULL)", name="one_owner"),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    item_number: int = refers_to("item.number")
    person_id: int | None = refers_to("person.id", optional=True)
    office_id: int | None = refers_to("office.id", optional=True)
    role: OwnerRole = word(OwnerRole)
    position: int = 0
    chosen_by: str


class Recurrence(Row, table=True):
    """An item raises again what an ``earlier`` one raised, as ``actor`` linked them."""

    __tablename__ = "recurrence"
    __table_args__ = (UniqueConstraint("item_number"), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    item_number: int = refers_to("item.number")
    earlier: int = refers_to("item.number")
    actor: str
    linked_at: dt.datetime = Field(sa_type=Moment)


class DueMeeting(Row, table=True):
    """The meeting that an item's due date follows: where its day moves, so does the due date."""

    __tablename__ = "due_meeting"
    __table_args__ = (UniqueConstraint("item_number"), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    item_number: int = refers_to("item.number")
    meeting_id: int = refers_to("meeting.id")


class Evidence(Row, table=True):
    """One quoted sentence of an item; ``rules`` says which cues found it.

    With a document, ``quote`` is exactly its text[span_start:span_end]; without one it is as noted by hand.
    ``earlier`` is the wording of the edition before, where this one changed it.
    """

    __tablename__ = "evidence"
    __table_args__ = (word_check("role", EvidenceRole), KEYS_ARE_NEVER_REUSED)

    id: int | None = Field(default=None, primary_key=True)
    item_number: int = refers_to("item.number")
    minutes_id: int | None = refers_to("minutes.id", optional=True)
    remark_id: int | None = refers_to("remark.id", optional=True)
    role: EvidenceRole = word(EvidenceRole)
    speaker: str | None = None
    span_start: int | None = None
    span_end: int | None = None
    quote: str = Field(sa_type=Text)
    rules: list[Any] = Field(default_factory=list, sa_type=JsonList)
    position: int = 0
    earlier: str | None = Field(default=None, sa_type=Text)
