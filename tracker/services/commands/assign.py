"""Saying who must act: one lead, and others concerned; the choice carries who made it."""

from collections.abc import Iterable, Sequence

from sqlmodel import col, select

from tracker.domain import workflow
from tracker.domain.words import OwnerRole
from tracker.services.commands._items import items_for, numbers_of
from tracker.services.commands._owners import OwnerKey, owner_named, refuse_left
from tracker.services.commands.owner_add import add_owner
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def assign_items(
    unit: UnitOfWork,
    numbers: Iterable[int],
    owner: str | None,
    *,
    others: Sequence[str] = (),
    new: bool = False,
) -> Done:
    """Make ``owner`` the lead of items, with ``others`` concerned, in place of earlier owners.

    None takes the owners away.  A ``new`` owner is put into the directory as an office first, in the same batch.  Raises NotFoundError for a name that isn't in the directory, BadInputError for one who has left.
    """
    if new:
        add_owner(unit, owner or "")
    wanted = {} if owner is None else {owner_named(unit, owner): OwnerRole.LEAD}
    for other in others:
        wanted.setdefault(owner_named(unit, other), OwnerRole.OTHER)
    for key in wanted:
        refuse_left(unit, key)
    items = items_for(unit, numbers, workflow.ASSIGN)
    for item in items:
        _replace_owners(unit, item, wanted)
    return Done(None, numbers_of(items))


def _replace_owners(unit: UnitOfWork, item: tables.Item, wanted: dict[OwnerKey, OwnerRole]) -> None:
    """Leave owners that stay as they are, so that history shows only what changed."""
    rows = unit.all(
        select(tables.ItemOwner).where(col(tables.ItemOwner.item_number) == item.number)
    )
    standing = {OwnerKey(row.office_id, row.person_id): row for row in rows}
    for key, row in standing.items():
        if key not in wanted:
            unit.delete(row)
    for position, (key, role) in enumerate(wanted.items()):
        kept = standing.get(key)
        if kept is not None:
            if kept.role != role:
                kept.chosen_by = unit.actor
            kept.role, kept.position = role, position
            continue
        unit.add(
            tables.ItemOwner(
                item_number=item.number or 0,
                office_id=key.office_id,
                person_id=key.person_id,
                role=role,
                position=position,
                chosen_by=unit.actor,
            )
        )
