"""Whether every row is as the history tells it: nothing was written past it."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Table

from tracker.errors import Message
from tracker.storage import tables
from tracker.storage.damage import json_of, object_of
from tracker.storage.doctor.model import Finding, Mend
from tracker.storage.history import NOT_RECORDED
from tracker.storage.look import Look
from tracker.storage.shape import models, table_of
from tracker.storage.tables.base import WordType
from tracker.storage.tables.kinds import is_json

CHANGES = """SELECT row_key, operation, after FROM change WHERE table_name = ?
    ORDER BY row_key, id"""
Told = tuple[int, dict[str, Any] | None]  # a key, and what history says of its row (None: deleted)


def history(look: Look) -> Iterator[Finding]:
    """Rows that differ from what history says, that it doesn't know, or that are gone."""
    for model in models():
        if model not in NOT_RECORDED:
            yield from _table(look, table_of(model))
    empty = (
        "SELECT id FROM batch b WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.batch_id = b.id)"
    )
    for (key,) in look.execute(empty):
        yield Finding("history", Message("Batch {batch} has no changes.", batch=key), "batch", key)


def _table(look: Look, table: Table) -> Iterator[Finding]:
    """Both in the order of keys, so that any number of rows is compared one by one."""
    (key,) = table.primary_key.columns
    query = f'SELECT {key.name} AS key_of_row, * FROM "{table.name}" ORDER BY 1'  # noqa: S608 - names from the models
    cursor = look.execute(query)
    names = [column[0] for column in cursor.description]
    rows = (dict(zip(names, row, strict=True)) for row in cursor)
    row = next(rows, None)
    for row_key, told in _told(look, table.name):
        while row is not None and row["key_of_row"] < row_key:
            yield _unknown(table.name, row["key_of_row"])
            row = next(rows, None)
        standing = row if row is not None and row["key_of_row"] == row_key else None
        if standing is None and told is not None:
            message = Message(
                "{table} {key} is gone, but no batch deleted it.", table=table.name, key=row_key
            )
            yield Finding("history", message, table.name, row_key)
        elif standing is not None and told is None:
            message = Message(
                "{table} {key} is there, but a batch deleted it.", table=table.name, key=row_key
            )
            yield Finding("history", message, table.name, row_key)
        elif standing is not None and told is not None:
            yield from _differences(table, standing, told)
        row = next(rows, None) if standing is not None else row
    while row is not None:
        yield _unknown(table.name, row["key_of_row"])
        row = next(rows, None)


def _told(look: Look, table: str) -> Iterator[Told]:
    changes = look.execute(CHANGES, (table,))
    for key, some in groupby(changes, itemgetter(0)):
        told: dict[str, Any] | None = None
        for _, operation, after in some:
            told = None if operation == "delete" else {**(told or {}), **object_of(after)}
        yield key, told


def _differences(table: Table, row: dict[str, Any], told: dict[str, Any]) -> Iterator[Finding]:
    wrong = {
        name: value
        for name, value in told.items()
        if name in row and _plain(table, name, row[name]) != value
    }
    if not wrong:
        return
    known = all(_is_known(table, name, value) for name, value in wrong.items())
    mendable = known and table.name != tables.Minutes.__tablename__
    yield Finding(
        "history",
        Message(
            "{table} {key} was changed past the history: {columns}.",
            table=table.name,
            key=row["key_of_row"],
            columns=tuple(wrong),
        ),
        table.name,
        row["key_of_row"],
        mend=Mend.VALUE if mendable else None,
        values=wrong if mendable else {},
    )


def _plain(table: Table, name: str, value: Any) -> Any:
    return json_of(value) if is_json(table.c[name].type) and isinstance(value, str) else value


def _is_known(table: Table, name: str, value: Any) -> bool:
    kind = table.c[name].type
    return not isinstance(kind, WordType) or value is None or kind.words.known(value) is not None


def _unknown(table: str, key: int) -> Finding:
    message = Message("{table} {key} is there, but no batch made it.", table=table, key=key)
    return Finding("history", message, table, key)
