"""Looking at whole tables as they are kept, the same on every engine: for copies, hashes, checks.

Values are those that SQLite keeps: truth as 0 and 1, days, moments and JSON as text.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Protocol

# The engine's own, and what follows from the rows.
LEFT_OUT = ("sqlite_", "search_")


class Cursor(Protocol):
    """The rows of a query."""

    @property
    def description(self) -> Any:
        """A sequence per column, its name first."""

    def fetchone(self) -> Any:
        """The next row, or None."""

    def fetchall(self) -> list[Any]:
        """All other rows."""

    def __iter__(self) -> Iterator[Any]:
        """The rows one by one."""


class Look(Protocol):
    """A connection that sees one moment, or what it has itself written; ``?`` marks a value."""

    dialect: str
    errors: tuple[type[Exception], ...]

    def trying(self) -> AbstractContextManager[object]:
        """Within it an error of the engine leaves the look as it was."""

    def execute(self, sql: str, values: Sequence[object] = ()) -> Cursor:
        """Run a query."""

    def stream(self, sql: str) -> Iterable[Sequence[Any]]:
        """The rows of a query that may have very many."""

    def tables(self) -> list[str]:
        """The register's tables, by name, without what follows from the rows."""

    def columns(self, table: str) -> list[str]:
        """The columns of a table, by name; none where it isn't there."""

    def counters(self) -> dict[str, int]:
        """The highest key that was ever given, by table."""

    def indexes(self) -> set[str]:
        """The names of all indexes."""

    def terms(self) -> Iterator[tuple[int, str]]:
        """Every token in the search index, with its item's number."""


class FileLook:
    """A look at a SQLite database."""

    dialect: str = "sqlite"
    errors: tuple[type[Exception], ...] = (sqlite3.Error,)

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def trying(self) -> AbstractContextManager[object]:
        """SQLite goes on after an error."""
        return nullcontext()

    def execute(self, sql: str, values: Sequence[object] = ()) -> Cursor:
        """Run a query."""
        return self.connection.execute(sql, values)

    def stream(self, sql: str) -> Iterable[Sequence[Any]]:
        """The rows of a query that may have very many."""
        return self.connection.execute(sql)

    def tables(self) -> list[str]:
        """The register's tables, by name."""
        found = self.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        return [name for (name,) in found if not name.startswith(LEFT_OUT)]

    def columns(self, table: str) -> list[str]:
        """The columns of a table, by name."""
        return sorted(row[1] for row in self.execute(f'PRAGMA table_info("{table}")'))

    def counters(self) -> dict[str, int]:
        """The highest key that was ever given, by table."""
        return dict(self.execute("SELECT name, seq FROM sqlite_sequence").fetchall())

    def indexes(self) -> set[str]:
        """The names of all indexes."""
        found = self.execute("SELECT name FROM sqlite_master WHERE type = 'index'")
        return {name for (name,) in found}

    def terms(self) -> Iterator[tuple[int, str]]:
        """Every token in the search index, with its item's number."""
        self.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms"
            " USING fts5vocab(main, search_index, instance)"
        )
        yield from self.execute("SELECT doc, term FROM temp.search_terms")
