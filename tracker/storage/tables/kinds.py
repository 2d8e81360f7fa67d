"""Kinds of columns: what each holds, and whether a value that was read is of its kind.

A column hands on a value that it can't read as it stands; when its row is loaded, or when the doctor
comes by, it is told with its table and its key.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Dialect, Integer
from sqlalchemy.types import TypeDecorator, TypeEngine

from tracker.storage.tables.base import Moment

LARGEST = 2**31 - 1  # what a whole number's column holds on every engine


class Day(TypeDecorator[dt.date]):
    """A day; what is none is handed on as it stands."""

    impl = Date
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """From what the engine keeps."""
        return _leniently(super().result_processor(dialect, coltype))


class JsonList(TypeDecorator[list[Any]]):
    """A list as JSON; what is none is handed on as it stands."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """From what the engine keeps."""
        return _leniently(super().result_processor(dialect, coltype))


class JsonObject(TypeDecorator[dict[str, Any]]):
    """An object as JSON; what is none is handed on as it stands."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """From what the engine keeps."""
        return _leniently(super().result_processor(dialect, coltype))


def _leniently(read: Callable[[Any], Any] | None) -> Callable[[Any], Any]:
    def kept(value: Any) -> Any:
        try:
            return value if read is None else read(value)
        except (ValueError, TypeError, RecursionError):
            return value

    return kept


def is_json(kind: TypeEngine[Any]) -> bool:
    """Whether a column of this type keeps JSON."""
    return isinstance(kind, JsonList | JsonObject)


def is_sound(column: Column[Any], value: Any) -> bool:
    """Whether a loaded value is of its column's kind."""
    if value is None:
        return bool(column.nullable)
    match column.type:
        case Day():
            return isinstance(value, dt.date) and not isinstance(value, dt.datetime)
        case Moment():
            return isinstance(value, dt.datetime)
        case JsonList():
            return isinstance(value, list)
        case JsonObject():
            return isinstance(value, dict)
        case Boolean():
            return value in (0, 1)
        case Integer():
            return isinstance(value, int) and -LARGEST <= value <= LARGEST
        case _:
            return isinstance(value, str)
