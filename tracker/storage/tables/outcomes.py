"""What became of an item: notes, the owner's resolutions, the body's assessments."""

import datetime as dt

from sqlalchemy import Text
from sqlmodel import Field

from tracker.domain.words import Basis, Disposition, Outcome, Stage
from tracker.storage.tables.base import KEYS_ARE_NEVER_REUSED, Moment, Row, word_check
from tracker.storage.tables.fields import refers_to, word


class Note(Row, table=True):
    """A line on the way; internal unless marked."""

    __tablename__ = "note"
    __table_args__ = (KEYS_ARE_NEVER_REUSED,)

    id: int | None = Field(default=None, primary_key=True)
    item_number: int = refers_to("item.number")
    text: str = Field(sa_type=Text)
    internal: bool = True
    actor: str
    written_at: dt.datetime = Field(sa_type=Moment)


class Resolution(Row, table=True):
    """The owner's answer to an item; ``round`` counts from 1, ``cleared_by`` said that it may go out.

    ``reference`` is where it was reflected, ``old_wording`` and ``new_wording`` what stood there and
    stands there now; of what was added there is no old wording, of what was struck out no new one.
    """

    __tablename__ = "resolution"
    __table_args__ = (
        word_check("disposition", Disposition),
        word_check("stage", Stage),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    item_number: int = refers_to("item.number")
    round: int = 1
    disposition: Disposition = word(Disposition)
    text: str = Field(sa_type=Text)
    reason: str | None = Field(default=None, sa_type=Text)
    reference: str | None = Field(default=None, sa_type=Text)
    stage: Stage = word(Stage, default=Stage.DRAFT)
    actor: str
    written_at: dt.datetime = Field(sa_type=Moment)
    version: int = 1
    cleared_by: str | None = None
    cleared_at: dt.datetime | None = Field(default=None, sa_type=Moment)
    old_wording: str | None = Field(default=None, sa_type=Text)
    new_wording: str | None = Field(default=None, sa_type=Text)


class Assessment(Row, table=True):
    """What the body said of a resolution, and on which basis."""

    __tablename__ = "assessment"
    __table_args__ = (
        word_check("outcome", Outcome),
        word_check("basis", Basis),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    item_number: int = refers_to("item.number")
    resolution_id: int | None = refers_to("resolution.id", optional=True)
    meeting_id: int | None = refers_to("meeting.id", optional=True)
    outcome: Outcome = word(Outcome)
    basis: Basis = word(Basis)
    text: str | None = Field(default=None, sa_type=Text)
    actor: str
    assessed_at: dt.datetime = Field(sa_type=Moment)
