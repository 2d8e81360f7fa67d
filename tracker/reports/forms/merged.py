"""The cells of a sheet that are merged downwards: which cells share the text of one above."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from typing import Final

_RANGE: Final = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^>]*?\bref=[\"']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})[\"']"
)
_LETTERS: Final = 26


def merged_down(sheet: bytes) -> Callable[[int], tuple[tuple[int, int], ...]]:
    """Of a worksheet's XML: for a row, each column merged with rows above, and the topmost of them.

    Columns count from 0, rows from 1.  Of a range several columns wide only the first holds a text.
    """
    ranges: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for found in _RANGE.finditer(sheet):
        top, bottom = int(found[2]), int(found[3])
        if bottom > top:
            ranges[_column(found[1])].append((top, bottom))
    columns = {column: sorted(theirs) for column, theirs in sorted(ranges.items())}

    def above(row: int) -> tuple[tuple[int, int], ...]:
        shared = []
        for column, theirs in columns.items():
            before = bisect_left(theirs, (row, 0))  # ranges don't overlap: the last one may hold it
            if before and row <= theirs[before - 1][1]:
                shared.append((column, theirs[before - 1][0]))
        return tuple(shared)

    return above


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - ord("A") + 1
    return number - 1
