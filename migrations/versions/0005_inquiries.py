"""Sheets sent to owners, what was asked on each, and the files that came back."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "inquiry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.Integer()),
        sa.Column("person_id", sa.Integer()),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("reply_by", sa.Date()),
        sa.Column("sent_at", sa.String(27), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(person_id IS NULL) <> (office_id IS NULL)", name=op.f("ck_inquiry_one_owner")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"],
            ["office.id"],
            name=op.f("fk_inquiry_office_id_office"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_inquiry_person_id_person"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiry")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_inquiry_office_id"), "inquiry", ["office_id"])
    op.create_index(op.f("ix_inquiry_person_id"), "inquiry", ["person_id"])

    op.create_table(
        "reply_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("collected_at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply_file")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_reply_file_sha256"), "reply_file", ["sha256"])

    op.create_table(
        "inquiry_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("inquiry_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("item_version", sa.Integer(), nullable=False),
        sa.Column("reply_file_id", sa.Integer()),
        sa.Column("version_after", sa.Integer()),
        sa.ForeignKeyConstraint(
            ["inquiry_id"],
            ["inquiry.id"],
            name=op.f("fk_inquiry_item_inquiry_id_inquiry"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["item"],
            ["item.number"],
            name=op.f("fk_inquiry_item_item_item"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["reply_file_id"],
            ["reply_file.id"],
            name=op.f("fk_inquiry_item_reply_file_id_reply_file"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiry_item")),
        sa.UniqueConstraint("inquiry_id", "item", name=op.f("uq_inquiry_item_inquiry_id_item")),
        sqlite_autoincrement=True,
    )
    for column in ("inquiry_id", "item", "reply_file_id"):
        op.create_index(op.f(f"ix_inquiry_item_{column}"), "inquiry_item", [column])


def downgrade() -> None:
    """Take them away, the asked items first."""
    for table in ("inquiry_item", "reply_file", "inquiry"):
        op.drop_table(table)
