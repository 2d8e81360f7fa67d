"""Codes of the register's words as SQL lists, and the rules of items that lists and counts share."""

from collections.abc import Iterable
from typing import Final

from tracker.domain.words import RAISING, Word
from tracker.domain.workflow import LIVE, UNFINISHED


def listed(words: Iterable[Word]) -> str:
    """The words' codes as SQL has them between brackets."""
    return ", ".join(f"'{code}'" for code in sorted(word.value for word in words))


UNFINISHED_CODES: Final = listed(UNFINISHED)
LIVE_CODES: Final = listed(LIVE)
RAISING_CODES: Final = listed(RAISING)
# What domain.workflow.is_late says of an item ``i``, as SQL; ``day`` is its placeholder.
LATE: Final = f"(i.status IN ({UNFINISHED_CODES}) AND i.due < {{day}})"
