"""Weeks and their days: 来週, 来週金曜, 来週中, 今週末, next Friday."""

import re
from datetime import date, timedelta
from typing import Final

from tracker.domain.dues.stretch import Stretch

WEEK: Final = 7
FRIDAY: Final = 4
SATURDAY: Final = 5
_DAYS_JA: Final = "月火水木金土日"
_DAYS_EN: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKS: Final = {
    "今週": 0, "来週": 1, "翌週": 1, "再来週": 2, "翌々週": 2, "this week": 0, "next week": 1,
    "the week after next": 2, "this": 0, "next": 1,
}  # fmt: skip
_WEEK: Final = "今週|来週|翌週|再来週|翌々週"
_WEEKDAY: Final = re.compile(rf"({_WEEK})?の?([月火水木金土日])曜?日?")
# The short names, or the whole ones: "month" is no Monday.
_WEEKDAY_EN: Final = re.compile(
    r"(?:(this|next)\s+)?(?:(mon|fri|sun)(?:day)?|(tue)s?(?:day)?|(wed)(?:nesday)?"
    r"|(thu)(?:rs?(?:day)?)?|(sat)(?:urday)?)"
)
_WORKING_END: Final = re.compile(rf"({_WEEK})の?(?:中|内|いっぱい)")
_WEEKEND: Final = re.compile(rf"({_WEEK})の?末|週末|(?:this |the )?weekend")


def week_stretch(words: str, today: date) -> Stretch | None:
    """A week from Monday to Sunday, or its end, Saturday and Sunday."""
    if found := _WEEKEND.fullmatch(words):
        saturday = _monday(today) + timedelta(weeks=_WEEKS[found[1] or "今週"], days=SATURDAY)
        return Stretch(saturday, saturday + timedelta(days=1))
    weeks = _WEEKS.get(words) if words not in {"this", "next"} else None
    if weeks is None:
        return None
    first = _monday(today) + timedelta(weeks=weeks)
    return Stretch(first, first + timedelta(days=WEEK - 1))


def week_end(words: str, today: date) -> date | None:
    """The Friday of a week within which something is to be done: 来週中."""
    found = _WORKING_END.fullmatch(words)
    return _monday(today) + timedelta(weeks=_WEEKS[found[1]], days=FRIDAY) if found else None


def weekday(words: str, today: date) -> date | None:
    """A day of the week: the next such day, or that of the week that is named."""
    if words == "週明け":
        return _monday(today) + timedelta(days=WEEK)
    if found := _WEEKDAY.fullmatch(words):
        wanted = _DAYS_JA.index(found[2])
    elif found := _WEEKDAY_EN.fullmatch(words):
        wanted = _DAYS_EN.index(next(filter(None, found.groups()[1:])))
    else:
        return None
    if found[1] is None:
        return today + timedelta(days=(wanted - today.weekday()) % WEEK)
    return _monday(today) + timedelta(days=wanted + WEEK * _WEEKS[found[1]])


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())
