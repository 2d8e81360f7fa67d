"""What the body says of resolutions: done, or keep following; and on whose word."""

from collections.abc import Iterable

from sqlmodel import col, select

from tracker import clock
from tracker.domain import workflow
from tracker.domain.words import Basis, Kind, Outcome
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.services.commands._items import items_for, numbers_of
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

SECRETARIAT_MAY_CONFIRM = frozenset({Kind.QUESTION, Kind.INFORMATION})


def assess_items(
    unit: UnitOfWork,
    numbers: Iterable[int],
    *,
    outcome: Outcome,
    basis: Basis | None = None,
    meeting_id: int | None = None,
    text: str | None = None,
) -> Done:
    """Record the confirmation on each item; the outcome decides whether it closes or goes on.

    ``basis`` is the meeting where one is named.  Raises BadInputError where a confirmation has no
    basis, rests on a meeting that isn't named or is still to come, or was given before the item was
    raised.
    """
    meeting = _meeting(unit, meeting_id)
    ground = _basis(basis, meeting)
    words = (text or "").strip() or None
    items = items_for(unit, numbers, workflow.ASSESS)
    for item in items:
        _refuse_doubtful(unit, item, ground, meeting, words)
        unit.add(
            tables.Assessment(
                item_number=item.number or 0,
                resolution_id=_latest_resolution(unit, item),
                meeting_id=meeting_id,
                outcome=outcome,
                basis=ground,
                text=words,
                actor=unit.actor,
                assessed_at=unit.now,
            )
        )
        item.status = workflow.AFTER_ASSESSMENT[outcome]
        item.status_reason = words
    return Done(None, numbers_of(items))


def _meeting(unit: UnitOfWork, meeting_id: int | None) -> tables.Meeting | None:
    if meeting_id is None:
        return None
    meeting = unit.get(tables.Meeting, meeting_id)
    if meeting is None:
        raise NotFoundError(
            Message("There is no meeting {meeting}.", meeting=meeting_id),
            hint=Message("See the meetings with: tracker meeting list"),
        )
    if meeting.held_on > clock.today():
        raise BadInputError(
            Message(
                "The meeting of {held_on} is still to come: it can't have confirmed anything.",
                held_on=meeting.held_on,
            ),
            hint=Message(
                "Record it once the meeting was held, or name another basis with --basis."
            ),
        )
    return meeting


def _basis(basis: Basis | None, meeting: tables.Meeting | None) -> Basis:
    if basis is None and meeting is not None:
        return Basis.MEETING
    if basis is None:
        raise BadInputError(
            Message("A confirmation needs its basis."),
            hint=Message(
                "Name the meeting with --meeting, or say --basis {bases}.",
                bases=tuple(str(b) for b in Basis),
            ),
        )
    if basis is Basis.MEETING and meeting is None:
        raise BadInputError(
            Message("A confirmation by the meeting needs the meeting."),
            hint=Message("Name it with --meeting."),
        )
    return basis


def _refuse_doubtful(
    unit: UnitOfWork,
    item: tables.Item,
    basis: Basis,
    meeting: tables.Meeting | None,
    words: str | None,
) -> None:
    if basis is Basis.SECRETARIAT and item.kind not in SECRETARIAT_MAY_CONFIRM and not words:
        raise BadInputError(
            Message(
                "The secretariat alone confirms questions and information; item {number} is a"
                " {kind}.",
                number=item.number,
                kind=item.kind,
            ),
            hint=Message("Say why it may be confirmed so, with --text."),
        )
    raised_on = unit.first(
        select(col(tables.Meeting.held_on)).where(col(tables.Meeting.id) == item.meeting_id)
    )
    if meeting is not None and raised_on is not None and meeting.held_on < raised_on:
        raise BadInputError(
            Message(
                "The meeting of {held_on} was before item {number} was raised on {raised_on}.",
                held_on=meeting.held_on,
                number=item.number,
                raised_on=raised_on,
            ),
            hint=Message("Name a meeting held on or after that day; see: tracker meeting list"),
        )


def _latest_resolution(unit: UnitOfWork, item: tables.Item) -> int | None:
    return unit.first(
        select(col(tables.Resolution.id))
        .where(col(tables.Resolution.item_number) == item.number)
        .order_by(col(tables.Resolution.round).desc())
    )
