"""Making a register on PostgreSQL what a dump holds, in one transaction."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
from psycopg import sql

from tracker.errors import BadInputError, DatabaseError, Message
from tracker.storage.address import ServerAddress
from tracker.storage.backup import BEFORE_RESTORE, Restored
from tracker.storage.digest import digest_of
from tracker.storage.opening import MARKS
from tracker.storage.restoring import kept_in
from tracker.storage.schema import KNOWN_REVISIONS
from tracker.storage.server.backup import MACHINERY, back_up_automatically
from tracker.storage.server.connection import (
    OURS,
    Connection,
    connect,
    moment,
    newer,
    not_ours,
    own_tables,
    revision_at,
    unreadable,
)
from tracker.storage.server.dumps import Dumped, read_dump, script
from tracker.storage.server.engine import LOCK, lock_timeout
from tracker.storage.server.programs import complaint, complaints, failed, program, running
from tracker.storage.server.rights import given_again, rights

TURN = f"SELECT pg_advisory_lock({LOCK}, hashtext(current_schema()))"


def restore(address: ServerAddress, backup: Path) -> Restored:
    """Make the register what ``backup`` holds; what it was is kept as a dump.

    Nobody writes meanwhile; others see the old or the new, never a mixture.  Raises BadInputError
    where the file is no dump of a register, DatabaseError; the register is then as it was.
    """
    dumped = read_dump(backup)
    if dumped.revision not in KNOWN_REVISIONS:
        raise newer(address, dumped.revision)
    aside = None
    try:
        with _alone(address) as connection:
            names = _present(connection, dumped, backup)
            there = revision_at(connection) is not None
            _refuse_others(address, connection, there=there)
            aside = back_up_automatically(address, BEFORE_RESTORE, spare=backup) if there else None
            given = rights(connection, own_tables() | MACHINERY)
            _replace(address, backup, names, given_again(connection, dumped.schema, given))
            with moment(address) as look:
                found = digest_of(look)  # before anybody else may write
    except psycopg.Error as error:
        raise unreadable(address, error) from error
    if found != dumped.digest:
        raise DatabaseError(
            Message("{path} isn't what {backup} holds.", path=address, backup=backup),
            hint=kept_in(aside),
        )
    return Restored(found, aside)


@contextmanager
def _alone(address: ServerAddress) -> Iterator[Connection]:
    """A connection that keeps everybody else from writing."""
    with connect(address, autocommit=True) as connection:
        connection.execute("SELECT set_config('lock_timeout', %s, false)", (lock_timeout(),))
        try:
            connection.execute(TURN.encode())
        except psycopg.errors.LockNotAvailable as error:
            raise DatabaseError(
                Message("Somebody else has been writing to the database for too long."),
                hint=Message("Wait a little, then try again; nothing was changed."),
            ) from error
        yield connection


def _present(connection: Connection, dumped: Dumped, backup: Path) -> list[str]:
    """The tables that give way, named with their schema."""
    (schema,) = connection.execute("SELECT current_schema()").fetchone() or ("",)
    if schema != dumped.schema:
        raise BadInputError(
            Message(
                "{path} is of the schema {found}; the address leads to {schema}.",
                path=backup,
                found=dumped.schema,
                schema=schema,
            ),
            hint=Message("Name it in the address: ?options=-csearch_path%3DSCHEMA"),
        )
    there = {name for (name,) in connection.execute(OURS)}
    return [
        sql.Identifier(schema, name).as_string(connection)
        for name in sorted(there & (own_tables() | MACHINERY))
    ]


def _refuse_others(address: ServerAddress, connection: Connection, *, there: bool) -> None:
    """DatabaseError where tables that are called as ours are another program's."""
    tables = {name for (name,) in connection.execute(OURS)}
    if tables & own_tables() and not (there and tables >= MARKS):
        raise not_ours(address)


def _replace(address: ServerAddress, backup: Path, names: list[str], given: str) -> None:
    """Drop what is there and make what the dump holds, for whom it was; all or nothing."""
    # Were this program ended now, psql would come to an end of its input without a COMMIT.
    words = ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"]
    command = [program("psql"), *words, f"--dbname={address.url}"]
    with (
        script(backup) as lines,
        complaints() as said,
        running(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said) as process,
    ):
        assert process.stdin is not None  # noqa: S101 - it is a pipe
        try:
            process.stdin.write(b"BEGIN;\n")
            # A reader that holds a table would hold up this, and every writer behind it.
            process.stdin.write(f"SET LOCAL lock_timeout = '{lock_timeout()}';\n".encode())
            if names:
                process.stdin.write(f"DROP TABLE {', '.join(names)};\n".encode())
            for line in lines:
                process.stdin.write(line)
            process.stdin.write(given.encode())
            process.stdin.write(b"COMMIT;\n")
            process.stdin.close()
        except BrokenPipeError:  # psql has stopped and says why
            with suppress(BrokenPipeError):
                process.stdin.close()
            for _ in lines:
                pass
        if process.wait():
            raise failed("psql", complaint(said))
