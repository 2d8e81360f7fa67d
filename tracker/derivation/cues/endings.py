"""With which characters a match of a pattern may end, read off the pattern itself."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

_SPACES = " \t\n\r\f\v\u00a0\u2028\u2029\u3000\x85"


@dataclass(frozen=True, slots=True)
class Last:
    """The characters and ranges of codes with which a match may end; ``characters`` None: any."""

    characters: str | None
    ranges: tuple[tuple[int, int], ...] = ()

    def may_be(self, character: str) -> bool:
        """Whether a match may end in this character."""
        if self.characters is None:
            return True
        cases = (character, character.lower()[0], character.upper()[0])
        return any(
            c in self.characters or any(low <= ord(c) <= high for low, high in self.ranges)
            for c in cases
        )


def last_of(tree: Iterable[Any]) -> Last:
    """Of a parsed pattern."""
    found = _Found()
    known, empty = found.part(tree)
    if not known or empty:
        return Last(None)
    return Last("".join(sorted(found.characters)), tuple(found.ranges))


@dataclass(slots=True)
class _Found:
    characters: set[str] = field(default_factory=set)
    ranges: list[tuple[int, int]] = field(default_factory=list)

    def part(self, items: Iterable[Any]) -> tuple[bool, bool]:
        """Of a sequence: whether its last characters are known, and whether it may match nothing."""
        for item in reversed(list(items)):
            known, empty = self._item(*item)
            if not known:
                return False, False
            if not empty:
                return True, False
        return True, True

    def _item(self, code: Any, argument: Any) -> tuple[bool, bool]:
        name = str(code)
        if name in {"ASSERT", "ASSERT_NOT", "AT"}:
            return True, True
        if name == "LITERAL":
            self.characters.add(chr(argument))
            return True, False
        if name == "IN":
            return self._class(argument), False
        if name == "SUBPATTERN":
            return self.part(argument[-1])
        if name in {"MAX_REPEAT", "MIN_REPEAT"}:
            known, empty = self.part(argument[2])
            return known, empty or argument[0] == 0
        if name == "BRANCH":
            parts = [self.part(part) for part in argument[1]]
            return all(known for known, _ in parts), any(empty for _, empty in parts)
        return False, False

    def _class(self, items: Iterable[Any]) -> bool:
        for code, argument in items:
            if str(code) == "LITERAL":
                self.characters.add(chr(argument))
            elif str(code) == "RANGE":
                self.ranges.append(argument)
            elif str(argument) == "CATEGORY_SPACE":
                self.characters.update(_SPACES)
            else:
                return False
        return True
