"""Runs the migrations on the connection that the program hands over, or on ``-x db=PATH``."""

from pathlib import Path

from alembic import context
from sqlalchemy import Connection

from tracker.storage.engine import writing_engine
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
    """The search index and its shadow tables are made by hand, not compared."""
    return not (kind == "table" and (name or "").startswith("search_index"))


handed_over = context.config.attributes.get("connection")
if handed_over is not None:
    run(handed_over)
else:
    path = Path(context.get_x_argument(as_dictionary=True)["db"])
    with writing_engine(path, foreign_keys=False).begin() as own:
        run(own)
