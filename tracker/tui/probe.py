"""How wide the terminal draws characters such as ○ and ①: asked once, when the first screen stands."""

from typing import Final

from tracker.errors import Message

# The cursor is kept, put into the first corner, moved by one such character, asked for, and put back.
CHARACTER: Final = "○"
QUESTION: Final = f"\x1b7\x1b[1;1H{CHARACTER}\x1b[6n\x1b8"
NARROW: Final = 1


def verdict(column: int) -> Message | None:
    """A word to the user, where the cursor came to ``column`` (from 0) after one character."""
    if column <= NARROW:
        return None
    return Message(
        "This terminal draws ○, ① and — two cells wide, and columns may shift: set its"
        " “ambiguous width” to narrow."
    )
