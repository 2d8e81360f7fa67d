"""A book as an Excel workbook: A4 landscape, header row repeated, page numbers, no live formula."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import IO, Any

from tracker.reports.bars import COLOURS
from tracker.reports.cells import cell_text, cut_note, xml_block, xml_line, xml_text
from tracker.reports.paper import Run
from tracker.reports.row_heights import HIGHEST, height_of, roomier
from tracker.reports.sheets import Book, Sheet, SheetChart, Value
from tracker.reports.xlsx_rows import PLAIN, Rows, day_number

FONT = "游ゴシック"
MOMENT = datetime(1980, 1, 1, tzinfo=UTC)
ANSWER = "#FFF9E5"
_A4, _HEADER = 9, 255
# More letters than this on one A4 page are too small to read; the rest goes on a second beside it.
READABLE = 200
DAYS = {"ja": "[$-411]ge.m.d", "en": "yyyy-mm-dd"}


def xlsx(book: Book, out: IO[bytes]) -> None:
    """The book as an .xlsx file, equal for equal books."""
    from xlsxwriter import Workbook

    workbook = Workbook(out, {"constant_memory": True})
    workbook.set_properties({"title": xml_line(book.title), "created": MOMENT})
    looks = Looks(workbook, book.lang)
    for sheet in book.sheets:
        worksheet = workbook.add_worksheet(sheet_name(sheet.title))
        if sheet.chart is not None:
            sheet = replace(sheet, rows=tuple(sheet.rows))  # noqa: PLW2901 - gone through twice
        _write(worksheet, sheet, book, looks)
        if sheet.chart is not None:
            _draw(workbook, worksheet, tuple(sheet.rows), sheet.chart, book.lang)
    workbook.close()


class Looks:
    """The formats that every sheet uses, and the note behind a text that was cut."""

    def __init__(self, workbook: Any, lang: str) -> None:
        base = {"font_name": FONT, "font_size": 10, "valign": "top", "text_wrap": True, "border": 1}
        self.font = FONT
        self.answer = workbook.add_format(
            {**base, "num_format": "@", "locked": False, "bg_color": ANSWER}
        )
        self.text = workbook.add_format({**base, "num_format": "@"})
        self.number = workbook.add_format({**base, "align": "left"})
        self.day = workbook.add_format({**base, "num_format": DAYS[lang], "align": "left"})
        self.head = workbook.add_format({**base, "bold": True, "bg_color": "#E8EDF2"})
        self.changed = workbook.add_format({"font_name": FONT, "font_size": 10, "underline": 1})
        self.plain = workbook.add_format({"font_name": FONT, "font_size": 10})
        self.frame = workbook.add_format({"border": 1})
        self.cut = cut_note(lang)


def sheet_name(title: str) -> str:
    """A title as Excel allows it on a tab."""
    return "".join(c for c in xml_line(title) if c not in r"[]:*?/\'")[:31] or "1"


def page_setup(worksheet: Any, book: Book) -> None:
    """A4 on its side, as wide as the page, with the header row, page numbers and marks on each."""
    worksheet.set_paper(_A4)
    worksheet.set_landscape()
    worksheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
    worksheet.fit_to_pages(1, 0)
    worksheet.set_footer("&C&P / &N")
    marks = "".join(f"【{xml_line(mark)}】" for mark in book.marks).replace("&", "&&")
    marks = f"&R{marks}"[:_HEADER]
    room = max(0, (_HEADER - len(marks) - len("&L")) // 2)  # & counts twice
    worksheet.set_header(f"&L{xml_line(book.title)[:room].replace('&', '&&')}{marks}")


def _write(worksheet: Any, sheet: Sheet, book: Book, looks: Looks) -> None:
    page_setup(worksheet, book)
    worksheet.repeat_rows(0)
    worksheet.freeze_panes(1, 0)
    worksheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    widths = [column.width for column in sheet.columns]
    worksheet.set_row(0, height_of([column.title for column in sheet.columns], widths))
    for index, column in enumerate(sheet.columns):
        worksheet.write_string(0, index, cell_text(column.title), looks.head)
    place, rows = 0, Rows(worksheet, len(widths), looks)
    for place, row in enumerate(sheet.rows, start=1):
        height = height_of(row, widths)
        if height == HIGHEST:
            widths = roomier(row, widths)
            height = height_of(row, widths)
        if {value.__class__ for value in row} <= PLAIN:
            rows.write(place, height, row)
            continue
        worksheet.set_row(place, height)
        for index, value in enumerate(row):
            if value is not None:
                put(worksheet, (place, index), value, looks)
        rows.own(place)
    for index, width in enumerate(widths):
        worksheet.set_column(index, index, width)
    if sum(widths) > READABLE:
        worksheet.fit_to_pages(2, 0)
        worksheet.repeat_columns(0, sheet.keys - 1)
    if place:
        rows.end(place)
        worksheet.autofilter(0, 0, place, len(sheet.columns) - 1)
        # Frames of empty cells, without writing each of them.
        where = (1, 0, place, len(sheet.columns) - 1)
        worksheet.conditional_format(*where, {"type": "blanks", "format": looks.frame})


def _draw(
    workbook: Any,
    worksheet: Any,
    table: Sequence[Sequence[Value]],
    wanted: SheetChart,
    lang: str,
) -> None:
    """Stacked bars below the table; their figures are the sheet's own cells."""
    chart = workbook.add_chart({"type": "column", "subtype": "stacked"})
    rows = table[wanted.first : wanted.last + 1]
    first, last = wanted.first + 1, wanted.last + 1  # below the header
    for place, column in enumerate(wanted.series):
        chart.add_series(
            {
                "name": [worksheet.name, 0, column],
                "categories": [worksheet.name, first, wanted.labels, last, wanted.labels],
                "values": [worksheet.name, first, column, last, column],
                "values_data": [row[column] for row in rows],
                "fill": {"color": COLOURS[place % len(COLOURS)]},
            }
        )
    chart.set_title({"name": wanted.title, "name_font": {"name": FONT, "size": 11}})
    chart.set_x_axis({"text_axis": True, "num_format": DAYS[lang]})
    chart.set_y_axis({"num_format": "0", "major_unit": max(1, _most(rows, wanted) // 5)})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 640, "height": 320})
    worksheet.insert_chart(len(table) + 2, 1, chart)


def _most(rows: Sequence[Sequence[Value]], wanted: SheetChart) -> int:
    """The height of the highest bar."""
    return max(sum(v for c in wanted.series if isinstance(v := row[c], int)) for row in rows)


def put(
    worksheet: Any, at: tuple[int, int], value: Value, looks: Looks, *, asked: bool = False
) -> None:
    """One value in its cell: text is always text; ``asked`` cells are for somebody to fill in."""
    text_look = looks.answer if asked else looks.text
    match value:
        case str():
            worksheet.write_string(*at, xml_text(value, looks.cut), text_look)
        case date() if (day := day_number(value)) is not None:
            worksheet.write_number(*at, day, looks.day)
        case date():  # Excel knows no such day
            worksheet.write_string(*at, value.isoformat(), text_look)
        case int():
            worksheet.write_number(*at, value, looks.number)
        case None:
            worksheet.write_blank(*at, None, text_look)
        case _:
            _put_runs(worksheet, at, value, looks)


def _put_runs(worksheet: Any, at: tuple[int, int], pieces: Sequence[Run], looks: Looks) -> None:
    """Text with its changes underlined; Excel wants at least two pieces for that."""
    whole = "".join(run.text for run in pieces)
    text = xml_text(whole, looks.cut)
    shown = [(run, xml_block(run.text)) for run in pieces if run.text]
    if len(shown) <= 1 or text != "".join(words for _, words in shown):
        worksheet.write_string(*at, text, looks.text)
        return
    parts: list[Any] = []
    for run, words in shown:
        parts += [looks.changed if run.changed else looks.plain, words]
    worksheet.write_rich_string(*at, *parts, looks.text)
