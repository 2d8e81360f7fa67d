"""Meetings with their bodies, documents and counts; and the text of one document."""

from collections import defaultdict
from datetime import date

from tracker.domain.records import DocumentRecord, MeetingRecord, PassageRecord
from tracker.domain.words import DocumentKind, DocumentStage
from tracker.storage.read.decode import day, moment, word
from tracker.storage.read.reader import Reader, Row
from tracker.storage.read.remarks import RemarkCount, remark_counts, remark_records

MEETINGS = """SELECT m.*,
    (SELECT COUNT(*) FROM item i WHERE i.meeting_id = m.id) AS items,
    (SELECT COUNT(*) FROM item i WHERE i.meeting_id = m.id AND i.status = 'candidate') AS candidates
    FROM meeting m WHERE {which} ORDER BY m.held_on, m.id"""
# CROSS JOIN: SQLite goes from the meetings, few of which are open, never through all that they have.
BODIES = """SELECT b.meeting_id, d.name, b.round
    FROM meeting m CROSS JOIN meeting_body b CROSS JOIN body d
    WHERE b.meeting_id = m.id AND d.id = b.body_id AND {which} ORDER BY b.position, b.id"""
DOCUMENTS = """SELECT {columns} FROM meeting m CROSS JOIN minutes d
    WHERE d.meeting_id = m.id AND NOT d.withdrawn AND {which} ORDER BY d.id"""
FEW = 200
OPEN = "SELECT m.id FROM meeting m WHERE m.closed_at IS NULL ORDER BY m.id LIMIT :most"
DAYS = "SELECT id, held_on FROM meeting"
DOCUMENT = """id, meeting_id, file_name, sha256, title, kind, stage, edition, sample, imported_at"""


def meeting_days(reader: Reader) -> dict[int, date]:
    """The day of each meeting, by its id."""
    found = {row["id"]: day(row["held_on"]) for row in reader.rows(DAYS, {})}
    return {key: held_on for key, held_on in found.items() if held_on is not None}


def meeting_records(reader: Reader, *, open_only: bool = False) -> list[MeetingRecord]:
    """Every meeting (only those whose triage is open, where asked), by day."""
    which = _open(reader) if open_only else "1 = 1"
    bodies: dict[int, list[tuple[str, int | None]]] = defaultdict(list)
    for row in reader.rows(BODIES.format(which=which), {}):
        bodies[row["meeting_id"]].append((row["name"], row["round"]))
    documents: dict[int, list[DocumentRecord]] = defaultdict(list)
    columns = ", ".join(f"d.{name}" for name in DOCUMENT.split(", "))
    for row in reader.rows(DOCUMENTS.format(columns=columns, which=which), {}):
        documents[row["meeting_id"]].append(document_record(row))
    remarks = remark_counts(reader, which)
    return [
        _meeting(
            row, bodies[row["id"]], documents[row["id"]], remarks.get(row["id"], RemarkCount())
        )
        for row in reader.rows(MEETINGS.format(which=which), {})
    ]


def _open(reader: Reader) -> str:
    """Which meetings are open: they are looked up once, because there are few among very many."""
    found = [row["id"] for row in reader.rows(OPEN, {"most": FEW + 1})]
    if len(found) > FEW:
        return "m.closed_at IS NULL"
    return f"m.id IN ({', '.join(map(str, found))})" if found else "1 = 0"


def passage_record(reader: Reader, minutes_id: int) -> PassageRecord | None:
    """A document's text with its remarks; None where there is no such document."""
    rows = reader.rows(
        f"SELECT {DOCUMENT}, text FROM minutes WHERE id = :id AND NOT withdrawn", {"id": minutes_id}
    )
    if not rows:
        return None
    remarks = remark_records(reader, minutes_id=minutes_id)
    return PassageRecord(document_record(rows[0]), rows[0]["text"], tuple(remarks))


def document_record(row: Row) -> DocumentRecord:
    """One row of DOCUMENT."""
    return DocumentRecord(
        id=row["id"],
        meeting_id=row["meeting_id"],
        file_name=row["file_name"],
        sha256=row["sha256"],
        title=row["title"],
        kind=word(DocumentKind, row["kind"]),
        stage=None if row["stage"] is None else word(DocumentStage, row["stage"]),
        edition=row["edition"],
        sample=bool(row["sample"]),
        imported_at=moment(row["imported_at"]),
    )


def _meeting(
    row: Row,
    bodies: list[tuple[str, int | None]],
    documents: list[DocumentRecord],
    remarks: RemarkCount,
) -> MeetingRecord:
    held_on = day(row["held_on"])
    assert held_on is not None  # noqa: S101 - the column is NOT NULL
    return MeetingRecord(
        id=row["id"],
        held_on=held_on,
        title=row["title"],
        venue=row["venue"],
        starts=row["starts"],
        ends=row["ends"],
        bodies=tuple(bodies),
        sample=bool(row["sample"]),
        closed_at=None if row["closed_at"] is None else moment(row["closed_at"]),
        closed_reason=row["closed_reason"],
        documents=tuple(documents),
        items=row["items"],
        candidates=row["candidates"],
        remarks=remarks.remarks,
        remarks_to_do=remarks.to_do,
        loose=remarks.loose,
    )
