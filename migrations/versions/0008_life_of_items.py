"""The day's answer as marked, recurrences, dues that follow a meeting, what papers print, touched sentences."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is marked or linked yet, and papers print every item."""
    op.execute(
        "ALTER TABLE item ADD COLUMN day_answer VARCHAR(32) CONSTRAINT ck_item_day_answer"
        " CHECK (day_answer IN ('fully', 'partly', 'not'))"
    )
    op.add_column("item", sa.Column("day_answer_by", sa.String()))
    op.add_column(
        "item", sa.Column("printed", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    op.add_column("item", sa.Column("print_order", sa.Integer()))
    op.add_column("resolution", sa.Column("cleared_by", sa.String()))
    op.add_column("resolution", sa.Column("cleared_at", sa.String(27)))

    op.create_table(
        "recurrence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("earlier", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("linked_at", sa.String(27), nullable=False),
        _refers("recurrence", "item_number", "item.number"),
        _refers("recurrence", "earlier", "item.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recurrence")),
        sa.UniqueConstraint("item_number", name=op.f("uq_recurrence_item_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "due_meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        _refers("due_meeting", "item_number", "item.number"),
        _refers("due_meeting", "meeting_id", "meeting.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due_meeting")),
        sa.UniqueConstraint("item_number", name=op.f("uq_due_meeting_item_number")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "touched_sentence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("minutes_id", sa.Integer(), nullable=False),
        sa.Column("remark_id", sa.Integer(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        _refers("touched_sentence", "minutes_id", "minutes.id"),
        _refers("touched_sentence", "remark_id", "remark.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_touched_sentence")),
        sqlite_autoincrement=True,
    )
    for table, columns in _INDEXED.items():
        for column in columns:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    """Marks, links and orders are forgotten; the items stay, with the dates they have."""
    for table in _INDEXED:
        op.drop_table(table)
    for table, column in _ADDED:
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")


_INDEXED = {
    "touched_sentence": ("minutes_id", "remark_id"),
    "due_meeting": ("item_number", "meeting_id"),
    "recurrence": ("item_number", "earlier"),
}
_ADDED = (
    ("resolution", "cleared_at"),
    ("resolution", "cleared_by"),
    ("item", "print_order"),
    ("item", "printed"),
    ("item", "day_answer_by"),
    ("item", "day_answer"),
)


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [target],
        name=op.f(f"fk_{table}_{column}_{target.split('.', maxsplit=1)[0]}"),
        deferrable=True,
        initially="DEFERRED",
    )
