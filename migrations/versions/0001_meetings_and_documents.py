"""Bodies, meetings, the directory, and imported documents."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "body",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body")),
        sa.UniqueConstraint("name", name=op.f("uq_body_name")),
        sqlite_autoincrement=True,
    )

    op.create_table(
        "office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
        sa.UniqueConstraint("name", name=op.f("uq_office_name")),
        sqlite_autoincrement=True,
    )

    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("name", name=op.f("uq_person_name")),
        sqlite_autoincrement=True,
    )

    op.create_table(
        "alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("office_id", sa.Integer()),
        sa.CheckConstraint(
            "(person_id IS NULL) <> (office_id IS NULL)", name=op.f("ck_alias_one_target")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"],
            ["office.id"],
            name=op.f("fk_alias_office_id_office"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_alias_person_id_person"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alias")),
        sa.UniqueConstraint("name", name=op.f("uq_alias_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_alias_office_id"), "alias", ["office_id"])
    op.create_index(op.f("ix_alias_person_id"), "alias", ["person_id"])

    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("venue", sa.String()),
        sa.Column("starts", sa.String()),
        sa.Column("ends", sa.String()),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("closed_at", sa.String(27)),
        sa.Column("closed_reason", sa.String()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_meeting_held_on"), "meeting", ["held_on"])

    op.create_table(
        "attendee",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String()),
        sa.Column("group_name", sa.String(), nullable=False),
        sa.Column("note", sa.String()),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_attendee_meeting_id_meeting"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_attendee_person_id_person"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendee")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_attendee_meeting_id"), "attendee", ["meeting_id"])
    op.create_index(op.f("ix_attendee_person_id"), "attendee", ["person_id"])

    op.create_table(
        "meeting_body",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer()),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"],
            ["body.id"],
            name=op.f("fk_meeting_body_body_id_body"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_meeting_body_meeting_id_meeting"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_body")),
        sa.UniqueConstraint(
            "meeting_id", "body_id", name=op.f("uq_meeting_body_meeting_id_body_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_meeting_body_body_id"), "meeting_body", ["body_id"])
    op.create_index(op.f("ix_meeting_body_meeting_id"), "meeting_body", ["meeting_id"])

    op.create_table(
        "minutes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer()),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("encoding", sa.String(), nullable=False),
        sa.Column("dialect", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("stage", sa.String(32)),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("imported_at", sa.String(27), nullable=False),
        sa.CheckConstraint(
            "kind IN ('minutes', 'summary', 'gist', 'transcript', 'written_opinion')",
            name=op.f("ck_minutes_kind"),
        ),
        sa.CheckConstraint(
            "stage IN ('draft', 'confirmed', 'published')", name=op.f("ck_minutes_stage")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_minutes_meeting_id_meeting"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_minutes_meeting_id"), "minutes", ["meeting_id"])
    op.create_index(op.f("ix_minutes_sha256"), "minutes", ["sha256"])

    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("minutes_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["minutes_id"],
            ["minutes.id"],
            name=op.f("fk_agenda_item_minutes_id_minutes"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sa.UniqueConstraint(
            "minutes_id", "position", name=op.f("uq_agenda_item_minutes_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_agenda_item_minutes_id"), "agenda_item", ["minutes_id"])

    op.create_table(
        "remark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("minutes_id", sa.Integer(), nullable=False),
        sa.Column("agenda_item_id", sa.Integer()),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String()),
        sa.Column("name", sa.String()),
        sa.Column("role", sa.String()),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agenda_item_id"],
            ["agenda_item.id"],
            name=op.f("fk_remark_agenda_item_id_agenda_item"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["minutes_id"],
            ["minutes.id"],
            name=op.f("fk_remark_minutes_id_minutes"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remark")),
        sa.UniqueConstraint("minutes_id", "number", name=op.f("uq_remark_minutes_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_remark_agenda_item_id"), "remark", ["agenda_item_id"])
    op.create_index(op.f("ix_remark_minutes_id"), "remark", ["minutes_id"])

    op.create_table(
        "clearance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("remark_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("cleared_at", sa.String(27), nullable=False),
        sa.ForeignKeyConstraint(
            ["remark_id"],
            ["remark.id"],
            name=op.f("fk_clearance_remark_id_remark"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clearance")),
        sa.UniqueConstraint("remark_id", name=op.f("uq_clearance_remark_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_clearance_remark_id"), "clearance", ["remark_id"])


def downgrade() -> None:
    """Drop them, children first."""
    op.drop_table("clearance")
    op.drop_table("remark")
    op.drop_table("agenda_item")
    op.drop_table("minutes")
    op.drop_table("meeting_body")
    op.drop_table("attendee")
    op.drop_table("meeting")
    op.drop_table("alias")
    op.drop_table("person")
    op.drop_table("office")
    op.drop_table("body")
