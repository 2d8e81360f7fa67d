"""Somebody was recorded as deputy, and is no longer."""

from datetime import date

from tracker.errors import BadInputError, Message, NotFoundError
from tracker.services.commands._deputies import Directory, recorded_at, time_of
from tracker.services.done import Done
from tracker.storage.unit import UnitOfWork


def remove_deputy(
    unit: UnitOfWork,
    name: str | None,
    principal: str,
    *,
    meeting_id: int | None = None,
    since: date | None = None,
) -> Done:
    """Take away what was recorded, by whichever of their names.

    Raises BadInputError where the time is missing or doubled, or several began on that day and
    none is named; NotFoundError where nothing was.
    """
    wanted = (principal or "").strip()
    who = (name or "").strip() or None
    time_of(unit, meeting_id, since, None)
    directory = Directory(unit)
    rows = [
        row
        for row in recorded_at(unit, directory, wanted, meeting_id, since)
        if who is None or directory.same(row.name, who)
    ]
    if not rows:
        raise NotFoundError(
            Message("No such deputy of {principal} is recorded.", principal=principal),
            hint=Message("See who is with: tracker owner deputies"),
        )
    if len(rows) > 1:
        raise BadInputError(
            Message("Several stand in for {principal} from that day on.", principal=principal),
            hint=Message("Name one of them: {names}", names=[row.name or "—" for row in rows]),
        )
    unit.delete(rows[0])
    return Done(None, ())
