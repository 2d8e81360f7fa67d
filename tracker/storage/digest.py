"""What a register holds, in figures: rows per table, and a hash over all of them."""

import hashlib
import json
import sqlite3
from dataclasses import dataclass

LEFT_OUT = ("sqlite_", "search_index")  # the engine's own, and what follows from the rows


@dataclass(frozen=True, slots=True)
class Digest:
    """``rows`` by table; ``sha256`` over every value of every row, in the order of keys."""

    rows: dict[str, int]
    sha256: str

    @property
    def total(self) -> int:
        """How many rows there are."""
        return sum(self.rows.values())


def digest_of(connection: sqlite3.Connection) -> Digest:
    """The digest of what ``connection`` sees; a transaction makes it that of one moment."""
    rows: dict[str, int] = {}
    whole = hashlib.sha256()
    for table in tables_of(connection):
        names = [name for _, name, *_ in connection.execute(f'PRAGMA table_info("{table}")')]
        columns = ", ".join(f'"{name}"' for name in sorted(names))
        whole.update(json.dumps([table, sorted(names)]).encode())
        rows[table] = 0
        for row in connection.execute(f'SELECT {columns} FROM "{table}" ORDER BY rowid'):  # noqa: S608 - names from the schema itself
            rows[table] += 1
            whole.update(
                json.dumps(tuple(row), ensure_ascii=False, default=repr).encode("utf-8", "replace")
            )
    return Digest(rows, whole.hexdigest())


def tables_of(connection: sqlite3.Connection) -> list[str]:
    """The register's tables, by name."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in names if not name.startswith(LEFT_OUT)]
