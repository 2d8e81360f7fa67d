"""The words that every match of a pattern must hold, read off the pattern itself."""

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

Words = frozenset[str]

_MOST = 120  # words of one set
_LONGEST = 24  # characters of a word
_WIDEST_CLASS = 10  # characters of a class that are spelled out
_SETS = 3
_LIKELY = 3.0
_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_NOTHING: Words = frozenset({""})


class _Read(NamedTuple):
    """Of a part of a pattern: all that it can match, or else sets of which one word each must stand."""

    whole: Words | None
    sets: tuple[Words, ...] = ()


_UNKNOWN = _Read(None)


def needed(tree: Iterable[Any]) -> tuple[Words, ...]:
    """Sets of lower-case words; a match holds at least one of each: the most telling sets, three at most.

    ``tree`` is the parsed pattern.  None at all where any words may match.
    """
    telling = [s for s in map(_shortest, _sets(_sequence(tree))) if _chance(s) < _LIKELY]
    return tuple(sorted(telling, key=_chance)[:_SETS])


def _sets(read: _Read) -> tuple[Words, ...]:
    if read.whole is None:
        return read.sets
    return () if "" in read.whole else (read.whole,)


def _sequence(items: Iterable[Any]) -> _Read:
    """Words side by side grow together as long as they are few."""
    grown, sets, complete = _NOTHING, list[Words](), True
    for code, argument in items:
        read = _item(str(code), argument)
        if read.whole is not None:
            longer = _joined(grown, read.whole)
            if longer is not None:
                grown = longer
                continue
        sets += _sets(_Read(grown))
        complete, grown = False, _NOTHING if read.whole is None else read.whole
        sets += read.sets
    return _Read(grown) if complete else _Read(None, (*sets, *_sets(_Read(grown))))


def _joined(before: Words, behind: Words) -> Words | None:
    if behind == _NOTHING:
        return before
    if len(before) * len(behind) > _MOST:
        return None
    longest = max(map(len, before)) + max(map(len, behind))
    return frozenset(b + a for b in before for a in behind) if longest <= _LONGEST else None


def _item(code: str, argument: Any) -> _Read:
    if code == "LITERAL":
        return _Read(frozenset({chr(argument).lower()}))
    if code in _ZERO_WIDTH:
        return _Read(_NOTHING)
    if code == "IN":
        return _class(argument)
    if code == "SUBPATTERN":
        return _sequence(argument[-1])
    if code == "ATOMIC_GROUP":
        return _sequence(argument)
    if code == "BRANCH":
        return _branch([_sequence(part) for part in argument[1]])
    if code in _REPEATS:
        least, most, inner = argument
        return _repeated(least, most, _sequence(inner))
    return _UNKNOWN


def _class(items: Iterable[Any]) -> _Read:
    found: set[str] = set()
    for code, argument in items:
        if str(code) == "LITERAL":
            found.add(chr(argument).lower())
        elif str(code) == "RANGE" and argument[1] - argument[0] < _WIDEST_CLASS:
            found.update(chr(c).lower() for c in range(argument[0], argument[1] + 1))
        else:
            return _UNKNOWN
    return _Read(frozenset(found)) if len(found) <= _WIDEST_CLASS else _UNKNOWN


def _repeated(least: int, most: int, read: _Read) -> _Read:
    if least == 0:
        optional = most == 1 and read.whole is not None
        return _Read(read.whole | _NOTHING) if optional and read.whole else _UNKNOWN
    return read if least == most == 1 else _Read(None, _sets(read))


def _branch(parts: list[_Read]) -> _Read:
    whole = [part.whole for part in parts if part.whole is not None]
    if len(whole) == len(parts) and sum(map(len, whole)) <= _MOST:
        return _Read(frozenset[str]().union(*whole))
    sets = [_sets(part) for part in parts]
    if not all(sets):
        return _UNKNOWN
    return _Read(None, (frozenset[str]().union(*(min(s, key=_chance) for s in sets)),))


def _shortest(words: Words) -> Words:
    """Without those that hold another: where they stand, so does it."""
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(shorter in word for shorter in kept):
            kept.append(word)
    return frozenset(kept)


@lru_cache(maxsize=4096)
def _chance(words: Words) -> float:
    """About how often one of the words stands in a sentence."""
    return 100 * sum(map(_rarity, words))


@lru_cache(maxsize=4096)
def _rarity(word: str) -> float:
    return math.prod(map(_share, word))


@lru_cache(maxsize=4096)
def _share(character: str) -> float:
    """How often a character stands in text, roughly."""
    if character == " ":
        return 0.2
    if character in "?？":
        return 0.001
    if character.isascii():
        return 0.06 if character.isalnum() else 0.02
    return 0.04 if "ぁ" <= character <= "ん" else 0.006
