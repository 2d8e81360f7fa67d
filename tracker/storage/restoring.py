"""Making a SQLite register what a backup holds, in one transaction, with what it was kept aside."""

import sqlite3
import time
from pathlib import Path
from typing import Final

from tracker.errors import BadInputError, DatabaseError, Message
from tracker.storage.backup import (
    BEFORE_RESTORE,
    WAIT,
    Restored,
    back_up_automatically,
    checked,
    copied,
    problems_in,
    reading,
)
from tracker.storage.files import is_shared, make_room, refuse_network_drive, set_aside, side_file
from tracker.storage.opening import MARKS, State, not_ours, state_of

ANOTHER_BACKUP: Final = Message(
    "Name a backup of a register in a file; what a server holds comes by: tracker db copy"
)
DAMAGED: Final = "damaged"
BROKEN: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
OCCUPIED: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def restore(backup: Path, database: Path) -> Restored:
    """Make ``database`` what ``backup`` holds, in one transaction; what it was is kept beside it.

    Others who have it open see the old or the new, never a mixture; what they wrote before is in
    the copy beside it.  A database that can't even be read is set aside
    with its journal.  Raises BadInputError where there is no backup; DatabaseError where it isn't a
    whole register, where the database can't be written, or others write without end.
    """
    if not backup.exists():
        raise BadInputError(Message("There is no file {path}.", path=backup))
    if database.exists() and backup.samefile(database):
        raise BadInputError(Message("{path} is the database itself.", path=backup))
    if state_of(backup, ANOTHER_BACKUP) is State.MISSING:
        raise BadInputError(Message("{path} is empty.", path=backup))
    refuse_network_drive(database)
    expected = checked(backup)
    _refuse_others(database)
    keeping = _Keeping(database, spare=backup)
    if not database.exists():
        make_room(database, shared=is_shared(keeping.aside or backup))
    try:
        digest = copied(backup, database, over=keeping.step)
    except (sqlite3.Error, OSError) as error:
        raise _out_of_reach(database, error, keeping.aside) from error
    if digest != expected:
        raise DatabaseError(
            Message("{path} isn't what {backup} holds.", path=database, backup=backup),
            hint=kept_in(keeping.aside),
        )
    return Restored(digest, keeping.aside, whole=not keeping.damaged)


class _Keeping:
    """Keeps aside what a copy is about to replace, where nobody else can write any more."""

    def __init__(self, database: Path, *, spare: Path) -> None:
        self.aside: Path | None = None
        self._spare = spare
        self.damaged = False
        self._database = database
        self._give_up = time.monotonic() + WAIT
        self._whole = database.exists() or side_file(database, "-wal").exists()
        if self._whole and _is_damaged(database):
            self.aside, self.damaged, self._whole = set_aside(database, DAMAGED), True, False

    def step(self, status: int, _remaining: int, _total: int) -> None:
        """Asked after each step; from the first one that isn't refused on, others only read."""
        if status in OCCUPIED:
            if time.monotonic() > self._give_up:
                raise DatabaseError(
                    Message("Somebody else has been writing to the database for too long."),
                    hint=Message("Wait a little, then try again; nothing was changed."),
                )
        elif self._whole:
            self._whole = False
            self.aside = back_up_automatically(self._database, BEFORE_RESTORE, spare=self._spare)


def _refuse_others(path: Path) -> None:
    """DatabaseError where another program's database stands there; a damaged register gives way."""
    if not path.is_file() or not path.stat().st_size:
        return
    try:
        with reading(path) as connection:
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            tables = {str(name) for (name,) in names}
    except sqlite3.Error:
        return  # which kind of damage it is, is seen when it is kept aside
    if tables and not tables >= MARKS:
        raise not_ours(path)


def _is_damaged(path: Path) -> bool:
    """Whether the file's content is broken; a full disk or a missing permission says nothing of it."""
    if not path.exists() or not path.stat().st_size:
        return True
    try:
        with reading(path) as connection:
            return bool(problems_in(connection))
    except sqlite3.Error as error:
        if error.sqlite_errorcode & 0xFF in BROKEN:
            return True
        raise _out_of_reach(path, error, None) from error


def _out_of_reach(path: Path, error: Exception, aside: Path | None) -> DatabaseError:
    return DatabaseError(
        Message("{path} couldn't be restored: {reason}", path=path, reason=error),
        hint=kept_in(aside)
        or Message("It was left as it was. Check the free space and who else has it open."),
    )


def kept_in(aside: Path | None) -> Message | None:
    """Where what the database was is kept."""
    return Message("What it held is kept in {path}.", path=aside) if aside else None
