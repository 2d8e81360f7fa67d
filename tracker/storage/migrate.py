"""Bringing a database's schema forward or back with Alembic, after a backup."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError as EngineError

from tracker.errors import DatabaseError, Message
from tracker.resources import data_path
from tracker.storage.backup import BEFORE_DOWNGRADE, BEFORE_UPGRADE, back_up_automatically
from tracker.storage.engine import writing_engine
from tracker.storage.files import make_room
from tracker.storage.search_index import rebuild_index


def upgrade(path: Path, revision: str = "head", *, shared: bool = False) -> Path | None:
    """Make or upgrade the database at ``path``; the backup's path where there was one before.

    A new one is for its owner alone, or ``shared`` with a group.

    All revisions are one transaction, with the search index made anew and every reference checked
    at its end: an upgrade that is cut off leaves the database as it was.  Raises DatabaseError
    where the file can't be written or rows would refer to nothing.
    """
    existed = path.exists() and path.stat().st_size > 0
    backup = back_up_automatically(path, BEFORE_UPGRADE) if existed else None
    if not existed:
        make_room(path, shared=shared)

    def go(config: Config, connection: Connection) -> None:
        command.upgrade(config, revision)
        if revision == "head":
            rebuild_index(connection)

    _run(path, go)
    return backup


def downgrade(path: Path, revision: str) -> Path:
    """Take the schema back to ``revision``; the path of the backup made before."""
    backup = back_up_automatically(path, BEFORE_DOWNGRADE)
    _run(path, lambda config, _connection: command.downgrade(config, revision))
    return backup


def _run(path: Path, step: Callable[[Config, Connection], None]) -> None:
    """Run one step on an engine of its own, in one transaction that ends with no row dangling."""
    config = Config(str(data_path("alembic.ini")))
    config.set_main_option("script_location", str(data_path("migrations")).replace("%", "%%"))
    engine = writing_engine(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            step(config, connection)
            dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if dangling:
                raise DatabaseError(
                    Message(
                        "{count} rows of {path} refer to nothing; it was left as it was.",
                        count=len(dangling),
                        path=path,
                    ),
                    hint=Message("See which with: tracker doctor"),
                )
    except EngineError as error:
        raise DatabaseError(
            Message(
                "{path} can't be written: {reason}", path=path, reason=Message(str(error.orig))
            ),
            hint=Message("Check the permissions and the free space of its folder."),
        ) from error
    finally:
        engine.dispose()
