"""What SQLite itself can tell: pages, references, schema, counters of keys."""

import sqlite3
from collections.abc import Iterator

from tracker.errors import Message
from tracker.storage.doctor.model import Finding, Mend
from tracker.storage.shape import models, table_of


def pages(connection: sqlite3.Connection) -> Iterator[Finding]:
    """The file's pages, indexes and constraints."""
    for (line,) in connection.execute("PRAGMA integrity_check(100)"):
        if line != "ok":
            yield Finding("pages", Message("The file is damaged: {reason}", reason=line))


def references(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Rows that refer to rows that aren't there."""
    for table, key, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding(
            "references",
            Message(
                "{table} {key} refers to a row of {parent} that isn't there.",
                table=table,
                key=key,
                parent=parent,
            ),
            table,
            key,
        )


def schema(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Tables, columns and indexes that should be there."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    for model in models():
        table = table_of(model)
        if table.name not in names:
            yield _missing(table.name)
            continue
        columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{table.name}")')}
        for column in table.columns:
            if column.name not in columns:
                yield _missing(f"{table.name}.{column.name}")
        for index in table.indexes:
            if index.name not in names:
                yield _missing(str(index.name))


def _missing(name: str) -> Finding:
    return Finding("schema", Message("{name} is missing from the database.", name=name))


def counters(connection: sqlite3.Connection) -> Iterator[Finding]:
    """The counters that keep a key from being given twice."""
    given = dict(connection.execute("SELECT name, seq FROM sqlite_sequence"))
    for model in models():
        table = table_of(model)
        if not table.dialect_options["sqlite"]["autoincrement"]:
            continue
        (key,) = table.primary_key.columns
        (highest,) = connection.execute(
            f"SELECT MAX(COALESCE((SELECT MAX({key.name}) FROM {table.name}), 0), COALESCE("  # noqa: S608 - names from the models
            " (SELECT MAX(row_key) FROM change WHERE table_name = ?), 0))",
            (table.name,),
        ).fetchone()
        if highest > given.get(table.name, 0):
            yield Finding(
                "counters",
                Message("A key of {table} could be given twice.", table=table.name),
                table.name,
                mend=Mend.SEQUENCE,
                values={"seq": highest},
            )
