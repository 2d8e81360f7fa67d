"""A report as tables of values: what CSV and spreadsheets lay out alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.reports.paper import Run

Value = str | int | date | tuple[Run, ...] | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column's header, and its width in half-width characters."""

    title: str
    width: int = 12


@dataclass(frozen=True, slots=True)
class SheetChart:
    """Stacked bars of rows ``first`` to ``last`` (from 0): one per row, named by column ``labels``."""

    title: str
    labels: int
    first: int
    last: int
    series: Sequence[int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table; every row has as many values as there are columns, and may be made when it is written.

    The first ``keys`` columns say what a row is; a wide sheet is printed on two pages that both have them.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Value, ...]]
    chart: SheetChart | None = None
    keys: int = 2


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets of a report in one language; the first one is what CSV holds.

    Each is written before the next is made.  ``marks`` stand at the head of every page (部内限り, 未定稿).
    """

    lang: str
    title: str
    sheets: Iterable[Sheet]
    marks: tuple[str, ...] = ()
