"""Stored values as the records have them."""

from datetime import UTC, date, datetime
from typing import Any, TypeVar

from tracker.domain.words import Word
from tracker.errors import DatabaseError, Message

WordT = TypeVar("WordT", bound=Word)


def day(value: str | None) -> date | None:
    """A stored day.  DatabaseError where the value is none."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (ValueError, TypeError) as error:
        raise _odd(value) from error


def known_day(value: str) -> date:
    """A stored day that can't be missing.  DatabaseError where the value is none."""
    found = day(value)
    if found is None:
        raise _odd(value)
    return found


def moment(value: str) -> datetime:
    """A stored moment, in UTC.  DatabaseError where the value is none."""
    try:
        return datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, TypeError, OverflowError) as error:
        raise _odd(value) from error


def word(words: type[WordT], value: str) -> WordT | str:
    """A stored code as its word; one that nobody knows as it stands."""
    return words.known(value) or value


def plain(value: str | None) -> Any:
    """A stored JSON value.  DatabaseError where the value is none."""
    if value is None:
        return None
    import json

    try:
        return json.loads(value)
    except (ValueError, TypeError) as error:
        raise _odd(value) from error


def _odd(value: object) -> DatabaseError:
    return DatabaseError(
        Message("The register holds a value that can't be read: {value}", value=str(value)[:80]),
        hint=Message("See which with: tracker doctor"),
    )
