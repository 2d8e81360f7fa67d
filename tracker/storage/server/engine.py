"""The writing connection to PostgreSQL: durable, one writer at a time, no key lost or given twice."""

from functools import partial
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from tracker.errors import Message, OutOfReachError
from tracker.storage.address import ServerAddress
from tracker.storage.patience import patience
from tracker.storage.server.connection import connect, refuse_others, revision_at, unreadable

# One register per schema, one writer per register: the counterpart of BEGIN IMMEDIATE.
LOCK = 0x7472636B
TURN = f"""SELECT set_config('lock_timeout', %s, true),
    pg_advisory_xact_lock({LOCK}, hashtext(current_schema()))"""
# A change that was not kept has used numbers up: they are given again, as on SQLite.  Nobody else
# writes now, so that setting a sequence back is safe.
SET_BACK = """SELECT count(setval(c.sequence::regclass, greatest(c.seq, 1), c.seq > 0))
    FROM key_counter c
    WHERE coalesce(pg_sequence_last_value(c.sequence::regclass), 0) <> c.seq"""
COUNT = """UPDATE key_counter c SET seq = coalesce(pg_sequence_last_value(c.sequence::regclass), 0)
    WHERE c.seq <> coalesce(pg_sequence_last_value(c.sequence::regclass), 0)"""
DURABLE = """SELECT set_config('synchronous_commit', 'on', false)
    WHERE current_setting('synchronous_commit') = 'off'"""


def server_engine(address: ServerAddress, *, migrating: bool = False) -> Engine:
    """An engine whose every transaction is the only writing one on the register at ``address``.

    Unless ``migrating``, a transaction is refused where the schema isn't this version's.
    """
    engine = create_engine(
        "postgresql+psycopg://",
        creator=partial(connect, address),
        hide_parameters=True,  # a failure's report doesn't carry the register's words
        pool_size=1,
        max_overflow=4,
        pool_pre_ping=True,
    )
    event.listen(engine, "connect", _durable)
    event.listen(engine, "begin", _take_turn)
    if not migrating:
        event.listen(engine, "begin", partial(_prepare, address))
        event.listen(engine, "commit", _count_keys)
    return engine


def _durable(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute(DURABLE)
    cursor.close()
    connection.commit()


def _take_turn(connection: Connection) -> None:
    try:
        connection.exec_driver_sql(TURN, (lock_timeout(),))
    except OperationalError as error:
        if not isinstance(error.orig, psycopg.errors.LockNotAvailable):
            raise
        raise OutOfReachError(
            Message("Somebody else has been writing to the database for too long."),
            hint=Message("Wait a little, then try again; nothing was changed."),
        ) from error


def lock_timeout() -> str:
    """How long to wait for another writer, as the server has it."""
    return f"{patience() * 1000:.0f}ms"


def _prepare(address: ServerAddress, connection: Connection) -> None:
    try:
        revision = revision_at(raw(connection))
    except psycopg.Error as error:
        raise unreadable(address, error) from error
    refuse_others(address, revision)
    connection.exec_driver_sql(SET_BACK)


def _count_keys(connection: Connection) -> None:
    connection.exec_driver_sql(COUNT)


def raw(connection: Connection) -> Any:
    """Psycopg's own connection under one of SQLAlchemy's."""
    return connection.connection.driver_connection
