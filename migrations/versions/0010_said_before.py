"""The words by which a speaker says that a matter was raised before."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of what is there it isn't known."""
    op.add_column("item", sa.Column("refers_back", sa.String()))


def downgrade() -> None:
    """Take it away."""
    op.execute("ALTER TABLE item DROP COLUMN refers_back")
