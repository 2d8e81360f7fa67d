"""【成原構成員】 on a line of its own, or before the words it marks."""

import re

from tracker.minutes.dialects.model import Dialect

# A body's or section's name in such brackets is a heading, not a speaker.
BRACKET = Dialect(
    "bracket",
    re.compile(
        r"【(?P<speaker>(?![^】]*(?:会議|検討会|委員会|部会|審議会|研究会|資料|議題|議事|論点|事項)】)"
        r"[^】（(]{1,40})】\s*"
    ),
)
