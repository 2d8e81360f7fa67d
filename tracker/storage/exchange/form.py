"""What the lines of an export are: the tables in their order, and each column as JSON has it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Boolean, Column, Integer, Table
from sqlalchemy.sql.schema import CallableColumnDefault, ScalarElementColumnDefault

from tracker import clock
from tracker.errors import Message
from tracker.storage.codec import from_plain
from tracker.storage.damage import json_of, unreadable
from tracker.storage.tables.base import WordType
from tracker.storage.tables.kinds import LARGEST, JsonList, JsonObject

FORMAT: Final = "deliberation-tracker/register"
VERSION: Final = 1


def key_of(table: Table) -> Column[Any]:
    """A table's only key."""
    (key,) = table.primary_key.columns
    return key


def plain_value(column: Column[Any], kept: Any) -> Any:
    """The value that a line gives for a column, from the one that the register keeps.

    DamagedRowError where the column can't hold it.
    """
    if kept is None:
        return None
    match column.type:
        case JsonList() | JsonObject():
            return json_of(kept)
        case Boolean() if kept in (0, 1):
            return bool(kept)
        case Integer() if isinstance(kept, int):
            return kept
        case Integer() | Boolean():
            raise unreadable(kept)
        case _ if isinstance(kept, str):
            return kept
        case _:
            raise unreadable(kept)


def column_value(column: Column[Any], value: Any) -> Any:
    """The value that a line gives for a column, as the database takes it.

    Raises WrongValueError where the column can't hold it.
    """
    if value is None:
        if not column.nullable:
            raise WrongValueError(Message("must not be empty"))
        return None
    wanted = _python_type(column)
    right = isinstance(value, wanted) and (wanted is bool or not isinstance(value, bool))
    if not right or not _fits(value):
        raise WrongValueError(Message("can't be {value}", value=_shown(value)))
    if isinstance(column.type, WordType) and column.type.words.known(value) is None:
        raise WrongValueError(Message("unknown word “{word}”", word=value))
    try:
        found = from_plain(column, value)
        if isinstance(found, datetime):
            clock.iso(found)  # the year 9999 overflows in some zones
    except (ValueError, OverflowError) as error:
        raise WrongValueError(Message("can't be {value}", value=_shown(value))) from error
    return found


def absent_value(column: Column[Any]) -> Any:
    """What a column holds whose name a line leaves out, as one of an earlier schema does.

    Raises WrongValueError where the column needs a value of its own.
    """
    match column.default:
        case ScalarElementColumnDefault(arg=value):
            return value
        case CallableColumnDefault():
            return []  # the only ones are JSON lists
        case _:
            return column_value(column, None)


def _fits(value: Any) -> bool:
    """Whether both engines can hold a plain value: its numbers and every text in it."""
    if isinstance(value, int):
        return -LARGEST <= value <= LARGEST
    return all("\0" not in text and _is_unicode(text) for text in _texts(value))


def _texts(value: Any) -> Iterator[str]:
    """Every text in a plain value, keys included; without recursion, since lines nest deeply."""
    left = [value]
    while left:
        match left.pop():
            case str(text):
                yield text
            case list(parts):
                left += parts
            case dict(pairs):
                left += [*pairs.keys(), *pairs.values()]
            case _:
                pass


def _is_unicode(text: str) -> bool:
    """No half of a surrogate pair, which no encoding holds."""
    return not any("\ud800" <= sign <= "\udfff" for sign in text)


def _shown(value: Any) -> str:
    return ascii(value)[:40] if isinstance(value, str) and not _fits(value) else repr(value)[:40]


class WrongValueError(Exception):
    """A value that its column can't hold; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def _python_type(column: Column[Any]) -> type | tuple[type, ...]:
    """What JSON gives for a column."""
    match column.type:
        case JsonList():
            return list
        case JsonObject():
            return dict
        case Boolean():
            return bool
        case Integer():
            return int
        case _:
            return str
