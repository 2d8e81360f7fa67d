"""The writing connection to SQLite: durable, with foreign keys, one writer at a time."""

import random
import sqlite3
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError as EngineError
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from tracker.errors import DatabaseError, Message, OutOfReachError
from tracker.storage.files import free_side_files, refuse_network_drive
from tracker.storage.patience import patience

LONGEST_NAP = 0.02  # seconds between two tries, jittered so that writers take turns


def writing_engine(path: Path, *, foreign_keys: bool = True) -> Engine:
    """An engine whose every transaction is BEGIN IMMEDIATE on the SQLite file at ``path``.

    Migrations rebuild tables and therefore ask for ``foreign_keys=False``.
    """
    refuse_network_drive(path)
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),  # a "?" in a path is part of it
        hide_parameters=True,  # a failure's report doesn't carry the register's words
        poolclass=NullPool,
    )

    def configure(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # BEGIN is ours
        free_side_files(path)
        cursor = connection.cursor()
        for pragma in (
            "busy_timeout = 0",
            "journal_mode = WAL",
            "synchronous = FULL",
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
        ):
            try:
                _patiently(partial(cursor.execute, f"PRAGMA {pragma}"))
            except sqlite3.Error as error:
                raise DatabaseError(
                    Message(
                        "{path} can't be written: {reason}", path=path, reason=Message(str(error))
                    ),
                    hint=Message("Check the permissions and the free space of its folder."),
                ) from error
        cursor.close()

    event.listen(engine, "connect", configure)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: Connection) -> None:
    _patiently(lambda: connection.exec_driver_sql("BEGIN IMMEDIATE"))


def _patiently(attempt: Callable[[], object]) -> None:
    """Run ``attempt`` until no other writer is in the way, as long as ``patience`` lasts."""
    give_up = time.monotonic() + patience()
    while True:
        try:
            attempt()
        except (sqlite3.OperationalError, OperationalError) as error:
            if not _is_busy(error):
                raise
            if time.monotonic() > give_up:
                raise OutOfReachError(
                    Message("Somebody else has been writing to the database for too long."),
                    hint=Message("Wait a little, then try again; nothing was changed."),
                ) from error
            time.sleep(random.uniform(0, LONGEST_NAP))  # noqa: S311 - jitter, not a secret
        else:
            return


def _is_busy(error: sqlite3.OperationalError | OperationalError) -> bool:
    return "locked" in str(error) or "busy" in str(error)


def reason_in(error: EngineError) -> str:
    """What the engine itself said, in one line."""
    diagnosis = getattr(error.orig, "diag", None)
    first = getattr(diagnosis, "message_primary", None) or str(error.orig)
    return " ".join(str(first).split())
