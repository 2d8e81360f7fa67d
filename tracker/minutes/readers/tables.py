"""Rows of a table as lines: a column of speakers beside a column of words, or plain cells."""

import re
from collections.abc import Iterator, Sequence

from tracker.minutes.model import Hint, SourceLine

# A cell is its lines; a row its cells; ``number`` of a row is where it stands in the file.
Row = tuple[int, Sequence[Sequence[str]]]

HEADER = re.compile(
    r"^(?:発言者|氏名|発言者名|質問者|回答者|発言内容|内容|発言|speaker|name|remarks?|statement|who)$",
    re.IGNORECASE,
)
LONGEST_NAME = 30
FEWEST_ROWS = 2
MOST_COLUMNS = 4
NAMED_SHARE = 0.6


def lines_of(rows: Sequence[Row]) -> Iterator[SourceLine]:
    """The rows in order; the speaker's cell, if the table has such a column, is hinted as that."""
    columns = _speech_columns(rows)
    for number, cells in rows:
        if columns is None or len(cells) <= max(columns):
            yield from _plain(number, cells)
            continue
        who, words = columns
        speaker = " ".join(part.strip() for part in cells[who] if part.strip())
        if HEADER.match(speaker):
            yield SourceLine("\t".join(" ".join(cell) for cell in cells), number)
            continue
        if speaker:
            yield SourceLine(speaker, number, hint=Hint.SPEAKER)
        for place, cell in enumerate(cells):
            if place == who or (place != words and re.fullmatch(r"\s*\d*\s*", "".join(cell))):
                continue
            yield from (SourceLine(line, number) for line in cell if line.strip())


def _plain(number: int, cells: Sequence[Sequence[str]]) -> Iterator[SourceLine]:
    """Cells of several lines each stay lines; short cells stand side by side."""
    filled = [[line for line in cell if line.strip()] for cell in cells]
    if all(len(cell) <= 1 for cell in filled):
        text = "\t".join(cell[0].strip() if cell else "" for cell in filled).strip()
        if text:
            yield SourceLine(text, number)
        return
    for cell in filled:
        yield from (SourceLine(line, number) for line in cell)


def _speech_columns(rows: Sequence[Row]) -> tuple[int, int] | None:
    """(speaker's column, words' column) where the table is one of speeches."""
    full = [[" ".join(cell).strip() for cell in cells] for _, cells in rows if len(cells) > 1]
    if len(full) < FEWEST_ROWS:
        return None
    width = max(len(row) for row in full)
    if width > MOST_COLUMNS:
        return None
    sizes = [sum(len(row[i]) for row in full if len(row) > i) for i in range(width)]
    words = sizes.index(max(sizes))
    for who in range(words):
        names = [row[who] for row in full if len(row) > words and row[words]]
        named = [name for name in names if name and not re.fullmatch(r"[\d０-９.．]+", name)]
        short = all(len(name) <= LONGEST_NAME and "。" not in name for name in named)
        longer = sizes[words] > 3 * sizes[who]
        if named and short and longer and len(named) >= NAMED_SHARE * len(names):
            return who, words
    return None
