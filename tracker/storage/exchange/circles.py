"""Rows that lead round in a circle: a merge, or a link, that comes back to its own item."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

# By table: the row's key, the item that it is about, and the item that it leads to.
WAYS: Final = {
    "item": ("number", "number", "merged_into"),
    "recurrence": ("id", "item_number", "earlier"),
}


def circles(rows: Mapping[str, Sequence[dict[str, Any]]]) -> Iterator[tuple[str, int, str, int]]:
    """The first row on a circle in each table: table, key, column, and the item it leads to."""
    for table, (key, item, leads_to) in WAYS.items():
        ways = {row[item]: row for row in rows.get(table, ()) if row.get(leads_to) is not None}
        done: set[int] = set()
        for start in ways:
            path: dict[int, None] = {}
            at = start
            while at in ways and at not in done and at not in path:
                path[at] = None
                at = ways[at][leads_to]
            if at in path:
                row = ways[at]
                yield table, int(row[key]), leads_to, int(row[leads_to])
                break
            done.update(path)
