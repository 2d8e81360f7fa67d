"""Two entries of the directory are one: everything of the one goes to the other."""

from sqlmodel import col, select

from tracker.services.commands._deputies import drop_twins, no_new_contradiction
from tracker.services.commands._owners import (
    OwnerKey,
    entry_of,
    move_items,
    owner_named,
    refuse_mixed,
)
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.shape import references_to, table_of
from tracker.storage.unit import UnitOfWork


def merge_owners(unit: UnitOfWork, keep: str, other: str) -> Done:
    """Give ``keep`` the items and names of ``other``, whose name stays known as another name.

    Raises NotFoundError for an unknown name, BadInputError for one entry twice or for an office
    and a person; ConflictError where the one stands in for the other.
    """
    kept, gone = owner_named(unit, keep), owner_named(unit, other)
    refuse_mixed(kept, gone, keep, other)
    numbers = move_items(unit, kept, gone)
    with no_new_contradiction(unit):
        _move_references(unit, kept, gone)
        _move_names(unit, kept, gone)
        drop_twins(unit, entry_of(unit, kept).name)
    return Done(None, numbers)


def _move_references(unit: UnitOfWork, kept: OwnerKey, gone: OwnerKey) -> None:
    """Whatever else refers to the entry: sheets, raisers, attendance."""
    table, old, new = (
        ("office", gone.office_id, kept.office_id)
        if gone.office_id is not None
        else ("person", gone.person_id, kept.person_id)
    )
    for model, column in references_to(table):
        if model not in {tables.ItemOwner, tables.Alias}:
            for row in unit.all(select(model).where(table_of(model).c[column] == old)):
                setattr(row, column, new)


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
    row, standing = entry_of(unit, gone), entry_of(unit, kept)
    standing.contact = standing.contact or row.contact
    name = row.name
    unit.delete(row)
    unit.add(tables.Alias(name=name, office_id=kept.office_id, person_id=kept.person_id))
