"""Follow-ups with their evidence, owners and outcomes."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "item",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer()),
        sa.Column("minutes_id", sa.Integer()),
        sa.Column("agenda_item", sa.String()),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("summary", sa.Text()),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("status_reason", sa.Text()),
        sa.Column("priority", sa.String(32), nullable=False),
        sa.Column("theme", sa.String()),
        sa.Column("next_step", sa.String()),
        sa.Column("raised_by", sa.String()),
        sa.Column("answered_by", sa.String()),
        sa.Column("answer_firmness", sa.String()),
        sa.Column("firmness", sa.String(32)),
        sa.Column("owner_as_said", sa.String()),
        sa.Column("due_as_said", sa.String()),
        sa.Column("due", sa.Date()),
        sa.Column("due_chosen_by", sa.String()),
        sa.Column("deferred_until", sa.Date()),
        sa.Column("merged_into", sa.Integer()),
        sa.Column("rule_set", sa.String()),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.Column("updated_at", sa.String(27), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "firmness IN ('will_do', 'will_work_on', 'will_consider', 'will_review', 'will_survey', 'will_consult', 'will_try', 'will_note')",
            name=op.f("ck_item_firmness"),
        ),
        sa.CheckConstraint(
            "kind IN ('request', 'question', 'commitment', 'decision', 'delegation', 'topic', 'information')",
            name=op.f("ck_item_kind"),
        ),
        sa.CheckConstraint("priority IN ('high', 'normal', 'low')", name=op.f("ck_item_priority")),
        sa.CheckConstraint(
            "status IN ('candidate', 'open', 'in_progress', 'resolved', 'closed', 'deferred', 'dismissed', 'merged')",
            name=op.f("ck_item_status"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_item_meeting_id_meeting"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["merged_into"],
            ["item.number"],
            name=op.f("fk_item_merged_into_item"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["minutes_id"],
            ["minutes.id"],
            name=op.f("fk_item_minutes_id_minutes"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_item")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_item_due"), "item", ["due"])
    op.create_index(op.f("ix_item_meeting_id"), "item", ["meeting_id"])
    op.create_index(op.f("ix_item_merged_into"), "item", ["merged_into"])
    op.create_index(op.f("ix_item_minutes_id"), "item", ["minutes_id"])
    op.create_index(op.f("ix_item_status_number"), "item", ["status", "number"])

    op.create_table(
        "raiser",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_number"],
            ["item.number"],
            name=op.f("fk_raiser_item_number_item"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_raiser_person_id_person"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raiser")),
        sa.UniqueConstraint("item_number", "name", name=op.f("uq_raiser_item_number_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_raiser_item_number"), "raiser", ["item_number"])
    op.create_index(op.f("ix_raiser_person_id"), "raiser", ["person_id"])

    op.create_table(
        "item_owner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("office_id", sa.Integer()),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("chosen_by", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(person_id IS NULL) <> (office_id IS NULL)", name=op.f("ck_item_owner_one_owner")
        ),
        sa.CheckConstraint("role IN ('lead', 'other')", name=op.f("ck_item_owner_role")),
        sa.ForeignKeyConstraint(
            ["item_number"],
            ["item.number"],
            name=op.f("fk_item_owner_item_number_item"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["office_id"],
            ["office.id"],
            name=op.f("fk_item_owner_office_id_office"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_item_owner_person_id_person"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_owner")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_item_owner_item_number"), "item_owner", ["item_number"])
    op.create_index(op.f("ix_item_owner_office_id"), "item_owner", ["office_id"])
    op.create_index(op.f("ix_item_owner_person_id"), "item_owner", ["person_id"])

    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("minutes_id", sa.Integer()),
        sa.Column("remark_id", sa.Integer()),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("speaker", sa.String()),
        sa.Column("span_start", sa.Integer()),
        sa.Column("span_end", sa.Integer()),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("rules", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "role IN ('raised', 'supported', 'answered', 'committed', 'decided', 'raised_again', 'resolved')",
            name=op.f("ck_evidence_role"),
        ),
        sa.ForeignKeyConstraint(
            ["item_number"],
            ["item.number"],
            name=op.f("fk_evidence_item_number_item"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["minutes_id"],
            ["minutes.id"],
            name=op.f("fk_evidence_minutes_id_minutes"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["remark_id"],
            ["remark.id"],
            name=op.f("fk_evidence_remark_id_remark"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_evidence_item_number"), "evidence", ["item_number"])
    op.create_index(op.f("ix_evidence_minutes_id"), "evidence", ["minutes_id"])
    op.create_index(op.f("ix_evidence_remark_id"), "evidence", ["remark_id"])

    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("internal", sa.Boolean(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(27), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_number"],
            ["item.number"],
            name=op.f("fk_note_item_number_item"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_note_item_number"), "note", ["item_number"])

    op.create_table(
        "resolution",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("disposition", sa.String(32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("reference", sa.Text()),
        sa.Column("stage", sa.String(32), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("written_at", sa.String(27), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "disposition IN ('reflected', 'partly_reflected', 'already_covered', 'operational', 'referred', 'future_work', 'noted', 'not_adopted', 'answered')",
            name=op.f("ck_resolution_disposition"),
        ),
        sa.CheckConstraint(
            "stage IN ('draft', 'consulted', 'cleared', 'presented')",
            name=op.f("ck_resolution_stage"),
        ),
        sa.ForeignKeyConstraint(
            ["item_number"],
            ["item.number"],
            name=op.f("fk_resolution_item_number_item"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resolution")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_resolution_item_number"), "resolution", ["item_number"])

    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_number", sa.Integer(), nullable=False),
        sa.Column("resolution_id", sa.Integer()),
        sa.Column("meeting_id", sa.Integer()),
        sa.Column("outcome", sa.String(32), nullable=False),
        sa.Column("basis", sa.String(32), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("assessed_at", sa.String(27), nullable=False),
        sa.CheckConstraint(
            "basis IN ('meeting', 'chair', 'written', 'secretariat')",
            name=op.f("ck_assessment_basis"),
        ),
        sa.CheckConstraint(
            "outcome IN ('solved', 'follow', 'improve', 'ended')",
            name=op.f("ck_assessment_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["item_number"],
            ["item.number"],
            name=op.f("fk_assessment_item_number_item"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_assessment_meeting_id_meeting"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(
            ["resolution_id"],
            ["resolution.id"],
            name=op.f("fk_assessment_resolution_id_resolution"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_assessment_item_number"), "assessment", ["item_number"])
    op.create_index(op.f("ix_assessment_meeting_id"), "assessment", ["meeting_id"])
    op.create_index(op.f("ix_assessment_resolution_id"), "assessment", ["resolution_id"])


def downgrade() -> None:
    """Drop them, children first."""
    op.drop_table("assessment")
    op.drop_table("resolution")
    op.drop_table("note")
    op.drop_table("evidence")
    op.drop_table("item_owner")
    op.drop_table("raiser")
    op.drop_table("item")
