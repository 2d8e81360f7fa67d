"""How wide the terminal draws characters such as ○ and ①: asked once, when the first screen stands."""

from typing import Final

# The cursor is kept, put into the first corner, moved by one such character, asked for, the signs
# wiped away, the cursor put back.
CHARACTER: Final = "○"
QUESTION: Final = f"\x1b7\x1b[1;1H{CHARACTER}\x1b[6n\x1b[1;1H  \x1b8"
NARROW: Final = 1


def is_wide(column: int) -> bool:
    """Whether the cursor came further than one cell: ``column`` is counted from 0."""
    return column > NARROW
