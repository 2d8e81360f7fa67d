"""The given order of the directory: offices by 建制順, people by 名簿順."""

from collections.abc import Sequence

from sqlmodel import select

from tracker.errors import BadInputError, Message
from tracker.services.commands._owners import owner_named
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def order_owners(unit: UnitOfWork, names: Sequence[str]) -> Done:
    """Put these first, in this order; the others follow as they stood.

    Raises NotFoundError for an unknown name, BadInputError where offices and people are mixed.
    """
    keys = list(dict.fromkeys(owner_named(unit, name) for name in names))
    if len({key.office_id is None for key in keys}) != 1:
        raise BadInputError(
            Message("Offices and people are ordered apart."),
            hint=Message("Name only offices, or only people."),
        )
    office = keys[0].office_id is not None
    rows: list[tables.Office | tables.Person]
    rows = [*unit.all(select(tables.Office))] if office else [*unit.all(select(tables.Person))]
    rows.sort(key=lambda row: (row.position, row.id or 0))
    first = [key.office_id if office else key.person_id for key in keys]
    named = sorted((row for row in rows if row.id in first), key=lambda row: first.index(row.id))
    others = [row for row in rows if row.id not in first]
    for position, row in enumerate([*named, *others], start=1):
        row.position = position
    return Done(None, ())
