"""Who stood, or stands, in for whom: at a meeting, or from a day on."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody's deputy is known yet."""
    op.create_table(
        "deputy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String()),
        sa.Column("stands_in_for", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer()),
        sa.Column("since", sa.Date()),
        sa.Column("until", sa.Date()),
        sa.Column("chosen_by", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(meeting_id IS NULL) <> (since IS NULL)", name=op.f("ck_deputy_one_time")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_deputy_meeting_id_meeting"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deputy")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_deputy_meeting_id"), "deputy", ["meeting_id"])


def downgrade() -> None:
    """Who stood in for whom is forgotten; what the minutes say of it stays with the attendance."""
    op.drop_table("deputy")
