"""Several items are one: the others' evidence, raisers, notes and answers go to the one kept."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import col, func, select

from tracker.domain import workflow
from tracker.domain.text.pasted import pasted
from tracker.domain.words import EvidenceRole, OwnerRole, Status
from tracker.errors import BadInputError, Message
from tracker.services.commands._items import items_for, move, numbers_of, unique
from tracker.services.commands._owners import OwnerKey, owner_named
from tracker.services.commands.due import (
    follow_meeting,
    followed_meeting,
    refuse_before_meeting,
)
from tracker.services.commands.link import comes_from, drop_link, link_of
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

# Whoever says such words is heard on the merged item's side, not its owner's.
VOICES = frozenset({EvidenceRole.RAISED, EvidenceRole.SUPPORTED, EvidenceRole.RAISED_AGAIN})
TAKEN_OVER = (
    "meeting_id",
    "summary",
    "theme",
    "next_step",
    "owner_as_said",
    "agenda_item",
    "refers_back",
)
# The day's answer: one speaker's words are never filled up with another's.
ANSWER = ("answered_by", "answer_firmness", "firmness", "day_answer", "day_answer_by")


def merge_items(
    unit: UnitOfWork,
    into: int,
    others: Iterable[int],
    *,
    due: date | None = None,
    owner: str | None = None,
) -> Done:
    """Merge ``others`` into item ``into``; their numbers go on leading there.

    What the kept item lacks (due date, answer, words as said) it takes from the first that has
    it; ``due`` is the date where theirs differ, ``owner`` the one of their owners that leads (the
    kept item's unless said), the further ones become owners concerned.  Raises BadInputError where
    due dates differ and none is chosen, where ``owner`` owns none of them, or an item would be
    merged into itself.
    """
    wanted = unique(others)
    if not wanted or into in wanted:
        raise BadInputError(
            Message("An item can't be merged into itself."),
            hint=Message("Name the item to keep first, then the others."),
        )
    (kept,) = items_for(unit, [into], workflow.MERGE_INTO)
    gone = items_for(unit, wanted, workflow.MERGE)
    if due is None:
        _refuse_different_dates(kept, gone)
    else:
        refuse_before_meeting(unit, kept, due)
        kept.due, kept.due_chosen_by = due, unit.actor
        follow_meeting(unit, into, None)
    if kept.status == Status.CANDIDATE and any(item.status != Status.CANDIDATE for item in gone):
        kept.status = Status.OPEN
    for item in gone:
        _join_threads(unit, kept, item)
        _move_words(unit, kept, item)
        _move_people(unit, kept, item)
        _fill_gaps(unit, kept, item)
        item.merged_into = kept.number
    if owner is not None:
        _choose_lead(unit, into, owner)
    unit.flush()
    _leave_those_who_raised(unit, kept)
    _name_who_raised(unit, kept)
    move(gone, workflow.MERGE)
    return Done(None, numbers_of([kept, *gone]))


def _refuse_different_dates(kept: tables.Item, gone: Sequence[tables.Item]) -> None:
    dated = [item for item in [kept, *gone] if item.due is not None]
    if len({item.due for item in dated}) > 1:
        dates = [Message("item {number}: {due}", number=i.number, due=i.due) for i in dated]
        raise BadInputError(
            Message("The items have different due dates: {dates}.", dates=tuple(dates)),
            hint=Message("Choose one: --due DATE"),
        )


def _choose_lead(unit: UnitOfWork, number: int, name: str) -> None:
    """One of the owners leads, the others are concerned."""
    chosen = owner_named(unit, name)
    unit.flush()
    rows = unit.all(
        select(tables.ItemOwner)
        .where(col(tables.ItemOwner.item_number) == number)
        .order_by(col(tables.ItemOwner.position), col(tables.ItemOwner.id))
    )
    if not any(OwnerKey(row.office_id, row.person_id) == chosen for row in rows):
        raise BadInputError(
            Message("{name} owns none of these items.", name=name),
            hint=Message(
                "Assign it afterwards: tracker assign {number} {name}",
                number=number,
                name=pasted(name),
            ),
        )
    for row in rows:
        leads = OwnerKey(row.office_id, row.person_id) == chosen
        row.role = OwnerRole.LEAD if leads else OwnerRole.OTHER


def _join_threads(unit: UnitOfWork, kept: tables.Item, item: tables.Item) -> None:
    """A link between the two has served; one to another earlier item the kept item takes over.

    What a later meeting said of it is then raised again.
    """
    links = [link_of(unit, item.number or 0), link_of(unit, kept.number or 0)]
    for link, other in zip(links, (kept, item), strict=True):
        if link is not None and link.earlier == other.number:
            drop_link(unit, link)
    moved = link_of(unit, item.number or 0)
    if moved is not None and comes_from(unit, moved.earlier, kept.number or 0):
        drop_link(unit, moved)  # taken over, it would lead the kept item back to itself
    elif moved is not None and link_of(unit, kept.number or 0) is None:
        moved.item_number = kept.number or 0
    _lead_here(unit, kept, item)
    days = [
        unit.first(
            select(col(tables.Meeting.held_on)).where(col(tables.Meeting.id) == row.meeting_id)
        )
        for row in (kept, item)
    ]
    if days[0] is not None and days[1] is not None and days[0] < days[1]:
        raised = select(tables.Evidence).where(
            col(tables.Evidence.item_number) == item.number,
            col(tables.Evidence.role) == EvidenceRole.RAISED,
        )
        for quote in unit.all(raised):
            quote.role = EvidenceRole.RAISED_AGAIN


def _lead_here(unit: UnitOfWork, kept: tables.Item, item: tables.Item) -> None:
    """What raised the item again raises the kept one; but for what the kept one comes from."""
    link = tables.Recurrence
    later = select(link).where(col(link.earlier) == item.number).order_by(col(link.id))
    for row in unit.all(later):
        if comes_from(unit, kept.number or 0, row.item_number):
            drop_link(unit, row)
        else:
            row.earlier = kept.number or 0
    unit.flush()


def _move_words(unit: UnitOfWork, kept: tables.Item, item: tables.Item) -> None:
    """Evidence, notes, resolutions and assessments, numbered on from the kept item's own."""
    number = kept.number or 0
    evidence = tables.Evidence
    position = unit.first(
        select(func.max(col(evidence.position))).where(col(evidence.item_number) == number)
    )
    quotes = select(evidence).where(col(evidence.item_number) == item.number)
    start = 0 if position is None else position + 1
    for place, quote in enumerate(unit.all(quotes.order_by(col(evidence.position))), start):
        quote.item_number, quote.position = number, place
    _join_rounds(unit, number, item.number or 0)
    notes = select(tables.Note).where(col(tables.Note.item_number) == item.number)
    for note in unit.all(notes):
        note.item_number = number
    said = select(tables.Assessment).where(col(tables.Assessment.item_number) == item.number)
    for assessment in unit.all(said):
        assessment.item_number = number


def _join_rounds(unit: UnitOfWork, number: int, gone: int) -> None:
    """All answers in the order written, but last the one that stands: what awaits confirmation.

    That is the kept item's own latest, where the body has said nothing of it yet; else the other's.
    """
    resolution, assessment = tables.Resolution, tables.Assessment

    def of(item: int) -> list[tables.Resolution]:
        own = select(resolution).where(col(resolution.item_number) == item)
        return list(unit.all(own.order_by(col(resolution.round), col(resolution.id))))

    own, theirs = of(number), of(gone)
    if not theirs:
        return
    latest = [answers[-1] for answers in (own, theirs) if answers]
    said = select(col(assessment.resolution_id)).where(
        col(assessment.resolution_id).in_([answer.id for answer in latest])
    )
    confirmed = set(unit.all(said))
    last = [answer for answer in latest if answer.id not in confirmed][:1]
    before = sorted(
        (answer for answer in [*own, *theirs] if answer not in last),
        key=lambda answer: answer.written_at,
    )
    for place, answer in enumerate([*before, *last], start=1):
        answer.item_number, answer.round = number, place


def _move_people(unit: UnitOfWork, kept: tables.Item, item: tables.Item) -> None:
    """Raisers and owners, each once; a lead already there stays the only lead."""
    number = kept.number or 0
    raiser, owner = tables.Raiser, tables.ItemOwner
    names = {row.name for row in unit.all(select(raiser).where(col(raiser.item_number) == number))}
    position = len(names)
    theirs = select(raiser).where(col(raiser.item_number) == item.number)
    for row in unit.all(theirs.order_by(col(raiser.position), col(raiser.id))):
        if row.name not in names:
            unit.add(
                raiser(
                    item_number=number, name=row.name, person_id=row.person_id, position=position
                )
            )
            names.add(row.name)
            position += 1
    owners = unit.all(select(owner).where(col(owner.item_number) == number))
    standing = {(row.office_id, row.person_id) for row in owners}
    led = any(row.role == OwnerRole.LEAD for row in owners)
    by_role = (col(owner.role) != OwnerRole.LEAD, col(owner.position), col(owner.id))
    further = select(owner).where(col(owner.item_number) == item.number).order_by(*by_role)
    for place, owned in enumerate(unit.all(further), len(standing)):
        if (owned.office_id, owned.person_id) not in standing:
            role = OwnerRole.OTHER if led else owned.role
            led = led or role == OwnerRole.LEAD
            unit.add(
                owner(
                    item_number=number,
                    office_id=owned.office_id,
                    person_id=owned.person_id,
                    role=role,
                    position=place,
                    chosen_by=owned.chosen_by,
                )
            )
            standing.add((owned.office_id, owned.person_id))


def _leave_those_who_raised(unit: UnitOfWork, kept: tables.Item) -> None:
    """Who only answered or promised raised nothing, once somebody else did."""
    evidence, raiser = tables.Evidence, tables.Raiser
    words = unit.all(select(evidence).where(col(evidence.item_number) == kept.number))
    asked = {word.speaker for word in words if word.role in VOICES}
    spoke = {word.speaker for word in words} - asked
    rows = list(
        unit.all(
            select(raiser)
            .where(col(raiser.item_number) == kept.number)
            .order_by(col(raiser.position))
        )
    )
    left = [row for row in rows if row.name not in spoke]
    if not left or len(left) == len(rows):
        return
    for row in rows:
        if row not in left:
            unit.delete(row)
    if kept.raised_by in spoke:
        kept.raised_by = left[0].name


def _name_who_raised(unit: UnitOfWork, kept: tables.Item) -> None:
    """What was noted by hand, by nobody's words, is raised by the first whose words joined it."""
    if kept.raised_by is None:
        raiser = tables.Raiser
        own = select(raiser).where(col(raiser.item_number) == kept.number)
        first = unit.first(own.order_by(col(raiser.position), col(raiser.id)))
        kept.raised_by = None if first is None else first.name


def _fill_gaps(unit: UnitOfWork, kept: tables.Item, item: tables.Item) -> None:
    same = kept.answered_by in {None, item.answered_by}
    for name in (*TAKEN_OVER, *(ANSWER if same else ())):
        if getattr(kept, name) is None:
            setattr(kept, name, getattr(item, name))
    if kept.due is None:
        kept.due_as_said = kept.due_as_said or item.due_as_said
        kept.due, kept.due_chosen_by = item.due, item.due_chosen_by
        followed = followed_meeting(unit, item.number or 0)
        follow_meeting(unit, kept.number or 0, followed.meeting_id if followed else None)
