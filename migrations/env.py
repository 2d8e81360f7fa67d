"""Runs the migrations on the connection that the program hands over, or on ``-x db=ADDRESS``."""

from alembic import context
from sqlalchemy import Connection

from tracker.storage.address import parse_address
from tracker.storage.migrate import migrating_engine
from tracker.storage.tables import Row


def run(connection: Connection) -> None:
    """All pending revisions, rebuilding tables where SQLite must; the caller's transaction holds all."""
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        include_name=_is_ours,
    )
    with context.begin_transaction():
        context.run_migrations()


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """The search index and the counters of keys are made by hand, not compared."""
    return not (kind == "table" and (name or "").startswith(("search_index", "key_counter")))


handed_over = context.config.attributes.get("connection")
if handed_over is not None:
    run(handed_over)
else:
    address = parse_address(context.get_x_argument(as_dictionary=True)["db"])
    with migrating_engine(address).begin() as own:
        run(own)
