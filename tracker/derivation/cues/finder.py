"""Which rules are worth trying on a sentence: one pass over it finds the needed words of all rules at once."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from ahocorasick_rs import AhoCorasick

from tracker.derivation.cues.literals import Words

# Letters that a pattern takes for another although lower() leaves them.
_ODD = {ord("ı"): "i", ord("ſ"): "s"}


class Finder:
    """Rules by the words that they need, as bits of a number: rule n is bit n.

    Each rule has up to ``sets`` sets of words and needs one word of each.  What a word helps to is
    kept as one number with a field of bits for each set; a sentence's fields are put together, and
    the rules are those that stand in all of them.
    """

    def __init__(self, needed: Sequence[Sequence[Words]]) -> None:
        """Of each rule the sets of words that it needs, in lower case; a rule without any is always worth trying."""
        self._width = len(needed)
        self._every = (1 << self._width) - 1
        self._sets = max(map(len, needed), default=0)
        helps: dict[str, int] = {}
        self._free = 0
        for rule, sets in enumerate(needed):
            for place in range(self._sets):
                bit = 1 << (place * self._width + rule)
                if place >= len(sets):
                    self._free |= bit
                    continue
                for word in sets[place]:
                    helps[word] = helps.get(word, 0) | bit
        self._helps = list(helps.values())
        self._words = AhoCorasick(helps)

    def worth_trying(self, words: str) -> int:
        """The rules whose needed words a sentence holds."""
        lower = words.lower()
        if not lower.isascii():
            lower = lower.translate(_ODD)
        helps = self._helps
        found = self._free
        for word, _, _ in self._words.find_matches_as_indexes(lower, overlapping=True):
            found |= helps[word]
        rules = self._every
        for _ in range(self._sets):
            rules &= found
            found >>= self._width
        return rules


def numbers_in(rules: int) -> Iterable[int]:
    """The numbers of the rules in a set of bits, in order."""
    while rules:
        lowest = rules & -rules
        yield lowest.bit_length() - 1
        rules ^= lowest


def as_bits(numbers: Iterable[int]) -> int:
    """A set of rules as bits."""
    return reduce(or_, (1 << number for number in numbers), 0)
