"""Connections to a PostgreSQL server, and looking at a register's tables through one."""

import re
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from typing import Any

import psycopg
from psycopg.adapt import AdaptersMap, Buffer, Loader
from psycopg.types.string import TextLoader

from tracker.errors import DatabaseError, Message
from tracker.storage.address import ServerAddress
from tracker.storage.look import LEFT_OUT, Cursor
from tracker.storage.schema import KNOWN_REVISIONS, REVISION

Connection = psycopg.Connection[Any]
CONNECT_SECONDS = 15
ROWS_AT_ONCE = 1000
ENCODING = "UTF8"
# Values are read as SQLite keeps them, so that all that is above knows only one kind of row.
AS_TEXT = ("date", "json")
OURS = """SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = current_schema() AND c.relkind = 'r'"""

INDEXES = OURS.replace("'r'", "'i'")
MARK = re.compile(r"""'[^']*'|"[^"]*"|[?%]""")


class _Truth(Loader):
    """Truth as SQLite keeps it."""

    def load(self, data: Buffer) -> int:
        return int(bytes(data) == b"t")


def as_kept(adapters: AdaptersMap) -> None:
    """Make a connection or cursor read values as SQLite keeps them."""
    adapters.register_loader("bool", _Truth)
    for name in AS_TEXT:
        adapters.register_loader(name, TextLoader)


def connect(address: ServerAddress, *, autocommit: bool = False) -> Connection:
    """A new connection.  Raises DatabaseError where there is no server, or it lets nobody in."""
    try:
        connection = psycopg.connect(
            address.url,
            autocommit=autocommit,
            client_encoding=ENCODING,
            connect_timeout=CONNECT_SECONDS,
            fallback_application_name="tracker",
        )
    except psycopg.Error as error:
        raise DatabaseError(
            Message("{address} can't be reached: {reason}", address=address, reason=told(error)),
            hint=Message(
                "Check the address, that the server runs, and your entry in ~/.pgpass or the"
                " service file."
            ),
        ) from error
    found = connection.info.parameter_status("server_encoding")
    if found != ENCODING:
        connection.close()
        raise DatabaseError(
            Message(
                "{address} keeps its text as {encoding}, not as UTF8.",
                address=address,
                encoding=found,
            ),
            hint=Message("Make another database: createdb --encoding=UTF8 --template=template0"),
        )
    return connection


def told(error: BaseException) -> str:
    """What the server said, in one line."""
    diagnosis = getattr(error, "diag", None)
    first = getattr(diagnosis, "message_primary", None) or str(error)
    return " ".join(first.split())


@contextmanager
def asking(address: ServerAddress) -> Iterator[Connection]:
    """A connection to ask a few things by.  Raises DatabaseError, whatever the server refuses."""
    with refusals(address), connect(address, autocommit=True) as connection:
        yield connection


@contextmanager
def refusals(address: ServerAddress) -> Iterator[None]:
    """Tell what the server refuses.  Raises DatabaseError."""
    try:
        yield
    except psycopg.Error as error:
        raise unreadable(address, error) from error


@contextmanager
def moment(address: ServerAddress) -> Iterator["ServerLook"]:
    """A look at one moment of the register, whoever writes meanwhile.  Raises DatabaseError."""
    try:
        with connect(address) as connection:
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            connection.read_only = True
            connection.execute("SELECT 1")  # the moment is now, not when the first row is read
            yield ServerLook(connection)
    except psycopg.Error as error:
        raise unreadable(address, error) from error


def unreadable(address: ServerAddress, error: psycopg.Error) -> DatabaseError:
    """What to tell where reading failed."""
    return DatabaseError(
        Message("{path} can't be read: {reason}", path=address, reason=told(error)),
        hint=Message("Check that it is still there and may be read; nothing was changed."),
    )


