"""Batches, changes, and the search index."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


INDEX = {
    "sqlite": (
        (
            "CREATE VIRTUAL TABLE search_index USING fts5("
            "tokens, content='', detail=none, tokenize='unicode61 remove_diacritics 0')"
        ),
    ),
    "postgresql": (
        "CREATE TABLE search_index (rowid integer PRIMARY KEY, tokens tsvector NOT NULL)",
        "CREATE INDEX ix_search_index_tokens ON search_index USING gin (tokens)",
    ),
}


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("machine", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(27), nullable=False),
        sa.Column("reverses", sa.Integer()),
        sa.ForeignKeyConstraint(
            ["reverses"],
            ["batch.id"],
            name=op.f("fk_batch_reverses_batch"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_batch_reverses"), "batch", ["reverses"])

    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_key", sa.Integer(), nullable=False),
        sa.Column("operation", sa.String(), nullable=False),
        sa.Column("before", sa.JSON()),
        sa.Column("after", sa.JSON()),
        sa.ForeignKeyConstraint(
            ["batch_id"],
            ["batch.id"],
            name=op.f("fk_change_batch_id_batch"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_batch_id"), "change", ["batch_id"])
    op.create_index(op.f("ix_change_table_name_row_key"), "change", ["table_name", "row_key"])

    op.create_table(
        "search_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_key", sa.Integer(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_text")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_search_text_item_number"), "search_text", ["item_number"])
    op.create_index(
        op.f("ux_search_text_source"), "search_text", ["source", "source_key"], unique=True
    )

    for statement in INDEX[op.get_context().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, children first."""
    op.execute("DROP TABLE search_index")
    op.drop_table("search_text")
    op.drop_table("change")
    op.drop_table("batch")
