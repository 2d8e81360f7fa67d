"""The stored text as lines with their places: what the later passes walk over."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.span import Span


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the stored text; ``start`` and ``end`` without surrounding white space."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def blocks_of(text: str) -> Sequence[Block]:
    """Every line that isn't blank, in order."""
    blocks = []
    offset = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = offset + line.index(stripped[0])
            blocks.append(Block(stripped, start, start + len(stripped)))
        offset += len(line) + 1
    return blocks
