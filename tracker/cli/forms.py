"""Records as the JSON that commands print; keys are promised, codes are English."""

from typing import Any

from tracker import clock
from tracker.domain.deputies import Deputy
from tracker.domain.item_row import ItemRow
from tracker.domain.line_and_page import LineAndPage
from tracker.domain.records import (
    BatchRecord,
    EvidenceRecord,
    ItemRecord,
    MeetingRecord,
    OwnerEntry,
    RemarkRecord,
)


def _day(value: Any) -> str | None:
    return None if value is None else value.isoformat()


def item_row(row: ItemRow) -> dict[str, Any]:
    """An item as list and search print it."""
    return {
        "number": row.number,
        "title": row.title,
        "kind": str(row.kind),
        "status": str(row.status),
        "owner": row.owner,
        "due": _day(row.due),
        "due_as_said": row.due_as_said,
        "raised_by": row.raised_by,
        "meeting": _day(row.meeting),
        "meeting_id": row.meeting_id,
        "version": row.version,
        "updated_at": clock.iso(row.updated_at),
    }


def file_place(place: LineAndPage | None) -> dict[str, Any] | None:
    """Where words stand in their file."""
    return None if place is None else {"line": place.line, "page": place.page}


def item_record(record: ItemRecord) -> dict[str, Any]:
    """An item as show prints it."""
    return {
        **item_row(record.row),
        "summary": record.summary,
        "status_reason": record.status_reason,
        "priority": str(record.priority),
        "theme": record.theme,
        "next_step": record.next_step,
        "agenda_item": record.row.agenda_item,
        "raisers": list(record.raisers),
        "answered_by": record.row.answered_by,
        "answer_firmness": record.answer_firmness,
        "day_answer": None if record.day_answer is None else str(record.day_answer),
        "day_answer_by": record.day_answer_by,
        "earlier": record.earlier,
        "printed": record.printed,
        "print_order": record.print_order,
        "owner_as_said": record.owner_as_said,
        "owners": [
            {"name": o.name, "office": o.office, "lead": o.lead, "chosen_by": o.chosen_by}
            for o in record.owners
        ],
        "deputies": [deputy(d) for d in record.deputies],
        "due_chosen_by": record.due_chosen_by,
        "due_meeting_id": record.due_meeting,
        "deferred_until": _day(record.deferred_until),
        "merged_into": record.merged_into,
        "merged_from": list(record.merged_from),
        "evidence": [evidence(e) for e in record.evidence],
        "resolutions": [
            {
                "round": r.round,
                "disposition": str(r.disposition),
                "text": r.text,
                "reason": r.reason,
                "reference": r.reference,
                "old_wording": r.old_wording,
                "new_wording": r.new_wording,
                "stage": str(r.stage),
                "actor": r.actor,
                "written_at": clock.iso(r.written_at),
                "cleared_by": r.cleared_by,
                "cleared_at": clock.iso(r.cleared_at) if r.cleared_at else None,
            }
            for r in record.resolutions
        ],
        "assessments": [
            {
                "outcome": str(a.outcome),
                "basis": str(a.basis),
                "meeting": _day(a.meeting),
                "text": a.text,
                "actor": a.actor,
                "assessed_at": clock.iso(a.assessed_at),
            }
            for a in record.assessments
        ],
        "notes": [
            {
                "text": n.text,
                "internal": n.internal,
                "actor": n.actor,
                "written_at": clock.iso(n.written_at),
            }
            for n in record.notes
        ],
    }


def evidence(record: EvidenceRecord) -> dict[str, Any]:
    """One piece of evidence."""
    return {
        "id": record.id,
        "role": str(record.role),
        "speaker": record.speaker,
        "start": record.start,
        "end": record.end,
        "quote": record.quote,
        "remark": record.remark_number,
        "line": record.line,
        "page": record.page,
        "earlier": record.earlier,
        "rules": [
            {"id": r.id, "start": r.start, "end": r.end, "matched": r.matched} for r in record.rules
        ],
    }


def remark(record: RemarkRecord, *, asked: bool = True) -> dict[str, Any]:
    """A remark and how it is accounted for.

    ``touched`` is null where its document was kept before touched sentences were (not ``asked``).
    """
    return {
        "meeting": _day(record.meeting),
        "meeting_id": record.meeting_id,
        "number": record.number,
        "speaker": record.speaker,
        "agenda_item": record.agenda_item,
        "start": record.start,
        "end": record.end,
        "items": list(record.items),
        "candidates": list(record.candidates),
        "dismissed": list(record.dismissed),
        "roles": [{"number": number, "role": str(role)} for number, role in record.roles],
        "touched": [
            {"start": t.start, "end": t.end, "quote": t.words, "items": list(t.items)}
            for t in record.touched
        ]
        if asked
        else None,
        "cleared_by": record.cleared_by,
        "cleared_reason": record.cleared_reason,
        "accounted_for": record.accounted_for,
    }


def meeting(record: MeetingRecord) -> dict[str, Any]:
    """A meeting with its bodies and counts."""
    return {
        "id": record.id,
        "date": record.held_on.isoformat(),
        "title": record.title,
        "place": record.venue,
        "starts": record.starts,
        "ends": record.ends,
        "bodies": [{"name": name, "round": round_} for name, round_ in record.bodies],
        "sample": record.sample,
        "closed_at": None if record.closed_at is None else clock.iso(record.closed_at),
        "closed_reason": record.closed_reason,
        "documents": [
            {
                "id": d.id,
                "file": d.file_name,
                "sha256": d.sha256,
                "kind": str(d.kind),
                "stage": None if d.stage is None else str(d.stage),
                "edition": d.edition,
                "imported_at": clock.iso(d.imported_at),
            }
            for d in record.documents
        ],
        "items": record.items,
        "candidates": record.candidates,
        "remarks": record.remarks,
        "remarks_to_do": record.remarks_to_do,
        "to_do": record.to_do,
    }


def owner(entry: OwnerEntry) -> dict[str, Any]:
    """An entry of the directory."""
    return {
        "name": entry.name,
        "kind": "office" if entry.office else "person",
        "aliases": list(entry.aliases),
        "open_items": entry.open_items,
        "until": _day(entry.until),
        "succeeded_by": entry.succeeded_by,
        "contact": entry.contact,
        "deputies": [deputy(d) for d in entry.deputies],
    }


def deputy(entry: Deputy) -> dict[str, Any]:
    """Who stands in for whom, and when."""
    return {
        "name": entry.name,
        "stands_in_for": entry.stands_in_for,
        "meeting_id": entry.meeting_id,
        "meeting": _day(entry.held_on),
        "since": _day(entry.since),
        "until": _day(entry.until),
        "chosen_by": entry.chosen_by,
    }


def batch(record: BatchRecord) -> dict[str, Any]:
    """A batch with its changes."""
    return {
        "batch": record.id,
        "verb": record.verb,
        "actor": record.actor,
        "machine": record.machine,
        "made_at": clock.iso(record.made_at),
        "reverses": record.reverses,
        "origin": None
        if record.origin is None
        else {"batch": record.origin[0], "verb": record.origin[1]},
        "undone": record.undone,
        "numbers": list(record.numbers),
        "changes": [
            {
                "table": c.table,
                "key": c.key,
                "operation": c.operation,
                "before": dict(c.before),
                "after": dict(c.after),
            }
            for c in record.changes
        ],
    }
