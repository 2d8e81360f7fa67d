"""A paper as Markdown; text from minutes shows as it is and formats nothing."""

import re
from collections.abc import Callable

from tracker.domain.text.safe import safe_block
from tracker.reports.paper import Block, Bullets, Heading, Lines, Paper, Quote, Table

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_AT_START = re.compile(r"^(\s*)([-+=>]|\d+[.)])")


def markdown(paper: Paper) -> str:
    """The paper as Markdown with one blank line between blocks."""
    return "\n\n".join(_LAYOUT[type(block)](block) for block in paper.blocks) + "\n"


def _plain(text: str) -> str:
    """One line of text on which no character is a mark."""
    one_line = " ".join(safe_block(text).split())
    return _AT_START.sub(r"\1\\\2", _MARKS.sub(r"\\\1", one_line))


def _heading(block: Heading) -> str:
    return f"{'#' * block.level} {_plain(block.text)}"


def _lines(block: Lines) -> str:
    return "  \n".join(map(_plain, block.lines))


def _bullets(block: Bullets) -> str:
    return "\n".join(f"- {_plain(line)}" for line in block.lines)


def _quote(block: Quote) -> str:
    place = f"  \n> {_plain(block.place)}" if block.place else ""
    return f"> **{_plain(block.label)}**  \n> {_plain(block.words)}{place}"


def _cell(text: str) -> str:
    return "<br>".join(map(_plain, text.split("\n")))


def _table(block: Table) -> str:
    rows = [block.headers, tuple("---" for _ in block.headers), *block.rows]
    return "\n".join(
        f"| {' | '.join(cell if index == 1 else _cell(cell) for cell in row)} |"
        for index, row in enumerate(rows)
    )


_LAYOUT: dict[type[Block], Callable[..., str]] = {
    Heading: _heading,
    Lines: _lines,
    Bullets: _bullets,
    Quote: _quote,
    Table: _table,
}
