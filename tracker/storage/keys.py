"""Keys that are never given twice: the counters go on past every key that the history knows."""

from sqlalchemy import Connection, Table, func, select, text

from tracker.storage import tables


def count_past(connection: Connection, table: Table) -> None:
    """Let a table's next key come after its rows and after all that was undone."""
    (key,) = table.primary_key.columns
    used = connection.execute(
        select(func.max(text("row_key")))
        .select_from(tables.Change)
        .where(text("table_name = :name")),
        {"name": table.name},
    ).scalar_one()
    highest = connection.execute(select(func.max(key))).scalar_one()
    last = max(used or 0, highest or 0)
    if last and connection.dialect.name == "sqlite":
        connection.execute(
            text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": table.name}
        )
        connection.execute(
            text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"),
            {"name": table.name, "last": last},
        )
    elif last:
        connection.execute(
            text("SELECT setval(pg_get_serial_sequence(:name, :key), :last)"),
            {"name": table.name, "key": key.name, "last": last},
        )
