"""What is one line by its nature (a name, a title) stays one, whatever was pasted into it."""

import re
from typing import Final

_BREAKS: Final = re.compile(r"\s*[\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]\s*")


def one_line(text: str) -> str:
    """The text without white space at its ends; breaks, tabs and what is around them one space."""
    return _BREAKS.sub(" ", text.strip())
