"""An item raises again what an earlier one raised: the two are linked, the quotes go to the earlier."""

from sqlmodel import col, func, select

from tracker.domain import workflow
from tracker.domain.words import RAISING, EvidenceRole, Status
from tracker.errors import BadInputError, Message, NotAllowedError
from tracker.services.commands._items import items_for, move, required
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def link_items(
    unit: UnitOfWork,
    number: int,
    earlier: int | None,
    *,
    reopen: str | None = None,
    leave: bool = False,
) -> Done:
    """Say that item ``number`` raises item ``earlier`` again (None: take its link away).

    The earlier item gets the quotes, as raised again.  One that has ended asks for a word:
    ``reopen`` is the reason for which it is taken up again, ``leave`` leaves it as it is.  Raises
    BadInputError for an item and itself, a circle, an earlier item of a later meeting, or one that
    has ended without a word; NotAllowedError where there is no link to take away.
    """
    if number == earlier:
        raise BadInputError(
            Message("Item {number} can't be linked to itself.", number=number),
            hint=Message("Name the item, then the earlier one that it raises again."),
        )
    (item,) = items_for(unit, [number], workflow.LINK)
    standing = link_of(unit, number)
    if earlier is None:
        if standing is None:
            raise NotAllowedError(
                Message("Item {number} is linked to no earlier item.", number=number)
            )
        drop_link(unit, standing)
        return Done(None, (number, standing.earlier))
    (before,) = items_for(unit, [earlier], workflow.LINK_EARLIER)
    _refuse_circle(unit, number, earlier)
    _refuse_later(unit, item, before)
    ended = before.status in workflow.ENDED
    if ended and reopen is None and not leave:
        raise BadInputError(
            Message(
                "Item {earlier} is {status}, and item {number} raises it again.",
                earlier=earlier,
                status=Status.known(before.status) or before.status,
                number=number,
            ),
            hint=Message("Say whether it is to be opened again: --reopen or --leave"),
        )
    if standing is None or standing.earlier != earlier:
        if standing is not None:
            drop_link(unit, standing)
        unit.add(
            tables.Recurrence(
                item_number=number, earlier=earlier, actor=unit.actor, linked_at=unit.now
            )
        )
        _quote(unit, number, earlier)
    if ended and reopen is not None:
        why = required(reopen, Message("Say why it is opened again."))
        move([before], workflow.REOPEN, reason=why)
    return Done(None, (number, earlier))


def link_of(unit: UnitOfWork, number: int) -> tables.Recurrence | None:
    """The link from an item to the earlier one that it raises again."""
    link = tables.Recurrence
    return unit.first(select(link).where(col(link.item_number) == number))


def drop_link(unit: UnitOfWork, link: tables.Recurrence) -> None:
    """Take a link away, with the quotes that the earlier item has from it."""
    own = {_place(row) for row in _raising(unit, link.item_number)}
    for row in _raising(unit, link.earlier):
        if row.role == EvidenceRole.RAISED_AGAIN and _place(row) in own:
            unit.delete(row)
    unit.delete(link)
    unit.flush()


def _quote(unit: UnitOfWork, number: int, earlier: int) -> None:
    """The words that raise the item, beside the earlier item's own."""
    evidence = tables.Evidence
    last = unit.first(
        select(func.max(col(evidence.position))).where(col(evidence.item_number) == earlier)
    )
    there = {_place(row) for row in _raising(unit, earlier)}
    fresh = [row for row in _raising(unit, number) if _place(row) not in there]
    for position, row in enumerate(fresh, start=0 if last is None else last + 1):
        unit.add(
            evidence(
                item_number=earlier,
                minutes_id=row.minutes_id,
                remark_id=row.remark_id,
                role=EvidenceRole.RAISED_AGAIN,
                speaker=row.speaker,
                span_start=row.span_start,
                span_end=row.span_end,
                quote=row.quote,
                rules=list(row.rules),
                position=position,
            )
        )


def _raising(unit: UnitOfWork, number: int) -> list[tables.Evidence]:
    evidence = tables.Evidence
    rows = unit.all(
        select(evidence)
        .where(col(evidence.item_number) == number)
        .order_by(col(evidence.position), col(evidence.id))
    )
    return [row for row in rows if row.role in RAISING]


def _place(row: tables.Evidence) -> tuple[object, ...]:
    return row.minutes_id, row.span_start, row.span_end, row.quote


def _refuse_circle(unit: UnitOfWork, number: int, earlier: int) -> None:
    """Each item leads to one earlier; the way back must not come round to the item itself."""
    if comes_from(unit, earlier, number):
        raise BadInputError(
            Message(
                "Item {earlier} can't be the earlier one of item {number}: it comes from it.",
                earlier=earlier,
                number=number,
            ),
            hint=Message("See the thread with: tracker show {number}", number=number),
        )


def comes_from(unit: UnitOfWork, number: int, earlier: int) -> bool:
    """Whether the way back from item ``number``, over links and merges, leads to ``earlier``."""
    seen: set[int] = set()
    at: int | None = number
    while at is not None and at not in seen:
        if at == earlier:
            return True
        seen.add(at)
        link, item = link_of(unit, at), unit.get(tables.Item, at)
        merged = None if item is None else item.merged_into
        at = merged if merged is not None else link.earlier if link is not None else None
    return False


def _refuse_later(unit: UnitOfWork, item: tables.Item, before: tables.Item) -> None:
    days = [
        unit.first(
            select(col(tables.Meeting.held_on)).where(col(tables.Meeting.id) == row.meeting_id)
        )
        for row in (before, item)
    ]
    if days[0] is not None and days[1] is not None and days[0] > days[1]:
        raise BadInputError(
            Message(
                "Item {earlier} was raised on {day}, after item {number} ({other}).",
                earlier=before.number,
                day=days[0],
                number=item.number,
                other=days[1],
            ),
            hint=Message(
                "The other way round: tracker link {earlier} {number}",
                earlier=before.number,
                number=item.number,
            ),
        )
