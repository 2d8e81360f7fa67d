"""Who did what, and every row it changed; and the words that search finds items by."""

import datetime as dt
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field

from tracker.storage.tables.base import KEYS_ARE_NEVER_REUSED, Moment, Row
from tracker.storage.tables.fields import refers_to
from tracker.storage.tables.kinds import JsonObject


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
    columns (an update) or all of them (an insert, a delete); ``item_number`` is the item that the
    row is or belongs to.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("ix_change_table_name_row_key", "table_name", "row_key"),
        Index("ix_change_item_number_batch_id", "item_number", "batch_id"),
        KEYS_ARE_NEVER_REUSED,
    )

    id: int | None = Field(default=None, primary_key=True)
    batch_id: int = refers_to("batch.id")
    table_name: str
    row_key: int
    operation: str
    before: dict[str, Any] | None = Field(default=None, sa_type=JsonObject)
    after: dict[str, Any] | None = Field(default=None, sa_type=JsonObject)
    item_number: int | None = None  # no foreign key: the item may be gone, its history stays


class SearchText(Row, table=True):
    """All folded words of one item, a line each; its key is also the row of the search index."""

    __tablename__ = "search_text"

    item_number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    folded: str = Field(sa_type=Text)
