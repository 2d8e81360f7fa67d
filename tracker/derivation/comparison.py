"""What deriving again with other rules would add to, or drop from, what is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.derivation.model import Candidate, Derivation
from tracker.domain.span import Span
from tracker.domain.words import EvidenceRole

_RAISING = frozenset({EvidenceRole.RAISED, EvidenceRole.COMMITTED, EvidenceRole.DECIDED})


@dataclass(frozen=True, slots=True)
class KeptItem:
    """An item as the register holds it; ``triaged`` where somebody has decided on it."""

    number: int
    title: str
    triaged: bool
    rule_set: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``added``: proposals that nothing kept covers; ``dropped``: candidates no longer proposed.

    Triaged items are never among them: what people decided stands.
    """

    rule_set: str
    added: tuple[Candidate, ...]
    dropped: tuple[KeptItem, ...]
    kept: int


def compare(kept: Sequence[KeptItem], derivation: Derivation) -> Comparison:
    """Compare by the words in the document: an item stays where one of its sentences does."""
    proposed = [(c, _spans(c)) for c in derivation.candidates]
    covered = sorted((span for item in kept for span in item.spans), key=lambda s: s.start)
    added = [c for c, spans in proposed if not any(_meets(s, covered) for s in spans)]
    every = sorted((s for _, spans in proposed for s in spans), key=lambda s: s.start)
    dropped = [
        item
        for item in kept
        if not item.triaged and item.spans and not any(_meets(s, every) for s in item.spans)
    ]
    return Comparison(derivation.rule_set, tuple(added), tuple(dropped), len(kept) - len(dropped))


def _spans(candidate: Candidate) -> tuple[Span, ...]:
    return tuple(quote.span for quote in candidate.evidence if quote.role in _RAISING)


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in others)
