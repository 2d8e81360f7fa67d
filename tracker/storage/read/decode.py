"""Stored values as the records have them."""

from datetime import UTC, date, datetime
from typing import TypeVar

from tracker.domain.words import Word
from tracker.storage.damage import unreadable

WordT = TypeVar("WordT", bound=Word)


def day(value: str | None) -> date | None:
    """A stored day.  DamagedRowError where the value is none."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (ValueError, TypeError) as error:
        raise unreadable(value) from error


def known_day(value: str) -> date:
    """A stored day that can't be missing.  DamagedRowError where the value is none."""
    found = day(value)
    if found is None:
        raise unreadable(value)
    return found


def moment(value: str) -> datetime:
    """A stored moment, in UTC.  DamagedRowError where the value is none."""
    try:
        return datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, TypeError, OverflowError) as error:
        raise unreadable(value) from error


def word(words: type[WordT], value: str) -> WordT | str:
    """A stored code as its word; one that nobody knows as it stands."""
    return words.known(value) or value
