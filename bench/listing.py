"""How long a list takes, the whole command, against Python's sqlite3 with the same queries."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.measuring import Figure, in_pairs, python, run, sizes, surroundings, tracker
from bench.registers import register
from bench.table import main
from tracker import clock
from tracker.domain.filters import parse_filter
from tracker.services.queries.list_items import count_items, list_items
from tracker.storage.read.reader import Reader, Row

FLOOR = """
import sqlite3
connection = sqlite3.connect({path!r})
for sql, values in {queries!r}:
    for row in connection.execute(sql, values):
        print(*row)
"""


def figures() -> Iterator[Figure]:
    """Lists, by process."""
    for size in sizes():
        goal = 3.0 if size >= 100_000 else 4.0  # below, the floor itself is next to nothing
        yield _list(f"list, first 50 of {size:,}", register(size), goal)


def _list(work: str, path: Path, goal: float) -> Figure:
    env = surroundings(TRACKER_DB=str(path))
    floor = python(FLOOR.format(path=str(path), queries=_queries(path)))
    pairs = in_pairs(lambda: run(tracker("list"), env), lambda: run(floor, env))
    return Figure(work, pairs.ratio, goal, "x", "Python's sqlite3, same queries", pairs.detail)


class _Listening(Reader):
    """A reader that remembers what it was asked."""

    def rows(self, sql: str, values: Mapping[str, object]) -> list[Row]:
        asked.append((sql, dict(values)))
        return super().rows(sql, values)


asked: list[tuple[str, dict[str, object]]] = []


def _queries(path: Path) -> list[tuple[str, dict[str, object]]]:
    """The queries that ``tracker list`` asks, with their values."""
    asked.clear()
    query = parse_filter("", clock.today())
    with _Listening(path) as reader:
        assert len(list_items(reader, query)) == 50
        assert count_items(reader, query) > 50
    return list(asked)


if __name__ == "__main__":
    main(figures)
