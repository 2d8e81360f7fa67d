"""Putting an office or a person into the directory."""

from collections.abc import Sequence
from contextlib import nullcontext

from sqlmodel import col, func, select

from tracker.errors import Message
from tracker.services.commands._deputies import drop_twins, no_new_contradiction
from tracker.services.commands._owners import OwnerKey, known_name, refuse_taken, whole_name
from tracker.services.commands.owner_contact import set_contact
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

NAMELESS = Message("An owner needs a name.")


def add_owner(
    unit: UnitOfWork,
    name: str,
    *,
    office: bool = True,
    aliases: Sequence[str] = (),
    contact: str | None = None,
) -> Done:
    """Add an office (or a person) with its other names, last in the given order.

    An entry that is already there gets the other names it lacks, and the ``contact``.  Raises
    ConflictError where a name already leads to somebody else, or a deputy would be their own.
    """
    words = whole_name(name, NAMELESS)
    standing = known_name(unit, words) if aliases or contact else None
    if standing is None:
        refuse_taken(unit, words)
        office_id = _add_office(unit, words) if office else None
        person_id = None if office else _add_person(unit, words)
    else:
        office_id, person_id = standing.office_id, standing.person_id
    if contact:
        set_contact(unit, words, contact)
    further = [whole_name(alias, NAMELESS) for alias in aliases if alias.strip()]
    with no_new_contradiction(unit) if further else nullcontext():
        for alias in dict.fromkeys(further):
            if known_name(unit, alias) != OwnerKey(office_id, person_id):
                refuse_taken(unit, alias)
                unit.add(tables.Alias(name=alias, office_id=office_id, person_id=person_id))
        if further:
            drop_twins(unit, words)
    return Done(None, ())


def _add_office(unit: UnitOfWork, name: str) -> int | None:
    last = unit.first(select(func.max(col(tables.Office.position))))
    row = unit.add(tables.Office(name=name, position=(last or 0) + 1))
    unit.flush()
    return row.id


def _add_person(unit: UnitOfWork, name: str) -> int | None:
    last = unit.first(select(func.max(col(tables.Person.position))))
    row = unit.add(tables.Person(name=name, position=(last or 0) + 1))
    unit.flush()
    return row.id
