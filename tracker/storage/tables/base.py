"""What every table shares: names of constraints, moments, words, never-reused keys."""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Dialect, MetaData, String
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

from tracker import clock
from tracker.domain.words import Word
from tracker.storage.damage import unreadable

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

# An undone row's key is never given to another row: history stays unambiguous.
KEYS_ARE_NEVER_REUSED = {"sqlite_autoincrement": True}


class Row(SQLModel):
    """A row of the register; SQLModel without the global metadata."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, kept as sortable ISO text on every engine."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To ``2025-03-07T05:00:00.000000Z``."""
        return None if value is None else clock.iso(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """From the stored text, with its zone."""
        if value is None:
            return None
        try:
            return datetime.fromisoformat(str(value)).astimezone(UTC)
        except (ValueError, OverflowError):
            return value  # type: ignore[no-any-return]  # told with its row when that is loaded


class WordType(TypeDecorator[str]):
    """A domain word kept as its code; a code nobody knows is handed on as text, not refused."""

    impl = String(32)
    cache_ok = True

    def __init__(self, words: type[Word]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Only a known code is written; another can only have come from a damaged row."""
        if value is None:
            return None
        word = self.words.known(value)
        if word is None:
            raise unreadable(value)
        return str(word)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The word; an unknown code as it stands."""
        return None if value is None else self.words.known(value) or str(value)


def word_check(column: str, words: type[Word]) -> CheckConstraint:
    """The named constraint that keeps a word column to its codes."""
    codes = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f"{column} IN ({codes})", name=column)
