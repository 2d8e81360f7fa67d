"""What a sheet that came back says of what was sent: whose it is, and what its locked cells hold now."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256

from tracker import clock
from tracker.domain.days import parse_day
from tracker.errors import BadInputError, Message
from tracker.i18n import translator
from tracker.reports.cells import cut_of
from tracker.reports.facts import by_number
from tracker.reports.forms.table import Written, plain
from tracker.reports.inquiry.columns import LOCKED
from tracker.reports.inquiry.model import ReplySheet, Shown
from tracker.services.queries.paper_records import paper_records
from tracker.storage.read.batches import first_action
from tracker.storage.read.reader import Reader

_MARK = 8


def register_mark(reader: Reader) -> str:
    """The mark by which a register's sheets are known, the same in its copies; empty for a new one."""
    first = first_action(reader)
    return "" if first is None else sha256(first.encode()).hexdigest()[:_MARK]


def compared_with_sent(reader: Reader, sheet: ReplySheet) -> ReplySheet:
    """The sheet, with the locked cells that were changed among what was written beside.

    A row whose item has another version by now can't be compared.  Raises BadInputError for a sheet
    that another register sent: its numbers mean other items.
    """
    if sheet.register and sheet.register != register_mark(reader):
        raise BadInputError(
            Message("{file} was sent from another register.", file=sheet.file_name),
            hint=Message("Collect it there: --db names the register."),
        )
    return replace(sheet, beside=(*sheet.beside, *_changed(reader, sheet.shown)))


def _changed(reader: Reader, shown: tuple[Shown, ...]) -> Iterator[Written]:
    numbers = sorted({cell.number for cell in shown})
    records = by_number(paper_records(reader, numbers))
    columns = {column.id: column for column in LOCKED}
    for cell in shown:
        record, column = records.get(cell.number), columns[cell.column]
        if record is None or record.row.version != cell.version:
            continue
        sent = column.value(record, translator(cell.lang))
        if not _same(cell.text, sent):
            yield Written(cell.cell, column.title(cell.lang), cell.text, cell.number)


def _same(text: str, sent: object) -> bool:
    """Whether a cell still says what was sent, however it was saved since."""
    if isinstance(sent, date):
        try:
            return parse_day(text, clock.today()) == sent
        except BadInputError:
            return False
    whole = "" if sent is None else str(sent)
    return plain(text) == plain(whole) or cut_of(text, whole)
