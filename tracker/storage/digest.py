"""What a register holds, in figures: rows per table, and a hash over all of them."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.storage.look import Look


@dataclass(frozen=True, slots=True)
class Digest:
    """``rows`` by table; ``sha256`` over every value of every row, in whatever order they stand.

    Two registers with the same rows have the same digest, whichever engine keeps them.
    """

    rows: dict[str, int]
    sha256: str

    @property
    def total(self) -> int:
        """How many rows there are."""
        return sum(self.rows.values())


class Digesting:
    """A digest being made, table by table."""

    def __init__(self) -> None:
        self._rows: dict[str, int] = {}
        self._tables: dict[str, str] = {}

    def table(self, name: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Take in all rows of a table; ``columns`` names their values, sorted by name."""
        # Sums of hashes are the same in any order of rows, and no row can stand for two others.
        count = total = 0
        for row in rows:
            count += 1
            value = json.dumps(tuple(row), ensure_ascii=False, default=repr)
            total += int.from_bytes(hashlib.sha256(value.encode("utf-8", "replace")).digest())
        self._rows[name] = count
        self._tables[name] = json.dumps([name, list(columns), count, f"{total % 2**256:x}"])

    def digest(self) -> Digest:
        """What was taken in."""
        names = sorted(self._rows)
        whole = hashlib.sha256("\n".join(self._tables[name] for name in names).encode())
        return Digest({name: self._rows[name] for name in names}, whole.hexdigest())


def digest_of(look: Look) -> Digest:
    """The digest of what ``look`` sees; a transaction makes it that of one moment."""
    made = Digesting()
    for table in look.tables():
        names = look.columns(table)
        columns = ", ".join(f'"{name}"' for name in names)
        made.table(table, names, look.stream(f'SELECT {columns} FROM "{table}"'))  # noqa: S608 - names from the schema itself
    return made.digest()
