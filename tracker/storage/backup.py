"""Backups of a SQLite register: made while others write, checked after writing, kept in rotation."""

import contextlib
import platform
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tracker.errors import BadInputError, DatabaseError, Message
from tracker.storage.digest import Digest, digest_of
from tracker.storage.files import (
    PRIVATE_FILE,
    put_in_place,
    read_only_uri,
    refuse_taken,
    rotate,
    same_mode,
    side_file,
    stamped,
)
from tracker.storage.look import FileLook

KEPT = 10  # automatic backups of one kind beside a database
BEFORE_UPGRADE, BEFORE_DOWNGRADE = "before-upgrade", "before-downgrade"
BEFORE_RESTORE = "before-restore"
WAIT = 30.0  # seconds for whoever is writing to finish
NAP = 0.05  # seconds between two tries
PAGES_AT_ONCE = 32  # fewer than any register has: the first step is never the last


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was written and read again: where it is and what it holds."""

    path: Path
    digest: Digest


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: ``aside`` is where the database it replaced is kept, None without one.

    ``whole``: it can be gone back to; what was damaged can't.
    """

    digest: Digest
    aside: Path | None
    whole: bool = True


def back_up(database: Path, target: Path, *, replace: bool = False) -> Backup:
    """Write a backup of ``database`` to ``target``, whole or not at all, and check it.

    Others may go on writing: the copy is that of one moment.  Raises BadInputError where the
    target is there already (unless ``replace``), DatabaseError where the copy can't be written or
    doesn't hold what the database holds.
    """
    refuse_taken(target, replace=replace)
    if target.exists() and database.exists() and target.samefile(database):
        raise BadInputError(Message("{path} is the database itself.", path=target))
    part = stamped(target.with_name(f".{target.name}"), "part")
    try:
        part.touch(mode=PRIVATE_FILE)
        digest = copied(database, part)
        same_mode(part, database)
        put_in_place(part, target)
    except (sqlite3.Error, OSError) as error:
        raise DatabaseError(
            Message("No backup of {path} could be made: {reason}", path=database, reason=error),
            hint=Message(
                "Check the permissions and the free space of {folder}.", folder=target.parent
            ),
        ) from error
    finally:
        for leftover in (part, side_file(part, "-journal")):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)
    return Backup(target, digest)


def back_up_automatically(database: Path, why: str, *, spare: Path | None = None) -> Path:
    """A backup beside the database, named by why and when; the oldest of its kind go, not ``spare``."""
    backup = back_up(database, stamped(database, why))
    rotate(backup.path, f"{database.name}.{why}", KEPT, spare=spare)
    return backup.path


def back_up_in_rotation(database: Path, folder: Path, keep: int) -> Backup:
    """A backup in ``folder``, named by which and when; only its newest ``keep`` stay (0: all).

    Registers are often called the same: a mark of where each lies tells them apart.
    """
    place = f"{platform.node()}:{database.resolve()}"
    word = f"backup-{sha256(place.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"
    backup = back_up(database, stamped(folder / database.name, word))
    if keep:
        rotate(backup.path, f"{database.name}.{word}", keep)
    return backup


def checked(path: Path) -> Digest:
    """The digest of a file that is sound; DatabaseError where it is damaged."""
    try:
        with reading(path) as connection:
            problems = problems_in(connection)
            digest = digest_of(FileLook(connection))
    except sqlite3.Error as error:
        raise _damaged(path, error) from error
    if problems:
        raise _damaged(path, problems[0])
    return digest


def _damaged(path: Path, reason: object) -> DatabaseError:
    return DatabaseError(
        Message("{path} is damaged: {reason}", path=path, reason=reason),
        hint=Message("Take another backup; nothing was changed."),
    )


def copied(
    source: Path, target: Path, *, over: Callable[[int, int, int], None] | None = None
) -> Digest:
    """Copy one moment of ``source`` to ``target`` by SQLite's own means, and compare them.

    A new file, which is made readable on any medium; or ``over`` a register that others use, in
    one transaction, asked after each step as ``sqlite3.Connection.backup`` asks its ``progress``.
    """
    with (
        reading(source) as old,
        closing(sqlite3.connect(target, timeout=WAIT, isolation_level=None)) as new,
    ):
        if over:
            new.execute("PRAGMA journal_mode = WAL")
        new.execute("PRAGMA synchronous = FULL")
        old.backup(new, pages=PAGES_AT_ONCE if over else -1, progress=over, sleep=NAP)
        if not over:
            new.execute("PRAGMA journal_mode = DELETE")  # one file, readable on any medium
        problems = problems_in(new)
        if problems:
            raise sqlite3.DatabaseError(problems[0])
        expected, written = digest_of(FileLook(old)), digest_of(FileLook(new))
    if expected != written:
        message = "the copy differs"
        raise sqlite3.DatabaseError(message)
    return written


@contextlib.contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A read-only connection that sees one moment."""
    with closing(
        sqlite3.connect(read_only_uri(path), uri=True, timeout=WAIT, isolation_level=None)
    ) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()  # from here on
        yield connection
        connection.execute("ROLLBACK")


def problems_in(connection: sqlite3.Connection) -> list[str]:
    """What SQLite itself finds wrong with a database."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    return [] if found == ["ok"] else found
