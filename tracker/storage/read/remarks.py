"""Remarks and how each is accounted for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.records import RemarkRecord, TouchedRecord
from tracker.domain.words import EvidenceRole, Status
from tracker.storage.read.decode import known_day, word
from tracker.storage.read.reader import Reader, Row

# Whether something of remark ``r`` is still to do: the one rule that lists, counts and the end of
# triage go by.  A candidate is undecided; a word that no follow-up is needed settles the rest; a
# sentence that a cue touched wants an item (also one set aside), or that word, as the remark does.
TO_DO = """CASE
    WHEN EXISTS (SELECT 1 FROM evidence e JOIN item i ON i.number = e.item_number
        WHERE e.remark_id = r.id AND i.status = 'candidate') THEN 1
    WHEN EXISTS (SELECT 1 FROM clearance c WHERE c.remark_id = r.id) THEN 0
    WHEN EXISTS (SELECT 1 FROM touched_sentence t WHERE t.remark_id = r.id AND NOT EXISTS (
        SELECT 1 FROM evidence e WHERE e.remark_id = r.id
        AND e.span_start < t.span_end AND e.span_end > t.span_start)) THEN 1
    WHEN EXISTS (SELECT 1 FROM evidence e WHERE e.remark_id = r.id) THEN 0
    ELSE 1 END"""
REMARKS = f"""SELECT r.id, r.number, r.minutes_id, r.speaker, r.span_start, r.span_end,
    d.meeting_id, m.held_on, a.title AS agenda_item, c.reason, c.actor, {TO_DO} AS to_do
    FROM remark r JOIN minutes d ON d.id = r.minutes_id JOIN meeting m ON m.id = d.meeting_id
    LEFT JOIN agenda_item a ON a.id = r.agenda_item_id
    LEFT JOIN clearance c ON c.remark_id = r.id
    WHERE NOT d.withdrawn AND {{which}}
    ORDER BY m.held_on, d.id, r.number"""
ITEMS = """SELECT e.remark_id, i.number, i.status, e.role, e.span_start, e.span_end
    FROM minutes d JOIN evidence e ON e.minutes_id = d.id JOIN item i ON i.number = e.item_number
    WHERE NOT d.withdrawn AND e.remark_id IS NOT NULL AND {which} ORDER BY i.number, e.position"""
TOUCHED = """SELECT t.remark_id, t.span_start, t.span_end,
    substr(d.text, t.span_start + 1, t.span_end - t.span_start) AS words
    FROM minutes d JOIN touched_sentence t ON t.minutes_id = d.id
    WHERE NOT d.withdrawn AND {which} ORDER BY t.span_start"""
# Documents whose import says nothing of touched sentences, and that have none.
UNASKED = """SELECT d.id, d.file_name FROM minutes d JOIN meeting m ON m.id = d.meeting_id
    WHERE NOT d.withdrawn AND d.superseded_at IS NULL AND {which}
    AND NOT EXISTS (SELECT 1 FROM touched_sentence t WHERE t.minutes_id = d.id)
    AND NOT EXISTS (SELECT 1 FROM change c WHERE c.table_name = 'minutes' AND c.row_key = d.id
        AND c.operation = 'import' AND CAST(c.after AS TEXT) LIKE '%"touched"%')
    ORDER BY m.held_on, d.id"""
# CROSS JOIN: SQLite goes from the meetings, few of which are open, never through all that they have.
COUNTS = f"""SELECT d.meeting_id, COUNT(*) AS remarks, SUM({TO_DO}) AS to_do
    FROM meeting m CROSS JOIN minutes d CROSS JOIN remark r
    WHERE d.meeting_id = m.id AND r.minutes_id = d.id
    AND NOT d.withdrawn AND d.superseded_at IS NULL AND {{which}} GROUP BY d.meeting_id"""
# Candidates that no remark of the meeting's present minutes counts.
LOOSE = """SELECT i.meeting_id, COUNT(*) AS to_do FROM meeting m CROSS JOIN item i
    WHERE i.meeting_id = m.id AND i.status = 'candidate' AND {which} AND NOT EXISTS (
        SELECT 1 FROM evidence e JOIN remark r ON r.id = e.remark_id
        JOIN minutes d ON d.id = r.minutes_id
        WHERE e.item_number = i.number AND d.meeting_id = m.id
        AND NOT d.withdrawn AND d.superseded_at IS NULL) GROUP BY i.meeting_id"""


def remark_records(
    reader: Reader, *, meeting_id: int | None = None, minutes_id: int | None = None
) -> list[RemarkRecord]:
    """The remarks of a meeting or document (all without one), in document order."""
    which, values = "d.superseded_at IS NULL", {}
    if minutes_id is not None:
        which, values = "d.id = :wanted", {"wanted": minutes_id}
    elif meeting_id is not None:
        which, values = "d.superseded_at IS NULL AND d.meeting_id = :wanted", {"wanted": meeting_id}
    evidence: dict[int, list[Row]] = defaultdict(list)
    touched: dict[int, list[Row]] = defaultdict(list)
    with reader.steady():
        for row in reader.rows(ITEMS.format(which=which), values):
            evidence[row["remark_id"]].append(row)
        for row in reader.rows(TOUCHED.format(which=which), values):
            touched[row["remark_id"]].append(row)
        remarks = reader.rows(REMARKS.format(which=which), values)
    return [_remark(row, evidence[row["id"]], touched[row["id"]]) for row in remarks]


def unasked_documents(reader: Reader, meeting_id: int | None = None) -> dict[int, str]:
    """The documents kept before touched sentences were, of a meeting or of all: file names by key."""
    which, values = (
        ("1 = 1", {}) if meeting_id is None else ("m.id = :wanted", {"wanted": meeting_id})
    )
    return {row["id"]: row["file_name"] for row in reader.rows(UNASKED.format(which=which), values)}


@dataclass(frozen=True, slots=True)
class RemarkCount:
    """How many remarks a meeting has, how many of them are still to do, and candidates on none."""

    remarks: int = 0
    to_do: int = 0
    loose: int = 0


def remark_counts(reader: Reader, which: str = "1 = 1") -> dict[int, RemarkCount]:
    """The counts of each meeting ``m`` that has remarks or candidates, and of which ``which`` is true."""
    loose = {r["meeting_id"]: r["to_do"] for r in reader.rows(LOOSE.format(which=which), {})}
    found = {
        row["meeting_id"]: RemarkCount(
            row["remarks"], row["to_do"], loose.pop(row["meeting_id"], 0)
        )
        for row in reader.rows(COUNTS.format(which=which), {})
    }
    return found | {meeting: RemarkCount(loose=count) for meeting, count in loose.items()}


def _remark(row: Row, evidence: Sequence[Row], touched: Sequence[Row]) -> RemarkRecord:
    def numbers(*statuses: Status, others: bool = False) -> tuple[int, ...]:
        return tuple(
            dict.fromkeys(e["number"] for e in evidence if (e["status"] in statuses) != others)
        )

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
        items=numbers(Status.CANDIDATE, Status.DISMISSED, others=True),
        candidates=numbers(Status.CANDIDATE),
        cleared_reason=row["reason"],
        cleared_by=row["actor"],
        dismissed=numbers(Status.DISMISSED),
        roles=tuple(dict.fromkeys((e["number"], word(EvidenceRole, e["role"])) for e in evidence)),
        touched=tuple(
            TouchedRecord(
                t["span_start"],
                t["span_end"],
                t["words"],
                tuple(
                    dict.fromkeys(
                        e["number"]
                        for e in evidence
                        if e["span_start"] is not None
                        and e["span_start"] < t["span_end"]
                        and e["span_end"] > t["span_start"]
                    )
                ),
            )
            for t in touched
        ),
        accounted_for=not row["to_do"],
    )
