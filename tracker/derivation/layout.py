"""How a sentence stands on the page: its bullet, how deep it is, and the section's title."""

import re
from dataclasses import dataclass

from tracker.domain.span import Span

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


def layout_of(text: str, paragraph: Span) -> Layout:
    """Read what stands on the line before the paragraph's first sentence."""
    line = text.rfind("\n", 0, paragraph.start) + 1
    match = _BULLET.match(text, line, min(paragraph.start + 4, len(text)))
    if match is None:
        return Layout()
    mark = match["mark"]
    depth = len(match["indent"].expandtabs(4)) // 2
    depth += len(mark) if mark and set(mark) <= set("-*+") else int(bool(mark))
    return Layout(mark, depth, mark.startswith(_ARROWS))
