"""What a pattern can match at most: how many characters, and which one last; so that few are tried in vain."""

import re
from collections.abc import Iterable
from typing import Any

from tracker.derivation.cues.literals import needed

_PARSER: Any = getattr(re, "_parser", None)
_SPACES = " \t\n\r\f\v\u00a0\u2028\u2029\u3000\x85"


def _parsed(pattern: str) -> Any:
    return None if _PARSER is None else _PARSER.parse(pattern, re.IGNORECASE)


class Shape:
    """What can be told of every match of a pattern; the pattern is parsed once for all of it.

    ``longest``: how many characters it has at most (``most`` where that is more or can't be told).
    ``last``: with which characters it may end.  ``needed``: see ``literals.needed``.
    """

    def __init__(self, pattern: str, most: int) -> None:
        """Read the pattern once."""
        tree = _parsed(pattern)
        self.longest = most if tree is None else min(tree.getwidth()[1], most)
        self.last = Last(tree)
        self.needed = () if tree is None else needed(tree)


def last_of(pattern: str) -> "Last":
    """The characters with which a match of ``pattern`` may end."""
    return Last(_parsed(pattern))


class Last:
    """The characters with which a match of a pattern may end; any where they can't be told."""

    def __init__(self, tree: Any) -> None:
        """Read the parsed pattern once; without one (None) any character may."""
        self._characters: set[int] = set()
        self._ranges: list[tuple[int, int]] = []
        self._any = tree is None or not self._read(tree)

    def may_be(self, character: str) -> bool:
        """Whether a match may end in this character."""
        if self._any:
            return True
        codes = {ord(character), ord(character.lower()[0]), ord(character.upper()[0])}
        return not codes.isdisjoint(self._characters) or any(
            low <= code <= high for low, high in self._ranges for code in codes
        )

    def _read(self, items: Iterable[Any]) -> bool:
        """Whether the last characters of a sequence that is never empty are all known."""
        for item in reversed(list(items)):
            known, empty = self._of(*item)
            if not known:
                return False
            if not empty:
                return True
        return False

    def _of(self, code: Any, argument: Any) -> tuple[bool, bool]:
        """Of one item: whether its last characters are known, and whether it may match nothing."""
        name = str(code)
        if name in {"ASSERT", "ASSERT_NOT", "AT"}:
            return True, True
        if name == "LITERAL":
            self._characters.add(argument)
            return True, False
        if name == "IN":
            return self._class(argument), False
        if name == "SUBPATTERN":
            return self._part(argument[-1])
        if name in {"MAX_REPEAT", "MIN_REPEAT"}:
            known, empty = self._part(argument[2])
            return known, empty or argument[0] == 0
        if name == "BRANCH":
            parts = [self._part(part) for part in argument[1]]
            return all(known for known, _ in parts), any(empty for _, empty in parts)
        return False, False

    def _part(self, items: Any) -> tuple[bool, bool]:
        """As ``_of``, of a sequence inside."""
        for item in reversed(list(items)):
            known, empty = self._of(*item)
            if not known:
                return False, False
            if not empty:
                return True, False
        return True, True

    def _class(self, items: Iterable[Any]) -> bool:
        for code, argument in items:
            if str(code) == "LITERAL":
                self._characters.add(argument)
            elif str(code) == "RANGE":
                self._ranges.append(argument)
            elif str(argument) == "CATEGORY_SPACE":
                self._characters.update(map(ord, _SPACES))
            else:
                return False
        return True
