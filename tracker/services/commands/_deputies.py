"""What can't be among deputies, over all names of the directory."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from sqlmodel import col, select

from tracker.errors import BadInputError, ConflictError, Message, NotFoundError
from tracker.services.commands._owners import OwnerKey
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

TAKE_AWAY = Message("Take that away first, with --remove.")
MUTUAL = "mutual"
Who = OwnerKey | str  # an entry of the directory, else the name as it stands


class Directory:
    """Whom each name leads to, read once."""

    def __init__(self, unit: UnitOfWork) -> None:
        office, person, alias = tables.Office, tables.Person, tables.Alias
        self._known: dict[str, OwnerKey] = {
            a.name: OwnerKey(a.office_id, a.person_id) for a in unit.all(select(alias))
        }
        self._known |= {p.name: OwnerKey(None, p.id) for p in unit.all(select(person))}
        self._known |= {o.name: OwnerKey(o.id, None) for o in unit.all(select(office))}

    def who(self, name: str) -> Who:
        """The entry that the name leads to, else the name itself."""
        return self._known.get(name, name)

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether two names are one person or office; nobody is nobody."""
        if one is None or other is None:
            return one is other
        return self.who(one) == self.who(other)

    def of(self, unit: UnitOfWork, principal: str) -> list[tables.Deputy]:
        """The deputies of a person, by whichever of their names, oldest first."""
        deputy = tables.Deputy
        rows = unit.all(select(deputy).order_by(col(deputy.id)))
        return [row for row in rows if self.same(row.stands_in_for, principal)]


@contextmanager
def no_new_contradiction(unit: UnitOfWork, *, taking_back: bool = False) -> Iterator[None]:
    """What is done inside may bring about nothing that can't be among deputies.

    Raises ConflictError where somebody would stand in for themselves, two for one person at one
    meeting, or two for each other at one time.  The last is let be when an action is taken back: a
    meeting that was moved, or minutes, may have said so before.
    """
    before = {found.key for found in _contradictions(unit)}
    yield
    for found in _contradictions(unit):
        if found.key not in before and not (taking_back and found.key[0] == MUTUAL):
            raise ConflictError(found.message, hint=TAKE_AWAY)


def drop_twins(unit: UnitOfWork, name: str) -> None:
    """Of deputies that have become one in person and time, one stays: the one with a name."""
    unit.flush()
    directory = Directory(unit)
    touched = [
        row
        for row in unit.all(select(tables.Deputy).order_by(col(tables.Deputy.id)))
        if directory.same(row.stands_in_for, name) or directory.same(row.name, name)
    ]
    for one, other in combinations(touched, 2):
        if one in unit.session.deleted or other in unit.session.deleted or not _at_once(one, other):
            continue
        if directory.same(one.stands_in_for, other.stands_in_for) and (
            other.name is None or one.name is None or directory.same(one.name, other.name)
        ):
            unit.delete(one if one.name is None else other)
    unit.flush()


def end_with(unit: UnitOfWork, name: str, last: date) -> None:
    """Who acts no longer stands in for nobody, and nobody for them: not after their last day."""
    directory = Directory(unit)
    for row in unit.all(select(tables.Deputy).where(col(tables.Deputy.since).is_not(None))):
        if not (directory.same(row.stands_in_for, name) or directory.same(row.name, name)):
            continue
        if row.since is not None and row.since > last:
            unit.delete(row)
        elif row.until is None or row.until > last:
            row.until = last


def _at_once(one: tables.Deputy, other: tables.Deputy) -> bool:
    return (one.meeting_id, one.since, one.until) == (
        other.meeting_id,
        other.since,
        other.until,
    )


@dataclass(frozen=True, slots=True)
class _Contradiction:
    key: tuple[str, frozenset[int | None]]
    message: Message


