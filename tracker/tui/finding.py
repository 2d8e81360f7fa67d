"""Finding words in a text as people mean them: widths, case and line ends do not count."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=8)
def _folded(text: str) -> tuple[str, list[int]]:
    """The text without white space, folded sign by sign, and where each sign stands."""
    signs: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        if char.isspace():
            continue
        for sign in unicodedata.normalize("NFKC", char).casefold():
            if not sign.isspace():
                signs.append(sign)
                places.append(place)
    return "".join(signs), places


def places_of(words: str, text: str) -> list[tuple[int, int]]:
    """The [start, end) of every place of ``words`` in ``text``, in code points."""
    wanted, _ = _folded(words)
    folded, places = _folded(text)
    found: list[tuple[int, int]] = []
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        found.append((places[at], places[at + len(wanted) - 1] + 1))
        at = folded.find(wanted, at + len(wanted))
    return found