def revision_at(connection: Connection) -> str | None:
    """The schema that the register has, None where there is no register."""
    (there,) = connection.execute("SELECT to_regclass('alembic_version')").fetchone() or (None,)
    if there is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def refuse_others(address: ServerAddress, revision: str | None) -> None:
    """DatabaseError unless the register has the schema that this version works with."""
    if revision == REVISION:
        return
    if revision is None:
        raise missing(address)
    if revision not in KNOWN_REVISIONS:
        raise newer(address, revision)
    raise DatabaseError(
        Message("{path} has an older schema ({revision}).", path=address, revision=revision),
        hint=Message(
            "When everybody's program is up to date, one of you upgrades it: tracker db upgrade"
        ),
    )


def missing(address: ServerAddress) -> DatabaseError:
    """What to tell where there is no register."""
    return DatabaseError(
        Message("There is no database at {path}.", path=address),
        hint=Message("Make one with: tracker init"),
    )


def not_ours(address: ServerAddress) -> DatabaseError:
    """What to tell where another program's tables stand."""
    return DatabaseError(
        Message("{path} is a database, but not a register of this program.", path=address),
        hint=Message("Name an empty database, or make one with: createdb NAME"),
    )


def newer(address: ServerAddress, revision: str) -> DatabaseError:
    """What to tell where a newer program has been."""
    return DatabaseError(
        Message(
            "{path} was written by a newer version (schema {revision}).",
            path=address,
            revision=revision,
        ),
        hint=Message(
            "Update the tracker; this version knows schemas up to {known}.", known=REVISION
        ),
    )


class ServerLook:
    """A look at a register on PostgreSQL."""

    dialect: str = "postgresql"
    errors: tuple[type[Exception], ...] = (psycopg.Error,)

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._streams = 0

    def trying(self) -> AbstractContextManager[object]:
        """A savepoint: an error would end the whole transaction."""
        return self.connection.transaction()

    def execute(self, sql: str, values: Sequence[object] = ()) -> Cursor:
        """Run a query."""
        cursor = self.connection.cursor()
        as_kept(cursor.adapters)
        # Without values nothing is a placeholder.
        cursor.execute(marked(sql), values) if values else cursor.execute(sql.encode())
        return cursor

    def stream(self, sql: str) -> Iterator[Sequence[Any]]:
        """The rows of a query that may have very many; the server keeps them until asked for."""
        self._streams += 1
        with self.connection.cursor(name=f"stream_{self._streams}") as cursor:
            as_kept(cursor.adapters)
            cursor.itersize = ROWS_AT_ONCE
            cursor.execute(sql.encode())
            yield from cursor

    def tables(self) -> list[str]:
        """The register's tables, by name; other programs' tables may stand beside them."""
        there = {name for (name,) in self.execute(OURS)}
        return sorted(n for n in there & own_tables() if not n.startswith(LEFT_OUT))

    def columns(self, table: str) -> list[str]:
        """The columns of a table, by name."""
        found = self.execute(
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_schema = current_schema() AND table_name = ?",
            (table,),
        )
        return sorted(name for (name,) in found)

    def counters(self) -> dict[str, int]:
        """The highest key that was ever given, by table."""
        return dict(self.execute("SELECT name, seq FROM key_counter").fetchall())

    def indexes(self) -> set[str]:
        """The names of all indexes."""
        return {name for (name,) in self.execute(INDEXES)}

    def terms(self) -> Iterator[tuple[int, str]]:
        """Every token in the search index, with its item's number."""
        yield from self.execute(
            "SELECT rowid, t FROM search_index CROSS JOIN unnest(tsvector_to_array(tokens)) t"
        )


def own_tables() -> set[str]:
    """The names of the register's tables."""
    from tracker.storage import tables

    return {*tables.Row.metadata.tables, "alembic_version"}


@lru_cache(maxsize=256)
def marked(sql: str) -> bytes:
    """A query with ``?`` for its values, as psycopg has it; what stands in quotes stays."""
    return MARK.sub(_mark, sql).encode()


def _mark(found: re.Match[str]) -> str:
    return "%s" if found[0] == "?" else found[0].replace("%", "%%")
