"""Whether a matter was raised before: by the speaker's own words, or by likeness to earlier items.

Both are suggestions with a reason; nothing is linked before somebody accepts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.derivation.terms import Rarity

_BEFORE = re.compile(
    r"(?:前々?回|前の会議|先日|以前(?:から|にも)?|従前から|かねて(?:から|より)?|再三|繰り返し(?:になるが)?|これまでも?|何度も|昨年(?:度)?(?:も|の会議で))[^、。]{0,16}?"
    r"(?:申し上げ|申し述べ|指摘|述べ|お願い|発言|要望|質問|お話|言及|提案|意見|伺|お聞き)[^、。]{0,8}"
    r"|\b(?:as (?:I|we) (?:said|mentioned|asked|raised|noted|suggested|proposed)(?: \w+){0,3}? (?:last time|before|earlier|previously|at the last meeting)"
    r"|(?:I|we) (?:raised|asked|mentioned|brought up) (?:this|that|it) (?:last time|before|previously|at the last meeting|again)|again, as (?:last time|before)|once again)\b",
    re.IGNORECASE,
)
_ENOUGH = 0.45
_SHARED = 2
_MOST = 5


@dataclass(frozen=True, slots=True)
class EarlierItem:
    """An item of an earlier meeting: its number, and its title with the words it rests on."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An earlier item that a new one is like: ``likeness`` from 0 to 1, and the terms they share."""

    number: int
    likeness: float
    shared: tuple[str, ...]


def refers_back(words: str) -> str | None:
    """The words by which a speaker says that the matter was raised before (前々回申し上げた)."""
    match = _BEFORE.search(words)
    return match.group() if match else None


def suggestions(words: str, earlier: Sequence[EarlierItem]) -> tuple[Suggestion, ...]:
    """The earlier items that share the most rare terms with ``words``, the likest first.

    Two shared terms at least, and near half of the lighter side's weight: how rare a term is
    counts among the earlier items themselves.
    """
    rarity = Rarity([words, *(item.words for item in earlier)])
    own = rarity.terms(0)
    found = []
    for index, item in enumerate(earlier, start=1):
        both = own & rarity.terms(index)
        likeness = rarity.likeness(own, rarity.terms(index))
        if len(both) >= _SHARED and likeness >= _ENOUGH:
            whole = [t for t in both if not any(t != other and t in other for other in both)]
            terms = sorted(whole, key=lambda term: (-rarity.weight(term), term))
            found.append(Suggestion(item.number, round(likeness, 2), tuple(terms[:_MOST])))
    found.sort(key=lambda s: (-s.likeness, s.number))
    return tuple(found[:_MOST])
