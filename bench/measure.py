"""How well a derivation meets its labels: sentences, items, grouping, speakers, answers.

The labels of ``x.txt`` stand beside it as ``x.gold.json``; docs/derivation.md describes both the
format and what is counted.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tracker.derivation.model import Candidate, Derivation
from tracker.domain.span import Span
from tracker.domain.words import EvidenceRole
from tracker.minutes.model import Minutes

LABELS = ".gold.json"
RAISING = frozenset(
    {
        EvidenceRole.RAISED,
        EvidenceRole.COMMITTED,
        EvidenceRole.DECIDED,
        EvidenceRole.RAISED_AGAIN,
    }
)
# The labels know no delegation of its own: entrusting the rest is a decision there.
_SAME_KIND = {"delegation": "decision"}


class FoldedText:
    """A text after NFKC and without white space, in which words are looked up."""

    def __init__(self, text: str) -> None:
        """Fold once; ``at`` leads from the text's own offsets to the folded ones."""
        self.at = [0]
        pieces = []
        for character in text:
            folded = fold(character)
            pieces.append(folded)
            self.at.append(self.at[-1] + len(folded))
        self.text = "".join(pieces)

    def places(self, words: str) -> list[Span]:
        """Everywhere that ``words`` stand."""
        wanted = fold(words)
        return (
            [Span(m.start(), m.end()) for m in re.finditer(re.escape(wanted), self.text)]
            if wanted
            else []
        )

    def folded(self, span: Span) -> Span:
        """Where a span of the text stands in the folded one."""
        return Span(self.at[span.start], self.at[span.end])


def fold(words: str) -> str:
    """``words`` after NFKC, without white space."""
    return "".join(unicodedata.normalize("NFKC", words).split())


@dataclass(frozen=True)
class Labelled:
    """One labelled sentence: everywhere its words stand (folded), and the items it is of."""

    words: str
    places: tuple[Span, ...]
    items: frozenset[str]

    def meets(self, span: Span) -> bool:
        """Whether ``span`` covers half of the shorter of the two."""
        return any(
            2 * (min(span.end, place.end) - max(span.start, place.start))
            >= min(len(span), len(place))
            > 0
            for place in self.places
        )


@dataclass
class Score:
    """Counts that add up over documents; every figure is a share of two of them."""

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    lost_items: list[str] = field(default_factory=list)
    misread: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Pool another document's counts and errors."""
        self.counts.update(other.counts)
        for mine, theirs in (
            (self.wrong, other.wrong),
            (self.missed, other.missed),
            (self.lost_items, other.lost_items),
            (self.misread, other.misread),
        ):
            mine.extend(theirs)

    def share(self, part: str, whole: str) -> float:
        """``part`` of ``whole``, 1.0 where there is nothing to count."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0

    @property
    def precision(self) -> float:
        """Of the sentences proposed and judged, how many are follow-ups."""
        judged = self.counts["right"] + self.counts["wrong"]
        return self.counts["right"] / judged if judged else 1.0

    @property
    def recall(self) -> float:
        """Of the follow-ups' sentences, how many were proposed."""
        wanted = self.counts["hit"] + self.counts["missed"]
        return self.counts["hit"] / wanted if wanted else 1.0

    @property
    def answer_f1(self) -> float:
        """F1 of the passages given as the day's answers."""
        return f1(
            self.share("answers right", "answers given"),
            self.share("answers found", "answers labelled"),
        )


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def labels_of(path: Path) -> Mapping[str, Any]:
    """The labels beside a file of minutes."""
    labels: Mapping[str, Any] = json.loads(labels_path(path).read_text(encoding="utf-8"))
    return labels


def measure_meetings(
    meetings: Sequence[Minutes], derivations: Sequence[Derivation], labels: Mapping[str, Any]
) -> Score:
    """The counts of all meetings of one file, each against the labels whose words stand in it."""
    score = Score(meetings[0].source.name if meetings else "")
    texts = [fold(minutes.text) for minutes in meetings]
    first = _standing_in(texts, labels.get("labelled_from"), 0)
    last = _standing_in(texts, labels.get("labelled_to"), len(texts) - 1)
    for number, (minutes, derivation) in enumerate(zip(meetings, derivations, strict=True)):
        if first <= number <= max(first, last):
            here = labels_within(labels, texts, number)
            score.add(measure(minutes, derivation, here))
    return score


