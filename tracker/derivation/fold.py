"""Full-width letters and digits as half-width ones, each character staying in its place; 無い as ない."""

import re

# What nobody could hear is written (?) or ???; it asks nothing.
_INAUDIBLE = re.compile(r"\(\?{1,3}\)|\?{3,8}")
_KANA = {"無": "な", "出来": "でき", "欲し": "ほし", "ゆ": "い"}
_KANJI_ENDING = re.compile(
    "無(?=[いくかけ])|出来(?=[るなれまてた])|欲し(?=[いくか])|(?<=[てで])ゆ(?=[くきけ])"
)
_IN_KANJI = re.compile("[無来欲ゆ]")
_HALF = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"　": " ", "’": "'"}
# Markdown's escapes: \[Dana\] is [Dana].
_ESCAPED = re.compile(r"\\(?=[\[\]()_*#+.<>~|!-])")
_WIDE = re.compile("[！-～　’]")


def half_width(text: str) -> str:
    """``text`` with full-width ASCII made half-width, and endings in Kanji as Kana, place by place."""
    if "\\" in text:
        text = _ESCAPED.sub(" ", text)
    if text.isascii():
        return text
    text = _WIDE.sub(lambda match: _HALF[match.group()], text)
    return _KANJI_ENDING.sub(_in_kana, text) if _IN_KANJI.search(text) else text


def _in_kana(found: re.Match[str]) -> str:
    return _KANA[found.group()]


def without_inaudible(words: str) -> str:
    """Blanks where nobody could hear what was said."""
    if "?" not in words:
        return words
    return _INAUDIBLE.sub(lambda match: " " * len(match.group()), words)


def fold_same_length(text: str) -> str:
    """Both; offsets stay what they were."""
    return without_inaudible(half_width(text))
