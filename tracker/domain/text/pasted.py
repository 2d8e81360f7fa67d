"""Words as they can stand in a command that somebody pastes into a shell."""

import re
import shlex
from typing import Final

_PLAIN: Final = re.compile(r"[\w@%+=:,./-]+")


def pasted(word: object) -> str:
    """The word; quoted where blanks or signs in it would make another command of it.

    Names come from documents, so that what stands in them must never be run.
    """
    text = str(word)
    return text if _PLAIN.fullmatch(text) else shlex.quote(text)
