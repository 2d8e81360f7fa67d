"""Writing very many rows at once, by COPY."""

from collections.abc import Iterable, Sequence
from typing import Any

from psycopg import sql
from sqlalchemy import Boolean, Table

from tracker.storage.server.connection import Connection


def insert_rows(connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    """Write rows as they are kept; the server reads days and JSON from their text."""
    columns = list(table.columns)
    truths = [at for at, column in enumerate(columns) if isinstance(column.type, Boolean)]
    statement = sql.SQL("COPY {table} ({columns}) FROM STDIN").format(
        table=sql.Identifier(table.name),
        columns=sql.SQL(", ").join(sql.Identifier(column.name) for column in columns),
    )
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            values = list(row)
            for at in truths:
                values[at] = None if values[at] is None else bool(values[at])
            copy.write_row(values)
