"""Lists of items: their numbers in order, pages, and single windows of rows."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.domain.filters import Filter
from tracker.domain.item_row import ItemRow
from tracker.domain.words import Kind, Status
from tracker.storage.read.decode import day, moment, word
from tracker.storage.read.filter_sql import Conditions, conditions
from tracker.storage.read.reader import Reader, Row

_WORKFLOW = " ".join(f"WHEN '{status.value}' THEN {at}" for at, status in enumerate(Status))
# The order of a list by its name; each ends in the number, so that it is total.
SORTS = {
    "number": "i.number",
    "due": "i.due NULLS LAST, i.number",
    "status": f"CASE i.status {_WORKFLOW} ELSE {len(Status)} END, i.number",
    "owner": "owner_place NULLS LAST, owner, i.number",
    "updated": "i.updated_at DESC, i.number",
    "meeting": "m.held_on NULLS LAST, i.number",
    "document": "first_place NULLS LAST, i.number",
}
_LEAD = """(SELECT {what} FROM item_owner o
    LEFT JOIN office f ON f.id = o.office_id LEFT JOIN person p ON p.id = o.person_id
    WHERE o.item_number = i.number ORDER BY o.role <> 'lead', o.position, o.id LIMIT 1)"""
LEAD = _LEAD.format(what="COALESCE(f.name, p.name)")
# Offices in their given order, then people in theirs.
LEAD_PLACE = _LEAD.format(what="COALESCE(f.position, 1000000000 + p.position)")
FIRST_PLACE = """(SELECT MIN(e.span_start) FROM evidence e
    WHERE e.item_number = i.number AND e.minutes_id = i.minutes_id)"""
COLUMNS = f"""i.number, i.title, i.kind, i.status, {LEAD} AS owner, i.due, i.due_as_said,
    i.raised_by, i.answered_by, i.meeting_id, m.held_on, i.agenda_item, i.version, i.updated_at"""
# What an order needs beside the columns.
_BY = {"owner": f", {LEAD_PLACE} AS owner_place", "document": f", {FIRST_PLACE} AS first_place"}
MEETING = "LEFT JOIN meeting m ON m.id = i.meeting_id"


def item_page(reader: Reader, query: Filter, today: date, sort: str, limit: int) -> list[ItemRow]:
    """The first ``limit`` items of a filter (0: all) in the order ``sort``."""
    asked = conditions(query, today, reader.dialect)
    sql = (
        f"SELECT {COLUMNS}{_BY.get(sort, '')} FROM {asked.tables} {MEETING} WHERE {asked.where}"
        f" ORDER BY {_order(asked, sort)}"
    )
    if limit:
        sql += f" LIMIT {int(limit)}"
    return [item_row(row) for row in reader.rows(sql, asked.values)]


def numbers(reader: Reader, query: Filter, today: date, sort: str) -> list[int]:
    """The numbers of all items of a filter, in the order ``sort``."""
    asked = conditions(query, today, reader.dialect)
    named = f", {LEAD} AS owner" if sort == "owner" else ""
    join = MEETING if sort == "meeting" else ""
    sql = (
        f"SELECT i.number{named}{_BY.get(sort, '')} FROM {asked.tables} {join} WHERE {asked.where}"
        f" ORDER BY {_order(asked, sort)}"
    )
    return [int(row["number"]) for row in reader.rows(sql, asked.values)]


def count(reader: Reader, query: Filter, today: date) -> int:
    """How many items a filter leaves."""
    asked = conditions(query, today, reader.dialect)
    sql = f"SELECT COUNT(*) AS n FROM {asked.tables} WHERE {asked.where}"
    (row,) = reader.rows(sql, asked.values)
    return int(row["n"])


def _order(asked: Conditions, sort: str) -> str:
    return asked.number if sort == "number" else SORTS[sort]


def rows_numbered(reader: Reader, wanted: Sequence[int]) -> list[ItemRow]:
    """The items with these numbers, in the order given; missing ones are left out."""
    if not wanted:
        return []
    marks = ", ".join(str(int(number)) for number in wanted)
    sql = f"SELECT {COLUMNS} FROM item i {MEETING} WHERE i.number IN ({marks})"
    found = {int(row["number"]): item_row(row) for row in reader.rows(sql, {})}
    return [found[number] for number in wanted if number in found]


class Glance(NamedTuple):
    """What tells where an item goes in a paper, before it is read whole."""

    number: int
    status: Status | str
    meeting_id: int | None


def glances(reader: Reader, wanted: Sequence[int]) -> list[Glance]:
    """A glance at each of these items, in the order of the numbers."""
    if not wanted:
        return []
    marks = ", ".join(str(int(number)) for number in wanted)
    sql = f"SELECT number, status, meeting_id FROM item WHERE number IN ({marks}) ORDER BY number"
    return [
        Glance(number, word(Status, status), meeting)
        for number, status, meeting in reader.rows(sql, {})
    ]


PLACES = f"""SELECT i.number, i.status, i.meeting_id, i.printed, i.print_order, m.held_on, i.agenda_item, i.theme,
    (SELECT MIN(e.span_start) FROM evidence e WHERE e.item_number = i.number) AS start
    FROM item i {MEETING} WHERE i.number IN ({{numbers}}) ORDER BY i.number"""


def place_rows(reader: Reader, wanted: Sequence[int]) -> list[Row]:
    """What says where papers print these items, with status and meeting, in the order of the numbers."""
    marks = ", ".join(str(int(number)) for number in wanted)
    return reader.rows(PLACES.format(numbers=marks), {}) if wanted else []


def item_row(row: Row) -> ItemRow:
    """One row of COLUMNS."""
    return ItemRow(
        number=row["number"],
        title=row["title"],
        kind=word(Kind, row["kind"]),
        status=word(Status, row["status"]),
        owner=row["owner"],
        due=day(row["due"]),
        due_as_said=row["due_as_said"],
        raised_by=row["raised_by"],
        answered_by=row["answered_by"],
        meeting_id=row["meeting_id"],
        meeting=day(row["held_on"]),
        agenda_item=row["agenda_item"],
        version=row["version"],
        updated_at=moment(row["updated_at"]),
    )
