"""One item was two: some of its words become an item of their own."""

from collections.abc import Iterable, Sequence

from sqlmodel import col, select

from tracker.domain import workflow
from tracker.domain.search_words import fold
from tracker.domain.text.first_words import first_words
from tracker.domain.words import RAISING, EvidenceRole, Status
from tracker.errors import BadInputError, Message, NotFoundError
from tracker.services.commands._items import items_for, required, title_of, unique
from tracker.services.commands.due import follow_meeting, followed_meeting
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

SHARED = (
    "meeting_id", "minutes_id", "agenda_item", "kind", "priority", "theme", "due", "due_chosen_by",
    "deferred_until", "rule_set", "printed",
)  # fmt: skip
AS_SAID = ("owner_as_said", "due_as_said")


def split_item(
    unit: UnitOfWork, number: int, evidence: Iterable[int], *, title: str | None = None
) -> Done:
    """Move pieces of evidence of item ``number`` to a new item; both numbers, the new one last.

    The new item shares meeting, owners, due date and status (what awaits confirmation is open
    again, as it has no answer of its own); without ``title`` it is called by its first words.
    Raises NotFoundError for evidence that the item doesn't have, BadInputError where either side
    would be left without words that raise it.
    """
    (item,) = items_for(unit, [number], workflow.SPLIT)
    own = unit.all(
        select(tables.Evidence)
        .where(col(tables.Evidence.item_number) == number)
        .order_by(col(tables.Evidence.position))
    )
    moved = _moved(number, own, unique(evidence))
    stays = [piece for piece in own if piece not in moved]
    for side in (moved, stays):
        if not any(piece.role in RAISING for piece in side):
            raise BadInputError(
                Message("Both items need words that raise them."),
                hint=Message(
                    "Item {number} is raised by: {ids}.",
                    number=number,
                    ids=tuple(piece.id for piece in own if piece.role in RAISING),
                ),
            )
    new = _new_item(unit, item, moved, title)
    _share_what_was_said(item, new, moved, stays)
    for position, piece in enumerate(moved):
        piece.item_number, piece.position = new.number or 0, position
    followed = followed_meeting(unit, number)
    if followed is not None:
        follow_meeting(unit, new.number or 0, followed.meeting_id)
    _share_people(unit, item, new, moved, stays)
    _share_answer(item, new, moved, stays)
    return Done(None, (number, new.number or 0))


def _moved(
    number: int, own: Sequence[tables.Evidence], wanted: Sequence[int]
) -> list[tables.Evidence]:
    by_id = {piece.id: piece for piece in own}
    missing = tuple(key for key in wanted if key not in by_id)
    if missing or not wanted:
        raise NotFoundError(
            Message("Item {number} has no evidence {ids}.", number=number, ids=missing),
            hint=Message("It has: {ids}.", ids=tuple(by_id))
            if by_id
            else Message("It has no words of minutes that could go elsewhere."),
        )
    return [piece for piece in own if piece.id in wanted]


def _new_item(
    unit: UnitOfWork, item: tables.Item, moved: Sequence[tables.Evidence], title: str | None
) -> tables.Item:
    first = next(piece for piece in moved if piece.role in RAISING)
    needed = Message("An item needs a title.")
    words = first_words(first.quote) if title is None else title_of(title, needed)
    status = Status.OPEN if item.status == Status.RESOLVED else item.status
    new = unit.add(
        tables.Item(
            **{name: getattr(item, name) for name in SHARED},
            title=required(words, needed),
            status=status,
            status_reason=item.status_reason if status == item.status else None,
            raised_by=first.speaker,
            created_by=unit.actor,
            created_at=unit.now,
            updated_at=unit.now,
        )
    )
    unit.flush()
    return new


def _share_what_was_said(
    item: tables.Item,
    new: tables.Item,
    moved: Sequence[tables.Evidence],
    stays: Sequence[tables.Evidence],
) -> None:
    """An owner or a date as said belongs to the words that say it; to both where none of them do."""
    for name in AS_SAID:
        said = getattr(item, name)
        if said is None:
            continue
        here, there = (any(fold(said) in fold(p.quote) for p in side) for side in (moved, stays))
        if here or not there:
            setattr(new, name, said)
        if here and not there:
            setattr(item, name, None)


def _share_people(
    unit: UnitOfWork,
    item: tables.Item,
    new: tables.Item,
    moved: Sequence[tables.Evidence],
    stays: Sequence[tables.Evidence],
) -> None:
    """Each item has those who raise it by its own words; the owners act on both."""
    raiser, owner = tables.Raiser, tables.ItemOwner
    left = {piece.speaker for piece in stays if piece.role in RAISING}
    gone = [piece.speaker for piece in moved if piece.role in RAISING and piece.speaker]
    for position, name in enumerate(dict.fromkeys(gone)):
        unit.add(raiser(item_number=new.number or 0, name=name, position=position))
    for row in unit.all(select(raiser).where(col(raiser.item_number) == item.number)):
        if row.name in gone and row.name not in left:
            unit.delete(row)
    if item.raised_by in gone and item.raised_by not in left:
        item.raised_by = next(piece.speaker for piece in stays if piece.role in RAISING)
    for row_ in unit.all(select(owner).where(col(owner.item_number) == item.number)):
        unit.add(
            owner(
                item_number=new.number or 0,
                office_id=row_.office_id,
                person_id=row_.person_id,
                role=row_.role,
                position=row_.position,
                chosen_by=row_.chosen_by,
            )
        )


def _share_answer(
    item: tables.Item,
    new: tables.Item,
    moved: Sequence[tables.Evidence],
    stays: Sequence[tables.Evidence],
) -> None:
    """The day's answer goes where its words go: who answered, how firmly, and a person's mark."""
    answers = [piece for piece in (*stays, *moved) if piece.role == EvidenceRole.ANSWERED]
    gone = [piece for piece in answers if piece in moved]
    if not gone:
        return
    answers.sort(key=lambda piece: not _is_the_answer(piece, item))
    new.answered_by = gone[0].speaker
    item.answered_by = next((piece.speaker for piece in answers if piece not in gone), None)
    if answers[0] in gone:
        for name in ("answer_firmness", "firmness", "day_answer", "day_answer_by"):
            setattr(new, name, getattr(item, name))
            setattr(item, name, None)


def _is_the_answer(piece: tables.Evidence, item: tables.Item) -> bool:
    """Whether these are the words that the item calls its answer."""
    return piece.speaker == item.answered_by and (item.answer_firmness or "") in piece.quote
