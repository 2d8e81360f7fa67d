"""What papers ask of an item: its words of the day, its promises, and which texts may be printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tracker.domain.records import EvidenceRecord, ItemRecord, ResolutionRecord
from tracker.domain.words import DayAnswer, EvidenceRole, Kind, Outcome, Stage
from tracker.domain.workflow import is_late

UNCLEARED = frozenset({Stage.DRAFT, Stage.CONSULTED})
CLOSING = frozenset({Outcome.SOLVED, Outcome.ENDED})
_LAST = 1 << 62


def answers_of(item: ItemRecord) -> tuple[str, ...]:
    """The words of the day's answer."""
    return tuple(evidence.quote for evidence in item.quotes(EvidenceRole.ANSWERED))


def unanswered(item: ItemRecord) -> bool:
    """Whether a question had no direct answer on the day; a person's mark goes before the words."""
    if item.row.kind != Kind.QUESTION:
        return False
    if item.day_answer is not None:
        return item.day_answer == DayAnswer.NOT
    return not item.quotes(EvidenceRole.ANSWERED)


def late(item: ItemRecord, day: date) -> bool:
    """Whether an item at work was due before ``day``."""
    return is_late(item.row.status, item.row.due, day)


def promised(item: ItemRecord) -> bool:
    """Whether somebody has bound themselves to the item."""
    return (
        item.row.kind == Kind.COMMITMENT
        or item.firmness is not None
        or bool(item.quotes(EvidenceRole.COMMITTED))
    )


def words_of_promise(item: ItemRecord) -> tuple[EvidenceRecord, ...]:
    """The words by which somebody bound themselves, else the answer, else what was raised."""
    return words_in(item, (EvidenceRole.COMMITTED, EvidenceRole.ANSWERED))


def words_in(item: ItemRecord, roles: Sequence[EvidenceRole]) -> tuple[EvidenceRecord, ...]:
    """The words of the first of these roles that the item has any of, else what was raised."""
    return next((found for role in roles if (found := item.quotes(role))), item.evidence[:1])


def latest_text(item: ItemRecord, *, drafts: bool) -> ResolutionRecord | None:
    """The latest answer that may be printed: a cleared one, or any where ``drafts`` are asked for."""
    texts = reversed(item.resolutions)
    return next((r for r in texts if drafts or r.stage not in UNCLEARED), None)


def awaits_clearance(item: ItemRecord) -> bool:
    """Whether the item's latest text is not cleared yet."""
    return bool(item.resolutions) and item.resolutions[-1].stage in UNCLEARED


def sent_back(item: ItemRecord) -> bool:
    """Whether the body looked at the latest answer and wants another: it is no answer any more."""
    written = item.resolutions[-1].written_at
    return any(a.outcome not in CLOSING and a.assessed_at >= written for a in item.assessments)


def printable(item: ItemRecord, *, drafts: bool, internal: bool) -> ItemRecord:
    """The item as a paper may hold it: cleared texts and open notes only, unless asked for."""
    notes = item.notes if internal else tuple(n for n in item.notes if not n.internal)
    texts = item.resolutions
    if not drafts:
        texts = tuple(r for r in texts if r.stage not in UNCLEARED)
    if len(notes) == len(item.notes) and len(texts) == len(item.resolutions):
        return item
    return replace(item, notes=notes, resolutions=texts)


@dataclass(frozen=True, slots=True)
class Place:
    """What says where papers for members print an item, before it is read whole; ``start`` of its words."""

    number: int
    printed: bool
    print_order: int | None
    meeting: date | None
    agenda_item: str | None
    theme: str | None
    start: int | None


def place_of(item: ItemRecord) -> Place:
    """Where an item is printed."""
    starts = [e.start for e in item.evidence if e.start is not None]
    row = item.row
    return Place(
        row.number, item.printed, item.print_order, row.meeting, row.agenda_item, item.theme,
        min(starts, default=None),
    )  # fmt: skip


def for_members(places: Iterable[Place]) -> list[Place]:
    """What papers that leave the office print: what somebody arranged first, then as in the minutes.

    The office's own papers hold what isn't printed too, and say so.
    """
    return sorted((place for place in places if place.printed), key=_order)


def _order(place: Place) -> tuple[int, date, int, int]:
    return (
        _LAST if place.print_order is None else place.print_order,
        place.meeting or date.max,
        _LAST if place.start is None else place.start,
        place.number,
    )


def by_number(items: Sequence[ItemRecord]) -> dict[int, ItemRecord]:
    """Items by their numbers."""
    return {item.row.number: item for item in items}
