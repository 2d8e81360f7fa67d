"""An owner's sheet as a workbook: what is asked stands locked, answers have drop-downs."""

import io
from typing import Any

from tracker.domain.text.safe import safe_line
from tracker.i18n import Translator
from tracker.reports.inquiry.columns import ANSWERS, COLUMNS
from tracker.reports.inquiry.letters import instructions
from tracker.reports.inquiry.model import Inquiry
from tracker.reports.sheets import Book
from tracker.reports.xlsx import MOMENT, Looks, height_of, page_setup, put, sheet_name, xml_text

# Title, day asked for, and a line of help stand above the header row.
HEADER_ROW = 3
_ALLOWED = {
    "format_cells": True, "format_columns": True, "format_rows": True, "insert_rows": True,
    "delete_rows": True, "sort": True, "autofilter": True,
}  # fmt: skip


def inquiry_xlsx(inquiry: Inquiry, tr: Translator) -> bytes:
    """The workbook as bytes, equal for equal inquiries."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    workbook = Workbook(out, {"in_memory": True})
    title = tr("Inquiry to {owner}", owner=inquiry.owner)
    workbook.set_properties({"title": safe_line(title), "created": MOMENT})
    looks = Looks(workbook, tr.lang)
    book = Book(tr.lang, title, ())
    _questions(workbook, inquiry, book, looks, tr)
    _help(workbook, inquiry, book, tr)
    workbook.close()
    return out.getvalue()


def _questions(workbook: Any, inquiry: Inquiry, book: Book, looks: Looks, tr: Translator) -> None:
    worksheet = workbook.add_worksheet(sheet_name(tr("Sheet")))
    page_setup(worksheet, book)
    worksheet.repeat_rows(HEADER_ROW)
    worksheet.freeze_panes(HEADER_ROW + 1, 2)
    worksheet.protect("", _ALLOWED)
    bold = workbook.add_format({"bold": True, "font_size": 14, "font_name": looks.font})
    plain = workbook.add_format({"font_name": looks.font, "font_size": 10})
    worksheet.write_string(0, 0, xml_text(book.title, looks.cut), bold)
    worksheet.write_string(1, 0, xml_text(_deadline(inquiry, tr), looks.cut), plain)
    worksheet.write_string(
        2, 0, tr("Fill in the coloured cells; each row may be answered on its own."), plain
    )
    widths = [column.width for column in COLUMNS]
    worksheet.set_row(HEADER_ROW, height_of([c.title(tr.lang) for c in COLUMNS], widths))
    for index, column in enumerate(COLUMNS):
        worksheet.set_column(index, index, column.width)
        worksheet.write_string(HEADER_ROW, index, column.title(tr.lang), looks.head)
    for place, item in enumerate(inquiry.items, start=HEADER_ROW + 1):
        values = [column.value(item, tr) for column in COLUMNS]
        worksheet.set_row(place, max(48.0, height_of(values, widths)))
        for index, (column, value) in enumerate(zip(COLUMNS, values, strict=True)):
            put(worksheet, (place, index), value, looks, asked=column.asked)
    _drop_down(worksheet, len(inquiry.items), tr)


def _drop_down(worksheet: Any, rows: int, tr: Translator) -> None:
    column = next(index for index, c in enumerate(COLUMNS) if c.id == "disposition")
    worksheet.data_validation(
        HEADER_ROW + 1,
        column,
        HEADER_ROW + max(1, rows),
        column,
        {
            "validate": "list",
            "source": [tr.label(answer) for answer in ANSWERS],
            "error_title": tr("Disposition"),
            "error_message": tr("Choose one of the list."),
        },
    )


def _deadline(inquiry: Inquiry, tr: Translator) -> str:
    sent = tr("{sender}, {day}", sender=inquiry.sender, day=tr.paper_date(inquiry.day))
    if inquiry.reply_by is None:
        return sent
    asked = tr("Please reply by {day}.", day=tr.paper_date(inquiry.reply_by))
    return f"{asked}  {sent}"


def _help(workbook: Any, inquiry: Inquiry, book: Book, tr: Translator) -> None:
    worksheet = workbook.add_worksheet(sheet_name(tr("How to fill in")))
    page_setup(worksheet, book)
    look = workbook.add_format({"text_wrap": True, "valign": "top", "font_size": 11})
    worksheet.set_column(0, 0, 100)
    worksheet.protect("")
    lines = instructions(inquiry, tr)
    for place, line in enumerate(lines):
        worksheet.set_row(place, height_of([line], [90]) + 4)
        worksheet.write_string(place, 0, xml_text(line, ""), look)
