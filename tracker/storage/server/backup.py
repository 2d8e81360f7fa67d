"""Backups of a register on PostgreSQL: pg_dump's own format, of one moment, read again and compared."""

import contextlib
from pathlib import Path

from platformdirs import user_data_path

from tracker.errors import DatabaseError, Message, reason_of
from tracker.storage.address import ServerAddress
from tracker.storage.backup import KEPT, Backup
from tracker.storage.digest import Digest, digest_of
from tracker.storage.files import (
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    put_in_place,
    refuse_taken,
    rotate,
    stamped,
)
from tracker.storage.server.connection import OURS, ServerLook, moment, own_tables
from tracker.storage.server.dumps import read_dump
from tracker.storage.server.programs import run

MACHINERY = frozenset({"search_index", "key_counter"})
ENDING = "dump"


def back_up(address: ServerAddress, target: Path, *, replace: bool = False) -> Backup:
    """Write a dump of the register to ``target``, whole or not at all, and check it.

    Others may go on writing: the dump is that of one moment.  Raises BadInputError where the
    target is there already (unless ``replace``), DatabaseError where the dump can't be written or
    doesn't hold what the register holds.
    """
    refuse_taken(target, replace=replace)
    part = stamped(target.with_name(f".{target.name}"), "part")
    try:
        part.touch(mode=PRIVATE_FILE)
        with moment(address) as look:
            expected = digest_of(look)
            _dump(look, address, part)
        written = read_dump(part).digest
        if written != expected:
            raise _differs(target, expected, written)
        put_in_place(part, target)
    except OSError as error:
        raise DatabaseError(
            Message(
                "No backup of {path} could be made: {reason}", path=address, reason=reason_of(error)
            ),
            hint=Message(
                "Check the permissions and the free space of {folder}.", folder=target.parent
            ),
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return Backup(target, written)


def _dump(look: ServerLook, address: ServerAddress, target: Path) -> None:
    """Run pg_dump on the very moment that ``look`` sees."""
    (snapshot,) = look.execute("SELECT pg_export_snapshot()").fetchone()
    (schema,) = look.execute("SELECT current_schema()").fetchone()
    there = {name for (name,) in look.execute(OURS)}
    wanted = sorted(there & (own_tables() | MACHINERY))
    run(
        "pg_dump",
        "--format=custom",
        "--no-owner",
        "--no-privileges",
        f"--snapshot={snapshot}",
        f"--file={target}",
        f"--dbname={address.url}",
        *(f'--table="{schema}"."{name}"' for name in wanted),
    )


def _differs(target: Path, expected: Digest, written: Digest) -> DatabaseError:
    return DatabaseError(
        Message(
            "The backup {path} doesn't hold what the register holds ({found} rows of {rows}).",
            path=target,
            found=written.total,
            rows=expected.total,
        ),
        hint=Message("The register is as it was."),
    )


def back_up_automatically(address: ServerAddress, why: str, *, spare: Path | None = None) -> Path:
    """A dump in the user's data folder, named by why and when; the oldest go, not ``spare``."""
    folder = user_data_path("tracker", appauthor=False) / "backups"
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseError(
            Message("{path} can't be made: {reason}", path=folder, reason=reason_of(error))
        ) from error
    return _rotated(address, folder, why, KEPT, spare=spare).path


def back_up_in_rotation(address: ServerAddress, folder: Path, keep: int) -> Backup:
    """A dump in ``folder``, named by when; only the newest ``keep`` stay there (0: all)."""
    return _rotated(address, folder, "backup", keep)


def _rotated(
    address: ServerAddress, folder: Path, why: str, keep: int, *, spare: Path | None = None
) -> Backup:
    name = f"{address.name}.{ENDING}"
    backup = back_up(address, stamped(folder / name, why))
    if keep:
        rotate(backup.path, f"{name}.{why}", keep, spare=spare)
    return backup
