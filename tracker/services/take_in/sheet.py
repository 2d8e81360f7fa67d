"""A spreadsheet as rows that can become items: its sheets, their headers and the rows below."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.errors import BadInputError, Message, unreadable_file
from tracker.reports.forms.grid import GridRow, grids
from tracker.services.take_in.columns import field_of, plain
from tracker.services.take_in.row import SheetRow, goes_on, read_row

HEADER_WITHIN: Final = 30
# A workbook's sheets of items have one of these columns beside the title; others are legends.
ISSUES: Final = frozenset(
    {"status", "owner", "due", "raised_by", "meeting", "priority", "disposition", "resolution"}
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file.

    ``untitled`` are the places of rows that say nothing to be an item, ``repeated`` those of the
    headers printed again, ``left_out`` the names of sheets that hold something but no items, and
    ``hidden`` those of sheets that were taken though the program that shows them hides them.
    """

    file_name: str
    sha256: str
    known: tuple[str, ...]
    kept_as_notes: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    untitled: tuple[str, ...]
    repeated: tuple[str, ...]
    left_out: tuple[str, ...]
    hidden: tuple[str, ...]


def read_sheet(path: Path) -> Sheet:
    """The rows of an .xlsx or .csv file.

    Raises BadInputError where it can't be read, or has no row of headers with a title or a summary.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable_file(path, error) from error
    if not data.strip():
        raise BadInputError(
            Message("{file} is empty.", file=path.name),
            hint=Message("Check that the right file was saved."),
        )
    found, left_out = _tables(path, grids(path, data))
    rows: list[SheetRow] = []
    untitled: list[str] = []
    repeated: list[str] = []
    for table in found:
        for row in table.below:
            own = _filled(row)
            if not own and not row.unknown:
                continue
            if table.repeats_headers(own):
                repeated.append(row.cell(0))
                continue
            cells = table.with_merged(row, own)
            if rows and table.is_line_of_item(own, cells):
                rows[-1] = goes_on(rows[-1], row, own, table.headers)
                continue
            taken = read_row(row, cells, table.headers)
            if taken is None:
                untitled.append(row.cell(0))
            else:
                rows.append(taken)
    headers = dict.fromkeys(header for table in found for header in table.headers if header)
    return Sheet(
        path.name,
        hashlib.sha256(data).hexdigest(),
        tuple(header for header in headers if field_of(header)),
        tuple(header for header in headers if not field_of(header)),
        tuple(rows),
        tuple(untitled),
        tuple(repeated),
        left_out,
        tuple(table.top.sheet.removesuffix("!") for table in found if table.top.hidden),
    )


def _filled(row: GridRow) -> dict[int, str]:
    return {at: text.strip() for at, text in enumerate(row.texts) if text.strip()}


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet's row of headers, the fields that they name, and the rows below it."""

    top: GridRow
    headers: Sequence[str]
    fields: frozenset[str]
    below: Sequence[GridRow]

    def repeats_headers(self, cells: Mapping[int, str]) -> bool:
        """Whether a row is the headers printed again, as at the head of each page."""
        named = sum(map(bool, self.headers))
        return len(cells) >= min(2, named) and all(
            plain(text) == plain(self._header(at)) for at, text in cells.items()
        )

    def with_merged(self, row: GridRow, own: Mapping[int, str]) -> dict[int, str]:
        """A row's cells with those that it shares with rows above it."""
        cells = dict(own)
        for at, place in row.above:
            place_below = place - self.top.place - 1
            if own and at not in own and place_below >= 0:
                shared = _filled(self.below[place_below]).get(at)
                if shared is not None:
                    cells[at] = shared
        return dict(sorted(cells.items()))

    def is_line_of_item(self, own: Mapping[int, str], cells: Mapping[int, str]) -> bool:
        """Whether a row only adds notes to an item whose title it shares with the row above."""
        titled = any(field_of(self._header(at)) == "title" for at in cells.keys() - own.keys())
        return titled and all(field_of(self._header(at)) in {None, "note"} for at in own)

    def _header(self, at: int) -> str:
        return self.headers[at] if at < len(self.headers) else ""


def _tables(
    path: Path, sheets: Sequence[Sequence[GridRow]]
) -> tuple[list[_Table], tuple[str, ...]]:
    """The sheets of items, in the file's order, and the names of the others that hold something."""
    of_each = [
        max(_headed(sheet), key=lambda table: len(table.fields), default=None) for sheet in sheets
    ]
    headed = [table for table in of_each if table is not None]
    if not headed:
        raise BadInputError(
            Message("{path} has no header row with a title or a summary.", path=path),
            hint=Message("Name the columns in one row, such as 件名, 内容, 担当, 期限, 状況."),
        )
    most = max(len(table.fields) for table in headed)
    found = [table for table in headed if table.fields & ISSUES] or [
        table for table in headed if len(table.fields) == most
    ]
    left_out = [
        sheet[0].sheet.removesuffix("!")
        for sheet, table in zip(sheets, of_each, strict=True)
        if table not in found and any(text.strip() for row in sheet for text in row.texts)
    ]
    return found, tuple(left_out)


def _headed(sheet: Sequence[GridRow]) -> Iterator[_Table]:
    """The sheet below each row that could be its headers."""
    for at, row in enumerate(sheet[:HEADER_WITHIN]):
        headers = [" ".join(text.split()) for text in row.texts]
        fields = frozenset(filter(None, map(field_of, headers)))
        if fields & {"title", "summary"}:
            yield _Table(row, headers, fields, sheet[at + 1 :])
