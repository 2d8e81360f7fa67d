"""What stands at a database's path, told without loading the writing side."""

import errno
import os
import sqlite3
from enum import Enum
from pathlib import Path
from typing import Final

from tracker.errors import DatabaseError, Message, reason_of
from tracker.storage.files import read_only_uri
from tracker.storage.schema import KNOWN_REVISIONS, REVISION

MARKS: Final = frozenset({"agenda_item", "meeting_body"})  # tables of ours that every schema has


class State(Enum):
    """How a file stands to this program."""

    MISSING = "missing"
    OLDER = "older"
    CURRENT = "current"


def state_of(path: Path, instead: Message | None = None) -> State:
    """How the file at ``path`` stands to this program.

    Raises DatabaseError where it is a folder, unreadable, no register, or of a newer program;
    ``instead`` is what to do then, where the file wasn't named by --db.
    """
    if path.is_dir():
        raise DatabaseError(
            Message("{path} is a folder, not a database.", path=path),
            hint=Message(
                "Name a file in it, such as {example}.", example=path / "register.sqlite3"
            ),
        )
    if path.exists() and not path.is_file():
        raise DatabaseError(
            Message("{path} is a device or a pipe, not a database.", path=path),
            hint=instead or Message("Name another file with --db; this one was left as it is."),
        )
    try:
        if not path.exists() or path.stat().st_size == 0:
            return State.MISSING
        # Never opened here: closing it would drop the locks that SQLite holds for this process.
        if not os.access(path, os.R_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise DatabaseError(
            Message("{path} can't be read: {reason}", path=path, reason=reason_of(error)),
            hint=Message("Check the permissions of the file and its folder."),
        ) from error
    revision = revision_of(path, instead)
    if revision == REVISION:
        return State.CURRENT
    if revision in KNOWN_REVISIONS:
        return State.OLDER
    raise DatabaseError(
        Message(
            "{path} was written by a newer version (schema {revision}).",
            path=path,
            revision=revision,
        ),
        hint=Message(
            "Update the tracker; this version knows schemas up to {known}.", known=REVISION
        ),
    )


def revision_of(path: Path, instead: Message | None = None) -> str:
    """The schema revision that a file says it has; ``instead`` as for ``state_of``."""
    connection = sqlite3.connect(read_only_uri(path), uri=True)
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise _unusable(path, error, instead) from error
    finally:
        connection.close()
    if row is None:
        raise _unusable(path, sqlite3.DatabaseError("no such table: alembic_version"), instead)
    return str(row[0])


def not_ours(path: Path, instead: Message | None = None) -> DatabaseError:
    """What to tell of another program's database; ``instead`` as for ``state_of``."""
    return DatabaseError(
        Message("{path} is a database, but not a register of this program.", path=path),
        hint=instead
        or Message("Name another file with --db, or make a new one with: tracker init"),
    )


def _unusable(path: Path, error: sqlite3.DatabaseError, instead: Message | None) -> DatabaseError:
    if "no such table" in str(error):
        return not_ours(path, instead)
    if "not a database" in str(error):
        return DatabaseError(
            Message("{path} is not a database.", path=path),
            hint=instead or Message("Name another file with --db; this one was left as it is."),
        )
    return DatabaseError(
        Message("{path} can't be used: {reason}", path=path, reason=Message(str(error))),
        hint=Message("If the file is damaged, restore a backup; nothing was changed."),
    )
