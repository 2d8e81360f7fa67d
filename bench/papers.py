"""How long papers of thousands of items take, from the register to the file, and how much memory."""

import csv
import io
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from tempfile import TemporaryFile

from bench.measuring import ROOT, Figure, in_pairs, surroundings
from bench.registers import register
from bench.table import main
from tracker.bootstrap import Register
from tracker.config import Settings
from tracker.domain.filters import Filter
from tracker.i18n import translator
from tracker.reports.formats import render, write
from tracker.services.queries.paper_records import paper_windows
from tracker.services.queries.status_report import status_report
from tracker.storage.read import items
from tracker.storage.read.reader import Reader

DAY = date(2026, 6, 1)
MANY, FEW = 10_000, 1_000
# The system's own figure of a process; that of its resources is inherited from the one that began it.
_PEAK = """import bench.papers as b
b.made(b.{items}, {form!r})
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))"""


def figures() -> Iterator[Figure]:
    """Each format against reading the same items and giving the same cells to the plain writer."""
    with _reader(MANY) as reader:
        for form, title, bare, goal, writer in (
            ("xlsx", "Excel", _bare_excel, 1.2, "XlsxWriter"),
            ("csv", "CSV", _bare_csv, 1.5, "csv.writer"),
            ("json", "JSON", _bare_json, 1.5, "json.dumps"),
        ):
            plain = bare(render(status_report(reader, DAY), form, translator("ja")))
            pairs = in_pairs(partial(made, MANY, form), partial(_read_and, reader, plain), pairs=5)
            yield Figure(f"status report of 10,000 from the register as {title}", pairs.ratio, goal, "x", f"reading the same items, {writer} with the same cells", pairs.detail)  # fmt: skip
    word = in_pairs(lambda: made(MANY, "docx"), lambda: made(FEW, "docx"), pairs=3)
    yield Figure("status report of 10,000 as Word, per item", word.ratio / 10, 1.5, "x", "of 1,000 items, per item", word.detail)  # fmt: skip
    for form, title in (("xlsx", "Excel"), ("docx", "Word"), ("json", "JSON")):
        large, small = _peak("MANY", form), _peak("FEW", form)
        detail = f"{large / 1024:.0f} against {small / 1024:.0f} MB"
        yield Figure(f"memory for 10,000 as {title}", large / small, 1.5, "x", "for 1,000 items, the program with it", detail)  # fmt: skip


@contextmanager
def _reader(size: int) -> Iterator[Reader]:
    settings = Settings(db=str(register(size)), lang="ja", actor="bench")
    with Register(settings).reader() as reader, reader.steady():
        yield reader


def made(size: int, form: str) -> float:
    """Processor seconds for the paper of so many items, written to a file."""
    with _reader(size) as reader, TemporaryFile() as out:
        return _seconds(lambda: write(status_report(reader, DAY), form, translator("ja"), out))


def _peak(size: str, form: str) -> int:
    """The most memory that making a paper in a process of its own takes, in kB."""
    words = [sys.executable, "-c", _PEAK.format(items=size, form=form)]
    done = subprocess.run(words, cwd=ROOT, env=surroundings(), capture_output=True, check=True)
    return int(done.stdout)


def _read_and(reader: Reader, plain: Callable[[], object]) -> float:
    return _seconds(lambda: _read(reader)) + _seconds(plain)


def _read(reader: Reader) -> None:
    """Every item that the paper is about, once."""
    for _ in paper_windows(reader, items.numbers(reader, Filter(), DAY, "number")):
        pass


def _bare_excel(book: bytes | str) -> Callable[[], object]:
    from openpyxl import load_workbook

    assert isinstance(book, bytes)
    sheets = load_workbook(io.BytesIO(book), read_only=True).worksheets
    cells = [[list(map(str, row)) for row in s.iter_rows(values_only=True)] for s in sheets]
    return partial(_write, cells)


def _write(sheets: list[list[list[str]]]) -> None:
    from xlsxwriter import Workbook

    with Workbook(io.BytesIO(), {"in_memory": True}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    sheet.write_string(number, column, cell)


def _bare_csv(text: bytes | str) -> Callable[[], object]:
    rows = list(csv.reader(io.StringIO(str(text), newline="")))
    return lambda: csv.writer(io.StringIO(newline="")).writerows(rows)


def _bare_json(text: bytes | str) -> Callable[[], object]:
    return partial(json.dumps, json.loads(text), ensure_ascii=False, indent=2)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    main(figures)
