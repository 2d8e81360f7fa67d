"""- 青木：… or * Ada: …: bullets that begin with who speaks."""

import re

from tracker.minutes.dialects.model import Dialect, TurnEnd
from tracker.minutes.names import LATIN_NAME

NAMES = rf"{LATIN_NAME}(?:(?:/|, ?| ?& ?| and ){LATIN_NAME})*(?: \([^)]{{1,30}}\))?"
BULLET_NAME = Dialect(
    "bullet-name",
    re.compile(
        rf"[-*+•]\s+(?P<stars>\*{{0,2}})(?P<speaker>{NAMES}|(?<=\*\*)[a-z][a-z0-9_-]{{1,19}}(?=\*)|(?=[^\x00-\x7f])[^\s:：*\d#\[<「。、`][^:：*#\[<「。、`]{{0,30}}?)"
        r"(?:(?P=stars)[:：]|[:：](?P=stars))"
        r"\s*(?=\S)(?!<?https?:)"
    ),
    (
        ("* Ada: I will write it down.", "Ada"),
        ("- **Grace**: who owns this?", "Grace"),
        ("* **kim**: I will send it.", "kim"),
        ("- 赤木：直します。", "赤木"),
        ("* **Recording**: <https://video.example/1>", None),
        ("* Ada/Grace: we will share it.", "Ada/Grace"),
        ("* doc: mend the second page", None),
        ("* Our next meeting: in May", None),
        ("* one more thing", None),
    ),
    fewest=3,
    recurs=True,
    turn_end=TurnEnd.BULLET,
)
