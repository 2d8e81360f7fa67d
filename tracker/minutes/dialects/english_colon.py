"""Name: …: one name a line, as scribes of working groups write."""

import re

from tracker.minutes.dialects.model import Dialect, TurnEnd

ENGLISH_COLON = Dialect(
    "english-colon",
    re.compile(
        r"(?P<speaker>[A-Z][\w.'’-]*(?: (?:(?:van|von|de|du|la|le|der|den|bin|al) ){0,2}[A-Z][\w.'’-]*){0,3}"
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
