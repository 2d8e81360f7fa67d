"""The first sheet of a book as CSV, in UTF-8 with a byte order mark, as spreadsheets want it."""

import csv as plain_csv
import io
from datetime import date

from tracker.reports.cells import cell_text
from tracker.reports.sheets import Book, Value

_BOM = "\ufeff"


def csv(book: Book) -> str:
    """One row per row of the sheet; days as ISO 8601; no cell is ever taken for a formula."""
    out = io.StringIO(newline="")
    out.write(_BOM)
    writer = plain_csv.writer(out, lineterminator="\r\n")
    sheet = book.sheets[0]
    writer.writerow([column.title for column in sheet.columns])
    writer.writerows(
        [
            value if value is None else cell_text(value) if value.__class__ is str else _cell(value)
            for value in row
        ]
        for row in sheet.rows
    )
    return out.getvalue()


def _cell(value: Value) -> str | int | None:
    match value:
        case str():
            return cell_text(value)
        case date():
            return value.isoformat()
        case tuple():
            return cell_text("".join(run.text for run in value))
        case _:
            return value
