"""Whether the terminal was promised to understand what is drawn."""

import os
from collections.abc import Mapping
from typing import Final

from tracker.errors import Message

PLAIN: Final = frozenset({"C", "POSIX"})


def problems(env: Mapping[str, str] | None = None) -> list[Message]:
    """A word about a locale without UTF-8: Japanese may come out broken there."""
    env = os.environ if env is None else env
    # Python itself may have put LC_CTYPE right for this process; the terminal isn't told by that.
    named = env.get("LC_ALL") or env.get("LANG") or ""
    charset = named.partition(".")[2].partition("@")[0].replace("-", "").casefold()
    if charset == "utf8" or (named not in PLAIN and not charset):
        return []
    return [
        Message(
            "The locale {locale} doesn't promise UTF-8: if characters look broken, start with"
            " LANG=C.UTF-8 or LANG=ja_JP.UTF-8.",
            locale=named,
        )
    ]
