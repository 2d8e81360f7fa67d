"""Bringing a database's schema forward or back with Alembic, after a backup."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError as EngineError

from tracker.errors import DatabaseError, Message
from tracker.resources import data_path
from tracker.storage.address import Address, FileAddress
from tracker.storage.backup import BEFORE_DOWNGRADE, BEFORE_UPGRADE, back_up_automatically
from tracker.storage.engine import reason_in, writing_engine
from tracker.storage.files import make_room
from tracker.storage.remembered import columns_there, put_back
from tracker.storage.search_index import rebuild_index

Step = Callable[[Config, Connection], None]


def upgrade(path: Path, revision: str = "head", *, shared: bool = False) -> Path | None:
    """Make or upgrade the SQLite file at ``path``; the backup's path where there was one before.

    A new one is for its owner alone, or ``shared`` with a group.

    All revisions are one transaction, with the search index made anew and every reference checked
    at its end: an upgrade that is cut off leaves the database as it was.  Raises DatabaseError
    where the file can't be written or rows would refer to nothing.
    """
    if path.exists() and path.stat().st_size > 0:
        return migrated(FileAddress(path), forward(revision), BEFORE_UPGRADE)
    make_room(path, shared=shared)
    migrate(FileAddress(path), forward(revision))
    return None


def downgrade(path: Path, revision: str) -> Path:
    """Take the schema back to ``revision``; the path of the backup made before."""
    return migrated(FileAddress(path), back(revision), BEFORE_DOWNGRADE)


def forward(revision: str = "head") -> Step:
    """The step to a revision."""

    def go(config: Config, connection: Connection) -> None:
        before = columns_there(connection)
        command.upgrade(config, revision)
        if revision == "head":
            put_back(connection, before)
            rebuild_index(connection)

    return go


def back(revision: str) -> Step:
    """The step back to a revision."""
    return lambda config, _connection: command.downgrade(config, revision)


def migrating_engine(address: Address) -> Engine:
    """An engine on which tables may be made anew."""
    if isinstance(address, FileAddress):
        return writing_engine(address.path, foreign_keys=False)
    from tracker.storage.server.engine import server_engine

    return server_engine(address, migrating=True)


def migrated(address: Address, step: Step, why: str) -> Path:
    """Take one step from a backup; its path.  Nobody writes between the two."""
    kept: list[Path] = []

    def after_a_backup(config: Config, connection: Connection) -> None:
        kept.append(_backup(address, why))
        step(config, connection)

    migrate(address, after_a_backup)
    (backup,) = kept
    return backup


def _backup(address: Address, why: str) -> Path:
    if isinstance(address, FileAddress):
        return back_up_automatically(address.path, why)
    from tracker.storage.server import backup

    return backup.back_up_automatically(address, why)


def migrate(address: Address, step: Step) -> None:
    """Run one step on an engine of its own, in one transaction that ends with no row dangling."""
    config = Config(str(data_path("alembic.ini")))
    config.set_main_option("script_location", str(data_path("migrations")).replace("%", "%%"))
    engine = migrating_engine(address)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            with _for_whom_it_was(address, connection):
                step(config, connection)
                _finish(address, connection)
    except EngineError as error:
        raise DatabaseError(
            Message(
                "{path} can't be written: {reason}", path=address, reason=Message(reason_in(error))
            ),
            hint=Message("Check the permissions and the free space of its folder.")
            if isinstance(address, FileAddress)
            else Message("Nothing was changed. Ask whoever looks after the server."),
        ) from error
    finally:
        engine.dispose()


@contextmanager
def _for_whom_it_was(address: Address, connection: Connection) -> Iterator[None]:
    """On a server, tables that are new belong to whom the others do, and are for the same people."""
    if isinstance(address, FileAddress):
        yield
        return
    from tracker.storage.server.backup import MACHINERY
    from tracker.storage.server.connection import own_tables, refusals
    from tracker.storage.server.engine import raw
    from tracker.storage.server.rights import rights, shared_alike

    ours = own_tables() | MACHINERY
    with refusals(address):
        before = rights(raw(connection), ours)
    yield
    with refusals(address):
        shared_alike(raw(connection), before, ours)


def _finish(address: Address, connection: Connection) -> None:
    if not isinstance(address, FileAddress):
        from tracker.storage.server.connection import own_tables
        from tracker.storage.server.finishing import finish

        finish(connection, sorted(own_tables()))
        return
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if dangling:
        raise DatabaseError(
            Message(
                "{count} rows of {path} refer to nothing; it was left as it was.",
                count=len(dangling),
                path=address,
            ),
            hint=Message("See which with: tracker doctor"),
        )
