"""The grammars of speaker marks, one a file; the one that fits a document best is applied."""

from collections.abc import Sequence

from tracker.minutes.blocks import Block
from tracker.minutes.dialects.bracket import BRACKET
from tracker.minutes.dialects.circle import CIRCLE
from tracker.minutes.dialects.colon import BRACED, ENGLISH_COLON, JAPANESE_COLON
from tracker.minutes.dialects.model import Dialect

DIALECTS = (BRACKET, CIRCLE, BRACED, JAPANESE_COLON, ENGLISH_COLON)
UNATTRIBUTED = "unattributed"


def dialect_of(blocks: Sequence[Block]) -> Dialect | None:
    """The dialect that fits the most blocks (the first of equals); None where none fits."""
    fits = [(dialect.fit(blocks), dialect) for dialect in DIALECTS]
    most = max(fit for fit, _ in fits)
    return next((d for fit, d in fits if fit == most and fit >= d.fewest), None)
