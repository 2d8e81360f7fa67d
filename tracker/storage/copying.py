"""Carrying a whole register to another place, whichever engine keeps the two; history included."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, StaticPool, Table, create_engine, text
from sqlalchemy.exc import DatabaseError as EngineError

from tracker.errors import BadInputError, DatabaseError, Message, NotAllowedError
from tracker.storage import tables
from tracker.storage.chunks import chunks
from tracker.storage.digest import Digest, digest_of
from tracker.storage.doctor.mending import COUNT_FROM
from tracker.storage.engine import reason_in
from tracker.storage.look import Look
from tracker.storage.opening import State
from tracker.storage.search_index import make_index, rebuild_index
from tracker.storage.shape import kept_tables

if TYPE_CHECKING:
    from tracker.storage.place import Place


@dataclass(frozen=True, slots=True)
class Copied:
    """What was carried, as it was found again at the other place."""

    address: str
    digest: Digest


def copy_register(source: "Place", target: "Place") -> Copied:
    """Make the empty (or missing) register at ``target`` hold all that ``source`` holds.

    One moment of the source, one transaction at the target, with every count and every value
    compared before it is kept.  Raises NotAllowedError where the target holds something,
    BadInputError where it is the source, DatabaseError; the target then holds nothing.
    """
    if source.key == target.key:
        raise BadInputError(Message("{path} is the register itself.", path=target.address))
    source.ready()
    if target.state() is State.MISSING:
        target.create(shared=False)
    engine = target.engine()
    try:
        with source.looking() as old, engine.begin() as connection:
            new = target.written(connection)
            try:
                digest = _carried(old, new, connection, target)
            except new.errors as error:
                raise _refused(target, " ".join(str(error).split())) from error
    except EngineError as error:
        raise _refused(target, reason_in(error)) from error
    finally:
        engine.dispose()
    return Copied(str(target.address), digest)


def _carried(old: Look, new: Look, connection: Connection, target: "Place") -> Digest:
    """Carry every row and counter; the digest, which is the same at both places."""
    _refuse_filled(new, target)
    expected = digest_of(old)
    for table in kept_tables():
        target.insert(connection, table, rows_of(old, table))
    _count_on(old, connection)
    rebuild_index(connection)
    written = digest_of(new)
    if written != expected:
        raise DatabaseError(
            Message("{path} didn't take what it was given.", path=target.address),
            hint=Message("Nothing was kept there."),
        )
    return written


def fill_memory(look: Look, target: sqlite3.Connection) -> None:
    """Make an empty database in memory hold what ``look`` sees, with its search texts."""
    engine = create_engine("sqlite://", creator=lambda: target, poolclass=StaticPool)
    with engine.connect() as connection:
        tables.Row.metadata.create_all(connection)
        make_index(connection)
        connection.commit()
    target.execute("BEGIN")
    for table in tables.Row.metadata.sorted_tables:
        insert_into_file(target, table, rows_of(look, table))
    target.execute("COMMIT")
    with engine.connect() as connection:
        rebuild_index(connection)
        connection.commit()


def rows_of(look: Look, table: Table) -> Iterable[Sequence[Any]]:
    """All rows of a table, their values in the order of its columns."""
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    return look.stream(f'SELECT {columns} FROM "{table.name}"')  # noqa: S608 - names from the models


def insert_into_file(
    target: sqlite3.Connection, table: Table, rows: Iterable[Sequence[Any]]
) -> None:
    """Write rows as they are kept into a SQLite database."""
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    marks = ", ".join("?" for _ in table.columns)
    for some in chunks(rows):
        target.executemany(f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})', some)  # noqa: S608 - names from the models


def _count_on(old: Look, connection: Connection) -> None:
    """Keys that were given once are given at neither place again."""
    counters: Mapping[str, int] = old.counters()
    for table, seq in counters.items():
        if seq and table in tables.Row.metadata.tables:
            for statement in COUNT_FROM[connection.dialect.name]:
                connection.execute(text(statement), {"seq": seq, "table": table})


def _refuse_filled(new: Look, target: "Place") -> None:
    rows = digest_of(new).total - 1  # the schema's own
    if rows:
        raise NotAllowedError(
            Message("{path} isn't empty: it has {rows} rows.", path=target.address, rows=rows),
            hint=Message("Name a place where no register is yet, or an empty one."),
        )


def _refused(target: "Place", reason: str) -> DatabaseError:
    return DatabaseError(
        Message("{path} can't be written: {reason}", path=target.address, reason=reason),
        hint=Message("Nothing was kept there."),
    )
