"""How long papers of thousands of items take."""

import csv
import io
import json
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from bench.measuring import Figure, in_pairs
from bench.registers import register
from bench.table import main
from tracker.bootstrap import Register
from tracker.config import Settings
from tracker.i18n import translator
from tracker.reports.formats import render
from tracker.reports.status.model import StatusReport
from tracker.services.queries.status_report import status_report

DAY = date(2026, 6, 1)


def figures() -> Iterator[Figure]:
    """Each format against the plain writer with the same content; Word must grow as its items do."""
    large = _report(10_000)
    sheets = _cells_of(render(large, "xlsx", translator("ja")))
    excel = in_pairs(partial(_taken, large, "xlsx"), partial(_bare_excel, sheets), pairs=3)
    yield Figure("status report of 10,000 as Excel", excel.ratio, 1.2, "x", "XlsxWriter, the same cells", excel.detail)  # fmt: skip
    rows = list(csv.reader(io.StringIO(str(render(large, "csv", translator("ja"))), newline="")))
    plain = in_pairs(partial(_taken, large, "csv"), partial(_bare_csv, rows), pairs=5)
    yield Figure("status report of 10,000 as CSV", plain.ratio, 1.5, "x", "csv.writer, the same cells", plain.detail)  # fmt: skip
    data = json.loads(str(render(large, "json", translator("ja"))))
    dumped = in_pairs(partial(_taken, large, "json"), partial(_bare_json, data), pairs=5)
    yield Figure("status report of 10,000 as JSON", dumped.ratio, 1.5, "x", "json.dumps, the same data", dumped.detail)  # fmt: skip
    word = in_pairs(
        partial(_taken, large, "docx"), partial(_taken, _report(1_000), "docx"), pairs=3
    )
    work = "status report of 10,000 as Word, per item"
    yield Figure(work, word.ratio / 10, 1.5, "x", "of 1,000 items, per item", word.detail)


def _report(items: int) -> StatusReport:
    settings = Settings(db=str(register(items)), lang="ja", actor="bench")
    with Register(settings).reader() as reader:
        return status_report(reader, DAY, None)


def _taken(report: StatusReport, form: str) -> float:
    return _seconds(lambda: render(report, form, translator("ja")))


def _cells_of(book: bytes | str) -> list[list[list[str]]]:
    """What a workbook holds: its sheets, their rows, their cells."""
    from openpyxl import load_workbook

    assert isinstance(book, bytes)
    sheets = load_workbook(io.BytesIO(book), read_only=True).worksheets
    return [[list(map(str, row)) for row in s.iter_rows(values_only=True)] for s in sheets]


def _bare_excel(sheets: list[list[list[str]]]) -> float:
    return _seconds(lambda: _write(sheets))


def _write(sheets: list[list[list[str]]]) -> bytes:
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    sheet.write_string(number, column, cell)
    return out.getvalue()


def _bare_csv(rows: list[list[str]]) -> float:
    return _seconds(lambda: csv.writer(io.StringIO(newline="")).writerows(rows))


def _bare_json(data: object) -> float:
    return _seconds(lambda: json.dumps(data, ensure_ascii=False, indent=2))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    main(figures)
