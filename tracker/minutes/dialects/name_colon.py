"""青木委員：… 事務局：… 担当：…: who, a colon, then the words."""

import re

from tracker.minutes.dialects.model import Dialect

NAME_COLON = Dialect(
    "name-colon",
    re.compile(
        r"(?:[・●○]\s*)?(?P<speaker>(?=[^：:]*[\u3040-\u30ff\u4e00-\u9fff])"
        r"[^\s：:（(【「。、\d０-９#*>・•◦▪–—‐-][^\s：:（(【「。、]{0,15}(?: ?　?[^\s：:（(【「。、]{1,6})?(?:[（(][^）)]{1,15}[）)])?)"
        r"[：:][\s　]*"
    ),
    (
        ("赤木委員：別表はどこにありますか。", "赤木委員"),
        ("事務局： 末尾にあります。", "事務局"),
        ("緑川（座長）：それでは次に。", "緑川（座長）"),
        ("日時：令和８年２月３日", None),
        ("– 開催日：二月三日", None),
        ("１０：３０から始めた。", None),
    ),
    fewest=3,
    recurs=True,
)
