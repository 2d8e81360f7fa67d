"""Keeping which remarks a speaker was asked to confirm, and by when."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.deadlines import Deadline
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


@dataclass(frozen=True, slots=True)
class AskedSpeaker:
    """One sheet as it was written: the speaker, the file, the remarks with the items in them."""

    speaker: str
    file_name: str
    minutes_id: int
    remarks: tuple[tuple[int, tuple[int, ...]], ...]


def ask_speakers(
    unit: UnitOfWork, sheets: Sequence[AskedSpeaker], deadline: Deadline | None
) -> Done:
    """Record sheets as sent to their speakers; no item changes by it."""
    for sheet in sheets:
        row = unit.add(
            tables.Confirmation(
                minutes_id=sheet.minutes_id,
                speaker=sheet.speaker,
                file_name=sheet.file_name,
                reply_by=deadline.day if deadline else None,
                reply_hour=deadline.hour if deadline else None,
                sent_at=unit.now,
                actor=unit.actor,
            )
        )
        unit.flush()
        for remark_id, items in sheet.remarks:
            unit.add(
                tables.ConfirmationRemark(
                    confirmation_id=row.id or 0, remark_id=remark_id, items=list(items)
                )
            )
    return Done(None, tuple(sorted({n for s in sheets for _, items in s.remarks for n in items})))
