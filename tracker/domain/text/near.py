"""Which known names may be meant by one that nobody has."""

from collections.abc import Iterable
from typing import Final

NEAR: Final = 0.4  # how alike two names must be to be offered
MOST: Final = 3


def near_names(wanted: str, known: Iterable[str]) -> list[str]:
    """At most three: those that hold the words, then those most alike."""
    from difflib import get_close_matches  # only for a name that isn't there

    names = list(dict.fromkeys(known))
    holding = [name for name in names if wanted and wanted in name]
    alike = get_close_matches(wanted, names, n=MOST, cutoff=NEAR)
    return list(dict.fromkeys([*holding, *alike]))[:MOST]
