"""Full-width letters and digits as half-width ones, each character staying in its place."""

import re

# What nobody could hear is written (?) or ???; it asks nothing.
_INAUDIBLE = re.compile(r"\(\?{1,3}\)|\?{3,8}")
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


def half_width(text: str) -> str:
    """``text`` with full-width ASCII made half-width, place by place."""
    return text if text.isascii() else text.translate(_HALF)


def without_inaudible(words: str) -> str:
    """Blanks where nobody could hear what was said."""
    if "?" not in words:
        return words
    return _INAUDIBLE.sub(lambda match: " " * len(match.group()), words)


def fold_same_length(text: str) -> str:
    """Both; offsets stay what they were."""
    return without_inaudible(half_width(text))
