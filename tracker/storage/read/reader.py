"""A read-only connection to a register."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from tracker.errors import DatabaseError, Message
from tracker.storage.files import read_only_uri
from tracker.storage.read.dialects import SQLITE, Dialect

BUSY_SECONDS = 5.0


class Row(Protocol):
    """A row of a query; its values are had by the names of their columns."""

    def __getitem__(self, key: Any, /) -> Any:
        """The value of a column."""

    def __iter__(self) -> Iterator[Any]:
        """The values in the order of the columns."""


class Reader:
    """Reads one SQLite file; belongs to the thread that made it, but for ``interrupt``."""

    dialect: Dialect = SQLITE

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._connection = sqlite3.connect(
                read_only_uri(path),
                uri=True,
                timeout=BUSY_SECONDS,
                check_same_thread=False,
                isolation_level=None,
            )
            self._connection.row_factory = sqlite3.Row
            self._connection.execute("PRAGMA query_only = ON")
        except sqlite3.Error as error:
            raise self._unreadable(error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def interrupt(self) -> None:
        """Stop the running query; may be called from another thread."""
        self._connection.interrupt()

    @contextmanager
    def steady(self) -> Iterator[None]:
        """What is read inside is all of one moment, whatever others write meanwhile; may be nested."""
        if self._connection.in_transaction:
            yield
            return
        try:
            self._connection.execute("BEGIN")
        except sqlite3.Error as error:
            raise self._unreadable(error) from error
        try:
            yield
        finally:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")

    def rows(self, sql: str, values: Mapping[str, object]) -> list[Row]:
        """Every row of a query with named placeholders.  Raises DatabaseError."""
        try:
            return self._connection.execute(sql, dict(values)).fetchall()
        except sqlite3.Error as error:
            raise self._unreadable(error) from error

    def each(self, sql: str, values: Mapping[str, object]) -> Iterator[Row]:
        """The rows of a query, one by one.  Raises DatabaseError."""
        try:
            yield from self._connection.execute(sql, dict(values))
        except sqlite3.Error as error:
            raise self._unreadable(error) from error

    def poll(self) -> int:
        """The highest batch number: it grows with every action, whoever made it.

        Loading an export and mending the index change rows without one, and a restore may lower it:
        what watches must ask whether it differs, not whether it has grown.
        """
        (row,) = self.rows("SELECT COALESCE(MAX(id), 0) FROM batch", {})
        return int(row[0])

    def _unreadable(self, error: sqlite3.Error) -> DatabaseError:
        return DatabaseError(
            Message("{path} can't be read: {reason}", path=self.path, reason=Message(str(error))),
            hint=Message("Check that it is still there and may be read; nothing was changed."),
        )
