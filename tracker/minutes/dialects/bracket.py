"""【成原構成員】 on a line of its own, or before the words it marks."""

import re

from tracker.minutes.dialects.model import Dialect

# A body's or section's name in such brackets is a heading, not a speaker.
BRACKET = Dialect(
    "bracket",
    re.compile(
        r"【(?P<speaker>(?![^】]*(?:会議|検討会|委員会|部会|審議会|研究会|資料|議題|議事|論点|事項|質疑|意見交換|出席者|欠席者)(?:[（(][^】]*)?】)"
        r"[^】]{1,40})】\s*"
    ),
    (
        ("【赤木委員】", "赤木委員"),
        ("【主査】　では始めます。", "主査"),
        ("【緑川構成員（代理：青山）】", "緑川構成員（代理：青山）"),
        ("【第三検討会】", None),
        ("【第三検討会（座長を除く。）】", None),
    ),
    recurs=True,
    front=True,
)
