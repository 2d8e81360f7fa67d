"""Keeping what was derived: an item with its raisers and its evidence."""

from collections.abc import Iterable

from tracker.derivation.model import Candidate, Derivation, Quote
from tracker.domain.span import Span
from tracker.domain.words import Status
from tracker.going_on import each
from tracker.storage import tables
from tracker.storage.documents import KeptDocument
from tracker.storage.unit import UnitOfWork


def keep_candidates(
    unit: UnitOfWork,
    candidates: Iterable[Candidate],
    document: KeptDocument,
    meeting_id: int,
    rule_set: str,
) -> list[int]:
    """Keep the candidates of a document; the numbers they got, in their order."""
    kept = [(_item(unit, c, document, meeting_id, rule_set), c) for c in each(candidates)]
    unit.flush()  # once: an insert for each would cost more than deriving
    for item, candidate in each(kept):
        number = item.number or 0
        for position, name in enumerate(candidate.raisers):
            unit.add(tables.Raiser(item_number=number, name=name, position=position))
        for position, quote in enumerate(candidate.evidence):
            keep_quote(unit, number, quote, document, position)
    return [item.number or 0 for item, _ in kept]


def _item(
    unit: UnitOfWork, candidate: Candidate, document: KeptDocument, meeting_id: int, rule_set: str
) -> tables.Item:
    return unit.add(
        tables.Item(
            meeting_id=meeting_id,
            minutes_id=document.minutes_id,
            agenda_item=candidate.agenda_item,
            title=candidate.title,
            kind=candidate.kind,
            status=Status.CANDIDATE,
            raised_by=candidate.raised_by,
            answered_by=candidate.answered_by,
            answer_firmness=candidate.answer_firmness,
            firmness=candidate.firmness,
            owner_as_said=candidate.owner_as_said,
            due_as_said=candidate.due_as_said,
            rule_set=rule_set,
            refers_back=candidate.refers_back,
            created_by=unit.actor,
            created_at=unit.now,
            updated_at=unit.now,
        )
    )


def touched_of(derivation: Derivation) -> tuple[tuple[int, Span], ...]:
    """The sentences that a cue touched and no candidate holds, each with its remark's number."""
    return tuple((v.remark, v.span) for v in derivation.verdicts if v.outcome == "touched")


def keep_quote(
    unit: UnitOfWork, number: int, quote: Quote, document: KeptDocument, position: int
) -> None:
    """Keep one piece of evidence of an item."""
    unit.add(
        tables.Evidence(
            item_number=number,
            minutes_id=document.minutes_id,
            remark_id=document.remarks.get(quote.remark),
            role=quote.role,
            speaker=quote.speaker,
            span_start=quote.span.start,
            span_end=quote.span.end,
            quote=quote.words,
            rules=[
                {"id": r.id, "start": r.span.start, "end": r.span.end, "matched": r.matched}
                for r in quote.rules
            ],
            position=position,
        )
    )
