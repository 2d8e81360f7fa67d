"""Finding meetings and bodies while writing."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import col, func, select

from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def body_named(unit: UnitOfWork, name: str) -> tables.Body:
    """The body of this name; a new one, last in the given order, where there is none."""
    body = unit.first(select(tables.Body).where(col(tables.Body.name) == name))
    if body is not None:
        return body
    last = unit.first(select(func.max(col(tables.Body.position))))
    body = unit.add(tables.Body(name=name, position=(last or 0) + 1))
    unit.flush()
    return body


def meetings_of(
    unit: UnitOfWork, held_on: date, bodies: Sequence[str], *, sample: bool = False
) -> Sequence[tables.Meeting]:
    """Meetings on a day in which one of ``bodies`` sat; any body where none is named."""
    meetings = unit.all(
        select(tables.Meeting)
        .where(col(tables.Meeting.held_on) == held_on, col(tables.Meeting.sample) == sample)
        .order_by(col(tables.Meeting.id))
    )
    return [m for m in meetings if not bodies or _bodies(unit, m) & set(bodies)]


def meeting_rows(unit: UnitOfWork) -> Sequence[tables.Meeting]:
    """Every meeting that isn't the sample's, by day."""
    return unit.all(
        select(tables.Meeting)
        .where(col(tables.Meeting.sample) == False)  # noqa: E712 - SQL, not Python
        .order_by(col(tables.Meeting.held_on), col(tables.Meeting.id))
    )


def documents_of(unit: UnitOfWork, meeting_id: int) -> Sequence[tables.Minutes]:
    """The documents of a meeting that haven't been withdrawn."""
    return unit.all(
        select(tables.Minutes)
        .where(
            col(tables.Minutes.meeting_id) == meeting_id,
            col(tables.Minutes.withdrawn) == False,  # noqa: E712 - SQL, not Python
        )
        .order_by(col(tables.Minutes.id))
    )


def _bodies(unit: UnitOfWork, meeting: tables.Meeting) -> set[str]:
    return set(
        unit.all(
            select(col(tables.Body.name))
            .join(tables.MeetingBody, col(tables.MeetingBody.body_id) == col(tables.Body.id))
            .where(col(tables.MeetingBody.meeting_id) == meeting.id)
        )
    )
