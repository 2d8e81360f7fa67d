"""Wrapping the Japanese way (kinsoku), each line knowing where in the source it stands.

The lines partition the source: their [start, end) follow each other without a gap.  ``end`` counts
spaces and the line end that are not drawn; what is drawn is ``text[start:shown]``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tracker.domain.text.width import char_cells, widths_of

NO_START: Final = frozenset(
    "、。，．,.・：；:;？！?!‼⁇⁈⁉゛゜ヽヾゝゞ々〻ー－〜～‐゠–"
    "）」』】〉》〕］｝’”〙〗｠»)]}%％‰°′″℃"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "…‥｡､｣･ｰﾞﾟｧｨｩｪｫｬｭｮｯ"
)
NO_END: Final = frozenset("（「『【〈《〔［｛‘“〘〖｟«([{｢￥＄£＃§¥$#")
WIDEST: Final = 2
FIRST_EAST_ASIAN: Final = "\N{CJK RADICAL REPEAT}"
# Looking back for a better break stops here, so that a run of brackets cannot make it slow.
LOOK_BACK: Final = 64


@dataclass(frozen=True, slots=True)
class VisualLine:
    """A line on the screen: [start, end) in the source, drawn up to ``shown`` (in code points)."""

    start: int
    end: int
    shown: int

    def of(self, text: str) -> str:
        """The words that are drawn."""
        return text[self.start : self.shown]


def wrap(text: str, cells: int, ambiguous: int = 1) -> list[VisualLine]:
    """The lines of ``text`` in a column ``cells`` wide; LF ends a line, an empty text has one.

    No line is wider than ``cells`` unless a single character with what combines with it is.
    """
    lines: list[VisualLine] = []
    widths = widths_of(text, ambiguous)
    start = 0
    while True:
        newline = text.find("\n", start)
        stop = len(text) if newline < 0 else newline
        lines.extend(_paragraph(text, widths, start, stop, max(cells, 1)))
        if newline < 0:
            return lines
        last = lines[-1]
        lines[-1] = VisualLine(last.start, newline + 1, last.shown)
        start = newline + 1


def _paragraph(text: str, widths: bytes, start: int, stop: int, cells: int) -> Iterator[VisualLine]:
    """The lines of one paragraph, [start, stop) without its line end."""
    while True:
        full = _reach(widths, start, stop, cells)
        if full == stop:
            yield VisualLine(start, stop, stop)
            return
        end = shown = _break(text, start, full)
        # Spaces at a break are not drawn: they belong to the line that they end.
        while end < stop and text[end] == " ":
            end += 1
        while shown > start and text[shown - 1] == " ":
            shown -= 1
        yield VisualLine(start, end, shown)
        if end == stop:
            return
        start = end


def _reach(widths: bytes, start: int, stop: int, cells: int) -> int:
    """How far a line from ``start`` can go: one character at least, its combining marks with it."""
    place, room = start, cells
    # No character is wider than two cells: half the room always fits, so a line takes few steps.
    while room >= WIDEST and place < stop:
        ahead = min(place + room // WIDEST, stop)
        room -= sum(widths[place:ahead])
        place = ahead
    while place < stop and (widths[place] <= room or place == start):
        room -= widths[place]
        place += 1
    return place


def _break(text: str, start: int, full: int) -> int:
    """The best place at or before ``full`` to break: allowed by kinsoku, else between any two."""
    lowest = max(start, full - LOOK_BACK)
    for place in range(full, lowest, -1):
        if _may_break(text, place):
            return place
    return full


def _may_break(text: str, place: int) -> bool:
    """Whether a line may end before the character at ``place``."""
    before, after = text[place - 1], text[place]
    if after == " ":
        return before not in NO_END
    if before == " ":
        return after not in NO_START
    if after in NO_START or before in NO_END:
        return False
    if _joins(before) and _joins(after):
        return False
    return char_cells(after) > 0


def _joins(char: str) -> bool:
    """Whether a character is part of a word that is kept whole: Latin letters, digits, @ / _ -."""
    return char in "@/_-'&+=~" or (char.isalnum() and char < FIRST_EAST_ASIAN)
