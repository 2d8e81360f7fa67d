"""Making a register again from its history alone, and comparing registers table by table."""

import json
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from typing import Any

PARTS_OF_DOCUMENTS = ("agenda_item", "remark", "touched_sentence")


def tables_of(path: Path, *, without: Collection[str] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, in the order of keys; the search index by its own words."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY name"
            )
        ]
        found = {name: _rows(connection, name, without) for name in names}
        (by_item,) = connection.execute(
            "SELECT COUNT(*) FROM pragma_table_info('search_text') WHERE name = 'folded' AND cid = 1"
        ).fetchone()
        if by_item:
            found["search"] = connection.execute("SELECT * FROM search_text ORDER BY 1").fetchall()
    return found


def _rows(
    connection: sqlite3.Connection, table: str, without: Collection[str]
) -> list[tuple[Any, ...]]:
    columns = ", ".join(
        f'"{name}"'
        for _, name, *_ in connection.execute(f'PRAGMA table_info("{table}")')
        if name not in without
    )
    return connection.execute(f'SELECT {columns} FROM "{table}" ORDER BY 1').fetchall()


def replayed(source: Path, target: Path) -> Path:
    """Apply every change of ``source``, batch by batch, to the empty register at ``target``."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.row_factory = sqlite3.Row
        for batch in old.execute("SELECT * FROM batch ORDER BY id"):
            _insert(new, "batch", dict(batch))
            changes = old.execute(
                "SELECT * FROM change WHERE batch_id = ? ORDER BY id", (batch["id"],)
            )
            for change in changes:
                _insert(new, "change", dict(change))
                _apply(old, new, change)
        new.commit()
        _index(old, new)
    return target


def _apply(old: sqlite3.Connection, new: sqlite3.Connection, change: sqlite3.Row) -> None:
    table, key = change["table_name"], change["row_key"]
    after = json.loads(change["after"] or "{}")
    key_column = "number" if table == "item" else "id"
    match change["operation"]:
        case "insert":
            _insert(new, table, {name: _plain(value) for name, value in after.items()})
        case "update":
            setting = ", ".join(f'"{name}" = ?' for name in after)
            values = [*(_plain(value) for value in after.values()), key]
            new.execute(f'UPDATE "{table}" SET {setting} WHERE {key_column} = ?', values)
        case "delete":
            new.execute(f'DELETE FROM "{table}" WHERE {key_column} = ?', (key,))
        case "import":
            document = dict(old.execute("SELECT * FROM minutes WHERE id = ?", (key,)).fetchone())
            _insert(new, "minutes", {**document, "withdrawn": 0})
            for part in PARTS_OF_DOCUMENTS:
                for row in old.execute(f"SELECT * FROM {part} WHERE minutes_id = ?", (key,)):
                    _insert(new, part, dict(row))


def _index(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """The search text follows from the rows; it is taken over and compared by its own test."""
    for row in old.execute("SELECT * FROM search_text"):
        _insert(new, "search_text", dict(row))
    new.commit()


def _insert(connection: sqlite3.Connection, table: str, values: dict[str, Any]) -> None:
    columns = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" for _ in values)
    connection.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', [*values.values()])


def _plain(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, list | dict) else value