def _contradictions(unit: UnitOfWork) -> list[_Contradiction]:
    unit.flush()
    deputy = tables.Deputy
    rows = unit.all(select(deputy).order_by(col(deputy.id)))
    if not rows:
        return []
    directory = Directory(unit)
    meeting = tables.Meeting
    at = select(meeting).where(col(meeting.id).in_(select(col(deputy.meeting_id))))
    held = {row.id: row.held_on for row in unit.all(at)}
    found = [
        _Contradiction(
            ("self", frozenset({row.id})),
            Message("Nobody is their own deputy: {name}.", name=_pair(row)),
        )
        for row in rows
        if row.name is not None and directory.same(row.name, row.stands_in_for)
    ]
    by_slot: dict[tuple[object, ...], tables.Deputy] = {}
    by_pair: dict[tuple[Who, Who], list[tables.Deputy]] = {}
    for row in rows:
        principal = directory.who(row.stands_in_for)
        who = None if row.name is None else directory.who(row.name)
        slot = (principal, row.meeting_id) if row.since is None else (principal, who, row.since)
        first = by_slot.setdefault(slot, row)
        if first is not row:
            found.append(
                _Contradiction(("slot", frozenset({first.id, row.id})), recorded_there(first))
            )
        if who is None or who == principal:
            continue
        found += [
            _Contradiction(
                (MUTUAL, frozenset({row.id, back.id})),
                Message(
                    "{one} and {other} would stand in for each other at the same time.",
                    one=row.name,
                    other=row.stands_in_for,
                ),
            )
            for back in by_pair.get((principal, who), ())
            if _overlap(row, back, held)
        ]
        by_pair.setdefault((who, principal), []).append(row)
    return found


def recorded_there(row: tables.Deputy) -> Message:
    """Who is recorded already."""
    return Message(
        "{deputy} is recorded there as deputy of {principal}.",
        deputy=row.name or Message("somebody"),
        principal=row.stands_in_for,
    )


def time_of(
    unit: UnitOfWork, meeting_id: int | None, since: date | None, until: date | None
) -> date:
    """The day on which it begins.

    Raises BadInputError where the time is missing, doubled or ends before it begins, NotFoundError
    for an unknown meeting.
    """
    if (meeting_id is None) == (since is None):
        raise BadInputError(
            Message("Say when: at one meeting, or from a day on."),
            hint=Message(
                "At a meeting: --meeting M; else --from DATE, and --until DATE where it ends."
            ),
        )
    if until is not None and (since is None or until < since):
        raise BadInputError(
            Message("It would end before it begins."),
            hint=Message("Give --from and --until in their order; a meeting has its own day."),
        )
    if since is not None:
        return since
    meeting = unit.get(tables.Meeting, meeting_id or 0)
    if meeting is None:
        raise NotFoundError(
            Message("There is no meeting {meeting}.", meeting=meeting_id),
            hint=Message("See the meetings with: tracker meeting list"),
        )
    return meeting.held_on


def recorded_at(
    unit: UnitOfWork,
    directory: Directory,
    principal: str,
    meeting_id: int | None,
    since: date | None,
) -> list[tables.Deputy]:
    """What is recorded of the principal at that meeting, or from that day on."""
    return [
        row
        for row in directory.of(unit, principal)
        if (row.meeting_id, row.since) == (meeting_id, since)
    ]


def _pair(row: tables.Deputy) -> str:
    name = row.name or ""
    return name if name == row.stands_in_for else f"{name} = {row.stands_in_for}"


def _overlap(one: tables.Deputy, other: tables.Deputy, held: dict[int | None, date]) -> bool:
    """Whether both stand in at one meeting, or on one day."""
    if one.meeting_id is not None and other.meeting_id is not None:
        return one.meeting_id == other.meeting_id
    (first, last), (since, until) = _days(one, held), _days(other, held)
    return first <= until and since <= last


def _days(row: tables.Deputy, held: dict[int | None, date]) -> tuple[date, date]:
    if row.since is not None:
        return row.since, row.until or date.max - timedelta(days=1)
    day = held.get(row.meeting_id, date.min)
    return day, day
