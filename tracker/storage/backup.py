"""Backups of a SQLite register: made while others write, checked after writing, kept in rotation."""

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import BadInputError, DatabaseError, Message
from tracker.storage.digest import Digest, digest_of
from tracker.storage.files import (
    read_only_uri,
    same_mode,
    set_aside,
    side_file,
    stamped,
)
from tracker.storage.look import FileLook
from tracker.storage.opening import State, state_of

KEPT = 10  # automatic backups of one kind beside a database
BEFORE_UPGRADE, BEFORE_DOWNGRADE = "before-upgrade", "before-downgrade"
BEFORE_RESTORE, DAMAGED = "before-restore", "damaged"
BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
WAIT = 30.0  # seconds for whoever is writing to finish


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was written and read again: where it is and what it holds."""

    path: Path
    digest: Digest


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: ``aside`` is where the database it replaced is kept, None without one."""

    digest: Digest
    aside: Path | None


def back_up(database: Path, target: Path, *, replace: bool = False) -> Backup:
    """Write a backup of ``database`` to ``target``, whole or not at all, and check it.

    Others may go on writing: the copy is that of one moment.  Raises BadInputError where the
    target is there already (unless ``replace``), DatabaseError where the copy can't be written or
    doesn't hold what the database holds.
    """
    if target.exists() and not replace:
        raise BadInputError(
            Message("{path} is there already.", path=target),
            hint=Message("Name another file, or add --force to replace it."),
        )
    if target.exists() and database.exists() and target.samefile(database):
        raise BadInputError(Message("{path} is the database itself.", path=target))
    part = stamped(target.with_name(f".{target.name}"), "part")
    try:
        digest = _copy(database, part)
        same_mode(part, database)
        part.replace(target)
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


def back_up_automatically(database: Path, why: str) -> Path:
    """A backup beside the database, named by why and when; the oldest of its kind go."""
    backup = back_up(database, stamped(database, why))
    for old in sorted(database.parent.glob(f"{database.name}.{why}-*"))[:-KEPT]:
        with contextlib.suppress(OSError):
            old.unlink()
    return backup.path


def back_up_in_rotation(database: Path, folder: Path, keep: int) -> Backup:
    """A backup in ``folder``, named by when; only the newest ``keep`` stay there (0: all)."""
    backup = back_up(database, stamped(folder / database.name, "backup"))
    if keep:
        for old in sorted(folder.glob(f"{database.name}.backup-*"))[:-keep]:
            with contextlib.suppress(OSError):
                old.unlink()
    return backup


def restore(backup: Path, database: Path) -> Restored:
    """Make ``database`` what ``backup`` holds, in one transaction; what it was is kept beside it.

    Others who have it open see the old or the new, never a mixture.  A database that can't even
    be read is set aside with its journal.  Raises DatabaseError where the backup isn't a whole
    register, or where the database can't be written.
    """
    if not backup.exists():
        raise BadInputError(Message("There is no file {path}.", path=backup))
    if database.exists() and backup.samefile(database):
        raise BadInputError(Message("{path} is the database itself.", path=backup))
    if state_of(backup) is State.MISSING:
        raise BadInputError(Message("{path} is empty.", path=backup))
    expected = _checked(backup)
    aside = _kept_aside(database)
    try:
        digest = _copy(backup, database, into_place=True)
    except (sqlite3.Error, OSError) as error:
        raise _out_of_reach(database, error) from error
    if digest != expected:
        raise DatabaseError(
            Message("{path} isn't what {backup} holds.", path=database, backup=backup)
        )
    return Restored(digest, aside)


def _kept_aside(database: Path) -> Path | None:
    """A backup of what a restore replaces; a file that is no database is moved away instead."""
    if not database.exists() and not side_file(database, "-wal").exists():
        return None
    if _is_damaged(database):
        return set_aside(database, DAMAGED)
    return back_up_automatically(database, BEFORE_RESTORE)


def _is_damaged(path: Path) -> bool:
    """Whether the file's content is broken; a full disk or a missing permission says nothing of it."""
    if not path.exists() or not path.stat().st_size:
        return True
    try:
        with reading(path) as connection:
            return bool(_problems(connection))
    except sqlite3.Error as error:
        if error.sqlite_errorcode & 0xFF in BROKEN:
            return True
        raise _out_of_reach(path, error) from error


def _checked(path: Path) -> Digest:
    """The digest of a file that is sound; DatabaseError where it is damaged."""
    try:
        with reading(path) as connection:
            problems = _problems(connection)
            digest = digest_of(FileLook(connection))
    except sqlite3.Error as error:
        raise _damaged(path, error) from error
    if problems:
        raise _damaged(path, problems[0])
    return digest


def _out_of_reach(path: Path, error: Exception) -> DatabaseError:
    return DatabaseError(
        Message("{path} couldn't be restored: {reason}", path=path, reason=error),
        hint=Message("It was left as it was. Check the free space and who else has it open."),
    )


def _damaged(path: Path, reason: object) -> DatabaseError:
    return DatabaseError(
        Message("{path} is damaged: {reason}", path=path, reason=reason),
        hint=Message("Take another backup; nothing was changed."),
    )


def _copy(source: Path, target: Path, *, into_place: bool = False) -> Digest:
    """Copy one moment of ``source`` over ``target`` by SQLite's own means, and compare them."""
    with (
        reading(source) as old,
        closing(sqlite3.connect(target, timeout=WAIT, isolation_level=None)) as new,
    ):
        if into_place:
            new.execute("PRAGMA journal_mode = WAL")
        new.execute("PRAGMA synchronous = FULL")
        old.backup(new)
        if not into_place:
            new.execute("PRAGMA journal_mode = DELETE")  # one file, readable on any medium
        problems = _problems(new)
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


def _problems(connection: sqlite3.Connection) -> list[str]:
    """What SQLite itself finds wrong with a database."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    return [] if found == ["ok"] else found
