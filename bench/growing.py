"""How reading grows with the register, in one process: ten thousand, a hundred thousand, a million."""

import statistics
from collections.abc import Callable, Iterator
from datetime import date

from bench.measuring import Figure, seconds, sizes
from bench.papers import made
from bench.phrases import MEMBERS
from bench.registers import register
from bench.table import main
from tracker.bootstrap import Register
from tracker.config import Settings
from tracker.domain.filters import parse_filter
from tracker.services.queries.counts import counts
from tracker.services.queries.history import history
from tracker.services.queries.list_items import list_items
from tracker.services.queries.search_items import search_items
from tracker.services.queries.show_item import show_item
from tracker.storage.read.reader import Reader

DAY = date(2025, 6, 1)
MIDDLE = 777  # an item that every size has
LATER = 1.5  # how much more an item of a report may cost, at ten times the size


def _listed(words: str) -> Callable[[Reader], object]:
    query = parse_filter(words, DAY)
    return lambda reader: list_items(reader, query)


# The work, the most milliseconds at a hundred thousand, and how it is done.
WORKS: tuple[tuple[str, float, Callable[[Reader], object]], ...] = (
    ("the first page", 3, _listed("")),
    ("the first page of a status", 3, _listed("status:resolved")),
    ("the first page of a raiser", 40, _listed(f"raised:{MEMBERS[0]}")),
    ("the first page by due date", 3, lambda r: list_items(r, parse_filter("", DAY), sort="due")),
    ("two characters", 1, lambda r: search_items(r, "公園")),
    ("one character", 30, lambda r: search_items(r, "園")),
    ("one item", 3, lambda r: show_item(r, MIDDLE)),
    ("an item's history", 3, lambda r: history(r, number=MIDDLE)),
    ("the newest history, imports of 40 items", 600, history),
    ("the counts", 60, lambda r: counts(r, DAY)),
)


def figures() -> Iterator[Figure]:
    """Each work at each size; the goal is for a hundred thousand, and grows no faster than size."""
    before: dict[str, float] = {}
    for size in sizes():
        settings = Settings(db=str(register(size)), lang="ja", actor="bench")
        with Register(settings).reader() as reader:
            for work, goal, act in WORKS:
                act(reader)
                took = statistics.median(_timed(act, reader) for _ in range(9)) * 1000
                allowed = goal * max(1, size / 100_000)
                grown = f"{took / before[work]:.1f}x the size before" if before.get(work) else ""
                yield Figure(f"{work}, of {size:,}", took, allowed, "ms", "", grown)
                before[work] = took
    yield from _reports()


def _reports() -> Iterator[Figure]:
    """The status report as CSV, from the register to the file, per item."""
    smaller, before = 0, 0.0
    for size in sizes():
        took = made(size, "csv")
        work = f"the status report as CSV, of {size:,}"
        if smaller:
            ratio = took / size / (before / smaller)
            detail = f"{took:.1f} against {before:.1f} s"
            yield Figure(work, ratio, LATER, "x", f"of {smaller:,}, per item", detail)
        else:
            yield Figure(work, took, None, "s", "")
        smaller, before = size, took


def _timed(act: Callable[[Reader], object], reader: Reader) -> float:
    return seconds(lambda: act(reader))


if __name__ == "__main__":
    main(figures)
