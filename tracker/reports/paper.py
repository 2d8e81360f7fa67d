"""A paper as blocks of plain text: what Markdown, HTML and later formats lay out alike."""

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

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the minutes: who said them as what, the words, and where they stand."""

    label: str
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as ``headers``."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Lines | Bullets | Quote | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper in one language."""

    lang: str
    title: str
    blocks: tuple[Block, ...]
