"""Somebody stands in for another: at a meeting, or from a day on."""

from datetime import date

from sqlmodel import col, select

from tracker.errors import BadInputError, Message, NotFoundError
from tracker.services.commands._items import required
from tracker.services.commands._owners import entry_of, known_name
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
) -> Done:
    """Record that ``name`` (None: nobody knows who) stands in for ``principal``.

    Either at a meeting or from ``since`` on, to ``until`` where that is known.  What is recorded
    already is completed: a name that was unknown, the day on which it ends.
    Raises BadInputError where the time is missing or doubled or ends before it begins, where the
    two are one, where another is recorded for that meeting, or one of them acted no longer;
    NotFoundError for an unknown meeting.
    """
    wanted = required(principal, Message("Say whose deputy it is."))
    who = (name or "").strip() or None
    day = _time(unit, meeting_id, since, until)
    for person in (wanted, who):
        _refuse_left(unit, person, day)
    if who is not None and _same(unit, who, wanted):
        raise BadInputError(Message("Nobody is their own deputy: {name}.", name=who))
    row = _standing(unit, who, wanted, meeting_id, since)
    if row is None:
        row = unit.add(
            tables.Deputy(
                stands_in_for=wanted, meeting_id=meeting_id, since=since, chosen_by=unit.actor
            )
        )
    elif row.name not in {None, who}:
        raise BadInputError(
            Message(
                "{deputy} is recorded there as deputy of {principal}.",
                deputy=row.name,
                principal=wanted,
            ),
            hint=Message("Take that away first, with --remove."),
        )
    row.name = who or row.name
    row.until = until
    return Done(None, ())


def remove_deputy(
    unit: UnitOfWork,
    name: str | None,
    principal: str,
    *,
    meeting_id: int | None = None,
    since: date | None = None,
) -> Done:
    """Take away what was recorded.  Raises NotFoundError where nothing was."""
    row = _standing(unit, (name or "").strip() or None, principal.strip(), meeting_id, since)
    if row is None or (name and row.name != name.strip()):
        raise NotFoundError(
            Message("No such deputy of {principal} is recorded.", principal=principal),
            hint=Message("See who is with: tracker owner deputies"),
        )
    unit.delete(row)
    return Done(None, ())


def _time(unit: UnitOfWork, meeting_id: int | None, since: date | None, until: date | None) -> date:
    """The day on which it begins."""
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


def _same(unit: UnitOfWork, one: str, other: str) -> bool:
    key = known_name(unit, one)
    return one == other or (key is not None and key == known_name(unit, other))


def _standing(
    unit: UnitOfWork, name: str | None, principal: str, meeting_id: int | None, since: date | None
) -> tables.Deputy | None:
    """What is recorded of the principal for that meeting, or for that deputy from that day."""
    deputy = tables.Deputy
    rows = select(deputy).where(col(deputy.stands_in_for) == principal)
    if meeting_id is not None:
        rows = rows.where(col(deputy.meeting_id) == meeting_id)
    else:
        rows = rows.where(col(deputy.since) == since, col(deputy.name) == name)
    return unit.first(rows.order_by(col(deputy.id)))
