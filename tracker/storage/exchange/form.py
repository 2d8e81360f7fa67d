"""What the lines of an export are: the tables in their order, and each column as JSON has it."""

from typing import Any, Final

from sqlalchemy import Boolean, Column, Integer, Table

from tracker.errors import Message
from tracker.storage import tables
from tracker.storage.codec import from_plain
from tracker.storage.damage import json_of, unreadable
from tracker.storage.tables.base import WordType
from tracker.storage.tables.kinds import JsonList, JsonObject

FORMAT: Final = "deliberation-tracker/register"
VERSION: Final = 1
# The search text follows from the rows: it is made anew.
LEFT_OUT: Final = frozenset({"search_text"})


def tables_in_order() -> list[Table]:
    """Every table of the register, those that others refer to first."""
    return [t for t in tables.Row.metadata.sorted_tables if t.name not in LEFT_OUT]


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
    if not right:
        raise WrongValueError(Message("can't be {value}", value=repr(value)[:40]))
    if isinstance(column.type, WordType) and column.type.words.known(value) is None:
        raise WrongValueError(Message("unknown word “{word}”", word=value))
    try:
        return from_plain(column, value)
    except ValueError as error:
        raise WrongValueError(Message("can't be {value}", value=repr(value)[:40])) from error


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
