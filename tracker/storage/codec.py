"""Column values as history keeps them: plain JSON, and back."""

import datetime as dt
from enum import Enum
from typing import Any

from sqlalchemy import Column

from tracker import clock
from tracker.storage.tables.base import Moment, WordType
from tracker.storage.tables.kinds import Day


def to_plain(value: Any) -> Any:
    """A column's value as JSON can hold it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.datetime):
        return clock.iso(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def from_plain(column: Column[Any], value: Any) -> Any:
    """The value that ``to_plain`` made plain, as the column's type has it.  ValueError, TypeError."""
    if value is None:
        return None
    if isinstance(column.type, Moment):
        return dt.datetime.fromisoformat(value)
    if isinstance(column.type, Day):
        return dt.date.fromisoformat(value)
    if isinstance(column.type, WordType):
        return column.type.words.known(value) or value
    return value
