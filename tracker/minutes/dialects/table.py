"""A table of speeches: the speaker's cell beside the words, as .docx and .html give it."""

import re

from tracker.minutes.dialects.model import Dialect
from tracker.minutes.model import Hint

TABLE = Dialect(
    "table",
    re.compile(r"[【○◯〇◆◎●・]?\s*(?P<speaker>[^】]{1,40})】?\s*[:：]?\s*$"),
    (("赤木委員", "赤木委員"), ("【緑川座長】", "緑川座長"), ("○白井", "白井")),
    front=True,
    hint=Hint.SPEAKER,
)
