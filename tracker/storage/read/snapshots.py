"""How the items stood at a moment: today's rows, with every later change taken back."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from tracker import clock
from tracker.domain.standing import Snapshot, Stood
from tracker.domain.words import Kind, OwnerRole, Status
from tracker.storage.damage import object_of
from tracker.storage.read.decode import day as day_of
from tracker.storage.read.decode import word
from tracker.storage.read.reader import Reader

Rows = dict[int, dict[str, Any]]
# What a snapshot is made of: the columns that count, the key first.
TABLES: Mapping[str, tuple[str, ...]] = {
    "item": ("number", "title", "kind", "status", "due", "meeting_id"),
    "item_owner": ("id", "item_number", "office_id", "person_id", "role", "position"),
    "office": ("id", "name"),
    "person": ("id", "name"),
    "resolution": ("id", "item_number", "text"),
}
LATER = """SELECT c.table_name, c.row_key, c.operation, c.before FROM batch b
    JOIN change c ON c.batch_id = b.id WHERE b.made_at >= :moment ORDER BY c.id DESC"""


def snapshot(reader: Reader, day: date) -> Snapshot:
    """Every item as it stood at the end of ``day``; of a day to come, as it stands."""
    with reader.steady():
        tables = {name: _rows(reader, name, columns) for name, columns in TABLES.items()}
        for change in reader.each(LATER, {"moment": clock.iso(clock.end_of(day))}):
            rows = tables.get(change["table_name"])
            if rows is not None:
                _take_back(rows, change["table_name"], change)
    return Snapshot(day, _stood(tables))


def _rows(reader: Reader, table: str, columns: tuple[str, ...]) -> Rows:
    sql = f"SELECT {', '.join(columns)} FROM {table} ORDER BY {columns[0]}"
    return {row[columns[0]]: {name: row[name] for name in columns} for row in reader.rows(sql, {})}


def _take_back(rows: Rows, table: str, change: Any) -> None:
    key = change["row_key"]
    before = object_of(change["before"])
    known = {name: before[name] for name in TABLES[table] if name in before}
    match change["operation"]:
        case "insert":
            rows.pop(key, None)
        case "delete":
            rows[key] = known
        case "update" if key in rows:
            rows[key].update(known)


def _stood(tables: Mapping[str, Rows]) -> dict[int, Stood]:
    owners: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in tables["item_owner"].values():
        owners[row["item_number"]].append(row)
    answers: dict[int, set[tuple[int, str]]] = defaultdict(set)
    for row in tables["resolution"].values():
        answers[row["item_number"]].add((row["id"], row["text"]))
    found = {}
    for number, item in sorted(tables["item"].items()):
        ranked = sorted(
            owners[number], key=lambda o: (o["role"] != OwnerRole.LEAD, o["position"], o["id"])
        )
        names = [_name(tables, owner) for owner in ranked]
        found[number] = Stood(
            number=number,
            title=item["title"],
            kind=word(Kind, item["kind"]),
            status=word(Status, item["status"]),
            due=day_of(item["due"]),
            owner=names[0] if names else None,
            others=tuple(names[1:]),
            meeting_id=item["meeting_id"],
            answers=frozenset(answers[number]),
        )
    return found


def _name(tables: Mapping[str, Rows], owner: Mapping[str, Any]) -> str:
    table = "office" if owner["office_id"] is not None else "person"
    entry = tables[table].get(owner[f"{table}_id"])
    return str(entry["name"]) if entry else "?"
