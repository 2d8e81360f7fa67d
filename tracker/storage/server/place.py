"""A register in a database on a PostgreSQL server."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.errors import DatabaseError
from tracker.storage.address import ServerAddress
from tracker.storage.opening import State
from tracker.storage.place import Place, revision_before
from tracker.storage.read.reader import Reader
from tracker.storage.schema import KNOWN_REVISIONS, REVISION
from tracker.storage.server.connection import (
    ServerLook,
    asking,
    moment,
    newer,
    not_ours,
    refuse_others,
    revision_at,
)
from tracker.storage.server.reader import ServerReader

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, Table

    from tracker.storage.backup import Backup, Restored
    from tracker.storage.doctor.model import Finding

# Tables of ours without their schema's revision: another program's.
TAKEN = "SELECT to_regclass('item') IS NOT NULL OR to_regclass('meeting') IS NOT NULL"


class ServerPlace(Place):
    """A schema of a database; made by ``init``, and upgraded only when told."""

    made_when_missing = False
    upgraded_when_opened = False

    def __init__(self, address: ServerAddress) -> None:
        self.address = address
        self.server = address  # the same, known to be a server's
        self._seen = False

    def state(self) -> State:
        """How what stands there stands to this program."""
        with asking(self.server) as connection:
            revision = revision_at(connection)
            (taken,) = connection.execute(TAKEN).fetchone() or (False,)
        if revision is None and taken:
            raise not_ours(self.server)
        if revision is None:
            return State.MISSING
        if revision not in KNOWN_REVISIONS:
            raise newer(self.server, revision)
        return State.CURRENT if revision == REVISION else State.OLDER

    def revision(self) -> str:
        """The schema that the register says it has."""
        with asking(self.server) as connection:
            revision = revision_at(connection)
        if revision is None:
            raise self.missing()
        if revision not in KNOWN_REVISIONS:
            raise newer(self.server, revision)
        return revision

    def ready(self) -> None:
        """Look once, whatever happens later: each transaction and each reader looks again by itself."""
        if not self._seen:
            refuse_others(self.server, self.revision())
            self._seen = True

    def reader(self) -> Reader:
        """A reading connection of the caller's own."""
        return ServerReader(self.server)

    def engine(self) -> "Engine":
        """The writing side."""
        from tracker.storage.server.engine import server_engine

        return server_engine(self.server)

    @contextmanager
    def looking(self) -> Iterator[ServerLook]:
        """A look at one moment."""
        self.ready()
        with moment(self.server) as look:
            yield look

    def written(self, connection: "Connection") -> ServerLook:
        """A look at what a transaction has written so far."""
        from tracker.storage.server.engine import raw

        return ServerLook(raw(connection))

    def insert(
        self, connection: "Connection", table: "Table", rows: Iterable[Sequence[Any]]
    ) -> None:
        """Write rows as they are kept."""
        from tracker.storage.server.bulk import insert_rows
        from tracker.storage.server.engine import raw

        insert_rows(raw(connection), table, rows)

    def create(self, *, shared: bool) -> None:
        """Make the tables; who may use them is for the server's roles to say."""
        from tracker.storage.migrate import forward, migrate

        del shared
        migrate(self.server, forward())

    def upgrade(self) -> Path:
        """Bring an older register to today's schema."""
        from tracker.storage.backup import BEFORE_UPGRADE
        from tracker.storage.migrate import forward, migrated

        return migrated(self.server, forward(), BEFORE_UPGRADE)

    def downgrade(self, revision: str) -> Path:
        """Take the schema back to a revision."""
        from tracker.storage.backup import BEFORE_DOWNGRADE
        from tracker.storage.migrate import back, migrated

        revision_before(revision, self.revision())
        self._seen = False
        return migrated(self.server, back(revision), BEFORE_DOWNGRADE)

    def back_up(self, target: Path, *, replace: bool, keep: int) -> "Backup":
        """Write a checked dump to a file, or into a folder by date."""
        from tracker.storage.server.backup import back_up, back_up_in_rotation

        self.revision()
        if target.is_dir():
            return back_up_in_rotation(self.server, target, keep)
        return back_up(self.server, target, replace=replace)

    def restore(self, backup: Path) -> "Restored":
        """Make the register what a dump holds; what it was is kept as a dump."""
        from tracker.storage.server.restoring import restore

        return restore(self.server, backup)

    def examine(self) -> "list[Finding]":
        """Everything that isn't as it must be."""
        from tracker.storage.doctor import examined

        with self.looking() as look:
            return examined(look)

    def fingerprint(self) -> tuple[int, int] | None:
        """Nothing can be put in the place of a server's database unseen."""
        return None

    def copied(self, target: sqlite3.Connection) -> None:
        """Copy every row."""
        from tracker.storage.copying import fill_memory

        with self.looking() as look:
            fill_memory(look, target)

    @property
    def key(self) -> Path:
        """A path that no file has."""
        return Path("/postgresql") / self.server.name

    def missing(self) -> DatabaseError:
        """What to tell where there is no register."""
        from tracker.storage.server.connection import missing

        return missing(self.server)
