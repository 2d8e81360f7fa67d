"""What a sheet that came back says of what was sent: whose it is, and what its locked cells hold now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher
from hashlib import sha256

from tracker import clock
from tracker.domain.days import parse_day
from tracker.domain.records import ItemRecord
from tracker.errors import BadInputError, Message
from tracker.i18n import translator
from tracker.reports.cells import cut_of, lost_in_cp932, xml_block
from tracker.reports.facts import by_number
from tracker.reports.forms.table import Written, plain
from tracker.reports.inquiry.columns import LOCKED, answered
from tracker.reports.inquiry.model import ReplySheet, Shown
from tracker.services.queries.paper_records import paper_records
from tracker.storage.read.batches import first_action
from tracker.storage.read.inquiries import reassigned
from tracker.storage.read.reader import Reader

_MARK = 8
_UNLIKE = 0.4


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
    versions = {cell.number: cell.version for cell in sheet.shown}
    records = by_number(paper_records(reader, sorted(versions)))
    still = {n: r for n, r in records.items() if r.row.version == versions[n]}
    moved = reassigned(reader, still)
    prefilled = {n for n, record in still.items() if n not in moved and answered(record)}
    return replace(
        sheet,
        beside=(*sheet.beside, *_changed(still, sheet.shown)),
        erased=tuple(number for number in sheet.empty if number in prefilled),
        others_words={c.number: c.cell for c in sheet.shown if _is_others(still, c)},
    )


def _is_others(still: Mapping[int, ItemRecord], cell: Shown) -> bool:
    """Whether a row's gist is not the item's, not even corrected: its number was mistyped."""
    record = still.get(cell.number)
    if record is None or cell.column != "gist" or not cell.text:
        return False
    known, seen = plain(xml_block(record.summary or record.row.title)), plain(cell.text)
    if known in seen or seen in known:
        return False
    return SequenceMatcher(None, known, seen, autojunk=False).quick_ratio() < _UNLIKE


def _changed(still: Mapping[int, ItemRecord], shown: Iterable[Shown]) -> Iterator[Written]:
    columns = {column.id: column for column in LOCKED}
    for cell in shown:
        record, column = still.get(cell.number), columns[cell.column]
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
    whole = "" if sent is None else xml_block(str(sent))
    return (
        plain(text) == plain(whole)
        or cut_of(text, whole)
        or lost_in_cp932(plain(text), plain(whole))
    )
