"""Everything held on items, a fixed number of queries for any number of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tracker import clock
from tracker.domain.deputies import Deputy, acting
from tracker.domain.item_row import ItemRow
from tracker.domain.records import (
    AssessmentRecord,
    EvidenceRecord,
    ItemRecord,
    NoteRecord,
    OwnerRecord,
    ResolutionRecord,
    RuleRecord,
)
from tracker.domain.words import (
    Basis,
    DayAnswer,
    Disposition,
    EvidenceRole,
    Outcome,
    Priority,
    Stage,
)
from tracker.storage.damage import list_of
from tracker.storage.read.decode import day, moment, word
from tracker.storage.read.deputies import deputies
from tracker.storage.read.items import rows_numbered
from tracker.storage.read.places import Places
from tracker.storage.read.reader import Reader, Row

Grouped = dict[int, list[Row]]
ITEMS = """SELECT i.*, (SELECT r.earlier FROM recurrence r WHERE r.item_number = i.number) AS earlier,
    (SELECT f.meeting_id FROM due_meeting f WHERE f.item_number = i.number) AS due_meeting
    FROM item i WHERE i.number IN ({numbers})"""
OWNERS = """SELECT o.item_number, COALESCE(f.name, p.name, '?') AS name, o.office_id, o.role, o.chosen_by
    FROM item_owner o LEFT JOIN office f ON f.id = o.office_id
    LEFT JOIN person p ON p.id = o.person_id
    WHERE o.item_number IN ({numbers}) ORDER BY o.role <> 'lead', o.position, o.id"""
EVIDENCE = """SELECT e.*, r.number AS remark_number FROM evidence e
    LEFT JOIN remark r ON r.id = e.remark_id
    WHERE e.item_number IN ({numbers}) ORDER BY e.position, e.id"""
ASSESSMENTS = """SELECT a.*, m.held_on FROM assessment a LEFT JOIN meeting m ON m.id = a.meeting_id
    WHERE a.item_number IN ({numbers}) ORDER BY a.id"""


def item_records(reader: Reader, numbers: Sequence[int]) -> list[ItemRecord]:
    """The items with these numbers, whole, in the order given; missing ones are left out.

    All is of one moment, also where others write between two of the queries.
    """
    with reader.steady():
        return _item_records(reader, numbers)


def _item_records(reader: Reader, numbers: Sequence[int]) -> list[ItemRecord]:
    rows = rows_numbered(reader, numbers)
    if not rows:
        return []
    wanted = ", ".join(str(row.number) for row in rows)

    def grouped(sql: str, by: str = "item_number") -> Grouped:
        found: Grouped = defaultdict(list)
        for row in reader.rows(sql.format(numbers=wanted), {}):
            found[int(row[by])].append(row)
        return found

    items = grouped(ITEMS, "number")
    merged = grouped(
        "SELECT number, merged_into FROM item WHERE merged_into IN ({numbers}) ORDER BY merged_into, number",
        "merged_into",
    )
    raisers = grouped("SELECT * FROM raiser WHERE item_number IN ({numbers}) ORDER BY position, id")
    owners, evidence = grouped(OWNERS), grouped(EVIDENCE)
    resolutions = grouped(
        "SELECT * FROM resolution WHERE item_number IN ({numbers}) ORDER BY round, id"
    )
    assessments = grouped(ASSESSMENTS)
    notes = grouped("SELECT * FROM note WHERE item_number IN ({numbers}) ORDER BY id")
    places = Places(reader)
    records = [
        _record(
            row,
            items[row.number][0],
            merged_from=tuple(int(m["number"]) for m in merged.get(row.number, ())),
            raisers=tuple(str(r["name"]) for r in raisers.get(row.number, ())),
            owners=tuple(_owner(o) for o in owners.get(row.number, ())),
            evidence=tuple(_evidence(e, places) for e in evidence.get(row.number, ())),
            resolutions=tuple(_resolution(r) for r in resolutions.get(row.number, ())),
            assessments=tuple(_assessment(a) for a in assessments.get(row.number, ())),
            notes=tuple(_note(n) for n in notes.get(row.number, ())),
        )
        for row in rows
    ]
    return _with_deputies(records, deputies(reader)) if records else records


def _with_deputies(records: list[ItemRecord], known: Sequence[Deputy]) -> list[ItemRecord]:
    """Those who stood in at each item's meeting, and those who stand in today."""
    if not known:
        return records
    today = acting(known, clock.today())
    return [
        replace(
            record,
            deputies=tuple(
                d for d in known if d.acts_at(record.row.meeting_id, record.row.meeting)
            ),
            acting=today,
        )
        for record in records
    ]


