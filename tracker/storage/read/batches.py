"""The history: batches with the changes in them, and which of them still stand."""

import sqlite3
from collections import defaultdict

from tracker.domain.records import BatchRecord, ChangeRecord
from tracker.storage.read.decode import moment, plain
from tracker.storage.read.reader import Reader

ITEM_OF_CHANGE = """CASE WHEN c.table_name = 'item' THEN c.row_key ELSE COALESCE(
    json_extract(c.after, '$.item_number'), json_extract(c.before, '$.item_number'),
    CASE c.table_name
        WHEN 'evidence' THEN (SELECT item_number FROM evidence WHERE id = c.row_key)
        WHEN 'resolution' THEN (SELECT item_number FROM resolution WHERE id = c.row_key)
        WHEN 'item_owner' THEN (SELECT item_number FROM item_owner WHERE id = c.row_key)
    END) END"""
BATCHES = "SELECT * FROM batch ORDER BY id DESC LIMIT :limit"
BATCHES_OF_ITEM = f"""SELECT * FROM batch WHERE id IN (
    SELECT c.batch_id FROM change c WHERE {ITEM_OF_CHANGE} = :number)
    ORDER BY id DESC LIMIT :limit"""
CHANGES = f"""SELECT c.*, {ITEM_OF_CHANGE} AS item FROM change c
    WHERE c.batch_id IN ({{batches}}) ORDER BY c.id"""
NO_LIMIT = -1


def batch_records(reader: Reader, *, number: int | None, limit: int) -> list[BatchRecord]:
    """The newest batches (those that touched an item, where one is named), newest first."""
    sql = BATCHES if number is None else BATCHES_OF_ITEM
    values: dict[str, object] = {"limit": limit or NO_LIMIT}
    if number is not None:
        values["number"] = number
    rows = reader.rows(sql, values)
    return _with_changes(reader, rows, number)


def undoable_batch(reader: Reader, actor: str) -> BatchRecord | None:
    """The actor's own latest action that still stands."""
    standing = _standing(reader)
    for row in reader.each(
        "SELECT * FROM batch WHERE actor = :actor AND verb NOT IN ('undo', 'redo')"
        " ORDER BY id DESC",
        {"actor": actor},
    ):
        if row["id"] in standing:
            return _with_changes(reader, [row], None)[0]
    return None


def redoable_batch(reader: Reader, actor: str) -> BatchRecord | None:
    """The actor's latest undo that still stands, if no new action of theirs came after it."""
    standing = _standing(reader)
    for row in reader.each(
        "SELECT * FROM batch WHERE actor = :actor AND verb <> 'redo' ORDER BY id DESC",
        {"actor": actor},
    ):
        if row["verb"] != "undo":
            return None
        if row["id"] in standing:
            return _with_changes(reader, [row], None)[0]
    return None


def _standing(reader: Reader) -> set[int]:
    """The batches that no standing batch has taken back."""
    standing: set[int] = set()
    taken_back: set[int] = set()
    for row in reader.rows("SELECT id, reverses FROM batch ORDER BY id DESC", {}):
        if row["id"] in taken_back:
            continue
        standing.add(row["id"])
        if row["reverses"] is not None:
            taken_back.add(row["reverses"])
    return standing


def _with_changes(reader: Reader, rows: list[sqlite3.Row], number: int | None) -> list[BatchRecord]:
    if not rows:
        return []
    wanted = ", ".join(str(int(row["id"])) for row in rows)
    changes: dict[int, list[ChangeRecord]] = defaultdict(list)
    for change in reader.rows(CHANGES.format(batches=wanted), {}):
        if number is None or change["item"] == number:
            changes[change["batch_id"]].append(_change(change))
    standing = _standing(reader)
    return [_batch(row, changes[row["id"]], undone=row["id"] not in standing) for row in rows]


def _batch(row: sqlite3.Row, changes: list[ChangeRecord], *, undone: bool) -> BatchRecord:
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
    )


def _change(row: sqlite3.Row) -> ChangeRecord:
    return ChangeRecord(
        table=row["table_name"],
        key=row["row_key"],
        operation=row["operation"],
        before=plain(row["before"]) or {},
        after=plain(row["after"]) or {},
        item=row["item"],
    )
