"""What papers ask of an item: its words of the day, its promises, and which texts may be printed."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.domain.records import EvidenceRecord, ItemRecord
from tracker.domain.words import DayAnswer, EvidenceRole, Kind, Outcome, Stage

UNCLEARED = frozenset({Stage.DRAFT, Stage.CONSULTED})
CLOSING = frozenset({Outcome.SOLVED, Outcome.ENDED})


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


def by_number(items: Sequence[ItemRecord]) -> dict[int, ItemRecord]:
    """Items by their numbers."""
    return {item.row.number: item for item in items}
