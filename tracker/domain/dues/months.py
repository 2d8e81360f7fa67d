"""Months, their parts and their days: 来月, 3月末, 来年4月上旬, 来月10日, April 10, end of March."""

import calendar
import re
from datetime import date
from typing import Final

from tracker.domain.days import next_such_day
from tracker.domain.dues.stretch import DECEMBER, Stretch, last_of_month, months_after
from tracker.domain.dues.years import YEAR, year_of

_MONTHS: Final = {
    "今月": 0, "当月": 0, "来月": 1, "翌月": 1, "再来月": 2, "翌々月": 2, "this month": 0, "next month": 1,
}  # fmt: skip
_NAMES: Final = tuple(name.casefold() for name in calendar.month_name)  # the first is empty
_SHORTEST: Final = 3
# A month with or without a year.
_MONTH: Final = rf"(?:今月|当月|来月|翌月|再来月|翌々月|(?:{YEAR}の?)?\d{{1,2}}月)"
_MONTH_OF: Final = re.compile(rf"(?:({YEAR})の?)?(\d{{1,2}})月")
_END: Final = re.compile(rf"({_MONTH})?の?(末|月末|中|内|上旬|中旬|下旬)日?")
_DAY: Final = re.compile(rf"({_MONTH})の?(\d{{1,2}})日")
_DAY_ALONE: Final = re.compile(r"(\d{1,2})日")
_DAY_EN: Final = re.compile(
    r"(?:([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?)"
    r"(?:,? (\d{4}))?"
)
_MONTH_EN: Final = re.compile(r"([a-z]{3,9})(?: (\d{4}))?")
_END_EN: Final = re.compile(r"(?:the )?end of (this month|next month|[a-z]{3,9}(?: \d{4})?)")
_TEN_DAYS: Final = {"上旬": 10, "中旬": 20}


def month_stretch(words: str, today: date) -> Stretch | None:
    """A month: 今月, 来月, 9月, 来年4月, 令和8年4月, April, April 2026."""
    if words in _MONTHS:
        first = months_after(today.replace(day=1), _MONTHS[words])
    else:
        month, year = _named(words, today)
        if month is None or year == 0:
            return None
        first = date(today.year + (month < today.month) if year is None else year, month, 1)
    return Stretch(first, last_of_month(first))


def month_end(words: str, today: date) -> date | None:
    """The end of a month, or of its first or second ten days."""
    if words == "月内":
        return last_of_month(today)
    if found := _END_EN.fullmatch(words):
        month = month_stretch(found[1], today)
        return month.last if month else None
    found = _END.fullmatch(words)
    if found is None or (found[1] is None and found[2] not in {"月末", "末"}):
        return None
    month = month_stretch(found[1] or "今月", today)
    ten = _TEN_DAYS.get(found[2])
    if month is None or ten is None:
        return month.last if month else None
    return month.first.replace(day=ten)


def month_day(words: str, today: date) -> date | None:
    """A day of a month: 来月10日, 来年4月1日, 20日, April 10; without a year the next one."""
    if (found := _DAY.fullmatch(words)) and not re.fullmatch(r"\d{1,2}月", found[1]):
        month = month_stretch(found[1], today)
        return _of(month.first, int(found[2])) if month else None
    if found := _DAY_EN.fullmatch(words):
        name, number = found[1] or found[4], int(found[2] or found[3])
        month_number, _ = _named(name, today)
        if month_number is None:
            return None
        if found[5]:
            return _of(date(int(found[5]), month_number, 1), number)
        return next_such_day(month_number, number, today)
    if found := _DAY_ALONE.fullmatch(words):
        months = (months_after(today.replace(day=1), after) for after in range(DECEMBER))
        days = (_of(month, int(found[1])) for month in months)
        return next((day for day in days if day is not None and day >= today), None)
    return None


def _of(month: date, number: int) -> date | None:
    return month.replace(day=number) if 1 <= number <= last_of_month(month).day else None


def _named(words: str, today: date) -> tuple[int | None, int | None]:
    """A month, and its year where one is named; no month where the words name none."""
    if found := _MONTH_OF.fullmatch(words):
        year = year_of(found[1], today) if found[1] else None
        month = int(found[2]) if found[1] is None or year is not None else 0
        return month if 1 <= month <= DECEMBER else None, year
    if found := _MONTH_EN.fullmatch(words):
        for month, name in enumerate(_NAMES):
            if month and name.startswith(found[1]) and len(found[1]) >= _SHORTEST:
                return month, int(found[2]) if found[2] else None
    return None, None
