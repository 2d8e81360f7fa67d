"""What SQLite itself can tell: pages, references, schema, counters of keys."""

from collections.abc import Iterator

from tracker.errors import Message
from tracker.storage.doctor.model import Finding, Mend
from tracker.storage.look import Look
from tracker.storage.shape import models, table_of


def pages(look: Look) -> Iterator[Finding]:
    """The file's pages, indexes and constraints."""
    for (line,) in look.execute("PRAGMA integrity_check(100)"):
        if line != "ok":
            yield Finding("pages", Message("The file is damaged: {reason}", reason=line))


def references(look: Look) -> Iterator[Finding]:
    """Rows that refer to rows that aren't there."""
    for table, key, parent, _ in look.execute("PRAGMA foreign_key_check"):
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


def schema(look: Look) -> Iterator[Finding]:
    """Tables, columns and indexes that should be there."""
    indexes = look.indexes()
    for model in models():
        table = table_of(model)
        columns = look.columns(table.name)
        if not columns:
            yield _missing(table.name)
            continue
        for column in table.columns:
            if column.name not in columns:
                yield _missing(f"{table.name}.{column.name}")
        for index in table.indexes:
            if index.name not in indexes:
                yield _missing(str(index.name))


def _missing(name: str) -> Finding:
    return Finding("schema", Message("{name} is missing from the database.", name=name))


def counters(look: Look) -> Iterator[Finding]:
    """The counters that keep a key from being given twice."""
    given = look.counters()
    for model in models():
        table = table_of(model)
        if not table.dialect_options["sqlite"]["autoincrement"]:
            continue
        (key,) = table.primary_key.columns
        highest = max(
            look.execute(query, values).fetchone()[0] or 0
            for query, values in (
                (f"SELECT MAX({key.name}) FROM {table.name}", ()),  # noqa: S608 - names from the models
                ("SELECT MAX(row_key) FROM change WHERE table_name = ?", (table.name,)),
            )
        )
        if highest > given.get(table.name, 0):
            yield Finding(
                "counters",
                Message("A key of {table} could be given twice.", table=table.name),
                table.name,
                mend=Mend.SEQUENCE,
                values={"seq": highest},
            )
