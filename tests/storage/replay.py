"""Making a register again from its history alone, and comparing registers table by table."""

import json
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from typing import Any

from tracker.bootstrap import Register
from tracker.storage.address import FileAddress
from tracker.storage.look import FileLook, Look

PARTS_OF_DOCUMENTS = ("agenda_item", "remark", "touched_sentence")


def tables_of(
    register: Register | Path, *, without: Collection[str] = ()
) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, in the order of keys; the search index by its own words."""
    if isinstance(register, Register):
        with register.place.looking() as look:
            return all_of(look, without)
    with closing(sqlite3.connect(register)) as connection:
        return all_of(FileLook(connection), without)


def all_of(look: Look, without: Collection[str] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Every row that is seen, whatever the schema's version."""
    found = {name: _rows(look, name, without) for name in look.tables()}
    if "folded" in look.columns("search_text") and "source" not in look.columns("search_text"):
        rows = look.execute("SELECT item_number, folded FROM search_text ORDER BY 1")
        found["search"] = [tuple(row) for row in rows]
    return found


def _rows(look: Look, table: str, without: Collection[str]) -> list[tuple[Any, ...]]:
    sql = (
        f'PRAGMA table_info("{table}")'
        if look.dialect == "sqlite"
        else "SELECT 0, column_name FROM information_schema.columns WHERE table_schema ="
        f" current_schema() AND table_name = '{table}' ORDER BY ordinal_position"
    )
    names = [name for _, name, *_ in look.execute(sql) if name not in without]
    columns = ", ".join(f'"{name}"' for name in names)
    return [tuple(row) for row in look.execute(f'SELECT {columns} FROM "{table}" ORDER BY 1')]


def as_file(register: Register, folder: Path) -> Path:
    """The SQLite file that a register is, or is copied to."""
    if isinstance(register.place.address, FileAddress):
        return register.path
    path = folder / "as-file.sqlite3"
    path.unlink(missing_ok=True)
    register.copy_to(str(path))
    return path


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
