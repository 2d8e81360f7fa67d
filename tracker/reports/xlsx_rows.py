"""The rows of a sheet as a workbook holds them, written past the library's cells: a third of the time.

XlsxWriter keeps a row until the next one begins and then puts it into words, cell by cell.  Rows of
plain values are put into the same words here, and go to the same file; the rest is its own.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from html import escape
from typing import Any

from tracker.reports.cells import OFTEN, xml_text
from tracker.reports.sheets import Value

# What would be read as an escaped sign is escaped itself.
_ESCAPED = re.compile("(_x[0-9a-fA-F]{4}_)")


PLAIN = frozenset({str, int, date, type(None)})
# Excel counts days from here; up to 29 February 1900, which it believes in, it is one day off.
_DAY_ZERO, _LEAP_THAT_NEVER_WAS = date(1899, 12, 30), 60


def day_number(day: date) -> int | None:
    """A day as Excel counts it; None for one that it doesn't know."""
    number = (day - _DAY_ZERO).days
    return number if number > _LEAP_THAT_NEVER_WAS else None


class Rows:
    """The rows below the header of one sheet; ``looks`` are its formats and the note behind a cut."""

    def __init__(self, worksheet: Any, columns: int, looks: Any) -> None:
        from xlsxwriter.utility import xl_col_to_name

        self._worksheet = worksheet
        self._last = columns - 1
        self._letters = [xl_col_to_name(index) for index in range(columns)]
        worksheet._write_single_row(1)  # noqa: SLF001 - the header, before the first row
        # What no sheet calls by another name: its file of rows, and the numbers of its looks.
        self._number, self._text, self._day = (
            look._get_xf_index()  # noqa: SLF001
            for look in (looks.number, looks.text, looks.day)
        )
        self._cut = looks.cut
        self._out = worksheet.fh

    def write(self, place: int, height: float, row: Sequence[Value]) -> None:
        """A row of PLAIN values, its height in points; None where nothing stands."""
        number = place + 1
        points = int(height * 4 / 3 + 0.5) * 0.75  # in whole pixels, as the library has it
        pieces = [f'<row r="{number}" ht="{points:.16g}" customHeight="1">']
        for letter, value in zip(self._letters, row, strict=True):
            if value is None:
                continue
            look = self._number
            if isinstance(value, date):
                look, days = self._day, day_number(value)
                value = value.isoformat() if days is None else days  # noqa: PLW2901
            if isinstance(value, str):
                held = _short(value, self._cut) if len(value) <= OFTEN else _held(value, self._cut)
                pieces.append(f'<c r="{letter}{number}" s="{self._text}"{held}')
            elif isinstance(value, int):
                pieces.append(f'<c r="{letter}{number}" s="{look}"><v>{value:.16G}</v></c>')
        pieces.append("</row>")
        self._out.write("".join(pieces))

    def own(self, place: int) -> None:
        """A row that the library was given is written before the next one."""
        self._worksheet._write_single_row(place + 1)  # noqa: SLF001

    def end(self, place: int) -> None:
        """The last row, of which the library has seen nothing."""
        self._worksheet.dim_rowmax = place
        self._worksheet.dim_colmax = self._last


def _held(text: str, cut: str) -> str:
    """The end of a cell that holds a text."""
    shown = xml_text(text, cut)
    if not shown:
        return "/>"
    if "_x" in shown:
        shown = _ESCAPED.sub(r"_x005F\1", shown)
    space = ' xml:space="preserve"' if shown[0].isspace() or shown[-1].isspace() else ""
    return f' t="inlineStr"><is><t{space}>{escape(shown, quote=False)}</t></is></c>'


# Names, dates and words of the register stand in many cells.
_short = lru_cache(maxsize=4096)(_held)
