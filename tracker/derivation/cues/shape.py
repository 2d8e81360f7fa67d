"""What can be told of every match of a pattern; so that few are tried in vain."""

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tracker.derivation.cues.endings import Last, last_of
from tracker.derivation.cues.literals import Words, needed

TABLE = Path(__file__).with_name("shapes.json")  # made by the build
_UNBOUNDED = 10_000  # characters
# An escaped character, a class's beginning with a bracket that is its first member, or what opens and parts.
_TOKEN = re.compile(r"\\.|\[\^?\]?|[\]()|]", re.DOTALL)
_PARSER: Any = getattr(re, "_parser", None)


@dataclass(frozen=True, slots=True)
class Shape:
    """``longest``: how many characters a match has at most; None where that isn't bounded.

    ``last``: with which characters it may end.  ``needed``: see ``literals.needed``.
    """

    longest: int | None
    last: Last
    needed: tuple[Words, ...]


@cache
def shape_of(pattern: str) -> Shape:
    """Out of the build's table; what has changed since is read off the pattern, which takes longer."""
    kept = table().get(_key(pattern))
    if kept is None:
        return _read(pattern)
    longest, characters, ranges, sets = kept
    last = Last(characters, tuple((low, high) for low, high in ranges))
    return Shape(longest, last, tuple(map(frozenset, sets)))


def branches_of(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern: what stands between the bars outside all brackets."""
    found, start, depth, in_class = [], 0, 0, False
    for token in _TOKEN.finditer(pattern):
        sign = token.group()
        if in_class:
            in_class = sign != "]"
        elif sign.startswith("["):
            in_class = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and depth == 0:
            found.append(pattern[start : token.start()])
            start = token.end()
    return (*found, pattern[start:])


def write_table(patterns: Iterable[str], path: Path) -> None:
    """Keep the shapes of patterns: reading them all takes longer than deriving from a meeting."""
    shapes = {}
    for pattern in patterns:
        shape = _read(pattern)
        sets = [sorted(words) for words in shape.needed]
        shapes[_key(pattern)] = [shape.longest, shape.last.characters, shape.last.ranges, sets]
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(shapes, file, ensure_ascii=False)
    Path(name).chmod(0o644)
    Path(name).replace(path)  # readers see the old or the new one, never a half


def _read(pattern: str) -> Shape:
    if _PARSER is None:
        return Shape(None, Last(None), ())
    tree = _PARSER.parse(pattern, re.IGNORECASE)
    width = tree.getwidth()[1]
    return Shape(width if width < _UNBOUNDED else None, last_of(tree), needed(tree))


def _key(pattern: str) -> str:
    return hashlib.blake2b(pattern.encode(), digest_size=8).hexdigest()


@cache
def table() -> dict[str, Any]:
    """What the build made; empty where it is missing."""
    try:
        kept: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept
