"""A paper as blocks of plain text: what Markdown, HTML and later formats lay out alike.

Blocks, rows and bullets may be made while they are laid out, so that a paper of any length takes no
more memory than a window of it; a paper is laid out once, from its first block to its last.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the paper's title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph, or several short ones."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    lines: Iterable[str]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the minutes: who said them as what, the words, and where they stand."""

    label: str
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a cell's text; ``changed`` underlines it."""

    text: str
    changed: bool = False


Cell = str | tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as ``headers``; ``widths`` are shares of the line."""

    headers: tuple[str, ...]
    rows: Iterable[tuple[Cell, ...]]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a chart: its name, and a value for each of the chart's labels."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars, one per label, stacked of the series; where none can be drawn, the table beside tells all."""

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page where there are pages."""


Block = Heading | Lines | Bullets | Quote | Table | Chart | NewPage


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper in one language; ``marks`` stand at the head of every page (部内限り, 未定稿)."""

    lang: str
    title: str
    blocks: Iterable[Block]
    marks: tuple[str, ...] = ()
    landscape: bool = False


def runs(cell: Cell) -> tuple[Run, ...]:
    """A cell as its runs."""
    return (Run(cell),) if isinstance(cell, str) else cell
