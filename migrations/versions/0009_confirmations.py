"""Sheets by which speakers confirm draft minutes; the hour by which an owner's answer is asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was sent to a speaker yet, and no hour was named."""
    op.add_column("inquiry", sa.Column("reply_hour", sa.String()))
    op.create_table(
        "confirmation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("minutes_id", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("reply_by", sa.Date()),
        sa.Column("reply_hour", sa.String()),
        sa.Column("sent_at", sa.String(27), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        _refers("confirmation", "minutes_id", "minutes.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmation")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "confirmation_remark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("confirmation_id", sa.Integer(), nullable=False),
        sa.Column("remark_id", sa.Integer(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("reply", sa.String(32)),
        sa.Column("words", sa.Text()),
        sa.Column("comment", sa.Text()),
        sa.Column("reply_file_id", sa.Integer()),
        sa.CheckConstraint(
            "reply IN ('no_change', 'changed')", name=op.f("ck_confirmation_remark_reply")
        ),
        _refers("confirmation_remark", "confirmation_id", "confirmation.id"),
        _refers("confirmation_remark", "remark_id", "remark.id"),
        _refers("confirmation_remark", "reply_file_id", "reply_file.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmation_remark")),
        sa.UniqueConstraint(
            "confirmation_id",
            "remark_id",
            name=op.f("uq_confirmation_remark_confirmation_id_remark_id"),
        ),
        sqlite_autoincrement=True,
    )
    for table, columns in (
        ("confirmation", ("minutes_id",)),
        ("confirmation_remark", ("confirmation_id", "remark_id", "reply_file_id")),
    ):
        for column in columns:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """A reference as every table declares it: checked at the transaction's end."""
    name = op.f(f"fk_{table}_{column}_{target.partition('.')[0]}")
    return sa.ForeignKeyConstraint(
        [column], [target], name=name, deferrable=True, initially="DEFERRED"
    )


def downgrade() -> None:
    """Take them away, the remarks first."""
    op.drop_table("confirmation_remark")
    op.drop_table("confirmation")
    op.execute("ALTER TABLE inquiry DROP COLUMN reply_hour")
