"""A register in a SQLite file."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.errors import DatabaseError, Message
from tracker.storage.address import FileAddress
from tracker.storage.files import read_only_uri
from tracker.storage.opening import State, revision_of, state_of
from tracker.storage.place import Place, revision_before
from tracker.storage.read.reader import Reader

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, Table

    from tracker.storage.backup import Backup, Restored
    from tracker.storage.doctor.model import Finding
    from tracker.storage.look import Look


class FilePlace(Place):
    """A SQLite file; an older one is backed up and upgraded on opening."""

    made_when_missing = True
    upgraded_when_opened = True

    def __init__(self, address: FileAddress) -> None:
        self.address = address
        self.path = address.path

    def state(self) -> State:
        """How the file stands to this program."""
        return state_of(self.path)

    def revision(self) -> str:
        """The schema that the file says it has."""
        if self.state() is State.MISSING:
            raise self.missing()
        return revision_of(self.path)

    def ready(self) -> None:
        """Upgrade an older one."""
        state = self.state()
        if state is State.MISSING:
            raise self.missing()
        if state is State.OLDER:
            self.upgrade()

    def reader(self) -> Reader:
        """A reading connection of the caller's own."""
        self.ready()
        return Reader(self.path)

    def engine(self) -> "Engine":
        """The writing side."""
        from tracker.storage.engine import writing_engine

        return writing_engine(self.path)

    @contextmanager
    def looking(self) -> "Iterator[Look]":
        """A look at one moment."""
        from tracker.storage.backup import reading
        from tracker.storage.look import FileLook

        self.ready()
        with reading(self.path) as connection:
            yield FileLook(connection)

    def written(self, connection: "Connection") -> "Look":
        """A look at what a transaction has written so far."""
        from tracker.storage.look import FileLook

        return FileLook(_raw(connection))

    def insert(
        self, connection: "Connection", table: "Table", rows: Iterable[Sequence[Any]]
    ) -> None:
        """Write rows as they are kept."""
        from tracker.storage.copying import insert_into_file

        insert_into_file(_raw(connection), table, rows)

    def create(self, *, shared: bool) -> None:
        """Make the file with its folder."""
        from tracker.storage.migrate import upgrade

        upgrade(self.path, shared=shared)

    def upgrade(self) -> Path:
        """Bring an older file to today's schema."""
        from tracker.storage.migrate import upgrade

        backup = upgrade(self.path)
        if backup is None:
            raise self.missing()
        return backup

    def downgrade(self, revision: str) -> Path:
        """Take the schema back to a revision."""
        from tracker.storage.migrate import downgrade

        return downgrade(self.path, revision_before(revision, self.revision()))

    def back_up(self, target: Path, *, replace: bool, keep: int) -> "Backup":
        """Write a checked backup to a file, or into a folder by date."""
        from tracker.storage.backup import back_up, back_up_in_rotation

        if self.state() is State.MISSING:
            raise self.missing()
        if target.is_dir():
            return back_up_in_rotation(self.path, target, keep)
        return back_up(self.path, target, replace=replace)

    def restore(self, backup: Path) -> "Restored":
        """Make the register what a backup holds; what it was is kept beside it."""
        from tracker.storage.restoring import restore

        return restore(backup, self.path)

    def examine(self) -> "list[Finding]":
        """Everything that isn't as it must be."""
        from tracker.storage.doctor import examine

        self.ready()
        return examine(self.path)

    def fingerprint(self) -> tuple[int, int] | None:
        """Device and inode.  Raises OSError where the file is gone."""
        stat = self.path.stat()
        return stat.st_dev, stat.st_ino

    def copied(self, target: sqlite3.Connection) -> None:
        """Copy the file page by page."""
        self.ready()
        try:
            with closing(sqlite3.connect(read_only_uri(self.path), uri=True)) as source:
                source.backup(target)
        except sqlite3.Error as error:
            raise DatabaseError(
                Message("{path} can't be read: {reason}", path=self.path, reason=error),
                hint=Message("See which with: tracker doctor"),
            ) from error

    @property
    def key(self) -> Path:
        """The file's own path, from wherever it is named."""
        return self.path.resolve()


def _raw(connection: "Connection") -> sqlite3.Connection:
    driver: Any = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - that is what the engine is made for
    return driver