def labels_within(labels: Mapping[str, Any], texts: Sequence[str], number: int) -> dict[str, Any]:
    """The labels whose words stand in one of several folded texts; what stands in none goes to the first."""

    def here(quotes: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        return [q for q in quotes if _standing_in(texts, q["quote"], 0) == number]

    items = []
    for item in labels["items"]:
        parts = {part: here(item.get(part, ())) for part in ("evidence", "answers", "supported")}
        if parts["evidence"]:
            items.append({**item, **parts})
    return {**labels, "items": items, "optional": here(labels.get("optional", ()))}


def _standing_in(texts: Sequence[str], words: str | None, otherwise: int) -> int:
    folded = fold(words or "")
    found = (place for place, text in enumerate(texts) if folded and folded in text)
    return next(found, otherwise)


def labels_path(path: Path) -> Path:
    """Where the labels of a file of minutes stand."""
    return path.with_suffix(LABELS)


def measure(minutes: Minutes, derivation: Derivation, labels: Mapping[str, Any]) -> Score:
    """One document's counts."""
    text = FoldedText(minutes.text)
    score = Score(minutes.source.name)
    strict = _labelled(text, labels, "evidence")
    answers = _labelled(text, labels, "answers")
    neither = [*_other(text, labels), *answers]
    inside = _range(text, labels)
    proposed = {
        text.folded(quote.span): quote.words
        for candidate in derivation.candidates
        for quote in candidate.evidence
        if quote.role in RAISING and inside.overlaps(text.folded(quote.span))
    }
    for span, words in proposed.items():
        if any(label.meets(span) for label in strict):
            score.counts["right"] += 1
        elif not any(label.meets(span) for label in neither):
            score.counts["wrong"] += 1
            score.wrong.append(words)
    for label in strict:
        if any(label.meets(span) for span in proposed):
            score.counts["hit"] += 1
        elif not any(label.meets(place) for other in answers for place in other.places):
            score.counts["missed"] += 1
            score.missed.append(label.words)
    _measure_items(text, derivation, labels, score)
    _measure_grouping(text, derivation, labels, strict, score)
    for candidate in derivation.candidates:
        for quote in candidate.evidence:
            score.counts["quotes"] += 1
            score.counts["verbatim"] += quote.span.of(minutes.text) == quote.words
    return score


def _labelled(text: FoldedText, labels: Mapping[str, Any], part: str) -> list[Labelled]:
    """The strict sentences of one part (evidence or answers) of all items, each once."""
    items: dict[str, set[str]] = {}
    words: dict[str, str] = {}
    for item in labels["items"]:
        for quote in item[part]:
            if quote.get("optional"):
                continue
            items.setdefault(fold(quote["quote"]), set()).add(item["id"])
            words.setdefault(fold(quote["quote"]), quote["quote"])
    return [
        Labelled(words[folded], tuple(text.places(folded)), frozenset(of))
        for folded, of in items.items()
    ]


def _other(text: FoldedText, labels: Mapping[str, Any]) -> list[Labelled]:
    """What counts neither way: optional sentences and support."""
    quotes = [quote["quote"] for quote in labels.get("optional", ())]
    for item in labels["items"]:
        quotes.extend(q["quote"] for q in item["evidence"] if q.get("optional"))
        quotes.extend(q["quote"] for q in item.get("supported", ()))
    return [Labelled(words, tuple(text.places(words)), frozenset()) for words in quotes]


def _range(text: FoldedText, labels: Mapping[str, Any]) -> Span:
    """From the first words labelled to the last: the first such words behind every label."""
    begin = text.places(labels.get("labelled_from") or "")
    first = begin[0].start if begin else 0
    labelled = [p[0].end for q in _all_quotes(labels) if (p := text.places(q))]
    ends = [p.end for p in text.places(labels.get("labelled_to") or "") if p.end > first]
    last = next((e for e in ends if e >= max(labelled, default=0)), len(text.text))
    return Span(first, last) if first <= last else Span(0, len(text.text))


def _all_quotes(labels: Mapping[str, Any]) -> list[str]:
    return [q["quote"] for item in labels["items"] for q in (*item["evidence"], *item["answers"])]


def _quotes(
    text: FoldedText, candidate: Candidate, roles: Iterable[EvidenceRole]
) -> dict[Span, str]:
    wanted = frozenset(roles)
    return {text.folded(q.span): q.words for q in candidate.evidence if q.role in wanted}


def _measure_items(
    text: FoldedText, derivation: Derivation, labels: Mapping[str, Any], score: Score
) -> None:
    for item in labels["items"]:
        sentences = [
            Labelled(q["quote"], tuple(text.places(q["quote"])), frozenset())
            for q in item["evidence"]
            if not q.get("optional")
        ]
        if item.get("optional") or not sentences:
            continue
        score.counts["items"] += 1
        meets = [
            sum(
                any(label.meets(span) for span in _quotes(text, candidate, RAISING))
                for label in sentences
            )
            for candidate in derivation.candidates
        ]
        if not any(meets):
            score.lost_items.append(f"{item['id']} {sentences[0].words}")
            score.counts["answers labelled"] += len(item["answers"])
            continue
        score.counts["items found"] += 1
        candidate = max(
            zip(meets, derivation.candidates, strict=True),
            key=lambda pair: (pair[0], -len(_quotes(text, pair[1], RAISING))),
        )[1]
        _measure_facts(item, candidate, score)
        _measure_answers(text, item, candidate, score)


def _measure_facts(item: Mapping[str, Any], candidate: Candidate, score: Score) -> None:
    kind, labelled = str(candidate.kind), item.get("kind") or ""
    facts: dict[str, tuple[str | None, list[str | None]]] = {
        "kind": (_SAME_KIND.get(labelled, labelled), [_SAME_KIND.get(kind, kind)]),
        "raiser": (item.get("raised_by"), [candidate.raised_by, *candidate.raisers]),
        "answered_by": (item.get("answered_by"), [candidate.answered_by]),
    }
    for name, (wanted, given) in facts.items():
        if not wanted:
            continue
        right = fold(wanted) in [fold(value or "") for value in given]
        score.counts[f"{name} labelled"] += 1
        score.counts[f"{name} right"] += right
        if not right:
            score.misread.append(f"{item['id']} {name}: {given[0]}, not {wanted}")


def _measure_answers(
    text: FoldedText, item: Mapping[str, Any], candidate: Candidate, score: Score
) -> None:
    labels = [
        Labelled(q["quote"], tuple(text.places(q["quote"])), frozenset()) for q in item["answers"]
    ]
    given = _quotes(text, candidate, [EvidenceRole.ANSWERED])
    score.counts["answers labelled"] += len(labels)
    score.counts["answers given"] += len(given)
    score.counts["answers right"] += sum(any(a.meets(s) for a in labels) for s in given)
    score.counts["answers found"] += sum(any(a.meets(s) for s in given) for a in labels)


def _measure_grouping(
    text: FoldedText,
    derivation: Derivation,
    labels: Mapping[str, Any],
    strict: list[Labelled],
    score: Score,
) -> None:
    """B-cubed over the strict sentences that were proposed; allowed unions cost nothing."""
    given: list[frozenset[int]] = [
        frozenset(
            number
            for number, candidate in enumerate(derivation.candidates)
            if any(label.meets(span) for span in _quotes(text, candidate, RAISING))
        )
        for label in strict
    ]
    allowed = [frozenset(group) for group in labels.get("same_cluster_allowed", ())]
    proposed = [i for i, numbers in enumerate(given) if numbers]
    for one in proposed:
        together = [i for i in proposed if given[i] & given[one]]
        wanted = [i for i in proposed if strict[i].items & strict[one].items]
        tolerated = [i for i in together if i in wanted or _may(allowed, strict[i], strict[one])]
        kept = [i for i in wanted if i in together]
        score.counts["grouped"] += 1
        score.counts["b3 precision %"] += round(1000 * len(tolerated) / len(together))
        score.counts["b3 recall %"] += round(1000 * len(kept) / len(wanted))


def _may(allowed: list[frozenset[str]], first: Labelled, second: Labelled) -> bool:
    return any(group & first.items and group & second.items for group in allowed)
