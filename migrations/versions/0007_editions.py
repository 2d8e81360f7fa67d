"""Editions: when a document gave way to its next one, what was put right in it, earlier wordings."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; what is there has been replaced by nothing."""
    op.add_column("minutes", sa.Column("superseded_at", sa.String(27)))
    op.add_column("minutes", sa.Column("corrections", sa.JSON()))
    op.add_column("evidence", sa.Column("earlier", sa.Text()))


def downgrade() -> None:
    """Take them away."""
    op.drop_column("evidence", "earlier")
    op.drop_column("minutes", "corrections")
    op.drop_column("minutes", "superseded_at")
