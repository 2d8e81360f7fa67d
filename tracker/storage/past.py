"""The register as it stood at a moment: a copy in memory, with every later change taken back."""

import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import StaticPool, create_engine

from tracker import clock
from tracker.storage.damage import object_of
from tracker.storage.read.reader import Reader
from tracker.storage.search_index import index_items

LATER = """SELECT c.* FROM change c JOIN batch b ON b.id = c.batch_id
    WHERE b.made_at >= :moment ORDER BY c.id DESC"""


class PastReader(Reader):
    """Reads the register as it stood just before ``moment``.

    ``copied`` makes an empty database in memory hold the register; nothing else is touched.
    """

    def __init__(self, copied: Callable[[sqlite3.Connection], None], moment: dt.datetime) -> None:
        self.path = Path(":memory:")
        copy = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        copied(copy)
        copy.row_factory = sqlite3.Row
        self._connection = copy
        _rewind(copy, clock.iso(moment))


def _rewind(copy: sqlite3.Connection, moment: str) -> None:
    """Take back what happened from ``moment`` on, newest first.

    One by one, so that each meets the rows that it left: an order by kind, as undo needs it for one
    batch among others that stand, is not needed here.
    """
    touched: set[int] = set()
    copy.execute("BEGIN")
    for change in copy.execute(LATER, {"moment": moment}).fetchall():
        _take_back(copy, change)
        if change["item_number"] is not None:
            touched.add(change["item_number"])
        touched |= _former_items(change)
    later = "SELECT id FROM batch WHERE made_at >= :moment"
    copy.execute(f"DELETE FROM change WHERE batch_id IN ({later})", {"moment": moment})
    copy.execute("DELETE FROM batch WHERE made_at >= :moment", {"moment": moment})
    copy.execute("COMMIT")
    engine = create_engine("sqlite://", creator=lambda: copy, poolclass=StaticPool)
    with engine.connect() as connection:
        index_items(connection, sorted(touched))
        connection.commit()


def _former_items(change: sqlite3.Row) -> set[int]:
    """The items that a row belonged to before and after, where it went from one to another."""
    found = set()
    for values in (change["before"], change["after"]):
        number = object_of(values).get("item_number")
        if isinstance(number, int):
            found.add(number)
    return found


def _take_back(copy: sqlite3.Connection, change: sqlite3.Row) -> None:
    table, key = change["table_name"], change["row_key"]
    columns = {row["name"]: row["pk"] for row in copy.execute(f'PRAGMA table_info("{table}")')}
    if not columns:
        return  # a table of an older schema
    key_column = next(name for name, pk in columns.items() if pk)
    before = object_of(change["before"])
    known = {name: _stored(value) for name, value in before.items() if name in columns}
    match change["operation"]:
        case "insert":
            copy.execute(f'DELETE FROM "{table}" WHERE "{key_column}" = ?', (key,))
        case "import":
            copy.execute("UPDATE minutes SET withdrawn = 1, meeting_id = NULL WHERE id = ?", (key,))
        case "delete":
            _insert(copy, table, known)
        case "update" if known:
            setting = ", ".join(f'"{name}" = ?' for name in known)
            copy.execute(
                f'UPDATE "{table}" SET {setting} WHERE "{key_column}" = ?', (*known.values(), key)
            )


def _insert(copy: sqlite3.Connection, table: str, values: Mapping[str, Any]) -> None:
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" for _ in values)
    copy.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(values.values()))


def _stored(value: Any) -> Any:
    """A value of the history as SQLite keeps it."""
    return json.dumps(value) if isinstance(value, list | dict) else value
