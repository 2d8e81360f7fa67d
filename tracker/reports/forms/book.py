"""A form as a workbook: what is asked stands locked, answers have drop-downs."""

import io
from collections.abc import Sequence
from typing import Any

from tracker.domain.words import Word
from tracker.i18n import Translator
from tracker.reports.cells import xml_line, xml_text
from tracker.reports.forms.form import Form
from tracker.reports.row_heights import height_of, roomier
from tracker.reports.sheets import Book
from tracker.reports.xlsx import MOMENT, READABLE, Looks, page_setup, put, sheet_name

# Where the answer to the whole stands: behind its label, which runs over two narrow columns.
WHOLE_COLUMN = 2
_LOWEST_ROW = 48.0
_A3 = 8
_ALLOWED = {
    "format_cells": True, "format_columns": True, "format_rows": True, "insert_rows": True,
    "delete_rows": True, "sort": True, "autofilter": True,
}  # fmt: skip


def form_xlsx(form: Form, tr: Translator) -> bytes:
    """The workbook as bytes, equal for equal forms."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    workbook = Workbook(out, {"in_memory": True})
    workbook.set_properties({"title": xml_line(form.title), "created": MOMENT})
    looks = Looks(workbook, tr.lang)
    book = Book(tr.lang, form.title, ())
    _questions(workbook, form, book, looks, tr)
    _help(workbook, form, book, tr)
    workbook.close()
    return out.getvalue()


def _questions(workbook: Any, form: Form, book: Book, looks: Looks, tr: Translator) -> None:
    worksheet = workbook.add_worksheet(sheet_name(form.name))
    page_setup(worksheet, book)
    widths = [column.width for column in form.columns]
    for entry in form.entries:
        widths = roomier([column.value(entry, tr) for column in form.columns], widths)
    if sum(widths) > READABLE:
        worksheet.set_paper(_A3)
    worksheet.repeat_rows(form.header_row)
    worksheet.freeze_panes(form.header_row + 1, 2)
    worksheet.protect("", _ALLOWED)
    _above(workbook, worksheet, form, looks, tr)
    titles = [column.title(tr.lang) for column in form.columns]
    worksheet.set_row(form.header_row, height_of(titles, widths))
    for index, (title, width) in enumerate(zip(titles, widths, strict=True)):
        worksheet.set_column(index, index, width)
        worksheet.write_string(form.header_row, index, title, looks.head)
    first = form.header_row + 1
    for place, entry in enumerate(form.entries, start=first):
        values = [column.value(entry, tr) for column in form.columns]
        worksheet.set_row(place, max(_LOWEST_ROW, height_of(values, widths)))
        for index, (column, value) in enumerate(zip(form.columns, values, strict=True)):
            put(worksheet, (place, index), value, looks, asked=column.asked)
    for index, column in enumerate(form.columns):
        if column.id in form.choices:
            last = first + max(1, len(form.entries)) - 1
            _drop_down(worksheet, (first, last, index), form.choices[column.id], tr)


def _above(workbook: Any, worksheet: Any, form: Form, looks: Looks, tr: Translator) -> None:
    """Title, lines, and the answer to the whole."""
    bold = workbook.add_format({"bold": True, "font_size": 14, "font_name": looks.font})
    plain = workbook.add_format({"font_name": looks.font, "font_size": 10})
    worksheet.write_string(0, 0, xml_text(form.title, looks.cut), bold)
    for place, line in enumerate(form.lines, start=1):
        worksheet.write_string(place, 0, xml_text(line, looks.cut), plain)
    if form.whole is not None:
        row = form.header_row - 1
        worksheet.write_string(row, 0, xml_text(form.whole.label, looks.cut), plain)
        put(worksheet, (row, WHOLE_COLUMN), None, looks, asked=True)
        _drop_down(worksheet, (row, row, WHOLE_COLUMN), form.whole.choices, tr)


def _drop_down(
    worksheet: Any, where: tuple[int, int, int], choices: Sequence[Word], tr: Translator
) -> None:
    """A list in the rows from the first to the second of a column."""
    first, last, column = where
    worksheet.data_validation(
        first,
        column,
        last,
        column,
        {
            "validate": "list",
            "source": [tr.label(choice) for choice in choices],
            "error_title": tr("Answer"),
            "error_message": tr("Choose one of the list."),
        },
    )


def _help(workbook: Any, form: Form, book: Book, tr: Translator) -> None:
    worksheet = workbook.add_worksheet(sheet_name(tr("How to fill in")))
    page_setup(worksheet, book)
    look = workbook.add_format({"text_wrap": True, "valign": "top", "font_size": 11})
    worksheet.set_column(0, 0, 100)
    worksheet.protect("")
    for place, line in enumerate(form.instructions):
        worksheet.set_row(place, height_of([line], [90]) + 4)
        worksheet.write_string(place, 0, xml_text(line, ""), look)
