"""The words that search finds items by: one folded text per item, and its bigrams.

A row of the index has its item's number, so that hits come in the order of numbers without a
sort.  SQLite's index is contentless: a row leaves it only with the exact tokens it entered with,
which are made anew from the folded text kept beside it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, text
from sqlmodel import SQLModel, col

from tracker.domain.search_words import bigrams, fold
from tracker.storage import tables
from tracker.storage.chunks import chunks
from tracker.storage.history import RowChange

MADE = (
    "CREATE VIRTUAL TABLE search_index USING fts5("
    "tokens, content='', detail=none, tokenize='unicode61 remove_diacritics 0')"
)
LINE = "\n"  # no folded word has one, so that no search reaches from one text into the next


@dataclass(frozen=True, slots=True)
class SearchSource:
    """A table whose rows are searched: its key, its item's number, and the columns of text."""

    table: type[SQLModel]
    key: str
    item: str
    texts: tuple[str, ...]


# In the order in which an item's texts stand.  To search another table, add it here; the next
# migration makes the index anew.
SOURCES = {
    "item": SearchSource(tables.Item, "number", "number", ("title", "summary", "theme")),
    "evidence": SearchSource(tables.Evidence, "id", "item_number", ("quote",)),
    "raiser": SearchSource(tables.Raiser, "id", "item_number", ("name",)),
    "note": SearchSource(tables.Note, "id", "item_number", ("text",)),
    "resolution": SearchSource(tables.Resolution, "id", "item_number", ("text",)),
}


def update_index(connection: Connection, changes: Sequence[RowChange]) -> None:
    """Bring the index up to date with the rows that a batch changed."""
    index_items(connection, sorted(set(_touched(changes))))


def index_items(connection: Connection, numbers: Sequence[int]) -> int:
    """Index these items as they are now; how many of them had stood otherwise in the index."""
    return sum(_index_chunk(connection, some) for some in chunks(numbers))


def rebuild_index(connection: Connection) -> None:
    """Make the whole index anew from the rows."""
    connection.execute(delete(tables.SearchText))
    connection.execute(text(_WORDS[connection.dialect.name].empty))
    numbers = connection.execute(select(col(tables.Item.number)).order_by(col(tables.Item.number)))
    index_items(connection, [int(number or 0) for (number,) in numbers.all()])


def make_index(connection: Connection) -> None:
    """An empty index in a SQLite database that no migration has made."""
    connection.execute(text(MADE))


def folded_texts(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    """What the index should hold of each of these items (a chunk of them)."""
    parts: dict[int, list[str]] = defaultdict(list)
    for source in SOURCES.values():
        table = source.table.__table__  # type: ignore[attr-defined]
        item = table.c[source.item]
        query = select(item, *(table.c[name] for name in source.texts))
        rows = connection.execute(query.where(item.in_(numbers)).order_by(table.c[source.key]))
        for number, *texts in rows:
            parts[number].extend(filter(None, (fold(part) for part in texts if part)))
    return {number: LINE.join(found) for number, found in parts.items()}


@dataclass(frozen=True, slots=True)
class _Words:
    """The index's own statements on one engine."""

    add: str
    remove: str
    empty: str


_WORDS = {
    "sqlite": _Words(
        add="INSERT INTO search_index (rowid, tokens) VALUES (:number, :tokens)",
        remove="INSERT INTO search_index (search_index, rowid, tokens)"
        " VALUES ('delete', :number, :tokens)",
        empty="INSERT INTO search_index (search_index) VALUES ('delete-all')",
    ),
    # An array of tokens goes in as it is: no parser of the server's language cuts it anew.
    "postgresql": _Words(
        add="INSERT INTO search_index (rowid, tokens)"
        " VALUES (:number, array_to_tsvector(string_to_array(:tokens, ' ')))",
        remove="DELETE FROM search_index WHERE rowid = :number",
        empty="DELETE FROM search_index",
    ),
}


def _touched(changes: Sequence[RowChange]) -> Iterator[int]:
    """The items whose words a batch may have changed."""
    for change in changes:
        source = SOURCES.get(change.table)
        if source is None or change.item is None:
            continue
        columns = {*source.texts, source.item}
        if change.operation == "update" and not columns & set(change.after or {}):
            continue
        yield change.item
        if source.item in (change.before or {}):
            yield (change.before or {})[source.item]


def _index_chunk(connection: Connection, numbers: Sequence[int]) -> int:
    kept = tables.SearchText
    rows = connection.execute(
        select(col(kept.item_number), col(kept.folded)).where(col(kept.item_number).in_(numbers))
    )
    old = {row.item_number: row.folded for row in rows}
    new = folded_texts(connection, numbers)
    gone = [number for number in old if old[number] != new.get(number)]
    come = [number for number in new if old.get(number) != new[number]]
    words = _WORDS[connection.dialect.name]
    if gone:
        tokens = [{"number": number, "tokens": bigrams(old[number])} for number in gone]
        connection.execute(text(words.remove), tokens)
        connection.execute(delete(kept).where(col(kept.item_number).in_(gone)))
    if come:
        tokens = [{"number": number, "tokens": bigrams(new[number])} for number in come]
        connection.execute(
            insert(kept), [{"item_number": number, "folded": new[number]} for number in come]
        )
        connection.execute(text(words.add), tokens)
    return len({*gone, *come})
