"""How an office or a person is reached."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TABLES = ("person", "office")


def upgrade() -> None:
    """Nothing is known of anybody yet."""
    for table in TABLES:
        op.add_column(table, sa.Column("contact", sa.Text()))


def downgrade() -> None:
    """Contacts are forgotten here; the backup before it and the history hold them."""
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} DROP COLUMN contact")
