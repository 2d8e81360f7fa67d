"""Name: …: one name a line, as scribes of working groups write."""

import re

from tracker.minutes.dialects.model import Dialect, TurnEnd
from tracker.minutes.names import LATIN_NAME

ENGLISH_COLON = Dialect(
    "english-colon",
    re.compile(
        rf"(?P<speaker>{LATIN_NAME}"
        r"(?: \((?=[A-Z])[^)]{1,30}\))?)(?: \([a-z][^)]{0,30}\))?:\s+(?=\S)"
    ),
    (
        ("Ada: Where does it say so?", "Ada"),
        ("Grace H (in chat): In section two.", "Grace H"),
        ("Edsger van der Berg: Agreed.", "Edsger van der Berg"),
        ("Draft: the second one", None),
        ("there was one: a draft", None),
    ),
    fewest=3,
    recurs=True,
    turn_end=TurnEnd.GAP,
)
