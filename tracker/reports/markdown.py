"""A paper as Markdown; text from minutes shows as it is and formats nothing."""

import re
from collections.abc import Callable, Iterator, Sequence

from tracker.domain.text.safe import safe_block
from tracker.reports.paper import (
    Block,
    Bullets,
    Cell,
    Chart,
    Heading,
    Lines,
    NewPage,
    Paper,
    Quote,
    Table,
    runs,
)

# Also what turns bare addresses into links.
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!&@$]|:(?=//)|(?<=[wW]{3})\.)")
_AT_START = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")
# Not the ideographic space, which sets no mark and belongs to the words.
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def markdown(paper: Paper) -> Iterator[str]:
    """The paper as Markdown with one blank line between blocks, line by line."""
    marks = [mark for mark in map(_plain, paper.marks) if mark.strip()]
    if marks:
        yield "  ".join(f"**{mark.strip()}**" for mark in marks)
    between = "\n\n" if marks else ""
    for block in paper.blocks:
        for place, line in enumerate(_LAYOUT[type(block)](block)):
            yield f"{between}{line}" if place == 0 else f"\n{line}"
            between = "\n\n"
    yield "\n"


def _plain(text: str) -> str:
    """One line of text on which no character is a mark."""
    one_line = _BLANKS.sub(" ", safe_block(text)).strip(" ")
    return _AT_START.sub(_no_list, _MARKS.sub(r"\\\1", one_line))


def _no_list(start: re.Match[str]) -> str:
    """A sign or number that would begin a list, behind a sign of its own."""
    found = start[1]
    return f"&#{ord(found[0])};{found[1:]}"


def _heading(block: Heading) -> Iterator[str]:
    yield f"{'#' * block.level} {_plain(block.text)}"


def _lines(block: Lines) -> Iterator[str]:
    shown = "  \n".join(_plain(line) for text in block.lines for line in text.split("\n"))
    if shown:
        yield shown


def _bullets(block: Bullets) -> Iterator[str]:
    for line in block.lines:
        yield f"- {_plain(line)}"


def _quote(block: Quote) -> Iterator[str]:
    lines = [f"**{_plain(block.label)}**", *map(_plain, block.words.split("\n"))]
    if block.place:
        lines.append(_plain(block.place))
    yield "> " + "  \n> ".join(lines)


def _cell(cell: Cell) -> str:
    pieces = []
    for run in runs(cell):
        text = "<br>".join(map(_plain, run.text.split("\n")))
        pieces.append(f"<u>{text}</u>" if run.changed and text else text)
    return "".join(pieces)


def _table(block: Table) -> Iterator[str]:
    yield _row(block.headers)
    yield "| " + " | ".join("---" for _ in block.headers) + " |"
    yield from map(_row, block.rows)


def _row(cells: Sequence[Cell]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _nothing(block: Chart | NewPage) -> Iterator[str]:
    """No pages here; a chart's figures stand in the table beside it."""
    del block
    return iter(())


_LAYOUT: dict[type[Block], Callable[..., Iterator[str]]] = {
    Heading: _heading,
    Lines: _lines,
    Bullets: _bullets,
    Quote: _quote,
    Table: _table,
    Chart: _nothing,
    NewPage: _nothing,
}
