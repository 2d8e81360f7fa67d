"""Columns that several tables declare the same way."""

from typing import Any

from sqlalchemy import ForeignKey
from sqlmodel import Field

from tracker.domain.words import Word
from tracker.storage.tables.base import WordType


def refers_to(column: str, *, optional: bool = False) -> Any:
    """A foreign key, checked at the end of the transaction, never cascading."""
    key = ForeignKey(column, deferrable=True, initially="DEFERRED")
    if optional:
        return Field(default=None, sa_column_args=[key], index=True)
    return Field(sa_column_args=[key], index=True)


def word(
    words: type[Word],
    *,
    default: Word | None = None,
    optional: bool = False,
    index: bool = False,
) -> Any:
    """A column that holds one of ``words``."""
    if default is not None or optional:
        return Field(default=default, sa_type=WordType(words), nullable=optional, index=index)
    return Field(sa_type=WordType(words), index=index)
