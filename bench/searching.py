"""How long finding two Japanese characters takes, within one process."""

import sqlite3
import statistics
from collections.abc import Iterator
from contextlib import closing

from bench.measuring import Figure, seconds, sizes
from bench.registers import register
from bench.table import main
from tracker.bootstrap import Register
from tracker.config import Settings
from tracker.services.queries.search_items import search_items

COMMON, RARE = "公園", "畜産"  # in every twentieth item; in none


def figures() -> Iterator[Figure]:
    """The first page of a common word, and a word that nobody wrote against a scan for it."""
    items = sizes()[-1]
    path = register(items)
    with Register(Settings(db=str(path), lang="ja", actor="bench")).reader() as reader:
        assert len(search_items(reader, COMMON)) == 50
        assert search_items(reader, RARE) == []
        found = statistics.median(seconds(lambda: search_items(reader, COMMON)) for _ in range(31))
        miss = statistics.median(seconds(lambda: search_items(reader, RARE)) for _ in range(31))
    with closing(sqlite3.connect(path)) as connection:
        like = f"SELECT item_number FROM search_text WHERE folded LIKE '%{RARE}%'"
        scan = min(seconds(lambda: connection.execute(like).fetchall()) for _ in range(3))
    yield Figure(f"search 2 characters, first 50 of {items:,}", found * 1000, 1, "ms", "")
    detail = f"{miss * 1000:.2f} against {scan * 1000:.0f} ms"
    work = f"search without a hit, of {items:,}: faster"
    yield Figure(work, scan / miss, 1000, "x", "", detail, at_least=True, peer="SQLite's LIKE")


if __name__ == "__main__":
    main(figures)
