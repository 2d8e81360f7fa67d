"""The stored text as lines with their places: what the later passes walk over."""

import re
from dataclasses import dataclass

from tracker.domain.span import Span
from tracker.minutes.model import Hint

BULLET = re.compile(r"(?P<sign>[・●◦•▪▸➢✔■□◆◎★※\uf000-\uf0ff]|[oo](?=\s)|[-*+–]{1,4}(?=\s)|>+)\s*")


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the stored text; ``start`` and ``end`` without surrounding white space.

    ``indent`` counts the cells before it in the file, ``gap`` says that a blank line stood before
    it, ``hint`` is what the file's format says of it.
    """

    text: str
    start: int
    end: int
    indent: int = 0
    gap: bool = False
    hint: Hint | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def bullet(self) -> str | None:
        """The sign of the bullet that it is, if it is one."""
        found = BULLET.match(self.text)
        return found["sign"] if found else None

    @property
    def depth(self) -> int:
        """How deep it is nested, in cells: by its indent, and by the length of its dashes."""
        sign = self.bullet
        return self.indent + (2 * (len(sign) - 1) if sign and sign[0] in "-*+" else 0)
