"""ABC: …: speakers by the initials that the attendance explains."""

import re

from tracker.minutes.dialects.model import Dialect, TurnEnd

INITIALS = Dialect(
    "initials",
    re.compile(
        r"(?P<speaker>(?!(?:AI|TODO|NB|PS|PR|FYI|ACTION|NOTE)\b)[A-Z]{2,4}(?:(?:, ?| and |/)[A-Z]{2,4})*):\s+(?=\S)"
    ),
    (
        ("ADL: That isn't what we said.", "ADL"),
        ("ADL, GMH: (present slides)", "ADL, GMH"),
        ("NB: only a remark", None),
        ("Ada: hello", None),
    ),
    fewest=3,
    recurs=True,
    turn_end=TurnEnd.GAP,
)