def _record(
    row: ItemRow,
    item: Row,
    *,
    merged_from: tuple[int, ...],
    raisers: tuple[str, ...],
    owners: tuple[OwnerRecord, ...],
    evidence: tuple[EvidenceRecord, ...],
    resolutions: tuple[ResolutionRecord, ...],
    assessments: tuple[AssessmentRecord, ...],
    notes: tuple[NoteRecord, ...],
) -> ItemRecord:
    return ItemRecord(
        row=row,
        summary=item["summary"],
        status_reason=item["status_reason"],
        priority=word(Priority, item["priority"]),
        theme=item["theme"],
        next_step=item["next_step"],
        raisers=raisers,
        owners=owners,
        answer_firmness=item["answer_firmness"],
        firmness=item["firmness"],
        owner_as_said=item["owner_as_said"],
        due_chosen_by=item["due_chosen_by"],
        deferred_until=day(item["deferred_until"]),
        merged_into=item["merged_into"],
        merged_from=merged_from,
        minutes_id=item["minutes_id"],
        rule_set=item["rule_set"],
        created_by=item["created_by"],
        created_at=moment(item["created_at"]),
        evidence=evidence,
        resolutions=resolutions,
        assessments=assessments,
        notes=notes,
        day_answer=None if item["day_answer"] is None else word(DayAnswer, item["day_answer"]),
        day_answer_by=item["day_answer_by"],
        printed=bool(item["printed"]),
        print_order=item["print_order"],
        refers_back=item["refers_back"],
        earlier=item["earlier"],
        due_meeting=item["due_meeting"],
    )


def _owner(row: Row) -> OwnerRecord:
    return OwnerRecord(
        row["name"], row["office_id"] is not None, row["role"] == "lead", row["chosen_by"]
    )


def _evidence(row: Row, places: Places) -> EvidenceRecord:
    place = places.place(row["minutes_id"], row["span_start"])
    return EvidenceRecord(
        id=row["id"],
        role=word(EvidenceRole, row["role"]),
        speaker=row["speaker"],
        quote=row["quote"],
        minutes_id=row["minutes_id"],
        remark_id=row["remark_id"],
        remark_number=row["remark_number"],
        start=row["span_start"],
        end=row["span_end"],
        line=place.line if place else None,
        rules=tuple(
            RuleRecord(rule["id"], rule.get("start", 0), rule.get("end", 0), rule["matched"])
            for rule in _listed(list_of(row["rules"]))
        ),
        page=place.page if place else None,
        earlier=row["earlier"],
    )


def _listed(found: list[Any]) -> list[dict[str, Any]]:
    """The entries of a stored list; what is none of ours is left out."""
    return [entry for entry in found if isinstance(entry, dict) and {"id", "matched"} <= set(entry)]


def _resolution(row: Row) -> ResolutionRecord:
    return ResolutionRecord(
        id=row["id"],
        round=row["round"],
        disposition=word(Disposition, row["disposition"]),
        text=row["text"],
        reason=row["reason"],
        reference=row["reference"],
        stage=word(Stage, row["stage"]),
        actor=row["actor"],
        written_at=moment(row["written_at"]),
        cleared_by=row["cleared_by"],
        cleared_at=None if row["cleared_at"] is None else moment(row["cleared_at"]),
        old_wording=row["old_wording"],
        new_wording=row["new_wording"],
    )


def _assessment(row: Row) -> AssessmentRecord:
    return AssessmentRecord(
        id=row["id"],
        outcome=word(Outcome, row["outcome"]),
        basis=word(Basis, row["basis"]),
        meeting_id=row["meeting_id"],
        meeting=day(row["held_on"]),
        text=row["text"],
        actor=row["actor"],
        assessed_at=moment(row["assessed_at"]),
    )


def _note(row: Row) -> NoteRecord:
    return NoteRecord(
        row["id"], row["text"], bool(row["internal"]), row["actor"], moment(row["written_at"])
    )
