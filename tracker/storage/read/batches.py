"""The history: batches with the changes in them, and which of them still stand."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from tracker import clock
from tracker.domain.records import BatchRecord, ChangeRecord
from tracker.domain.undoing import taken_back, to_redo, to_undo
from tracker.storage.damage import object_of
from tracker.storage.read.decode import moment
from tracker.storage.read.reader import Reader, Row

BATCHES = "SELECT * FROM batch ORDER BY id DESC"
BATCHES_OF_ITEM = """SELECT * FROM batch WHERE id IN (
    SELECT batch_id FROM change WHERE item_number = :number) ORDER BY id DESC"""
# What went from one item to another is told of both: its batch changed the one it came from, too.
BATCHES_OF_ITEMS = """SELECT DISTINCT c.item_number AS item, b.* FROM change c
    JOIN batch b ON b.id = c.batch_id WHERE c.item_number IN ({numbers}) ORDER BY b.id"""
CHANGES_OF_ITEMS = """SELECT * FROM change WHERE item_number IN ({numbers})
    OR (operation = 'update' AND CAST(before AS TEXT) LIKE '%"item_number"%'
        AND batch_id IN (SELECT batch_id FROM change WHERE item_number IN ({numbers})))
    ORDER BY id"""
TOUCHED = """SELECT DISTINCT c.item_number FROM change c JOIN batch b ON b.id = c.batch_id
    WHERE c.item_number IS NOT NULL AND b.made_at >= :since ORDER BY c.item_number"""
CHANGES = "SELECT * FROM change WHERE batch_id IN ({batches}) ORDER BY id"
STATUS_CHANGES = """SELECT c.* FROM change c JOIN batch b ON b.id = c.batch_id
    WHERE b.made_at >= :since AND c.table_name = 'item' AND c.operation = 'update'
    AND CAST(c.after AS TEXT) LIKE '%"status"%' ORDER BY c.id"""
FIRST = "SELECT made_at, actor, machine FROM batch ORDER BY id LIMIT 1"
OWN = "SELECT id, verb FROM batch WHERE actor = :actor ORDER BY id DESC"
REVERSALS = "SELECT id, reverses FROM batch WHERE reverses IS NOT NULL"


def batch_records(reader: Reader, *, number: int | None, limit: int) -> list[BatchRecord]:
    """The newest batches (those that touched an item, where one is named), newest first."""
    sql = BATCHES if number is None else BATCHES_OF_ITEM
    if limit:
        sql += f" LIMIT {int(limit)}"
    rows = reader.rows(sql, {} if number is None else {"number": number})
    return _with_changes(reader, rows, number)


def batches_by_item(reader: Reader, numbers: Sequence[int]) -> dict[int, list[BatchRecord]]:
    """The batches that touched each of these items, with the changes on it alone, oldest first.

    A row that went to another item is a change on both.
    """
    if not numbers:
        return {}
    wanted = ", ".join(str(int(number)) for number in numbers)
    changes: dict[tuple[int, int], list[ChangeRecord]] = defaultdict(list)
    for row in reader.rows(CHANGES_OF_ITEMS.format(numbers=wanted), {}):
        change = _change(row)
        for number in _items_of(change):
            changes[number, row["batch_id"]].append(change)
    undone = _undone(reader)
    found: dict[int, list[BatchRecord]] = defaultdict(list)
    for row in reader.rows(BATCHES_OF_ITEMS.format(numbers=wanted), {}):
        item, id_ = row["item"], row["id"]
        batch = _batch(row, changes[item, id_], _origin(reader, row), undone=id_ in undone)
        found[item].append(batch)
    return found


def touched_items(reader: Reader, since: datetime) -> list[int]:
    """The numbers on which something was done from a moment on."""
    rows = reader.rows(TOUCHED, {"since": clock.iso(since)})
    return [int(row["item_number"]) for row in rows]


def batch_numbers(reader: Reader) -> list[int]:
    """The ids of all batches, newest first: the frame of a virtual list."""
    return [int(row["id"]) for row in reader.rows("SELECT id FROM batch ORDER BY id DESC", {})]


def batches_numbered(reader: Reader, ids: Sequence[int]) -> list[BatchRecord]:
    """The batches with these ids, newest first."""
    wanted = ", ".join(str(int(batch_id)) for batch_id in ids)
    rows = reader.rows(f"SELECT * FROM batch WHERE id IN ({wanted}) ORDER BY id DESC", {})
    return _with_changes(reader, rows, None)


def status_changes(reader: Reader, since: datetime) -> list[BatchRecord]:
    """The batches from a moment on that changed how items stand, with those changes alone."""
    rows = reader.rows(STATUS_CHANGES, {"since": clock.iso(since)})
    changes = [_change(row) for row in rows]
    ids = dict.fromkeys(int(row["batch_id"]) for row in rows)
    by_batch: dict[int, list[ChangeRecord]] = defaultdict(list)
    for row, change in zip(rows, changes, strict=True):
        by_batch[int(row["batch_id"])].append(change)
    if not ids:
        return []
    undone = _undone(reader)
    wanted = ", ".join(map(str, ids))
    found = reader.rows(f"SELECT * FROM batch WHERE id IN ({wanted}) ORDER BY id DESC", {})
    return [_batch(row, by_batch[row["id"]], None, undone=row["id"] in undone) for row in found]


def undoable_batch(reader: Reader, actor: str) -> BatchRecord | None:
    """The actor's own latest action that still stands."""
    return _shown(reader, to_undo(_own(reader, actor), _undone(reader)))


