"""How a sentence stands on the page: its bullet, how deep it is, and the section's title."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from tracker.domain.span import Span
from tracker.minutes.model import Minutes

_BULLET = re.compile(
    r"(?P<indent>[ \t　]*)(?P<mark>(?:[・●◦▪■□◆◎○〇※\uf000-\uf0ff]|[-*+–]{1,4}(?=\s|$)|[0-9]{1,2}[.)](?=\s)|[-=]>|[→⇒➡]|…|>+)?)[ \t　]*"
)
_ARROWS = ("->", "=>", "→", "⇒", "➡")


@dataclass(frozen=True, slots=True)
class Layout:
    """The bullet before a paragraph ("" without one), its depth, and whether it is an arrow."""

    mark: str = ""
    depth: int = 0
    arrow: bool = False


class Indents:
    """How far the file's own line of a place is indented: the stored text has no white space there."""

    def __init__(self, minutes: Minutes) -> None:
        """Of one document."""
        self._places = minutes.places
        self._offsets = [place.offset for place in minutes.places]
        self._lines = {(line.page, line.number): line.text for line in minutes.source.lines}

    def of(self, offset: int) -> int:
        """In cells, a tab to the next fourth; 0 where the file's lines are not at hand."""
        before = bisect_right(self._offsets, offset)
        if not before:
            return 0
        place = self._places[before - 1]
        text = self._lines.get((place.page, place.line), "")
        if text[:1] not in {" ", "\t"}:
            return 0
        return len(text[: len(text) - len(text.lstrip(" \t"))].expandtabs(4))


def layout_of(text: str, paragraph: Span, indents: Indents | None = None) -> Layout:
    """Read what stands on the line before the paragraph's first sentence."""
    line = text.rfind("\n", 0, paragraph.start) + 1
    match = _BULLET.match(text, line, min(paragraph.start + 4, len(text)))
    if match is None:
        return Layout()
    mark = match["mark"]
    inside = len(match["indent"].expandtabs(4))
    if mark and indents is not None:
        inside = max(inside, indents.of(match.start("mark")))
    depth = inside // 2
    depth += len(mark) if mark and set(mark) <= set("-*+") else int(bool(mark))
    return Layout(mark, depth, mark.startswith(_ARROWS))
