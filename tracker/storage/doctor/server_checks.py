"""What only PostgreSQL can tell of itself: whether its pages can be read, and references hold."""

from collections.abc import Iterator

from tracker.errors import Message
from tracker.storage.doctor.model import Finding
from tracker.storage.look import Look
from tracker.storage.shape import models, references_from, table_of

UNSOUND = """SELECT c.relname FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid
    WHERE c.relnamespace = current_schema()::regnamespace AND NOT (x.indisvalid AND x.indisready)"""


def pages(look: Look) -> Iterator[Finding]:
    """Every row of every table is read once, and every index is in use."""
    for table in look.tables():
        for _ in look.execute(f'SELECT md5(CAST(t.* AS text)) FROM "{table}" t'):  # noqa: S608 - names from the schema itself
            pass
    for (index,) in look.execute(UNSOUND):
        yield Finding("pages", Message("The index {name} is not in use.", name=index))


def references(look: Look) -> Iterator[Finding]:
    """Rows that refer to rows that aren't there."""
    for model in models():
        table = table_of(model)
        (key,) = table.primary_key.columns
        for column, parent in references_from(model):
            (other,) = look_up(parent)
            missing = look.execute(
                f'SELECT t."{key.name}" FROM "{table.name}" t WHERE t."{column}" IS NOT NULL'  # noqa: S608 - names from the models
                f' AND NOT EXISTS (SELECT 1 FROM "{parent}" p WHERE p."{other}" = t."{column}")'
            )
            for (row_key,) in missing:
                yield Finding(
                    "references",
                    Message(
                        "{table} {key} refers to a row of {parent} that isn't there.",
                        table=table.name,
                        key=row_key,
                        parent=parent,
                    ),
                    table.name,
                    row_key,
                )


def look_up(parent: str) -> list[str]:
    """The key of a table that others refer to."""
    return [
        key.name
        for model in models()
        if table_of(model).name == parent
        for key in table_of(model).primary_key.columns
    ]
