"""The words that search finds items by: one folded text per source row, and its bigrams.

The index is contentless: a row leaves it only with the exact tokens it entered with, which are
made anew from the folded text kept beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, text
from sqlmodel import SQLModel, col

from tracker.domain.search_words import bigrams, fold
from tracker.storage import tables
from tracker.storage.history import RowChange

ADD = text("INSERT INTO search_index (rowid, tokens) VALUES (:id, :tokens)")
REMOVE = text(
    "INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', :id, :tokens)"
)


@dataclass(frozen=True, slots=True)
class SearchSource:
    """A table whose rows are searched: its key, its item's number, and the columns of text."""

    table: type[SQLModel]
    key: str
    item: str
    texts: tuple[str, ...]


SOURCES = {
    "item": SearchSource(tables.Item, "number", "number", ("title", "summary", "theme")),
    "evidence": SearchSource(tables.Evidence, "id", "item_number", ("quote",)),
    "raiser": SearchSource(tables.Raiser, "id", "item_number", ("name",)),
    "note": SearchSource(tables.Note, "id", "item_number", ("text",)),
    "resolution": SearchSource(tables.Resolution, "id", "item_number", ("text",)),
}


def update_index(connection: Connection, changes: Sequence[RowChange]) -> None:
    """Bring the index up to date with the rows that a batch changed."""
    for change in changes:
        source = SOURCES.get(change.table)
        if source is None:
            continue
        if change.operation == "update" and not set(source.texts) & set(change.after or {}):
            continue
        _forget(connection, change.table, change.key)
        if change.operation != "delete":
            _learn(connection, change.table, source, change.key)


def _forget(connection: Connection, name: str, key: int) -> None:
    kept = tables.SearchText
    row = connection.execute(
        select(col(kept.id), col(kept.folded)).where(
            col(kept.source) == name, col(kept.source_key) == key
        )
    ).first()
    if row is not None:
        connection.execute(REMOVE, {"id": row.id, "tokens": bigrams(row.folded)})
        connection.execute(delete(kept).where(col(kept.id) == row.id))


def _learn(connection: Connection, name: str, source: SearchSource, key: int) -> None:
    table = source.table.metadata.tables[name]
    columns = [table.c[source.item], *(table.c[text_column] for text_column in source.texts)]
    row = connection.execute(select(*columns).where(table.c[source.key] == key)).first()
    if row is None:
        return
    number, *texts = row
    folded = fold("\n".join(part for part in texts if part))
    if not folded:
        return
    added = connection.execute(
        insert(tables.SearchText).values(
            item_number=number, source=name, source_key=key, folded=folded
        )
    )
    (row_id,) = added.inserted_primary_key or (0,)
    connection.execute(ADD, {"id": row_id, "tokens": bigrams(folded)})
