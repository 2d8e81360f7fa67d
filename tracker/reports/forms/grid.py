"""A file that came back as rows of text with the names of their cells, whichever program saved it."""

import csv
import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

from tracker.errors import BadInputError, Message
from tracker.reports.forms.marks import marks_of
from tracker.reports.forms.merged import merged_down
from tracker.reports.forms.shown import shown

_ENCODINGS = ("utf-8-sig", "cp932")
_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PAGE = re.compile(rb"\s*<(?:!doctype|\?xml|html|head|meta|table)|%PDF-", re.IGNORECASE)
_STRICT = b"purl.oclc.org/ooxml"
_SEPARATORS = ",\t;"
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]|\st=[\"']e[\"']")
_MOST_ROWS, _MOST_COLUMNS = 100_000, 200


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: its texts, and the name of each of its cells.

    ``unknown`` are the places of formulas whose result the file doesn't hold, or is an error; ``above`` are the cells
    that are one with cells of earlier rows: their column, and the row that holds their text.
    ``struck`` are the places of cells with words struck through, ``comments`` what is said of cells.
    """

    texts: tuple[str, ...]
    place: int
    sheet: str
    unknown: tuple[int, ...] = ()
    above: tuple[tuple[int, int], ...] = ()
    hidden: bool = False
    struck: tuple[int, ...] = ()
    comments: tuple[tuple[int, str], ...] = ()

    def cell(self, index: int) -> str:
        """A cell's name, as spreadsheets call it."""
        return f"{self.sheet}{_letters(index)}{self.place}"


def _letters(index: int) -> str:
    """A column's name; what reads workbooks knows it too, but a text needs none of that."""
    above, last = divmod(index, 26)
    return (_letters(above - 1) if above else "") + chr(ord("A") + last)


def grids(path: Path, data: bytes) -> list[list[GridRow]]:
    """Every sheet of a file.  Raises BadInputError for what is neither a workbook nor text."""
    if not data.strip():
        raise BadInputError(
            Message("{path} is empty.", path=path), hint=Message("Ask for it once more.")
        )
    if _PAGE.match(data):
        raise BadInputError(
            Message("{path} is a page or a PDF, whatever its name says.", path=path),
            hint=Message("Save it as .xlsx without a password, or as .csv."),
        )
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

    _refuse_other_archives(path, data)
    try:
        with catch_warnings():
            simplefilter("ignore")  # of what it leaves out; nothing that is asked for
            book = load_workbook(io.BytesIO(data), data_only=True, read_only=True)
        for sheet in book.worksheets:
            named = f"{sheet.title}!" if len(book.worksheets) > 1 else ""
            where = getattr(sheet, "_worksheet_path")  # noqa: B009 - it has no other name
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                written = archive.read(where)
                marks = marks_of(archive, where, written)
            unknown, above = _without_result(written), merged_down(written)
            hidden = sheet.sheet_state != "visible"
            rows = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
            yield [
                GridRow(
                    tuple(
                        "" if at in unknown.get(place, ()) else shown(cell.value, _look(cell))
                        for at, cell in enumerate(row)
                    ),
                    place,
                    named,
                    unknown.get(place, ()),
                    above(place),
                    hidden,
                    marks.struck.get(place, ()),
                    marks.comments.get(place, ()),
                )
                for place, row in enumerate(rows, 1)
            ]
    except Exception as error:  # openpyxl raises whatever its parsers raise
        raise BadInputError(
            Message("{path} is no workbook, or only a part of one: it can't be read.", path=path),
            hint=Message("Save it again as .xlsx, or as .csv."),
        ) from error


def _refuse_other_archives(path: Path, data: bytes) -> None:
    """BadInputError for an archive without a workbook, and for the strict sort of workbooks."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            book = archive.read("xl/workbook.xml") if "xl/workbook.xml" in names else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, zlib.error):
        return  # a part of a workbook: told as one
    if "[Content_Types].xml" not in names:
        raise BadInputError(
            Message("{path} is an archive, no workbook.", path=path),
            hint=Message("Unpack it, and collect what is in it."),
        )
    if _STRICT in book:
        raise BadInputError(
            Message("{path} is saved as Strict Open XML.", path=path),
            hint=Message("Save it as an ordinary .xlsx, or as .csv."),
        )


def _look(cell: Any) -> str:
    """The format of a number or a day; texts need none."""
    return "" if cell.value is None or isinstance(cell.value, str) else str(cell.number_format)


def _without_result(sheet: bytes) -> dict[int, tuple[int, ...]]:
    """The formulas of a sheet that nobody calculated, and errors such as #REF!, by row.

    A formula whose result is empty says so.
    """
    from lxml import etree
    from openpyxl.utils.cell import coordinate_to_tuple

    found: dict[int, tuple[int, ...]] = {}
    if not _FORMULA.search(sheet):
        return found
    for _, cell in etree.iterparse(io.BytesIO(sheet), tag=f"{_SPACE}c", resolve_entities=False):
        formula, result = cell.find(f"{_SPACE}f"), cell.findtext(f"{_SPACE}v")
        where = cell.get("r")
        uncalculated = formula is not None and not result and cell.get("t") != "str"
        if where and (uncalculated or cell.get("t") == "e"):
            row, column = coordinate_to_tuple(where)
            found[row] = (*found.get(row, ()), column - 1)
        cell.clear()
    return found


def _text(path: Path, data: bytes) -> list[GridRow]:
    """The text cut at the separator by which most rows have as many cells."""
    text = _decoded(path, data)
    cut: dict[str, list[list[str]]] = {}
    for separator in _SEPARATORS:
        with suppress(csv.Error):  # a cell that is too long: nothing else is an error to it
            cut[separator] = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    hint = Message("Look for a quotation mark that is opened and not closed.")
    if not cut:
        raise BadInputError(
            Message(
                "{path} has a cell of more than {most} characters.",
                path=path,
                most=csv.field_size_limit(),
            ),
            hint=hint,
        )
    separator = max(cut, key=lambda sign: _even(cut[sign]))
    if _ends_within_quotes(text, separator):
        raise BadInputError(
            Message("{path} ends within quotation marks: rows would run into one.", path=path),
            hint=hint,
        )
    return [GridRow(tuple(row), place, "") for place, row in enumerate(cut[separator], 1)]


def _ends_within_quotes(text: str, separator: str) -> bool:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for _ in reader:
            pass
    except csv.Error as error:
        return "end of data" in str(error)
    return False


def _even(rows: Iterable[list[str]]) -> int:
    """How many rows have the commonest number of cells, where that is more than one."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(widths.values(), default=0)


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
