"""赤木委員　　… 事務局　…: who, a wide space, then a sentence: two columns without a table."""

import re

from tracker.minutes.dialects.model import Dialect
from tracker.minutes.dialects.roles import ROLE

NAME_SPACE = Dialect(
    "name-space",
    re.compile(
        rf"(?P<speaker>[^\s　。、「」（(：:・]{{0,10}}?{ROLE}(?:[（(][^）)]{{1,15}}[）)])?)"
        r"(?:　+|\t| {2,})(?=[^\s　])(?=[^\n]*[。？?])"  # a list of names has no sentence
    ),
    (
        ("赤木委員　　別表はどこにありますか。", "赤木委員"),
        ("事務局　末尾にあります。", "事務局"),
        ("事務局（黒田課長）　資料を御覧ください。", "事務局（黒田課長）"),
        ("会長　　赤木一郎", None),
        ("別表は末尾にあります。", None),
    ),
    fewest=3,
    recurs=True,
)
