"""Days as people write them: 2026-04-01, 2026/4/1, R8.4.1, 令和8年4月1日, 4月1日."""

import re
import unicodedata
from datetime import date
from typing import Final

from tracker.domain.eras import ERA_WORDS, from_japanese
from tracker.errors import BadInputError, Message

_WESTERN: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?")
_ERA: Final = re.compile(
    rf"({ERA_WORDS})\s*(元|\d{{1,2}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})日?"
)
_BARE: Final = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_KANJI: Final = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")}
_IN_KANJI: Final = re.compile(r"[〇一二三四五六七八九十]+(?=[年月日週]|[かヶカヵケ箇個]月)")
_LEAP_GAP: Final = 8  # years between two leap years, at most
_THIS_YEAR: Final = re.compile(r"(\d{1,2})\s*[/月]\s*(\d{1,2})日?")
_SIGNS: Final = "月火水木金土日"
_SHORT: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY: Final = re.compile(
    rf"\((?:([{_SIGNS}])(?:曜日?)?(?:[・,、]?祝日?)?|({'|'.join(_SHORT)})[a-z]*\.?)\)$"
)
WEEKDAYS: Final = (
    Message("Monday"), Message("Tuesday"), Message("Wednesday"), Message("Thursday"), Message("Friday"),
    Message("Saturday"), Message("Sunday"),
)  # fmt: skip


class WeekdayError(BadInputError):
    """A date beside a weekday that isn't its own: one of the two is a slip, and nobody knows which.

    ``day`` is the date.
    """

    def __init__(self, text: str, day: date, named: int) -> None:
        super().__init__(
            Message(
                "“{text}”: {day} is a {real}, not a {named}.",
                text=text,
                day=day,
                real=WEEKDAYS[day.weekday()],
                named=WEEKDAYS[named],
            ),
            hint=Message("Mend the date or the weekday, or leave the weekday out."),
        )
        self.day = day


def parse_day(text: str, today: date, *, said: str | None = None) -> date:
    """The day that ``text`` names; without a year, the next such day from ``today`` on.

    ``said`` is what an error quotes, where ``text`` is only a part of it.

    Raises BadInputError where it names none, WeekdayError where its weekday is that of another day.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    weekday = _WEEKDAY.search(plain)
    plain = arabic(plain[: weekday.start()].strip() if weekday else plain)
    try:
        day = _day(plain, today)
    except ValueError:
        day = None
    if day is None:
        raise BadInputError(
            Message("“{text}” is no date.", text=said or text),
            hint=Message("Write it as 2026-04-01, R8.4.1 or 令和8年4月1日."),
        )
    if weekday is not None:
        named = _SIGNS.index(weekday[1]) if weekday[1] else _SHORT.index(weekday[2])
        if named != day.weekday():
            raise WeekdayError(said or text, day, named)
    return day


def arabic(words: str) -> str:
    """The words with the numbers before 年, 月, 日, 週 and か月 in digits: 令和八年三月三十一日, 二〇二六年."""
    return _IN_KANJI.sub(lambda found: _digits(found[0]), words)


def _digits(number: str) -> str:
    tens, ten, ones = number.partition("十")
    if not ten:
        return _placed(number)
    if "十" in ones:
        return number
    return str(10 * int(_placed(tens) or 1) + int(_placed(ones) or 0))


def _placed(number: str) -> str:
    return "".join(_KANJI[sign] for sign in number)


def _day(plain: str, today: date) -> date | None:
    western = _WESTERN.fullmatch(plain)
    if western:
        return date(int(western[1]), int(western[2]), int(western[3]))
    if bare := _BARE.fullmatch(plain):
        return date(int(bare[1]), int(bare[2]), int(bare[3]))
    era = _ERA.fullmatch(plain)
    if era:
        year = 1 if era[2] == "元" else int(era[2])
        return from_japanese(era[1], year, int(era[3]), int(era[4]))
    short = _THIS_YEAR.fullmatch(plain)
    return next_such_day(int(short[1]), int(short[2]), today) if short else None


def next_such_day(month: int, day: int, today: date) -> date | None:
    """The next such day of the year from ``today`` on, which for 29 February may take years.

    None for a day that no year has.
    """
    for year in range(today.year, today.year + _LEAP_GAP + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None
