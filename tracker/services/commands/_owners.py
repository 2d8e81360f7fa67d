"""Finding an office or a person by one of its names."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from tracker import clock
from tracker.domain.search_words import fold
from tracker.domain.text.near import near_names
from tracker.domain.text.one_line import one_line
from tracker.domain.words import Status
from tracker.errors import BadInputError, ConflictError, Message, NotFoundError
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
    key = known_name(unit, wanted) or known_name(unit, one_line(wanted))
    if key is None:
        told = Message("Nobody in the directory is called {name}.", name=wanted)
        near = near_names(wanted, _all_names(unit))
        raise NotFoundError(
            Message("{told} Near: {names}.", told=told, names=tuple(near)) if near else told,
            hint=Message(
                "See who is there with: tracker owner list; add one with: tracker owner add NAME"
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


def whole_name(name: str | None, what: Message) -> str:
    """A name, which is one line.  Raises BadInputError where it is empty; ``what`` says so."""
    words = one_line(name or "")
    if not words:
        raise BadInputError(what)
    return words


def refuse_taken(unit: UnitOfWork, name: str) -> None:
    """ConflictError where a name already leads to somebody, be it in other case or width."""
    taken = next((known for known in _all_names(unit) if fold(known) == fold(name)), None)
    if taken is not None:
        raise ConflictError(
            Message("{name} is already in the directory.", name=taken),
            hint=Message("See who is there with: tracker owner list"),
        )


def _all_names(unit: UnitOfWork) -> list[str]:
    """Every name and other name of the directory."""
    tables_of_names = (tables.Office, tables.Person, tables.Alias)
    return [name for table in tables_of_names for name in unit.all(select(col(table.name)))]


def refuse_mixed(one: OwnerKey, other: OwnerKey, name: str, other_name: str) -> None:
    """BadInputError where two names are one entry, or an office and a person."""
    if one == other:
        raise BadInputError(
            Message("{keep} and {other} are one entry already.", keep=name, other=other_name)
        )
    if (one.office_id is None) != (other.office_id is None):
        raise BadInputError(
            Message("{keep} and {other} are an office and a person.", keep=name, other=other_name),
            hint=Message("Only two offices, or two persons, can be one."),
        )


def entry_of(unit: UnitOfWork, key: OwnerKey) -> tables.Office | tables.Person:
    """The row of the directory."""
    row: tables.Office | tables.Person | None
    if key.office_id is not None:
        row = unit.get(tables.Office, key.office_id)
    else:
        row = unit.get(tables.Person, key.person_id or 0)
    assert row is not None  # noqa: S101 - keys come from rows
    return row


def refuse_left(unit: UnitOfWork, key: OwnerKey) -> None:
    """BadInputError for an owner who acts no longer, naming the successor."""
    row = entry_of(unit, key)
    if has_left(unit, key):
        raise BadInputError(
            Message("{name} acted until {until}.", name=row.name, until=row.until),
            hint=Message("The successor is {successor}.", successor=row.succeeded_by),
        )


def has_left(unit: UnitOfWork, key: OwnerKey) -> bool:
    """Whether an owner acts no longer."""
    until = entry_of(unit, key).until
    return until is not None and until < clock.today()


def owned_by(
    unit: UnitOfWork, key: OwnerKey, *, statuses: Collection[Status] | None = None
) -> list[tables.ItemOwner]:
    """What an owner has of the items (in ``statuses``, where they are named), by their numbers."""
    owner = tables.ItemOwner
    query = select(owner).where(_is(key))
    if statuses is not None:
        items = select(col(tables.Item.number)).where(col(tables.Item.status).in_(statuses))
        query = query.where(col(owner.item_number).in_(items))
    return list(unit.all(query.order_by(col(owner.item_number))))


def move_items(
    unit: UnitOfWork,
    kept: OwnerKey,
    gone: OwnerKey,
    *,
    statuses: Collection[Status] | None = None,
    numbers: Collection[int] = (),
) -> tuple[int, ...]:
    """Give the items of ``gone`` to ``kept``: those in ``statuses``, of ``numbers``, else all.

    An item that both own keeps one of them, in the stronger role.
    """
    owner = tables.ItemOwner
    rows = [
        row
        for row in owned_by(unit, gone, statuses=statuses)
        if not numbers or row.item_number in numbers
    ]
    missing = tuple(sorted(set(numbers) - {row.item_number for row in rows}))
    if missing:
        raise NotFoundError(
            Message("It owns nothing open of these: {numbers}.", numbers=missing),
            hint=Message("See what it owns with: tracker list owner:NAME"),
        )
    for row in rows:
        twin = unit.first(select(owner).where(col(owner.item_number) == row.item_number, _is(kept)))
        if twin is None:
            row.office_id, row.person_id = kept.office_id, kept.person_id
        else:
            twin.role = min(twin.role, row.role)  # "lead" sorts before "other"
            unit.delete(row)
    return tuple(dict.fromkeys(row.item_number for row in rows))


def _is(key: OwnerKey) -> ColumnElement[bool]:
    owner = tables.ItemOwner
    if key.office_id is not None:
        return col(owner.office_id) == key.office_id
    return col(owner.person_id) == key.person_id
