"""Remarks and how each is accounted for."""

import sqlite3
from collections import defaultdict

from tracker.domain.records import RemarkRecord
from tracker.domain.words import Status
from tracker.storage.read.decode import known_day
from tracker.storage.read.reader import Reader

REMARKS = """SELECT r.id, r.number, r.minutes_id, r.speaker, r.span_start, r.span_end,
    d.meeting_id, m.held_on, a.title AS agenda_item, c.reason, c.actor
    FROM remark r JOIN minutes d ON d.id = r.minutes_id JOIN meeting m ON m.id = d.meeting_id
    LEFT JOIN agenda_item a ON a.id = r.agenda_item_id
    LEFT JOIN clearance c ON c.remark_id = r.id
    WHERE NOT d.withdrawn AND {which}
    ORDER BY m.held_on, d.id, r.number"""
ITEMS = """SELECT DISTINCT e.remark_id, i.number, i.status FROM minutes d
    JOIN evidence e ON e.minutes_id = d.id JOIN item i ON i.number = e.item_number
    WHERE NOT d.withdrawn AND e.remark_id IS NOT NULL AND {which} ORDER BY i.number"""
COUNTS = """SELECT d.meeting_id, COUNT(*) AS remarks, SUM(CASE
    WHEN EXISTS (SELECT 1 FROM evidence e JOIN item i ON i.number = e.item_number
        WHERE e.remark_id = r.id AND i.status = 'candidate') THEN 1
    WHEN EXISTS (SELECT 1 FROM evidence e WHERE e.remark_id = r.id) THEN 0
    WHEN EXISTS (SELECT 1 FROM clearance c WHERE c.remark_id = r.id) THEN 0
    ELSE 1 END) AS to_do
    FROM meeting m JOIN minutes d ON d.meeting_id = m.id JOIN remark r ON r.minutes_id = d.id
    WHERE NOT d.withdrawn AND d.superseded_at IS NULL AND {which} GROUP BY d.meeting_id"""


def remark_records(
    reader: Reader, *, meeting_id: int | None = None, minutes_id: int | None = None
) -> list[RemarkRecord]:
    """The remarks of a meeting or document (all without one), in document order."""
    which, values = "d.superseded_at IS NULL", {}
    if minutes_id is not None:
        which, values = "d.id = :wanted", {"wanted": minutes_id}
    elif meeting_id is not None:
        which, values = "d.superseded_at IS NULL AND d.meeting_id = :wanted", {"wanted": meeting_id}
    items: dict[int, list[int]] = defaultdict(list)
    candidates: dict[int, list[int]] = defaultdict(list)
    for row in reader.rows(ITEMS.format(which=which), values):
        undecided = row["status"] == Status.CANDIDATE
        (candidates if undecided else items)[row["remark_id"]].append(row["number"])
    return [
        _remark(row, tuple(items[row["id"]]), tuple(candidates[row["id"]]))
        for row in reader.rows(REMARKS.format(which=which), values)
    ]


def remark_counts(reader: Reader, *, open_only: bool = False) -> dict[int, tuple[int, int]]:
    """How many remarks each meeting has, and how many of them are still to do."""
    sql = COUNTS.format(which="m.closed_at IS NULL" if open_only else "1 = 1")
    return {row["meeting_id"]: (row["remarks"], row["to_do"]) for row in reader.rows(sql, {})}


def _remark(row: sqlite3.Row, items: tuple[int, ...], candidates: tuple[int, ...]) -> RemarkRecord:
    return RemarkRecord(
        id=row["id"],
        number=row["number"],
        meeting_id=row["meeting_id"],
        meeting=known_day(row["held_on"]),
        minutes_id=row["minutes_id"],
        speaker=row["speaker"],
        agenda_item=row["agenda_item"],
        start=row["span_start"],
        end=row["span_end"],
        items=items,
        candidates=candidates,
        cleared_reason=row["reason"],
        cleared_by=row["actor"],
    )
