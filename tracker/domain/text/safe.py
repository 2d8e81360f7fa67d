"""Text from outside, made harmless for a terminal: what would steer it becomes a visible sign.

Both functions keep the number of code points, so that offsets into the source stay true.  They
also take away what terminals disagree on the width of (emoji presentation, flags, skin tones).
"""

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
_BLOCK_RISKY: Final = frozenset(map(chr, _BLOCK_SIGNS))
_LINE_RISKY: Final = frozenset(map(chr, _LINE_SIGNS))


def safe_line(text: str) -> str:
    """One line to show: a line end becomes ␤, a tab a space, other controls their signs."""
    return text if _LINE_RISKY.isdisjoint(text) else text.translate(_LINE_SIGNS)


def safe_block(text: str) -> str:
    """Several lines to show: as ``safe_line``, but LF stays the end of a line."""
    return text if _BLOCK_RISKY.isdisjoint(text) else text.translate(_BLOCK_SIGNS)
