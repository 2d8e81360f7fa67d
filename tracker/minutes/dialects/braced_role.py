"""(委員)… (事務局)…: only the role, in brackets before the words."""

import re

from tracker.minutes.dialects.model import Dialect
from tracker.minutes.dialects.roles import ALONE

BRACED_ROLE = Dialect(
    "braced-role",
    re.compile(
        rf"(?:[・●○]\s*)?[（(](?P<speaker>[^）)\s]{{0,6}}{ALONE}[^）)\s]{{0,6}})[）)]"
        r"[\s　：:]*(?=\S|$)"
    ),
    (
        ("（委員）別表の書き方が分かりにくい。", "委員"),
        ("(事務局) 次回までに直します。", "事務局"),
        ("・（赤木委員）賛成です。", "赤木委員"),
        ("（休憩）", None),
    ),
)
