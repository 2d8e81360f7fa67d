"""Each format read again by a reader of its own: the tables that a paper holds, as plain text."""

import csv
import io
import zipfile
from datetime import datetime
from html.parser import HTMLParser
from typing import Any

import docx
import openpyxl
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


def from_docx(data: bytes) -> list[Rows]:
    """The tables of a Word document."""
    document = docx.Document(io.BytesIO(data))
    return [[[cell.text for cell in row.cells] for row in t.rows] for t in document.tables]


def from_xlsx(data: bytes) -> list[Rows]:
    """The sheets of a workbook, with cells as they were typed."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    found = []
    for sheet in book.worksheets:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
        found.append(
            [[_typed(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        )
    return found


def _typed(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return refang(str(value))


def member(data: bytes, name: str) -> bytes:
    """One file of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)
