"""A derivation as the JSON that ``tracker derive --json`` promises."""

from typing import Any

from tracker.derivation.model import Candidate, Derivation, Quote, RuleHit
from tracker.derivation.state import Standing
from tracker.minutes.jsonform import source_as_data
from tracker.minutes.model import Minutes


def derivation_as_data(minutes: Minutes, derivation: Derivation) -> dict[str, Any]:
    """The candidates, and the doubtful sentences (``touched``) that were kept apart."""
    return {
        "minutes": source_as_data(minutes),
        "rule_set": derivation.rule_set,
        "candidates": [candidate_as_data(candidate) for candidate in derivation.candidates],
        "touched": [
            {
                "start": verdict.span.start,
                "end": verdict.span.end,
                "quote": verdict.span.of(minutes.text),
                "rules": [_hit(hit) for hit in verdict.rules],
                "reasons": list(verdict.reasons),
            }
            for verdict in derivation.verdicts
            if verdict.outcome == Standing.TOUCHED.value
        ],
    }


def candidate_as_data(candidate: Candidate) -> dict[str, Any]:
    """One candidate; names stand as the minutes write them, what is unknown is None."""
    return {
        "title": candidate.title,
        "kind": str(candidate.kind),
        "agenda_item": candidate.agenda_item,
        "raised_by": candidate.raised_by,
        "raisers": list(candidate.raisers),
        "answered_by": candidate.answered_by,
        "answer_firmness": candidate.answer_firmness,
        "firmness": str(candidate.firmness) if candidate.firmness else None,
        "owner_as_said": candidate.owner_as_said,
        "due_as_said": candidate.due_as_said,
        "refers_back": candidate.refers_back,
        "evidence": [_quote(quote) for quote in candidate.evidence],
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "role": str(quote.role),
        "speaker": quote.speaker,
        "start": quote.span.start,
        "end": quote.span.end,
        "quote": quote.words,
        "rules": [_hit(hit) for hit in quote.rules],
    }


def _hit(hit: RuleHit) -> dict[str, Any]:
    return {"id": hit.id, "start": hit.span.start, "end": hit.span.end, "matched": hit.matched}
