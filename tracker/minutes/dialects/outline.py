"""Nested bullets without speakers: - -- ---, ★ who does it, ■ sections, -> what was decided."""

import re
from collections.abc import Sequence

from tracker.minutes.blocks import Block
from tracker.minutes.dialects.model import Dialect

OUTLINE = Dialect("outline", re.compile(r"(?!)(?P<speaker>)"), (("- 直す ★赤木", None),))
BULLETED = 0.5  # of all blocks are bullets


def is_outline(blocks: Sequence[Block]) -> bool:
    """Whether most of the blocks are bullets."""
    return sum(block.bullet is not None for block in blocks) >= BULLETED * max(len(blocks), 1)
