"""The first sheet of a book as CSV, in UTF-8 with a byte order mark, as spreadsheets want it."""

import csv as plain_csv
import io
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from tracker.reports.cells import cell_text
from tracker.reports.paper import Run
from tracker.reports.sheets import Book

_BOM = "\ufeff"
_ROWS_AT_ONCE = 500


def csv(book: Book) -> Iterator[str]:
    """One row per row of the sheet; days as ISO 8601; no cell is ever taken for a formula."""
    sheet = next(iter(book.sheets))
    yield _BOM + _lines([[cell_text(column.title) for column in sheet.columns]])
    rows = iter(sheet.rows)
    while some := [
        [cell_text(value) if isinstance(value, str) else _cell(value) for value in row]
        for row in islice(rows, _ROWS_AT_ONCE)
    ]:
        yield _lines(some)


def _lines(rows: Sequence[Sequence[str | int | None]]) -> str:
    out = io.StringIO(newline="")
    plain_csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def _cell(value: int | date | tuple[Run, ...] | None) -> str | int | None:
    match value:
        case date():
            return value.isoformat()
        case tuple():
            return cell_text("".join(run.text for run in value))
        case _:
            return value
