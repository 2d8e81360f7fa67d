"""**Name:** …, and > *Name:* … for what was typed: a scribe's Markdown; … goes on."""

import re

from tracker.minutes.dialects.model import Dialect

BOLD_NAME = Dialect(
    "bold-name",
    re.compile(
        r"(?:>\s*)?(?P<stars>\*{1,3}|__)(?P<speaker>[^*_:：\n\d#\[][^*_:：\n]{0,38}?)(?:[:：](?P=stars)|(?P=stars)\s?[:：])\s*"
    ),
    (
        ("**Ada Lovelace:** it works  ", "Ada Lovelace"),
        ("> *Grace Hopper:* +1", "Grace Hopper"),
        ("**赤木委員：** 別表を見てください。", "赤木委員"),
        ("**Regrets:** nobody", None),
        ("> ***Resolution #1: publish it***", None),
    ),
    recurs=True,
)
