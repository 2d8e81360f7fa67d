"""The one place where changes are seen: at each flush, every row that was added, set or deleted."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Mapper, Session, UOWTransaction
from sqlmodel import SQLModel

from tracker.storage import tables
from tracker.storage.codec import to_plain
from tracker.storage.session import UnrecordedWriteError

# These are written by the modules that keep history, documents and the index, and by nobody else.
NOT_RECORDED = (
    tables.Batch,
    tables.Change,
    tables.SearchText,
    tables.AgendaItem,
    tables.Remark,
    tables.TouchedSentence,
)
BOOKKEEPING = frozenset({"version", "updated_at"})


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row changed: ``before`` and ``after`` hold plain values by column name.

    ``item`` is the number of the item that the row is, or belongs to.
    """

    table: str
    key: int
    operation: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    item: int | None = None


class Recorder:
    """Collects what the flushes of one session change, one RowChange per row."""

    def __init__(self, session: Session, now: dt.datetime) -> None:
        self._session = session
        self._now = now
        self._changes: dict[tuple[str, int], RowChange] = {}
        self._born: set[int] = set()
        self._touched: set[int] = set()
        event.listen(session, "before_flush", self._prepare)
        event.listen(session, "after_flush", self._record)

    def changes(self) -> list[RowChange]:
        """Everything so far, in the order in which rows were first changed."""
        return list(self._changes.values())

    def document(self, minutes_id: int, facts: dict[str, Any]) -> None:
        """Name an imported document once, without its text."""
        self._keep(RowChange("minutes", minutes_id, "import", None, facts))

    def _prepare(self, session: Session, _context: UOWTransaction, _instances: object) -> None:
        """Count versions up, and load what is about to be deleted so that history has it whole."""
        for row in [*session.new, *session.dirty, *session.deleted]:
            if isinstance(row, NOT_RECORDED):
                raise UnrecordedWriteError(what=f"{type(row).__name__} through the session")
        changed = [row for row in session.dirty if session.is_modified(row)]
        for row in changed:
            _refuse_new_key(row)
        for row in session.deleted:
            for attribute in inspect(row).mapper.column_attrs:
                getattr(row, attribute.key)
        for row in [*session.new, *changed, *session.deleted]:
            self._touch_item_of(session, row)
        for row in changed:
            self._count_version(row)

    def _touch_item_of(self, session: Session, row: SQLModel) -> None:
        """An item has changed when one of its rows has, or has gone to another item."""
        for number in _items_of(row):
            if number in self._born | self._touched:
                continue
            item = session.get(tables.Item, number)
            if item is not None and item not in session.deleted:
                self._count_version(item)

    def _count_version(self, row: SQLModel) -> None:
        if isinstance(row, tables.Item):
            number = row.number or 0
            if number in self._born | self._touched:
                return
            self._touched.add(number)
            row.updated_at = self._now
            row.version += 1
        elif hasattr(row, "version"):
            row.version += 1

    def _record(self, session: Session, _context: UOWTransaction) -> None:
        for row in session.new:
            mapper: Mapper[Any] = inspect(row).mapper
            after = {a.key: to_plain(getattr(row, a.key)) for a in mapper.column_attrs}
            self._keep(_change(row, "insert", None, after))
            if isinstance(row, tables.Item) and row.number is not None:
                self._born.add(row.number)
        for row in session.dirty:
            before, after = _difference(row)
            if after:
                self._keep(_change(row, "update", before, after))
        for row in session.deleted:
            self._keep(_change(row, "delete", _committed(row), None))

    def _keep(self, change: RowChange) -> None:
        place = (change.table, change.key)
        earlier = self._changes.pop(place, None)
        joined = change if earlier is None else _joined(earlier, change)
        if joined is not None:
            self._changes[place] = joined


def _items_of(row: SQLModel) -> list[int]:
    """The item that a row belongs to, and the one that it belonged to before this flush."""
    number = getattr(row, "item_number", None)
    if number is None:
        return []
    left = inspect(row).attrs.item_number.history.deleted
    return [number, *(before for before in left if before is not None and before != number)]


def _refuse_new_key(row: SQLModel) -> None:
    """A row that changes its key would be two rows to the history."""
    state = inspect(row)
    if state.identity != state.mapper.primary_key_from_instance(row):
        raise UnrecordedWriteError(what=f"a new key of {type(row).__name__}")


def _change(
    row: SQLModel, operation: str, before: dict[str, Any] | None, after: dict[str, Any] | None
) -> RowChange:
    state = inspect(row)
    (key,) = state.mapper.primary_key_from_instance(row)
    item = row.number if isinstance(row, tables.Item) else getattr(row, "item_number", None)
    return RowChange(str(state.mapper.local_table.name), int(key), operation, before, after, item)


def _difference(row: SQLModel) -> tuple[dict[str, Any], dict[str, Any]]:
    """The changed columns of a row, before and after."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    state = inspect(row)
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].history
        if not history.has_changes():
            continue
        old = to_plain(history.deleted[0]) if history.deleted else None
        new = to_plain(history.added[0]) if history.added else None
        if old != new:
            before[attribute.key], after[attribute.key] = old, new
    return before, after


def _committed(row: SQLModel) -> dict[str, Any]:
    """All columns of a row as they were before this flush."""
    state = inspect(row)
    values: dict[str, Any] = {}
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].history
        old = history.deleted[0] if history.deleted else getattr(row, attribute.key)
        values[attribute.key] = to_plain(old)
    return values


def _joined(earlier: RowChange, later: RowChange) -> RowChange | None:
    """Two changes of one row in one batch as one; None where they cancel out."""
    table, key = earlier.table, earlier.key
    if earlier.operation == "insert" and later.operation == "delete":
        return None
    if later.operation == "delete":
        whole = {**(later.before or {}), **(earlier.before or {})}
        return RowChange(table, key, "delete", whole, None, later.item)
    if earlier.operation == "delete":
        return RowChange(table, key, "update", earlier.before, later.after, later.item)
    before = None if earlier.before is None else {**(later.before or {}), **earlier.before}
    after = {**(earlier.after or {}), **(later.after or {})}
    if earlier.operation == "update":
        same = [name for name in after if (before or {}).get(name) == after[name]]
        for name in same:
            after.pop(name)
            (before or {}).pop(name, None)
        if not after:
            return None
    return RowChange(table, key, earlier.operation, before, after, later.item)
