"""A paper as Markdown; text from minutes shows as it is and formats nothing."""

import re
from collections.abc import Callable

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


def markdown(paper: Paper) -> str:
    """The paper as Markdown with one blank line between blocks."""
    blocks = [_LAYOUT[type(block)](block) for block in paper.blocks]
    if paper.marks:
        blocks.insert(0, "  ".join(f"**{_plain(mark)}**" for mark in paper.marks))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _plain(text: str) -> str:
    """One line of text on which no character is a mark."""
    one_line = _BLANKS.sub(" ", safe_block(text)).strip(" ")
    return _AT_START.sub(_no_list, _MARKS.sub(r"\\\1", one_line))


def _no_list(start: re.Match[str]) -> str:
    """A sign or number that would begin a list, behind a sign of its own."""
    found = start[1]
    return f"&#{ord(found[0])};{found[1:]}"


def _heading(block: Heading) -> str:
    return f"{'#' * block.level} {_plain(block.text)}"


def _lines(block: Lines) -> str:
    return "  \n".join(_plain(line) for text in block.lines for line in text.split("\n"))


def _bullets(block: Bullets) -> str:
    return "\n".join(f"- {_plain(line)}" for line in block.lines)


def _quote(block: Quote) -> str:
    lines = [f"**{_plain(block.label)}**", *map(_plain, block.words.split("\n"))]
    if block.place:
        lines.append(_plain(block.place))
    return "> " + "  \n> ".join(lines)


def _cell(cell: Cell) -> str:
    pieces = []
    for run in runs(cell):
        text = "<br>".join(map(_plain, run.text.split("\n")))
        pieces.append(f"<u>{text}</u>" if run.changed and text else text)
    return "".join(pieces)


def _table(block: Table) -> str:
    rule = "| " + " | ".join("---" for _ in block.headers) + " |"
    head, *rows = (f"| {' | '.join(map(_cell, row))} |" for row in (block.headers, *block.rows))
    return "\n".join((head, rule, *rows))


def _nothing(block: Chart | NewPage) -> str:
    """No pages here; a chart's figures stand in the table beside it."""
    del block
    return ""


_LAYOUT: dict[type[Block], Callable[..., str]] = {
    Heading: _heading,
    Lines: _lines,
    Bullets: _bullets,
    Quote: _quote,
    Table: _table,
    Chart: _nothing,
    NewPage: _nothing,
}
