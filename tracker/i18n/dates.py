"""Days and moments as each language writes them."""

from datetime import date, datetime
from typing import Final

from tracker import clock
from tracker.domain.eras import to_japanese

_DAYS_JA: Final = "月火水木金土日"
_DAYS_EN: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
_MONTHS_EN: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def screen_date(lang: str, day: date) -> str:
    """A day as screens show it: R7.3.7, or 2025-03-07 in English."""
    japanese = to_japanese(day) if lang == "ja" else None
    return japanese.short if japanese else day.isoformat()


def paper_date(lang: str, day: date) -> str:
    """A day as papers print it: 令和7年3月7日（金）, or Friday 7 March 2025."""
    if lang != "ja":
        return f"{_DAYS_EN[day.weekday()]} {day.day} {_MONTHS_EN[day.month - 1]} {day.year}"
    japanese = to_japanese(day)
    written = japanese.long if japanese else f"{day.year}年{day.month}月{day.day}日"
    return f"{written}（{_DAYS_JA[day.weekday()]}）"


def screen_moment(lang: str, moment: datetime) -> str:
    """A stored moment in the user's zone, to the minute: R7.3.7 14:05."""
    here = clock.local(moment)
    return f"{screen_date(lang, here.date())} {here:%H:%M}"
