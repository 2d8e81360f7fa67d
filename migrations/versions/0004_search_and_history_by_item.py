"""One search text per item, the item of each change, and indexes for the counts."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
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
NUMBER_IN = {
    "sqlite": "json_extract({column}, '$.item_number')",
    "postgresql": "CAST({column} ->> 'item_number' AS integer)",
}
OF_ITEMS = ("evidence", "raiser", "item_owner", "note", "resolution", "assessment")


def _make_index() -> None:
    for statement in INDEX[op.get_context().dialect.name]:
        op.execute(statement)


def upgrade() -> None:
    """The index is made anew after the last revision."""
    op.add_column("change", sa.Column("item_number", sa.Integer()))
    op.execute("UPDATE change SET item_number = row_key WHERE table_name = 'item'")
    found = NUMBER_IN[op.get_context().dialect.name]
    number = f"COALESCE({found.format(column='after')}, {found.format(column='before')}"
    for table in OF_ITEMS:
        standing = f"(SELECT t.item_number FROM {table} t WHERE t.id = change.row_key)"  # noqa: S608
        op.execute(
            f"UPDATE change SET item_number = {number}, {standing}) WHERE table_name = '{table}'"  # noqa: S608
        )
    op.create_index(op.f("ix_change_item_number_batch_id"), "change", ["item_number", "batch_id"])
    op.create_index(op.f("ix_item_status_due"), "item", ["status", "due"])
    op.create_index(op.f("ix_item_kind"), "item", ["kind"])
    op.create_index(op.f("ix_raiser_name_item_number"), "raiser", ["name", "item_number"])
    op.execute("DROP TABLE search_index")
    op.drop_table("search_text")
    op.create_table(
        "search_text",
        sa.Column("item_number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("item_number", name=op.f("pk_search_text")),
    )
    _make_index()


def downgrade() -> None:
    """Back to a text per row; the older program's index is left empty."""
    op.execute("DROP TABLE search_index")
    op.drop_table("search_text")
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
    _make_index()
    op.drop_index(op.f("ix_raiser_name_item_number"), "raiser")
    op.drop_index(op.f("ix_item_kind"), "item")
    op.drop_index(op.f("ix_item_status_due"), "item")
    op.drop_index(op.f("ix_change_item_number_batch_id"), "change")
    op.execute("ALTER TABLE change DROP COLUMN item_number")
