"""Stored values as the records have them."""

from datetime import UTC, date, datetime
from typing import Any, TypeVar

from tracker.domain.words import Word

WordT = TypeVar("WordT", bound=Word)


def day(value: str | None) -> date | None:
    """A stored day."""
    return None if value is None else date.fromisoformat(value)


def moment(value: str) -> datetime:
    """A stored moment, in UTC."""
    return datetime.fromisoformat(value).astimezone(UTC)


def word(words: type[WordT], value: str) -> WordT | str:
    """A stored code as its word; one that nobody knows as it stands."""
    return words.known(value) or value


def plain(value: str | None) -> Any:
    """A stored JSON value."""
    if value is None:
        return None
    import json

    return json.loads(value)
