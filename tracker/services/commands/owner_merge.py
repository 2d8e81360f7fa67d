"""Two entries of the directory are one: everything of the one goes to the other."""

from sqlmodel import col, select

from tracker.errors import BadInputError, Message
from tracker.services.commands._owners import OwnerKey, owner_named
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def merge_owners(unit: UnitOfWork, keep: str, other: str) -> Done:
    """Give ``keep`` the items and names of ``other``, whose name stays known as another name.

    Raises NotFoundError for an unknown name, BadInputError for one entry twice or for an office
    and a person.
    """
    kept, gone = owner_named(unit, keep), owner_named(unit, other)
    if kept == gone:
        raise BadInputError(
            Message("{keep} and {other} are one entry already.", keep=keep, other=other)
        )
    if (kept.office_id is None) != (gone.office_id is None):
        raise BadInputError(
            Message("{keep} and {other} are an office and a person.", keep=keep, other=other),
            hint=Message("Only two offices, or two persons, can be one."),
        )
    numbers = _move_items(unit, kept, gone)
    _move_names(unit, kept, gone)
    return Done(None, numbers)


def _move_items(unit: UnitOfWork, kept: OwnerKey, gone: OwnerKey) -> tuple[int, ...]:
    owner = tables.ItemOwner
    rows = unit.all(
        select(owner).where(
            col(owner.office_id) == gone.office_id
            if gone.office_id is not None
            else col(owner.person_id) == gone.person_id
        )
    )
    for row in rows:
        twin = unit.first(
            select(owner).where(
                col(owner.item_number) == row.item_number,
                col(owner.office_id) == kept.office_id
                if kept.office_id is not None
                else col(owner.person_id) == kept.person_id,
            )
        )
        if twin is None:
            row.office_id, row.person_id = kept.office_id, kept.person_id
        else:
            twin.role = min(twin.role, row.role)  # "lead" sorts before "other"
            unit.delete(row)
    return tuple(dict.fromkeys(row.item_number for row in rows))


def _move_names(unit: UnitOfWork, kept: OwnerKey, gone: OwnerKey) -> None:
    aliases = unit.all(
        select(tables.Alias).where(
            col(tables.Alias.office_id) == gone.office_id
            if gone.office_id is not None
            else col(tables.Alias.person_id) == gone.person_id
        )
    )
    for alias in aliases:
        alias.office_id, alias.person_id = kept.office_id, kept.person_id
    row: tables.Office | tables.Person | None
    if gone.office_id is not None:
        row = unit.get(tables.Office, gone.office_id)
    else:
        row = unit.get(tables.Person, gone.person_id or 0)
    if row is not None:
        name = row.name
        unit.delete(row)
        unit.add(tables.Alias(name=name, office_id=kept.office_id, person_id=kept.person_id))
