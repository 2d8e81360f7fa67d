"""What a dialect is: how one kind of minutes marks who speaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.minutes.blocks import Block


@dataclass(frozen=True, slots=True)
class Mark:
    """A speaker mark at the beginning of a block: who, and how many characters it takes."""

    speaker: str
    length: int


@dataclass(frozen=True, slots=True)
class Dialect:
    """A declared grammar of speaker marks.

    ``pattern`` matches at the beginning of a block and has a group ``speaker``; what follows it
    in the block is speech.  A document speaks the dialect whose pattern fits the most of its
    blocks, at least ``fewest`` of them.
    """

    name: str
    pattern: re.Pattern[str]
    fewest: int = 2

    def mark(self, block: Block) -> Mark | None:
        """The speaker mark that the block begins with, if it does."""
        found = self.pattern.match(block.text)
        if found is None:
            return None
        speaker = " ".join(found["speaker"].split())
        return Mark(speaker, found.end()) if speaker else None

    def fit(self, blocks: Sequence[Block]) -> int:
        """How many blocks begin with a mark of this dialect."""
        return sum(self.mark(block) is not None for block in blocks)
