"""The old and the new wording of what an answer changed, beside where it stands."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

# How the three stand in one text for a program that knows one only; "旧：" and "新：" each begin a line.
_OLD, _NEW = "\n旧：", "\n新："


def upgrade() -> None:
    """What was written as a reference stays where it is; what a downgrade joined comes apart again."""
    op.add_column("resolution", sa.Column("old_wording", sa.Text()))
    op.add_column("resolution", sa.Column("new_wording", sa.Text()))
    table = _table()
    connection = op.get_bind()
    joined = sa.select(table.c.id, table.c.reference).where(
        table.c.reference.contains(_OLD), table.c.reference.contains(_NEW), _knew_wordings(table)
    )
    for key, text in connection.execute(joined).all():
        place, _, rest = text.partition(_OLD)
        old, found, new = rest.partition(_NEW)
        if found:
            connection.execute(
                sa.update(table)
                .where(table.c.id == key)
                .values(reference=place or None, old_wording=old or None, new_wording=new or None)
            )


def downgrade() -> None:
    """The wordings join where they stand, so that nothing is lost."""
    table = _table()
    op.get_bind().execute(
        sa.update(table)
        .where(sa.or_(table.c.old_wording.is_not(None), table.c.new_wording.is_not(None)))
        .values(
            reference=sa.func.coalesce(table.c.reference, "")
            + _OLD
            + sa.func.coalesce(table.c.old_wording, "")
            + _NEW
            + sa.func.coalesce(table.c.new_wording, "")
        )
    )
    op.execute("ALTER TABLE resolution DROP COLUMN new_wording")
    op.execute("ALTER TABLE resolution DROP COLUMN old_wording")


def _knew_wordings(table: sa.TableClause) -> sa.ColumnElement[bool]:
    """Rows that held wordings of their own once; people write such lines in one text, too."""
    change = sa.table(
        "change",
        sa.column("table_name", sa.String()),
        sa.column("row_key", sa.Integer()),
        sa.column("after", sa.Text()),
    )
    after = sa.cast(change.c.after, sa.Text())
    named = [
        after.like(f'%"{name}":{gap}"%')
        for name in ("old_wording", "new_wording")
        for gap in ("", " ")
    ]
    return sa.exists().where(
        change.c.table_name == "resolution", change.c.row_key == table.c.id, sa.or_(*named)
    )


def _table() -> sa.TableClause:
    text = (sa.column(name, sa.Text()) for name in ("reference", "old_wording", "new_wording"))
    return sa.table("resolution", sa.column("id", sa.Integer()), *text)
