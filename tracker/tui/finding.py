"""Finding words in a text as people mean them: widths, case and line ends do not count."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# A sign with what combines with it, the half-width marks of voiced sounds too: they fold as one.
TOGETHER: Final = re.compile(r"\S[\u0300-\u036f\u3099\u309a\uff9e\uff9f]*")


@lru_cache(maxsize=8)
def _folded(text: str) -> tuple[str, list[int]]:
    """The text without white space, folded as the register's search folds it, and where each sign stands."""
    signs: list[str] = []
    places: list[int] = []
    for found in TOGETHER.finditer(text):
        for sign in unicodedata.normalize("NFKC", found.group()).casefold():
            if not sign.isspace():
                signs.append(sign)
                places.append(found.start())
    return "".join(signs), places


def places_of(words: str, text: str) -> list[tuple[int, int]]:
    """The [start, end) of every place of ``words`` in ``text``, in code points."""
    wanted, _ = _folded(words)
    folded, places = _folded(text)
    found: list[tuple[int, int]] = []
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        last = places[at + len(wanted) - 1]
        match = TOGETHER.match(text, last)
        found.append((places[at], last + 1 if match is None else match.end()))
        at = folded.find(wanted, at + len(wanted))
    return found
