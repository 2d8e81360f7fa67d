"""(Name): …: the name in brackets before a colon."""

import re

from tracker.minutes.dialects.model import Dialect

ENGLISH_BRACED = Dialect(
    "english-braced",
    re.compile(r"(?:[-*]\s+)?[(\[](?P<speaker>[A-Z][\w.'’ -]{0,30})[)\]]\s?:\s*(?=\S)"),
    (
        ("(Ada): I have a question.", "Ada"),
        ("[Grace Hopper]: Go on.", "Grace Hopper"),
        ("(laughter)", None),
        ("(1): the first point", None),
    ),
    recurs=True,
)
