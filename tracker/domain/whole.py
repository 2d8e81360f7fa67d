"""Whole numbers as people type them."""

import unicodedata
from typing import Final

LARGEST: Final = (1 << 31) - 1  # what every engine keeps as a number


def whole_number(text: str) -> int | None:
    """The number, in half-width or full-width digits, with or without # before it.

    None for anything else, and for more than any register can hold.
    """
    if not says_a_number(text):
        return None
    digits = unicodedata.normalize("NFKC", text).strip().removeprefix("#").lstrip("0") or "0"
    number = int(digits) if len(digits) <= len(str(LARGEST)) else LARGEST + 1
    return number if number <= LARGEST else None


def says_a_number(text: str) -> bool:
    """Whether the words are digits alone, however many."""
    return unicodedata.normalize("NFKC", text).strip().removeprefix("#").isdecimal()
