"""Taking a batch back: each of its changes reversed, unless a later one stands in the way."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Table
from sqlmodel import SQLModel, col, select

from tracker.domain.verbs import Verb
from tracker.errors import ConflictError, Message
from tracker.storage import tables
from tracker.storage.codec import from_plain, to_plain
from tracker.storage.history import BOOKKEEPING
from tracker.storage.unit import UnitOfWork


def reverse(unit: UnitOfWork, batch: tables.Batch) -> None:
    """Reverse every change of ``batch`` in this unit, which names it as what it reverses.

    Raises ConflictError, naming the later batch, where a row has changed since; nothing is
    overwritten then.
    """
    unit.reverses = batch.id
    changes = unit.all(
        select(tables.Change)
        .where(col(tables.Change.batch_id) == batch.id)
        .order_by(col(tables.Change.id).desc())
    )
    going = {(c.table_name, c.row_key) for c in changes if c.operation in {"insert", "import"}}
    for change in changes:
        _REVERSALS[change.operation](unit, batch, change)
    for table, key in going:
        _refuse_orphans(unit, batch, table, key, going)


def _reverse_insert(unit: UnitOfWork, batch: tables.Batch, change: tables.Change) -> None:
    row = unit.get(_model(change.table_name), change.row_key)
    if row is None or not _stands_as(row, change.after or {}):
        raise _in_the_way(unit, batch, change)
    unit.delete(row)


def _reverse_delete(unit: UnitOfWork, batch: tables.Batch, change: tables.Change) -> None:
    model = _model(change.table_name)
    if unit.get(model, change.row_key) is not None:
        raise _in_the_way(unit, batch, change)
    columns = _table(model).c
    values = {k: from_plain(columns[k], v) for k, v in (change.before or {}).items()}
    unit.add(model(**values))


def _reverse_update(unit: UnitOfWork, batch: tables.Batch, change: tables.Change) -> None:
    model = _model(change.table_name)
    row = unit.get(model, change.row_key)
    if row is None or not _stands_as(row, change.after or {}):
        raise _in_the_way(unit, batch, change)
    columns = _table(model).c
    for name, value in (change.before or {}).items():
        if name not in BOOKKEEPING:
            setattr(row, name, from_plain(columns[name], value))


def _withdraw(unit: UnitOfWork, batch: tables.Batch, change: tables.Change) -> None:
    """An imported document is never deleted: it is marked as withdrawn, and leaves its meeting."""
    document = unit.get(tables.Minutes, change.row_key)
    if document is None or document.withdrawn:
        raise _in_the_way(unit, batch, change)
    document.withdrawn = True
    document.meeting_id = None


_REVERSALS = {
    "insert": _reverse_insert,
    "delete": _reverse_delete,
    "update": _reverse_update,
    "import": _withdraw,
}


def _stands_as(row: SQLModel, after: dict[str, Any]) -> bool:
    """Whether the row still has what the batch left in it."""
    return all(
        to_plain(getattr(row, name)) == value
        for name, value in after.items()
        if name not in BOOKKEEPING
    )


def _refuse_orphans(
    unit: UnitOfWork, batch: tables.Batch, table: str, key: int, going: set[tuple[str, int]]
) -> None:
    """Refuse where a later batch added something that hangs on a row that would go."""
    for model, column in _references_to(table):
        query = select(model).where(_table(model).c[column] == key)
        rows: Sequence[SQLModel] = unit.session.exec(query).all()
        for row in rows:
            place = (str(_table(model).name), _key_of(row))
            if place not in going and row not in unit.session.deleted:
                raise _in_the_way_of(unit, batch, *place)
    if table == "minutes":
        remarks = unit.all(
            select(col(tables.Remark.id)).where(col(tables.Remark.minutes_id) == key)
        )
        for remark in remarks:
            _refuse_orphans(unit, batch, "remark", remark or 0, going)


def _references_to(table: str) -> Iterator[tuple[type[SQLModel], str]]:
    """Every (model, column) that refers to ``table``, but for the parts of a document."""
    for model in _models():
        if model in (tables.AgendaItem, tables.Remark, tables.Batch, tables.Change):
            continue
        for key in _table(model).foreign_keys:
            if key.column.table.name == table:
                yield model, str(key.parent.name)


def _in_the_way(unit: UnitOfWork, batch: tables.Batch, change: tables.Change) -> ConflictError:
    return _in_the_way_of(unit, batch, change.table_name, change.row_key)


def _in_the_way_of(unit: UnitOfWork, batch: tables.Batch, table: str, key: int) -> ConflictError:
    """What to tell: the latest batch that changed this row."""
    later = unit.first(
        select(tables.Batch)
        .join(tables.Change, col(tables.Change.batch_id) == col(tables.Batch.id))
        .where(
            col(tables.Change.table_name) == table,
            col(tables.Change.row_key) == key,
            col(tables.Batch.id) > (batch.id or 0),
        )
        .order_by(col(tables.Batch.id).desc())
    )
    if later is None:
        return ConflictError(
            Message("Batch {batch} can't be taken back: its rows are gone.", batch=batch.id),
            hint=Message("Look at the history of the items it touched: tracker history"),
        )
    return ConflictError(
        Message(
            "Batch {batch} ({verb}) can't be taken back: batch {later} ({later_verb}, by {actor})"
            " changed the same since.",
            batch=batch.id,
            verb=Verb.known(batch.verb) or batch.verb,
            later=later.id,
            later_verb=Verb.known(later.verb) or later.verb,
            actor=later.actor,
        ),
        hint=Message("Undo batch {later} first: tracker undo --batch {later}", later=later.id),
    )


def _models() -> Sequence[type[SQLModel]]:
    return [mapper.class_ for mapper in tables.Row._sa_registry.mappers]  # noqa: SLF001


def _model(table: str) -> type[SQLModel]:
    return next(model for model in _models() if _table(model).name == table)


def _table(model: type[SQLModel]) -> Table:
    return model.metadata.tables[str(model.__tablename__)]


def _key_of(row: SQLModel) -> int:
    (column,) = _table(type(row)).primary_key.columns
    return int(getattr(row, column.name))
