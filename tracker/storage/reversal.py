"""Taking a batch back: each of its changes reversed, unless a later one stands in the way."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlmodel import SQLModel, col, select

from tracker.domain.verbs import Verb
from tracker.errors import ConflictError, Message
from tracker.storage import tables
from tracker.storage.chunks import chunks
from tracker.storage.codec import from_plain, to_plain
from tracker.storage.damage import unreadable_in
from tracker.storage.history import BOOKKEEPING
from tracker.storage.shape import (
    key_of,
    model_of,
    models,
    references_from,
    references_to,
    table_of,
    uniques,
)
from tracker.storage.unit import UnitOfWork

Going = dict[str, set[int]]  # the keys of the rows that leave, by table


def reverse(unit: UnitOfWork, batch: tables.Batch) -> None:
    """Reverse every change of ``batch`` in this unit, which names it as what it reverses.

    Raises ConflictError, naming the later batch, where a row has changed since, where something
    newer hangs on a row that would go, or where what a row refers to is gone; nothing is
    overwritten then.
    """
    unit.reverses = batch.id
    changes = unit.all(
        select(tables.Change)
        .where(col(tables.Change.batch_id) == batch.id)
        .order_by(col(tables.Change.id).desc())
    )
    _refuse_unknown_tables(changes)
    reversal = _Reversal(unit, batch, changes)
    # What was added goes first, so that what was deleted finds its names free again.
    for operations in (("insert", "import"), ("update",), ("delete",)):
        for change in changes:
            if change.operation in operations:
                reversal.take_back(change)
        unit.flush()
    reversal.refuse_orphans()
    reversal.refuse_dangling()


def _refuse_unknown_tables(changes: Sequence[tables.Change]) -> None:
    known = {table_of(model).name for model in models()}
    for change in changes:
        if change.table_name not in known:
            raise unreadable_in("change", change.id, "table_name", change.table_name)


class _Reversal:
    """One batch being taken back."""

    def __init__(
        self, unit: UnitOfWork, batch: tables.Batch, changes: Sequence[tables.Change]
    ) -> None:
        self._unit = unit
        self._batch = batch
        self._rows = _standing_rows(unit, changes)
        self._going: Going = {}
        self._set: list[SQLModel] = []  # rows that got earlier values

    def take_back(self, change: tables.Change) -> None:
        """Reverse one change; ConflictError where its row isn't as the batch left it."""
        model = model_of(change.table_name)
        row = self._rows.get((change.table_name, change.row_key))
        if change.operation == "delete":
            if row is not None:
                raise self._in_the_way(change.table_name, change.row_key)
            self._put_back(model, change)
            return
        if row is None or not _stands_as(row, change):
            raise self._in_the_way(change.table_name, change.row_key)
        if change.operation == "update":
            self._set_back(row, change)
            return
        self._going.setdefault(change.table_name, set()).add(change.row_key)
        if isinstance(row, tables.Minutes):
            # An imported document is never deleted: it is withdrawn, and leaves its meeting.
            row.withdrawn = True
            row.meeting_id = None
        else:
            self._unit.delete(row)

    def _put_back(self, model: type[SQLModel], change: tables.Change) -> None:
        values = self._values(change)
        self._refuse_twins(model, change.row_key, values)
        self._set.append(self._unit.add(model(**values)))

    def _set_back(self, row: SQLModel, change: tables.Change) -> None:
        values = self._values(change)
        self._refuse_twins(type(row), change.row_key, values, row)
        for name, value in values.items():
            if name not in BOOKKEEPING:
                setattr(row, name, value)
        self._set.append(row)

    def _values(self, change: tables.Change) -> dict[str, Any]:
        columns = table_of(model_of(change.table_name)).c
        try:
            return {k: from_plain(columns[k], v) for k, v in (change.before or {}).items()}
        except (KeyError, ValueError, TypeError) as error:
            raise unreadable_in("change", change.id, "before", change.before) from error

    def _refuse_twins(
        self, model: type[SQLModel], key: int, values: dict[str, Any], row: SQLModel | None = None
    ) -> None:
        """Refuse where another row has taken a value that only one may have."""
        table = table_of(model)
        (own,) = table.primary_key.columns
        for names in uniques(table):
            if not set(names) & set(values):
                continue
            wanted = {name: values.get(name, getattr(row, name, None)) for name in names}
            if None in wanted.values():
                continue  # as in SQL, what is unknown is nothing's twin
            same = [table.c[name] == value for name, value in wanted.items()]
            with self._unit.session.no_autoflush:
                twin = self._unit.first(select(own).where(own != key, *same))
            if twin is not None:
                raise self._in_the_way(table.name, int(twin))

    def refuse_orphans(self) -> None:
        """Refuse where a later batch added something that hangs on a row that goes."""
        going = {table: set(keys) for table, keys in self._going.items()}
        if "minutes" in going:
            remarks = select(col(tables.Remark.id)).where(
                col(tables.Remark.minutes_id).in_(going["minutes"])
            )
            going["remark"] = {key or 0 for key in self._unit.all(remarks)}
        for table, keys in going.items():
            for model, column in references_to(table):
                for some in chunks(sorted(keys)):
                    query = select(model).where(table_of(model).c[column].in_(some))
                    for row in self._unit.session.exec(query):
                        raise self._in_the_way(table_of(model).name, key_of(row))

    def refuse_dangling(self) -> None:
        """Refuse where a row that got earlier values refers to one that is gone."""
        for row in self._set:
            for column, target in references_from(type(row)):
                key = getattr(row, column)
                if key is not None and self._unit.get(model_of(target), key) is None:
                    raise self._in_the_way(target, key)

    def _in_the_way(self, table: str, key: int) -> ConflictError:
        """What to tell: the latest batch that changed this row."""
        later = self._unit.first(
            select(tables.Batch)
            .join(tables.Change, col(tables.Change.batch_id) == col(tables.Batch.id))
            .where(
                col(tables.Change.table_name) == table,
                col(tables.Change.row_key) == key,
                col(tables.Batch.id) > (self._batch.id or 0),
            )
            .order_by(col(tables.Batch.id).desc())
        )
        if later is None:
            return ConflictError(
                Message(
                    "Batch {batch} can't be taken back: its rows are gone.", batch=self._batch.id
                ),
                hint=Message("Look at the history of the items it touched: tracker history"),
            )
        return ConflictError(
            Message(
                "Batch {batch} ({verb}) can't be taken back: batch {later} ({later_verb}, by"
                " {actor}) changed the same since.",
                batch=self._batch.id,
                verb=Verb.known(self._batch.verb) or self._batch.verb,
                later=later.id,
                later_verb=Verb.known(later.verb) or later.verb,
                actor=later.actor,
            ),
            hint=Message("Undo batch {later} first: tracker undo --batch {later}", later=later.id),
        )


def _standing_rows(
    unit: UnitOfWork, changes: Sequence[tables.Change]
) -> dict[tuple[str, int], SQLModel]:
    """The rows that the changes are about, as far as they are there."""
    return {(table, key_of(row)): row for table, row in _rows_by_table(unit, changes)}


def _rows_by_table(
    unit: UnitOfWork, changes: Sequence[tables.Change]
) -> Iterator[tuple[str, SQLModel]]:
    for table in {change.table_name for change in changes}:
        model = model_of(table)
        (key,) = table_of(model).primary_key.columns
        keys = sorted({change.row_key for change in changes if change.table_name == table})
        for some in chunks(keys):
            for row in unit.session.exec(select(model).where(key.in_(some))):
                yield table, row


def _stands_as(row: SQLModel, change: tables.Change) -> bool:
    """Whether the row still has what the batch left in it."""
    if change.operation == "import":
        return not getattr(row, "withdrawn", True)
    return all(
        to_plain(getattr(row, name)) == value
        for name, value in (change.after or {}).items()
        if name not in BOOKKEEPING
    )
