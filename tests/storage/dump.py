"""A register as SQL text, to be kept as what a version of the program wrote.

python -m tests.storage.dump DATABASE > tests/storage/older/REVISION.sql
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tracker.domain.search_words import bigrams

LEFT_OUT = ("sqlite_", "search_index_")


def dumped(path: Path) -> Iterator[str]:
    """The statements that make the register anew: tables, rows, indexes, the words for search."""
    with closing(sqlite3.connect(path)) as connection:
        schema = connection.execute(
            "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL"
            " ORDER BY type = 'index', name"
        ).fetchall()
        kept = [(name, kind, sql) for name, kind, sql in schema if not name.startswith(LEFT_OUT)]
        yield from (f"{sql};" for _, _, sql in kept)
        for name, kind, _ in kept:
            if kind == "table" and name != "search_index":
                yield from _rows(connection, name)
        yield "DELETE FROM sqlite_sequence;"
        yield from _rows(connection, "sqlite_sequence")
        for number, folded in connection.execute(
            f"SELECT {_key_of_index(connection)}, folded FROM search_text"
        ):
            yield f"INSERT INTO search_index (rowid, tokens) VALUES ({number}, {_quoted(bigrams(folded))});"


def _key_of_index(connection: sqlite3.Connection) -> str:
    """The column that names a row of the index; before 0004 each text had its own."""
    columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(search_text)")]
    return "id" if "source" in columns else "item_number"


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    for row in connection.execute(f'SELECT * FROM "{table}"'):
        yield f'INSERT INTO "{table}" VALUES ({", ".join(map(_quoted, row))});'


def _quoted(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


if __name__ == "__main__":
    sys.stdout.write("\n".join(dumped(Path(sys.argv[1]))) + "\n")
