"""Database files and their folders: read-only addresses, private modes, network drives, stamps."""

import contextlib
import glob
import os
import sqlite3
import stat
import sys
from pathlib import Path

from tracker import clock
from tracker.errors import BadInputError, DatabaseError, Message, reason_of

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
SHARED_FILE, SHARED_FOLDER = 0o660, 0o2770
SIDE_FILES = ("-wal", "-shm", "-journal")
# File systems on which several machines would write one file past each other's locks.
NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs",
     "lustre", "gpfs", "davfs", "fuse.davfs2", "ncpfs"}
)  # fmt: skip


def read_only_uri(path: Path) -> str:
    """The address under which SQLite reads ``path`` and writes nothing.

    On media that can't be written SQLite may not make its side files: without an unfinished
    journal the file is read as it stands.  Where a program was ended while it changed the
    journal's kind, its half change is rolled back first, which no read-only connection may.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro"
    if not os.access(path.parent, os.W_OK):
        return uri if _has(path, "-wal") else f"{uri}&immutable=1"
    if _has(path, "-journal"):
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(path)) as whole:
            whole.execute("SELECT 1 FROM sqlite_master").fetchone()
    return uri


def _has(path: Path, ending: str) -> bool:
    try:
        return side_file(path, ending).stat().st_size > 0
    except OSError:
        return False


def side_file(path: Path, ending: str) -> Path:
    """A file that SQLite keeps beside the database."""
    return path.with_name(path.name + ending)


def free_side_files(path: Path) -> None:
    """Let side files be written again that were made while the database itself could not be.

    SQLite makes them with the database's mode of that moment, and they stay where it may not write.
    """
    if not os.access(path, os.W_OK):
        return
    for ending in SIDE_FILES:
        side = side_file(path, ending)
        if side.exists() and not os.access(side, os.W_OK):
            with contextlib.suppress(OSError):  # another's file: SQLite says what is wrong
                side.chmod(stat.S_IMODE(path.stat().st_mode))


def make_room(path: Path, *, shared: bool = False) -> None:
    """An empty file for a new database, in a folder made for it; for its owner, or a group.

    Raises DatabaseError where it can't be made, or where the folder lies on a network drive.
    """
    try:
        for folder in reversed([path.parent, *path.parent.parents]):
            if not folder.exists():
                folder.mkdir(mode=PRIVATE_FOLDER)
                folder.chmod(SHARED_FOLDER if shared and folder == path.parent else PRIVATE_FOLDER)
        refuse_network_drive(path)
        path.touch(mode=PRIVATE_FILE)
        path.chmod(SHARED_FILE if shared else PRIVATE_FILE)
    except OSError as error:
        raise DatabaseError(
            Message("{path} can't be made: {reason}", path=path, reason=reason_of(error)),
            hint=Message("Name a file in a folder that you may write, with --db."),
        ) from error


def same_mode(path: Path, model: Path) -> None:
    """Give a copy to its owner alone, or to the group that may write what it was made from."""
    path.chmod(SHARED_FILE if is_shared(model) else PRIVATE_FILE)


def is_shared(path: Path) -> bool:
    """Whether a file is there and a group may write it."""
    return path.exists() and bool(path.stat().st_mode & stat.S_IWGRP)


def refuse_network_drive(path: Path) -> None:
    """DatabaseError where the file lies on a network drive, whose locks can't be trusted."""
    kind = file_system(path)
    if kind in NETWORK:
        raise DatabaseError(
            Message(
                "{path} lies on a network drive ({kind}); several machines would damage it there.",
                path=path,
                kind=kind,
            ),
            hint=Message(
                "Keep it on this machine's own disk; several machines share one on PostgreSQL: tracker db"
                " copy --to URL"
            ),
        )


def file_system(path: Path) -> str | None:
    """The kind of file system that ``path`` lies on, as Linux names it; None elsewhere."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        lines = Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    place = str(path.absolute().resolve())
    best: tuple[int, str | None] = (-1, None)
    for line in lines:
        fields = line.split()
        point = fields[4].replace("\\040", " ")
        inside = point in ("/", place) or place.startswith(f"{point}/")
        if inside and len(point) >= best[0]:
            best = (len(point), fields[fields.index("-") + 1])
    return best[1]


def stamped(path: Path, word: str) -> Path:
    """A name beside ``path`` that says when and why, and that nothing has yet."""
    stamp = clock.now().strftime("%Y%m%dT%H%M%S%f")[:-3]
    candidate = path.with_name(f"{path.name}.{word}-{stamp}")
    count = 1
    while candidate.exists():
        count += 1
        candidate = path.with_name(f"{path.name}.{word}-{stamp}-{count}")
    return candidate


def rotate(made: Path, before_stamp: str, keep: int, *, spare: Path | None = None) -> None:
    """Remove the oldest beside ``made`` that are called the same up to their stamp, but for ``spare``."""
    for old in sorted(made.parent.glob(f"{glob.escape(before_stamp)}-*"))[:-keep]:
        with contextlib.suppress(OSError):
            if spare is None or not old.samefile(spare):
                old.unlink()


def refuse_taken(target: Path, *, replace: bool) -> None:
    """BadInputError where something stands at ``target`` that a new file mustn't take the place of."""
    if target.exists() and not replace:
        raise BadInputError(
            Message("{path} is there already.", path=target),
            hint=Message("Name another file, or add --force to replace it."),
        )
    if target.exists() and not target.is_file():
        raise BadInputError(
            Message("{path} is a device or a pipe, not a file.", path=target),
            hint=Message("Name another file; this one was left as it is."),
        )


def put_in_place(part: Path, target: Path) -> None:
    """Let a finished file take the place of ``target``, of which no journal is left to be played into it.

    Raises BadInputError where what stands there is a database that somebody has open; OSError.
    """
    if any(side_file(target, ending).exists() for ending in SIDE_FILES) and not _folded(target):
        raise BadInputError(
            Message("{path} is a database that somebody has open.", path=target),
            hint=Message("Name another file; this one was left as it is."),
        )
    part.replace(target)


def _folded(path: Path) -> bool:
    """Whether a database's journal is now part of it, and nobody has it open."""
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as whole:
            whole.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error:
        return False
    return not any(side_file(path, ending).exists() for ending in SIDE_FILES)


def set_aside(path: Path, word: str) -> Path:
    """Move a database that can't be used, with its side files, to a name of its own."""
    target = stamped(path, word)
    for ending in SIDE_FILES:
        side = side_file(path, ending)
        if side.exists():
            side.rename(side_file(target, ending))
    if path.exists():
        path.rename(target)
    return target
