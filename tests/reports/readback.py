"""Each format read again by a reader of its own: the tables that a paper holds, as plain text."""

import csv
import io
from html.parser import HTMLParser
from typing import Any

from markdown_it import MarkdownIt

from tracker.reports.cells import refang

Rows = list[list[str]]


def from_markdown(text: str) -> list[Rows]:
    """The tables of a Markdown text, as a reader with tables and links understands it."""
    return from_html(page_of_markdown(text))


def page_of_markdown(text: str) -> str:
    """A Markdown text as the page that a reader makes of it."""
    return str(MarkdownIt("gfm-like", {"html": True}).render(text))


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Rows] = []
        self.tags: set[str] = set()
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        del attrs
        self.tags.add(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in {"td", "th"}:
            self._cell = []
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self.tables[-1][-1].append("".join(self._cell or []))
            self._cell = None

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)


def from_html(text: str) -> list[Rows]:
    """The tables of a page."""
    reader = _Tables()
    reader.feed(text)
    return reader.tables


def tags_of(text: str) -> set[str]:
    """The tags that a page holds."""
    reader = _Tables()
    reader.feed(text)
    return reader.tags


def from_csv(text: str) -> Rows:
    """The cells as they were typed."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    return [[refang(cell) for cell in row] for row in rows]
