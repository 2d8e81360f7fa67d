"""What PostgreSQL needs after each migration: one order of texts, and counters of keys."""

from sqlalchemy import Connection

# Texts are compared by their code points, as on SQLite, whatever language the server speaks.
OTHERWISE_ORDERED = """SELECT table_name, column_name, data_type, character_maximum_length
    FROM information_schema.columns WHERE table_schema = current_schema()
    AND data_type IN ('text', 'character varying') AND collation_name IS DISTINCT FROM 'C'
    AND table_name = ANY(%(tables)s) ORDER BY table_name, ordinal_position"""
COUNTERS = """CREATE TABLE IF NOT EXISTS key_counter (
    name varchar COLLATE "C" PRIMARY KEY, sequence varchar COLLATE "C" NOT NULL, seq integer NOT NULL)"""
FORGET = "DELETE FROM key_counter WHERE to_regclass(sequence) IS NULL"
# Each table with keys of its own has the sequence that came with its column.
KNOWN = """INSERT INTO key_counter (name, sequence, seq)
    SELECT t.table_name, pg_get_serial_sequence(quote_ident(t.table_name), t.column_name),
        coalesce(pg_sequence_last_value(
            pg_get_serial_sequence(quote_ident(t.table_name), t.column_name)::regclass), 0)
    FROM information_schema.columns t WHERE t.table_schema = current_schema()
    AND t.table_name = ANY(%(tables)s)
    AND pg_get_serial_sequence(quote_ident(t.table_name), t.column_name) IS NOT NULL
    ON CONFLICT (name) DO NOTHING"""
TABLES = "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
DANGLING = "SET CONSTRAINTS ALL IMMEDIATE"


def finish(connection: Connection, tables: list[str]) -> None:
    """Order the texts of the register's ``tables`` and count their keys; check every reference."""
    connection.exec_driver_sql(DANGLING)
    values = {"tables": tables}
    for table, column, kind, length in connection.exec_driver_sql(
        OTHERWISE_ORDERED, values
    ).fetchall():
        size = f"({length})" if length else ""
        connection.exec_driver_sql(
            f'ALTER TABLE "{table}" ALTER COLUMN "{column}" TYPE {kind}{size} COLLATE "C"'
        )
    there = {name for (name,) in connection.exec_driver_sql(TABLES)}
    if there & set(tables) - {"alembic_version"}:
        connection.exec_driver_sql(COUNTERS)
        connection.exec_driver_sql(FORGET)
        connection.exec_driver_sql(KNOWN, values)
    else:
        connection.exec_driver_sql("DROP TABLE IF EXISTS key_counter")
