"""(委員)… (事務局)…: only the role, in brackets before the words."""

import re

from tracker.minutes.dialects.model import Dialect

BRACED_ROLE = Dialect(
    "braced-role",
    re.compile(
        r"(?:[・●○]\s*)?[（(](?P<speaker>[^）)\s]{0,6}(?:委員|構成員|座長|会長|議長|主査|部会長|委員長|事務局|担当課?|説明者|オブザーバー|参考人|傍聴者)[^）)\s]{0,6})[）)]"
        r"[\s　：:]*(?=\S|$)"
    ),
    (
        ("（委員）別表の書き方が分かりにくい。", "委員"),
        ("(事務局) 次回までに直します。", "事務局"),
        ("・（赤木委員）賛成です。", "赤木委員"),
        ("（休憩）", None),
    ),
)
