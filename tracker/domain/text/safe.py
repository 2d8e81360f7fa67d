"""Text from outside, made harmless for a terminal: what would steer it becomes a visible sign.

Both functions keep the number of code points, so that offsets into the source stay true.  They
also take away what terminals disagree on the width of (emoji presentation, flags, skin tones).
"""

import re
from collections.abc import Iterable
from typing import Final

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
INVISIBLE: Final = "\N{MIDDLE DOT}"

# Zero-width marks and direction controls: they hide or reorder words, so each shows as a dot.
_UNSEEN: Final = (
    *(0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE0080),  # tag characters, which write invisible text
)
# A selector that changes no emoji: it takes no cell and stands for those that would.
_NO_CHANGE: Final = "\N{VARIATION SELECTOR-1}"
_NEWLINE: Final = 0x0A
_FLAG_A: Final = 0x1F1E6


def _signs() -> dict[int, str]:
    """What each code point becomes; LF is left out, for those who wrap."""
    signs = {code: chr(0x2400 + code) for code in range(0x20) if code != _NEWLINE}
    signs[0x09] = " "
    signs[0x7F] = "\N{SYMBOL FOR DELETE}"
    signs |= dict.fromkeys(range(0x80, 0xA0), REPLACEMENT)
    signs |= dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT)  # surrogates can't be written out
    signs |= dict.fromkeys((0x2028, 0x2029), "\N{SYMBOL FOR NEWLINE}")
    signs |= dict.fromkeys(_UNSEEN, INVISIBLE)
    signs |= dict.fromkeys((0xFE0E, 0xFE0F, *range(0x1F3FB, 0x1F400)), _NO_CHANGE)
    signs |= {_FLAG_A + place: chr(ord("A") + place) for place in range(26)}
    return signs


_BLOCK_SIGNS: Final = _signs()
_LINE_SIGNS: Final = {**_BLOCK_SIGNS, _NEWLINE: "\N{SYMBOL FOR NEWLINE}"}


def _any_of(codes: Iterable[int]) -> re.Pattern[str]:
    """What finds a character of these; as ranges, many times as fast as looking each one up."""
    runs: list[list[int]] = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return re.compile("[" + "".join(f"{_written(a)}-{_written(b)}" for a, b in runs) + "]")


def _written(code: int) -> str:
    return f"\\U{code:08x}"


# Apart, because a pattern that holds both is slow.
_BMP_END: Final = 0x10000
_BLOCK_RISKY: Final = _any_of(code for code in _BLOCK_SIGNS if code < _BMP_END)
_LINE_RISKY: Final = _any_of(code for code in _LINE_SIGNS if code < _BMP_END)
_BEYOND_RISKY: Final = _any_of(code for code in _BLOCK_SIGNS if code >= _BMP_END)


def safe_line(text: str) -> str:
    """One line to show: a line end becomes ␤, a tab a space, other controls their signs."""
    return (
        text.translate(_LINE_SIGNS)
        if _LINE_RISKY.search(text) or _BEYOND_RISKY.search(text)
        else text
    )


def safe_block(text: str) -> str:
    """Several lines to show: as ``safe_line``, but LF stays the end of a line."""
    return (
        text.translate(_BLOCK_SIGNS)
        if _BLOCK_RISKY.search(text) or _BEYOND_RISKY.search(text)
        else text
    )
