"""Lines ready to draw: pieces of safe text with a style, cut to the cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tracker.domain.text.safe import safe_block, safe_line
from tracker.tui.cells import cells_of, pad, truncate, wrap
from tracker.tui.look import worn


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text in one style."""

    text: str
    style: Style


Line = tuple[Piece, ...]


def piece(text: str, style: Style) -> Piece:
    """Text from anywhere, made safe to draw on one line."""
    return Piece(safe_line(text), style)


def column(text: str, cells: int, style: Style, *, right: bool = False) -> Piece:
    """Text cut or filled to exactly ``cells``."""
    return Piece(pad(safe_line(text), cells, right=right), style)


def cells_in(line: Iterable[Piece]) -> int:
    """The cells that a line takes."""
    return sum(cells_of(part.text) for part in line)


def cut(line: Iterable[Piece], cells: int) -> Line:
    """The line, ending in … where it is wider than ``cells``."""
    kept: list[Piece] = []
    room = cells
    for part in line:
        width = cells_of(part.text)
        if width > room:
            kept.append(Piece(truncate(part.text, room), part.style))
            break
        kept.append(part)
        room -= width
    return tuple(kept)


def strip(line: Iterable[Piece], cells: int, ground: Style) -> Strip:
    """A drawn line of exactly ``cells``, filled up in ``ground``."""
    parts = cut(line, cells)
    segments = [Segment(part.text, worn(part.style)) for part in parts if part.text]
    rest = cells - cells_in(parts)
    if rest > 0:
        segments.append(Segment(" " * rest, worn(ground)))
    return Strip(segments, cells)


def paragraph(
    text: str, cells: int, style: Style, *, indent: int = 0, ground: Style | None = None
) -> list[Line]:
    """Text of any length, wrapped the Japanese way, every line indented."""
    block = safe_block(text)
    space = Piece(" " * indent, ground or style)
    return [(space, Piece(line.of(block), style)) for line in wrap(block, max(cells - indent, 2))]


def labelled(
    label: str, text: str, cells: int, styles: tuple[Style, Style], *, head: int
) -> list[Line]:
    """``label`` in a column ``head`` cells wide, and the text wrapped beside it."""
    on_label, on_text = styles
    lines = paragraph(text, cells, on_text, indent=head)
    first = (column(label, head, on_label), *lines[0][1:])
    return [first, *lines[1:]]


def clip(lines: Sequence[Line], most: int, cells: int) -> list[Line]:
    """The first ``most`` lines; where some are left out, the last one ends in …."""
    if len(lines) <= most:
        return list(lines)
    kept = list(lines[:most])
    if kept:
        last = kept[-1]
        body = "".join(part.text for part in last)
        style = last[-1].style if last else Style()
        room = cells - cells_of("…")
        head = last[:-1]
        words = last[-1].text if last else body
        room -= cells_in(head)
        short = (
            truncate(words + "……", room + cells_of("…")) if cells_of(words) > room else words + "…"
        )
        kept[-1] = (*head, Piece(short, style))
    return kept
