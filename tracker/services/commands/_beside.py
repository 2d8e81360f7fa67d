"""What an office writes where nothing was asked: kept as an internal note on the row's item."""

from collections.abc import Iterator

from sqlmodel import col, select

from tracker.reports.forms.table import COMMENT, Written
from tracker.reports.inquiry.model import ReplySheet
from tracker.services.commands._items import leading
from tracker.services.commands.note import add_note
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def new_beside(unit: UnitOfWork, sheet: ReplySheet) -> Iterator[Written]:
    """What a sheet says beside its answers, but what is noted already."""
    for written in sheet.beside:
        item = _item(unit, written)
        if item is None or not noted_already(unit, item, _noted(written)):
            yield written


def keep_beside(unit: UnitOfWork, written: Written) -> None:
    """Note it on its item; what stands on no item's row is only told."""
    item = _item(unit, written)
    if item is not None and item.number is not None:
        add_note(unit, [item.number], _noted(written))


def noted_already(unit: UnitOfWork, item: tables.Item, text: str) -> bool:
    """Whether an item has this very note."""
    note = tables.Note
    noted = select(note).where(col(note.item_number) == item.number, col(note.text) == text)
    return unit.first(noted) is not None


def _item(unit: UnitOfWork, written: Written) -> tables.Item | None:
    item = None if written.number is None else unit.get(tables.Item, written.number)
    return None if item is None else leading(unit, item)


def _noted(written: Written) -> str:
    """The note, in the register's own language."""
    label = "コメント" if written.label == COMMENT else written.label
    where = "、".join(filter(None, (written.cell, label)))
    return f"照会票への記入（{where}）：{written.text}"