def redoable_batch(reader: Reader, actor: str) -> BatchRecord | None:
    """The actor's latest undo that still stands, if no new action of theirs came after it."""
    return _shown(reader, to_redo(_own(reader, actor), _undone(reader)))


@dataclass(frozen=True, slots=True)
class _Own:
    id: int
    verb: str


def _own(reader: Reader, actor: str) -> Iterator[_Own]:
    """An actor's batches, newest first, read only as far as they are asked for."""
    for row in reader.each(OWN, {"actor": actor}):
        yield _Own(row["id"], row["verb"])


def _shown(reader: Reader, batch: _Own | None) -> BatchRecord | None:
    return None if batch is None else batches_numbered(reader, [batch.id])[0]


def _undone(reader: Reader) -> set[int]:
    """The batches that a standing undo or redo has taken back."""
    rows = reader.rows(REVERSALS, {})
    return taken_back({int(r["id"]): r["reverses"] for r in rows if isinstance(r["reverses"], int)})


def _with_changes(reader: Reader, rows: list[Row], number: int | None) -> list[BatchRecord]:
    if not rows:
        return []
    changes: dict[int, list[ChangeRecord]] = defaultdict(list)
    wanted = ", ".join(str(int(row["id"])) for row in rows)
    for found in reader.rows(CHANGES.format(batches=wanted), {}):
        change = _change(found)
        if number is None or number in _items_of(change):
            changes[found["batch_id"]].append(change)
    undone = _undone(reader)
    return [
        _batch(row, changes[row["id"]], _origin(reader, row), undone=row["id"] in undone)
        for row in rows
    ]


def _items_of(change: ChangeRecord) -> set[int]:
    """The items that a change is about: the row's, and the one that it was taken from."""
    return {n for n in (change.item, change.before.get("item_number")) if isinstance(n, int)}


def _origin(reader: Reader, row: Row) -> tuple[int, str] | None:
    """The action at the end of a chain of undos and redos."""
    reverses, seen = row["reverses"], {row["id"]}
    origin = None
    while isinstance(reverses, int) and reverses not in seen:
        seen.add(reverses)
        found = reader.rows("SELECT id, verb, reverses FROM batch WHERE id = :id", {"id": reverses})
        if not found:
            break
        origin, reverses = (found[0]["id"], found[0]["verb"]), found[0]["reverses"]
    return origin


def _batch(
    row: Row, changes: list[ChangeRecord], origin: tuple[int, str] | None, *, undone: bool
) -> BatchRecord:
    numbers = sorted({change.item for change in changes if change.item is not None})
    return BatchRecord(
        id=row["id"],
        verb=row["verb"],
        actor=row["actor"],
        machine=row["machine"],
        made_at=moment(row["made_at"]),
        reverses=row["reverses"],
        undone=undone,
        numbers=tuple(numbers),
        changes=tuple(changes),
        origin=origin,
    )


def _change(row: Row) -> ChangeRecord:
    return ChangeRecord(
        table=row["table_name"],
        key=row["row_key"],
        operation=row["operation"],
        before=object_of(row["before"]),
        after=object_of(row["after"]),
        item=row["item_number"],
    )


def first_action(reader: Reader) -> str | None:
    """The first action of a register, in words that no other register has; None where none was done."""
    row = next(iter(reader.rows(FIRST, {})), None)
    return None if row is None else f"{row['made_at']} {row['actor']} {row['machine']}"
