"""PostgreSQL's own programs: pg_dump, pg_restore and psql."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

from tracker.errors import DatabaseError, Message

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
    done = subprocess.run(  # noqa: S603 - words of our own; a password is never among them
        [program(name), *words], capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode:
        raise failed(name, done.stderr)


def failed(name: str, said: bytes) -> DatabaseError:
    """What to tell where one of them failed."""
    return DatabaseError(
        Message(
            "{program} failed: {reason}",
            program=name,
            reason=" ".join(said.decode("utf-8", "replace").split()),
        ),
        hint=Message("The register is as it was."),
    )
