"""Somebody stands in for another: at a meeting, or from a day on."""

from datetime import date

from tracker.errors import BadInputError, ConflictError, Message
from tracker.services.commands._deputies import (
    TAKE_AWAY,
    Directory,
    no_new_contradiction,
    recorded_at,
    recorded_there,
    time_of,
)
from tracker.services.commands._owners import entry_of, known_name, whole_name
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def set_deputy(
    unit: UnitOfWork,
    name: str | None,
    principal: str,
    *,
    meeting_id: int | None = None,
    since: date | None = None,
    until: date | None = None,
    endless: bool = False,
) -> Done:
    """Record that ``name`` (None: nobody knows who) stands in for ``principal``.

    Either at a meeting or from ``since`` on, to ``until`` where that is known.  What is recorded
    already, by whichever of their names, is completed: a name that was unknown, the day on which
    it ends (``endless`` forgets that day).
    Raises BadInputError where the time is missing or doubled or ends before it begins, where the
    two are one, or one of them acted no longer; ConflictError where another is recorded there, or
    the two would stand in for each other; NotFoundError for an unknown meeting.
    """
    wanted = whole_name(principal, Message("Say whose deputy it is."))
    who = (
        whole_name(name, Message("A deputy's name is one line.")) if (name or "").strip() else None
    )
    day = time_of(unit, meeting_id, since, until)
    for person in (wanted, who):
        _refuse_left(unit, person, day)
    directory = Directory(unit)
    if who is not None and directory.same(who, wanted):
        raise BadInputError(Message("Nobody is their own deputy: {name}.", name=who))
    with no_new_contradiction(unit):
        row = _standing(unit, directory, who, wanted, meeting_id, since)
        if row is None:
            row = unit.add(
                tables.Deputy(
                    stands_in_for=wanted, meeting_id=meeting_id, since=since, chosen_by=unit.actor
                )
            )
        row.name = row.name or who
        if until is not None or endless:
            row.until = until
    return Done(None, ())


def _refuse_left(unit: UnitOfWork, name: str | None, day: date) -> None:
    """Who acted no longer on that day had no deputy, and was none."""
    key = None if name is None else known_name(unit, name)
    if key is None:
        return
    row = entry_of(unit, key)
    if row.until is not None and row.until < day:
        raise BadInputError(
            Message("{name} acted until {until}.", name=row.name, until=row.until),
            hint=Message("The successor is {successor}.", successor=row.succeeded_by),
        )


def _standing(
    unit: UnitOfWork,
    directory: Directory,
    name: str | None,
    principal: str,
    meeting_id: int | None,
    since: date | None,
) -> tables.Deputy | None:
    """The row to complete: of that deputy, else the one without a name.

    Raises ConflictError where another is there: at a meeting, or where this one has no name.
    """
    rows = recorded_at(unit, directory, principal, meeting_id, since)
    by_name = [row for row in rows if directory.same(row.name, name)]
    nameless = [row for row in rows if row.name is None]
    if by_name or nameless:
        return (by_name or nameless)[0]
    if rows and (meeting_id is not None or name is None):
        raise ConflictError(recorded_there(rows[0]), hint=TAKE_AWAY)
    return None
