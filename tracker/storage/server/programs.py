"""PostgreSQL's own programs: pg_dump, pg_restore and psql."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import IO, Final

from tracker.errors import DatabaseError, Message, reason_of

PLACES: Final = "/usr/lib/postgresql"  # where Debian keeps each version's own


def program(name: str) -> str:
    """The path of one of PostgreSQL's programs.  Raises DatabaseError where it isn't there."""
    found = shutil.which(name)
    if found is None:
        versions = sorted(Path(PLACES).glob(f"*/bin/{name}"), key=_version)
        found = str(versions[-1]) if versions else None
    if found is None:
        raise DatabaseError(
            Message("{program} isn't on this machine.", program=name),
            hint=Message("Install PostgreSQL's client programs (on Debian: postgresql-client)."),
        )
    return found


def _version(path: Path) -> list[int]:
    """9.6 before 15, by the folder of the version."""
    return [int(number) for number in re.findall(r"\d+", path.parts[-3])]


def run(name: str, *words: str) -> None:
    """Run one of them to its end.  Raises DatabaseError with what it said."""
    with (
        complaints() as said,
        running([program(name), *words], stdout=subprocess.DEVNULL, stderr=said) as process,
    ):
        if process.wait():
            raise failed(name, complaint(said))


def complaints() -> IO[bytes]:
    """Where a program's complaints go: a pipe that nobody reads meanwhile would stop it."""
    return tempfile.TemporaryFile()


def complaint(said: IO[bytes]) -> str:
    """What stands there, in one line."""
    said.seek(0)
    return " ".join(said.read().decode("utf-8", "replace").split())


def running(
    command: list[str],
    *,
    stdin: int = subprocess.DEVNULL,
    stdout: int,
    stderr: IO[bytes],
) -> "subprocess.Popen[bytes]":
    """A program at work; its words are our own, and a password is never among them.

    Raises DatabaseError where it can't be started.
    """
    try:
        return subprocess.Popen(command, stdin=stdin, stdout=stdout, stderr=stderr)  # noqa: S603 - see above
    except OSError as error:
        raise failed(Path(command[0]).name, reason_of(error)) from error


def failed(name: str, reason: object) -> DatabaseError:
    """What to tell where one of them failed."""
    return DatabaseError(
        Message("{program} failed: {reason}", program=name, reason=reason),
        hint=Message("The register is as it was."),
    )
