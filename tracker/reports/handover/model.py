"""What the handover says, before any language or format."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.records import ItemRecord, MeetingRecord, OwnerEntry
from tracker.domain.workflow import KEPT, LIVE
from tracker.reports.changes import Changes
from tracker.reports.facts import awaits_clearance, printable, promised
from tracker.reports.inquiry.letters import Waiting


@dataclass(frozen=True, slots=True)
class OwnerPart:
    """One owner's part (None: nobody's): live items, and which of them are promises or drafts.

    ``other_names`` and ``contact`` are those of the directory; ``sheets`` are out and not answered whole.
    """

    owner: str | None
    office: bool
    other_names: tuple[str, ...]
    contact: str | None
    items: tuple[ItemRecord, ...]
    promises: tuple[int, ...]
    drafts: tuple[int, ...]
    sheets: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class Handover:
    """The handover on one day, in the owners' given order; ``finished`` counts what is closed.

    ``changes`` is what changed since a day, where that was asked for; ``triage`` are the meetings
    whose minutes are still being gone through.
    """

    day: date
    parts: tuple[OwnerPart, ...]
    finished: int = 0
    marks: tuple[str, ...] = ()
    asked: str = ""
    changes: Changes | None = None
    triage: tuple[MeetingRecord, ...] = ()


def build_handover(
    day: date,
    records: Sequence[ItemRecord],
    directory: Sequence[OwnerEntry],
    sheets: Sequence[Waiting],
    *,
    internal: bool = False,
    marks: tuple[str, ...] = (),
    asked: str = "",
    changes: Changes | None = None,
    meetings: Sequence[MeetingRecord] = (),
) -> Handover:
    """The handover of the live ones among these items; owners with nothing are left out.

    Internal notes only where ``internal`` says so.
    """
    live = [
        printable(record, drafts=True, internal=internal)
        for record in records
        if record.row.status in LIVE
    ]
    parts = [
        _part(
            entry,
            [r for r in live if r.owners and r.owners[0].name == entry.name],
            [sheet for sheet in sheets if sheet.owner == entry.name],
        )
        for entry in directory
    ]
    parts.append(_part(None, [record for record in live if not record.owners], []))
    kept = sum(record.row.status in KEPT for record in records)
    return Handover(
        day,
        tuple(p for p in parts if p.items or p.sheets),
        kept - len(live),
        marks,
        asked,
        changes,
        tuple(m for m in meetings if m.documents and m.closed_at is None),
    )


def _part(
    entry: OwnerEntry | None, items: Sequence[ItemRecord], sheets: Sequence[Waiting]
) -> OwnerPart:
    return OwnerPart(
        owner=None if entry is None else entry.name,
        office=entry is not None and entry.office,
        other_names=() if entry is None else entry.aliases,
        contact=None if entry is None else entry.contact,
        items=tuple(items),
        promises=tuple(i.row.number for i in items if promised(i)),
        drafts=tuple(i.row.number for i in items if awaits_clearance(i)),
        sheets=tuple(sheets),
    )
