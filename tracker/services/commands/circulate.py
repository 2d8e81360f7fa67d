"""Keeping which sheet went to whom, with which items, and by when an answer was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.deadlines import Deadline
from tracker.services.commands._owners import owner_named
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


@dataclass(frozen=True, slots=True)
class Sent:
    """One sheet as it was written: its owner, its file, its items with their versions."""

    owner: str
    file_name: str
    items: tuple[tuple[int, int], ...]


def circulate_sheets(unit: UnitOfWork, sheets: Sequence[Sent], deadline: Deadline | None) -> Done:
    """Record sheets as sent.  Raises NotFoundError for an owner who isn't in the directory."""
    for sheet in sheets:
        owner = owner_named(unit, sheet.owner)
        row = unit.add(
            tables.Inquiry(
                office_id=owner.office_id,
                person_id=owner.person_id,
                file_name=sheet.file_name,
                reply_by=deadline.day if deadline else None,
                reply_hour=deadline.hour if deadline else None,
                sent_at=unit.now,
                actor=unit.actor,
            )
        )
        unit.flush()
        for number, version in sheet.items:
            unit.add(tables.InquiryItem(inquiry_id=row.id or 0, item=number, item_version=version))
    return Done(None, tuple(dict.fromkeys(number for sheet in sheets for number, _ in sheet.items)))
