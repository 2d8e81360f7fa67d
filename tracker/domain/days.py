"""Days as people write them: 2026-04-01, 2026/4/1, R8.4.1, 令和8年4月1日, 4月1日."""

import re
import unicodedata
from datetime import date
from typing import Final

from tracker.errors import BadInputError, Message

_ERAS: Final = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925}
_WESTERN: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?")
_ERA: Final = re.compile(
    r"(令和|平成|昭和|[rhs])\s*(元|\d{1,2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?"
)
_THIS_YEAR: Final = re.compile(r"(\d{1,2})\s*[/月]\s*(\d{1,2})日?")
_WEEKDAY: Final = re.compile(r"\((?:[月火水木金土日]|mon|tue|wed|thu|fri|sat|sun)[a-z]*\)$")


def parse_day(text: str, today: date) -> date:
    """The day that ``text`` names; without a year, the next such day from ``today`` on.

    Raises BadInputError where it names none.
    """
    plain = _WEEKDAY.sub("", unicodedata.normalize("NFKC", text).casefold().strip()).strip()
    try:
        day = _day(plain, today)
    except ValueError:
        day = None
    if day is None:
        raise BadInputError(
            Message("“{text}” is no date.", text=text),
            hint=Message("Write it as 2026-04-01, R8.4.1 or 令和8年4月1日."),
        )
    return day


def _day(plain: str, today: date) -> date | None:
    western = _WESTERN.fullmatch(plain)
    if western:
        return date(int(western[1]), int(western[2]), int(western[3]))
    era = _ERA.fullmatch(plain)
    if era:
        year = 1 if era[2] == "元" else int(era[2])
        return date(_ERAS[era[1]] + year, int(era[3]), int(era[4]))
    short = _THIS_YEAR.fullmatch(plain)
    if short:
        day = date(today.year, int(short[1]), int(short[2]))
        return day if day >= today else date(today.year + 1, int(short[1]), int(short[2]))
    return None
