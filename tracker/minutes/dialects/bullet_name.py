"""- 青木：… or * Ada: …: bullets that begin with who speaks."""

import re

from tracker.minutes.dialects.model import Dialect, TurnEnd

BULLET_NAME = Dialect(
    "bullet-name",
    re.compile(
        r"[-*+•]\s+(?P<stars>\*{0,2})(?P<speaker>[^\s:：*\d#\[<「。、`][^:：*#\[<「。、`]{0,30}?)(?:(?P=stars)[:：]|[:：](?P=stars))"
        r"\s*(?=\S)(?!<?https?:)"
    ),
    (
        ("* Ada: I will write it down.", "Ada"),
        ("- **Grace**: who owns this?", "Grace"),
        ("- 赤木：直します。", "赤木"),
        ("* **Recording**: <https://video.example/1>", None),
        ("* one more thing", None),
    ),
    fewest=3,
    recurs=True,
    turn_end=TurnEnd.BULLET,
)
