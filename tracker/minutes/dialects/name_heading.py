"""#### 青木委員: a Markdown heading names the speaker of what follows."""

import re

from tracker.minutes.dialects.model import Dialect

NAME_HEADING = Dialect(
    "name-heading",
    re.compile(
        r"#{2,6}\s+(?P<speaker>(?![\d０-９（(a-z])[^\s#/。、:：][^#/。、:：]{0,24}?)\s*[:：]?\s*#*$"
    ),
    (
        ("#### 赤木委員", "赤木委員"),
        ("### 緑川", "緑川"),
        ("## １．開会", None),
        ("### core/tools", None),
        ("本文です。", None),
    ),
    recurs=True,
)
