"""Writing a paper whole or not at all."""

import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path
from typing import IO

from tracker.errors import BadInputError, Message, reason_of

_PRIVATE, _SHARED = 0o600, 0o660
_DATABASE = b"SQLite format 3\0"
_BESIDE_A_DATABASE = ("-wal", "-shm", "-journal")
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


Content = str | bytes | Callable[[IO[bytes]], object]


def write_file(path: Path, content: Content, *, force: bool) -> None:
    """Write ``content`` (text as UTF-8, or what it writes when called) to ``path`` in one step.

    Raises BadInputError where the path is a folder, exists already without ``force``, or can't be
    written; what was there stays then.
    """
    try:
        if path.is_dir():
            raise BadInputError(
                Message("{path} is a folder.", path=path),
                hint=Message("Name a file in it, such as {example}.", example=path / "status.html"),
            )
        if path.exists() and force:
            _refuse_others(path)
        _write(path.resolve(), content, force=force)
    except FileExistsError as error:
        raise BadInputError(
            Message("{path} is already there.", path=path),
            hint=Message("Name another file, or replace it with --force."),
        ) from error
    except OSError as error:
        raise BadInputError(
            Message("{path} can't be written: {reason}", path=path, reason=reason_of(error)),
            hint=Message("Name a file in a folder that you may write."),
        ) from error


def _refuse_others(path: Path) -> None:
    """BadInputError where what is there must never give way to a paper: a device, a database."""
    left = Message("Name another file; this one was left as it is.")
    if not path.is_file():
        raise BadInputError(
            Message("{path} is a device or a pipe, not a file.", path=path), hint=left
        )
    # One in use is never opened here: closing it would drop the locks of this process.
    beside = (path.with_name(path.name + ending).exists() for ending in _BESIDE_A_DATABASE)
    if any(beside) or _begins_as_a_database(path):
        raise BadInputError(Message("{path} is a database.", path=path), hint=left)


def _begins_as_a_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE


def _write(path: Path, content: Content, *, force: bool) -> None:
    """Beside the file first, then in its place, for whom the file there was."""
    if path.exists() and not force:
        raise FileExistsError
    beside = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}")
    handle = os.open(beside, _NEW, _PRIVATE)
    try:
        with os.fdopen(handle, "wb") as file:
            if callable(content):
                content(file)
            else:
                file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_mode(path))
        if path.exists() and not force:  # somebody wrote it meanwhile
            raise FileExistsError
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """As the file there; a new one is for its owner, in a group's own folder for the group."""
    if path.exists():
        return path.stat().st_mode & 0o777
    return _SHARED if path.parent.stat().st_mode & stat.S_ISGID else _PRIVATE
