"""How many cells text takes in a terminal, and making it fit a number of them.

``ambiguous`` is what the terminal gives to characters such as ○ and ① : 1, or 2 where it shows
them wide.
"""

import unicodedata
from functools import cache
from typing import Final

ELLIPSIS: Final = "…"
# Kana, ideographs and full-width forms, but for what combines; a test compares with wcwidth.
_WIDE: Final = (("\u3000", "\u303e"), ("\u3041", "\u3096"), ("\u309b", "\u30ff"),
    ("\uff01", "\uff60"))  # fmt: skip
IDEOGRAPHS: Final = ("\u4e00", "\u9fff")
_NOT_WIDE: Final = "\u302a\u302b\u302c\u302d\u302e\u302f"
# Latin letters, dashes, arrows, signs of mathematics, circled numbers, boxes.
_NARROW: Final = ((" ", "~"), ("\u00a1", "\u02ff"), ("\u2010", "\u2027"), ("\u2190", "\u22ff"),
    ("\u2460", "\u25fc"))  # fmt: skip


class _Cells(dict[int, int]):
    """Code point to cells, filled as characters are met; a translation table, so it works in C."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self.ambiguous = ambiguous

    def __missing__(self, code: int) -> int:
        cells = _cells(chr(code))
        if cells == 1 and unicodedata.east_asian_width(chr(code)) == "A":
            cells = self.ambiguous
        self[code] = cells
        return cells


def _cells(char: str) -> int:
    """Its cells: what most text is made of is known at once, the rest loads wcwidth's tables."""
    if char < " ":
        return 0
    if IDEOGRAPHS[0] <= char <= IDEOGRAPHS[1]:  # most of the different characters that a text has
        return 2
    if any(first <= char <= last for first, last in _NARROW):
        return 1
    if any(first <= char <= last for first, last in _WIDE) and char not in _NOT_WIDE:
        return 2
    from wcwidth import wcwidth

    return max(wcwidth(char), 0)


@cache
def _table(ambiguous: int) -> _Cells:
    return _Cells(ambiguous)


def char_cells(char: str, ambiguous: int = 1) -> int:
    """The cells of one character: 0 for one that combines (or a control), else 1 or 2."""
    return _table(ambiguous)[ord(char)]


def widths_of(text: str, ambiguous: int = 1) -> bytes:
    """The cells of each character of ``text``, a byte each."""
    return text.translate(_table(ambiguous)).encode("latin-1")


def cells_of(text: str, ambiguous: int = 1) -> int:
    """The cells that ``text`` takes on one line: the sum of its characters'."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(widths_of(text, ambiguous))


def fitting(text: str, cells: int, ambiguous: int = 1) -> int:
    """How many code points of ``text``, from its start, fit into ``cells``."""
    used = 0
    for index, char in enumerate(text):
        used += char_cells(char, ambiguous)
        if used > cells:
            return index
    return len(text)


def truncate(text: str, cells: int, ambiguous: int = 1) -> str:
    """``text`` if it fits into ``cells``, else its beginning and …; never wider than ``cells``."""
    # A character takes two cells at most: only a prefix needs to be looked at for most text.
    if len(text) * 2 <= cells or fitting(text, cells, ambiguous) == len(text):
        return text
    room = cells - char_cells(ELLIPSIS, ambiguous)
    if room < 0:
        return ""
    return text[: fitting(text, room, ambiguous)] + ELLIPSIS


def pad(text: str, cells: int, ambiguous: int = 1, *, right: bool = False) -> str:
    """``text`` cut or filled with spaces to exactly ``cells``; ``right`` puts the spaces before."""
    shown = truncate(text, cells, ambiguous)
    filler = " " * (cells - cells_of(shown, ambiguous))
    return filler + shown if right else shown + filler
