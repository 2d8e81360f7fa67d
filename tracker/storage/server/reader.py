"""A read-only connection to a register on PostgreSQL."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any, Final

import psycopg
from psycopg.pq import TransactionStatus

from tracker.storage.address import ServerAddress
from tracker.storage.read.dialects import POSTGRESQL
from tracker.storage.read.reader import Reader, Row
from tracker.storage.server.connection import (
    Connection,
    as_kept,
    connect,
    refuse_others,
    revision_at,
    unreadable,
)

CANCEL_SECONDS: Final = 2.0
READ_ONLY = "SET default_transaction_read_only = on"
NAMED = re.compile(r"""'[^']*'|"[^"]*"|%|(?<![:\w]):(?P<name>[a-z_]\w*)""")


class NamedRow(tuple[Any, ...]):
    """A row whose values are had by place or by name."""

    __slots__ = ()
    places: Mapping[str, int] = {}

    def __getitem__(self, key: Any) -> Any:
        """The value at a place, or of a column."""
        return super().__getitem__(self.places[key] if isinstance(key, str) else key)


def named_rows(cursor: psycopg.Cursor[Any]) -> Callable[[Sequence[Any]], NamedRow]:
    """Makes the rows of one query."""
    places = {column.name: at for at, column in enumerate(cursor.description or ())}
    return type("NamedRow", (NamedRow,), {"__slots__": (), "places": places})


class ServerReader(Reader):
    """Reads the register at an address; belongs to the thread that made it, but for ``interrupt``.

    A connection that was cut, as by a server started anew, is made anew.
    """

    dialect = POSTGRESQL

    def __init__(self, address: ServerAddress) -> None:
        self.address = address
        self._server = self._connected()
        self._streams = 0

    def _connected(self) -> Connection:
        connection = connect(self.address, autocommit=True)
        try:
            connection.execute(READ_ONLY)
            as_kept(connection.adapters)
            connection.row_factory = named_rows
            refuse_others(self.address, revision_at(connection))
        except psycopg.Error as error:
            connection.close()
            raise unreadable(self.address, error) from error
        except BaseException:
            connection.close()
            raise
        return connection

    def close(self) -> None:
        """Let the server go."""
        self._server.close()

    def interrupt(self) -> None:
        """Stop the running query; may be called from another thread."""
        with suppress(psycopg.Error):
            self._server.cancel_safe(timeout=CANCEL_SECONDS)

    @contextmanager
    def steady(self) -> Iterator[None]:
        """What is read inside is all of one moment, whatever others write meanwhile; may be nested."""
        if not self._idle():
            yield
            return
        self.rows("SELECT 1", {})  # a connection that was cut is made anew here
        try:
            with self._server.transaction():
                self._server.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                yield
        except psycopg.Error as error:
            raise unreadable(self.address, error) from error

    def _idle(self) -> bool:
        """Whether no transaction is open."""
        idle = (TransactionStatus.IDLE, TransactionStatus.UNKNOWN)
        return self._server.info.transaction_status in idle

    def rows(self, sql: str, values: Mapping[str, object]) -> list[Row]:
        """Every row of a query with named placeholders.  Raises DatabaseError."""
        try:
            return self._rows(sql, values)
        except psycopg.Error as error:
            if not self._server.broken:
                raise unreadable(self.address, error) from error
        self._server = self._connected()
        try:
            return self._rows(sql, values)
        except psycopg.Error as error:
            raise unreadable(self.address, error) from error

    def _rows(self, sql: str, values: Mapping[str, object]) -> list[Row]:
        return self._server.execute(named(sql), dict(values)).fetchall()

    def each(self, sql: str, values: Mapping[str, object]) -> Iterator[Row]:
        """The rows of a query, one by one, as they are asked for.  Raises DatabaseError."""
        self._streams += 1
        if self._idle():
            self.rows("SELECT 1", {})
        try:
            with (
                self._server.transaction(),
                self._server.cursor(name=f"each_{self._streams}") as cursor,
            ):
                cursor.execute(named(sql), dict(values))
                yield from cursor
        except psycopg.Error as error:
            raise unreadable(self.address, error) from error


@lru_cache(maxsize=512)
def named(sql: str) -> bytes:
    """A query with ``:name`` for its values, as psycopg has it; what stands in quotes stays."""
    return NAMED.sub(_named, sql).encode()


def _named(found: re.Match[str]) -> str:
    return f"%({found['name']})s" if found["name"] else found[0].replace("%", "%%")
