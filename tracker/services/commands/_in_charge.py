"""Whether who was asked about an item is still in charge of it."""

from collections.abc import Iterator, Sequence

from sqlmodel import col, select

from tracker.domain.words import OwnerRole
from tracker.services.commands._owners import OwnerKey, entry_of, known_name
from tracker.services.commands.owner_succeed import SEVERAL
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def others_in_charge(
    unit: UnitOfWork, item: tables.Item, sheets: Sequence[tables.Inquiry]
) -> str | None:
    """The name of who leads an item now where nobody that a sheet asked owns it any more.

    Who followed somebody answers for them; None also where the item has no owner.
    """
    owners = tables.ItemOwner
    rows = unit.all(select(owners).where(col(owners.item_number) == item.number))
    keys = [OwnerKey(person_id=row.person_id, office_id=row.office_id) for row in rows]
    asked = [OwnerKey(person_id=sheet.person_id, office_id=sheet.office_id) for sheet in sheets]
    if not keys or not asked or any(key in keys for who in asked for key in _line(unit, who)):
        return None
    lead = next(
        (k for k, row in zip(keys, rows, strict=True) if row.role == OwnerRole.LEAD), keys[0]
    )
    return entry_of(unit, lead).name


def _line(unit: UnitOfWork, who: OwnerKey) -> Iterator[OwnerKey]:
    """Somebody, and whoever followed."""
    left, seen = [who], set[OwnerKey]()
    while left:
        at = left.pop()
        if at in seen:
            continue
        seen.add(at)
        yield at
        names = (entry_of(unit, at).succeeded_by or "").split(SEVERAL)
        left += [key for name in names if name and (key := known_name(unit, name)) is not None]
