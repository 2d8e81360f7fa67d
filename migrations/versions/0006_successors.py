"""Until when an office or a person acts, and who follows."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = ("person", "office")


def upgrade() -> None:
    """Nobody has left yet."""
    for table in TABLES:
        op.add_column(table, sa.Column("until", sa.Date()))
        op.add_column(table, sa.Column("succeeded_by", sa.String()))


def downgrade() -> None:
    """Who has left is forgotten; the items stay with the successors."""
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} DROP COLUMN succeeded_by")
        op.execute(f"ALTER TABLE {table} DROP COLUMN until")
