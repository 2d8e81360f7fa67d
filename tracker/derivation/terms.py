"""The words that carry a sentence's subject, weighted by how rare they are in the document."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from operator import add

_TERM = re.compile(
    r"[ァ-ヺー]{2,}|[一-龥々]{2,}|[A-Za-z][A-Za-z0-9.\-]{2,}|[0-9]{1,6}(?:\.[0-9]{1,6}){1,6}"
)
_EMPTY = frozenset(
    {
        "検討", "必要", "重要", "御意見", "意見", "御指摘", "指摘", "可能性", "本日", "今後", "非常", "議論", "対応",
        "場合", "先生", "構成員", "委員", "事務局", "お願", "論点", "観点", "問題", "内容", "部分", "the", "and", "that",
        "this", "for", "with", "are", "was", "have", "has", "not", "you", "but", "should", "will", "would", "can",
        "could", "what", "when", "which", "there", "from", "they", "about",
    }
)  # fmt: skip
_LONG = 3
_FEW = 40


def terms_of(words: str) -> frozenset[str]:
    """Compound nouns, katakana words, Latin words; long kanji compounds also by their pairs."""
    found = set(map(str.casefold, _TERM.findall(words)))
    for term in [term for term in found if len(term) >= _LONG and "一" <= term[0] <= "龥"]:
        found.update(map(add, term, term[1:]))
    return frozenset(found - _EMPTY)


class Rarity:
    """How rare each term is among the statements of one document."""

    def __init__(
        self, statements: Iterable[str], read: Callable[[str], frozenset[str]] = terms_of
    ) -> None:
        """Count the terms once; ``read`` tells the terms of a sentence."""
        self._terms = [read(words) for words in statements]
        self._seen = Counter(term for terms in self._terms for term in terms)
        every = max(1, len(self._terms))
        self._masses: dict[frozenset[str], float] = {}
        self._weights = {t: math.log((every + 1) / (n + 0.5)) for t, n in self._seen.items()}

    def terms(self, index: int) -> frozenset[str]:
        """The terms of the statement at ``index``."""
        return self._terms[index]

    def is_rare(self, term: str) -> bool:
        """Whether a term stands in few enough statements to lead to them."""
        return self._seen[term] <= _FEW

    def weight(self, term: str) -> float:
        """From 0 (in every sentence) up; a term met once weighs most."""
        return self._weights.get(term, 0.0)

    def shared(self, first: frozenset[str], second: frozenset[str]) -> float:
        """The weight of what two sets of terms share."""
        return self._mass(first & second)

    def likeness(self, first: frozenset[str], second: frozenset[str]) -> float:
        """The share of the lighter set's weight that both hold: 0 to 1."""
        if first.isdisjoint(second):
            return 0.0
        lighter = min(self._mass_of(first), self._mass_of(second))
        return self._mass(first & second) / lighter if lighter else 0.0

    def _mass_of(self, terms: frozenset[str]) -> float:
        """Of a statement's terms, which are asked for again and again."""
        mass = self._masses.get(terms)
        if mass is None:
            mass = self._masses[terms] = self._mass(terms)
        return mass

    def _mass(self, terms: frozenset[str]) -> float:
        # Exact: what a plain sum comes to depends on the order, and a set's order on the run.
        return math.fsum(map(self.weight, terms))
