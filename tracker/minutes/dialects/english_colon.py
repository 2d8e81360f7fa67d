"""Name: …: one name a line, as scribes of working groups write; kim: … where the nick comes back."""

import re

from tracker.minutes.dialects.model import Dialect, TurnEnd
from tracker.minutes.names import LATIN_NAME

ENGLISH_COLON = Dialect(
    "english-colon",
    re.compile(
        rf"(?P<speaker>{LATIN_NAME}|[a-z][a-z0-9_-]{{1,15}}(?=: )"
        r"(?: \((?=[A-Z])[^)]{1,30}\))?)(?: \([a-z][^)]{0,30}\))?:\s+(?=\S)"
    ),
    (
        ("Ada: Where does it say so?", "Ada"),
        ("Grace H (in chat): In section two.", "Grace H"),
        ("Edsger van der Berg: Agreed.", "Edsger van der Berg"),
        ("kim: In section three.", "kim"),
        ("Draft: the second one", None),
        ("there was one: a draft", None),
    ),
    fewest=3,
    recurs=True,
    turn_end=TurnEnd.GAP,
)
