"""After a schema went back and forward again: what only the history still tells is put back.

Going back drops tables and columns that the earlier schema has no place for.  The history that was
written with them stays, so that going forward can fill them again.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Table, Text, cast, insert, inspect, or_, select, update
from sqlmodel import col

from tracker.storage import tables
from tracker.storage.codec import from_plain
from tracker.storage.history import NOT_RECORDED
from tracker.storage.keys import count_past
from tracker.storage.shape import models, table_of

Columns = Mapping[str, Collection[str]]
ROWS_AT_ONCE = 500


def columns_there(connection: Connection) -> Columns:
    """The columns of each table of the register as it stands."""
    look = inspect(connection)
    return {
        name: {column["name"] for column in look.get_columns(name)}
        for name in look.get_table_names()
    }


def put_back(connection: Connection, before: Columns) -> None:
    """Fill what the schema made anew since ``before`` with what the history tells of it."""
    if tables.Change.__tablename__ not in before:
        return
    recorded = {table_of(model).name for model in models() if model not in NOT_RECORDED}
    for table in tables.Row.metadata.sorted_tables:
        if table.name not in recorded:
            continue
        new = set(table.columns.keys()) - set(before.get(table.name, ()))
        if table.name not in before:
            _put_rows(connection, table)
        elif new:
            _put_values(connection, table, new)


def _put_rows(connection: Connection, table: Table) -> None:
    """The rows that stand by the history, unless what they refer to is gone."""
    there: dict[Any, set[int]] = {}
    for reference in table.foreign_keys:
        there[reference.parent.name] = set(connection.execute(select(reference.column)).scalars())
    rows = [
        values
        for _, values in _told(connection, table, table.columns.keys())
        if values is not None
        and all(values.get(name) is None or values[name] in keys for name, keys in there.items())
    ]
    for values in rows:
        connection.execute(insert(table).values(values))
    count_past(connection, table)


def _put_values(connection: Connection, table: Table, new: Collection[str]) -> None:
    (key,) = table.primary_key.columns
    for row_key, values in _told(connection, table, new):
        if values:
            connection.execute(update(table).where(key == row_key).values(values))


def _told(
    connection: Connection, table: Table, columns: Collection[str]
) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """Each row's key, and what the history says last of these columns; None for a deleted row."""
    change = tables.Change
    after = cast(col(change.after), Text)
    query = (
        select(col(change.row_key), col(change.operation), col(change.after))
        .where(
            col(change.table_name) == table.name,
            or_(
                col(change.operation) == "delete",
                *(after.contains(f'"{name}"') for name in columns),
            ),
        )
        .order_by(col(change.row_key), col(change.id))
    )
    rows = connection.execute(query.execution_options(yield_per=ROWS_AT_ONCE))
    for row_key, changes in groupby(rows, attrgetter("row_key")):
        told: dict[str, Any] | None = {}
        for found in changes:
            if found.operation == "delete":
                told = None
            else:
                told = {**(told or {}), **_said(found.after, columns)}
        yield row_key, told and dict(_values(table, told))


def _said(after: Any, columns: Collection[str]) -> dict[str, Any]:
    """What a change says of these columns; nothing where it is damaged, which the doctor tells."""
    said = after if isinstance(after, dict) else {}
    return {name: value for name, value in said.items() if name in columns}


def _values(table: Table, told: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, plain in told.items():
        try:
            yield name, from_plain(table.columns[name], plain)
        except (ValueError, TypeError):
            continue  # a damaged value
