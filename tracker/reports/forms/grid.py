"""A file that came back as rows of text with the names of their cells, whichever program saved it."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tracker.errors import BadInputError, Message

_ENCODINGS = ("utf-8-sig", "cp932")
_MOST_ROWS, _MOST_COLUMNS = 100_000, 200


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: its texts, and the name of each of its cells."""

    texts: tuple[str, ...]
    place: int
    sheet: str

    def cell(self, index: int) -> str:
        """A cell's name, as spreadsheets call it."""
        return f"{self.sheet}{_letters(index)}{self.place}"


def _letters(index: int) -> str:
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def grids(path: Path, data: bytes) -> list[list[GridRow]]:
    """Every sheet of a file.  Raises BadInputError for what is neither a workbook nor text."""
    if data[:2] == b"PK":
        return list(_workbook(path, data))
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise BadInputError(
            Message("{path} is an old or a protected Excel file.", path=path),
            hint=Message("Save it as .xlsx without a password, or as .csv."),
        )
    return [_text(path, data)]


def _workbook(path: Path, data: bytes) -> Iterator[list[GridRow]]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), data_only=True, read_only=True)
        for sheet in book.worksheets:
            named = f"{sheet.title}!" if len(book.worksheets) > 1 else ""
            yield [
                GridRow(tuple(_shown(cell) for cell in row), place, named)
                for place, row in enumerate(
                    sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True), 1
                )
            ]
    except Exception as error:  # openpyxl raises whatever its parsers raise
        raise BadInputError(
            Message("{path} can't be read as a workbook: {reason}", path=path, reason=str(error)),
            hint=Message("Save it again as .xlsx, or as .csv."),
        ) from error


def _shown(value: Any) -> str:
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _text(path: Path, data: bytes) -> list[GridRow]:
    text = _decoded(path, data)
    first = text.split("\n", 1)[0]
    sample = text[:4000]
    separator = max(",\t;", key=lambda sign: (sample.count(sign), first.count(sign)))
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise BadInputError(
            Message("{path} can't be read as CSV: {reason}", path=path, reason=str(error))
        ) from error
    return [GridRow(tuple(row), place, "") for place, row in enumerate(rows, start=1)]


def _decoded(path: Path, data: bytes) -> str:
    marked = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for encoding in ("utf-16",) if marked else _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise BadInputError(
        Message("{path} is neither a workbook nor text.", path=path),
        hint=Message("Save it again as .xlsx, or as .csv."),
    )
