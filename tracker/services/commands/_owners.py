"""Finding an office or a person by one of its names."""

from dataclasses import dataclass

from sqlmodel import col, select

from tracker.errors import BadInputError, Message, NotFoundError
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


@dataclass(frozen=True, slots=True)
class OwnerKey:
    """Which row of the directory: exactly one of the two is set."""

    office_id: int | None = None
    person_id: int | None = None


def owner_named(unit: UnitOfWork, name: str) -> OwnerKey:
    """The office or person with this name or other name; NotFoundError where there is none."""
    wanted = name.strip()
    key = known_name(unit, wanted)
    if key is None:
        raise NotFoundError(
            Message("Nobody in the directory is called {name}.", name=wanted),
            hint=Message(
                "See who is there with: tracker owner list; add one with: tracker owner add"
            ),
        )
    return key


def known_name(unit: UnitOfWork, name: str) -> OwnerKey | None:
    """The row of the directory that this name or other name leads to, if any."""
    office = unit.first(select(col(tables.Office.id)).where(col(tables.Office.name) == name))
    if office is not None:
        return OwnerKey(office_id=office)
    person = unit.first(select(col(tables.Person.id)).where(col(tables.Person.name) == name))
    if person is not None:
        return OwnerKey(person_id=person)
    alias = unit.first(select(tables.Alias).where(col(tables.Alias.name) == name))
    if alias is not None:
        return OwnerKey(office_id=alias.office_id, person_id=alias.person_id)
    return None


def refuse_taken(unit: UnitOfWork, name: str) -> None:
    """BadInputError where a name already leads to somebody."""
    if known_name(unit, name) is not None:
        raise BadInputError(
            Message("{name} is already in the directory.", name=name),
            hint=Message("See who is there with: tracker owner list"),
        )
