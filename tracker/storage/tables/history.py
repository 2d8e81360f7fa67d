"""Who did what, and every row it changed; and the words that search finds items by."""

import datetime as dt
from typing import Any

from sqlalchemy import JSON, Index, Text
from sqlmodel import Field

from tracker.storage.tables.base import KEYS_ARE_NEVER_REUSED, Moment, Row
from tracker.storage.tables.fields import refers_to


class Batch(Row, table=True):
    """One user action; ``reverses`` names the batch that an undo or redo takes back."""

    __tablename__ = "batch"
    __table_args__ = (KEYS_ARE_NEVER_REUSED,)

    id: int | None = Field(default=None, primary_key=True)
    verb: str
    actor: str
    machine: str
    made_at: dt.datetime = Field(sa_type=Moment)
    reverses: int | None = refers_to("batch.id", optional=True)


class Change(Row, table=True):
    """One row changed in a batch.

    ``operation`` is insert, update, delete or import; ``before`` and ``after`` hold the changed
    columns (an update) or all of them (an insert, a delete).
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("ix_change_table_name_row_key", "table_name", "row_key"),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    batch_id: int = refers_to("batch.id")
    table_name: str
    row_key: int
    operation: str
    before: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    after: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))


class SearchText(Row, table=True):
    """The folded words of one source row of an item; its key is the row of the search index."""

    __tablename__ = "search_text"
    __table_args__ = (
        Index("ux_search_text_source", "source", "source_key", unique=True),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    item_number: int = Field(index=True)
    source: str
    source_key: int
    folded: str = Field(sa_type=Text)
