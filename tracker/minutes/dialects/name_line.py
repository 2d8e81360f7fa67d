"""赤木委員, alone on a line, and the words below it."""

import re

from tracker.minutes.dialects.model import Dialect
from tracker.minutes.dialects.roles import ROLE

NAME_LINE = Dialect(
    "name-line",
    re.compile(
        rf"(?P<speaker>[^\s　。、「」（(：:・]{{0,10}}?{ROLE}(?:[（(][^）)]{{1,15}}[）)])?)[\s　]*$"
    ),
    (
        ("赤木委員", "赤木委員"),
        ("事務局（黒田課長）", "事務局（黒田課長）"),
        ("赤木委員　別表を直してください。", None),
        ("資料の説明", None),
    ),
    fewest=3,
    recurs=True,
)
