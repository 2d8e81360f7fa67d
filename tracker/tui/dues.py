"""Days as people say them: 来週金曜, 3月末, 年度末, next Friday; else as the register writes them."""

import calendar
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tracker.domain.days import parse_day
from tracker.domain.records import MeetingRecord
from tracker.errors import BadInputError, Message

DECEMBER: Final = 12
MARCH: Final = 3
WEEK: Final = 7
_DAYS_JA: Final = "月火水木金土日"
_DAYS_EN: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS_EN: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_WEEKDAY: Final = re.compile(r"(今週|来週|再来週)?の?([月火水木金土日])曜?日?")
_WEEKDAY_EN: Final = re.compile(r"(this|next)?\s*(mon|tue|wed|thu|fri|sat|sun)[a-z]*")
_MONTH_END: Final = re.compile(r"(今月|来月|再来月|(\d{1,2})月)?の?(末|月末)日?")
_MONTH_END_EN: Final = re.compile(r"(?:the )?end of (this month|next month|[a-z]{3,9})")
_LATER: Final = re.compile(r"\+?(\d{1,3})(日|週間?|か月|ヶ月|カ月|d|w|m)(?:後)?")
_NEAR: Final = {"今日": 0, "本日": 0, "明日": 1, "明後日": 2, "today": 0, "tomorrow": 1}
_THIS: Final = {"今週": 0, "来週": 1, "再来週": 2, "this": 0, "next": 1}
_MONTHS: Final = {"今月": 0, "来月": 1, "再来月": 2, "this month": 0, "next month": 1}


@dataclass(frozen=True, slots=True)
class Understood:
    """The day that some words mean."""

    words: str
    day: date


def understand(text: str, today: date, meetings: Sequence[MeetingRecord] = ()) -> Understood:
    """The day meant by ``text``, said on ``today``.  Raises BadInputError where none is."""
    words = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    for reading in (_near, _fiscal, _weekday, _month_end, _later):
        day = reading(words, today)
        if day is not None:
            return Understood(words, day)
    if words in {"次回会議", "次回", "next meeting"}:
        return Understood(words, _next_meeting(today, meetings))
    return Understood(words, parse_day(text, today))


def _near(words: str, today: date) -> date | None:
    days = _NEAR.get(words)
    return None if days is None else today + timedelta(days=days)


def _fiscal(words: str, today: date) -> date | None:
    """The fiscal year runs to the end of March."""
    ends = today.year if today.month <= MARCH else today.year + 1
    if words in {"年度末", "今年度末", "今年度中", "end of the fiscal year", "end of fy"}:
        return date(ends, MARCH, 31)
    if words in {"来年度末", "来年度中", "end of the next fiscal year", "end of next fy"}:
        return date(ends + 1, MARCH, 31)
    if words in {"年末", "今年末", "end of the year"}:
        return date(today.year, DECEMBER, 31)
    return None


def _weekday(words: str, today: date) -> date | None:
    if found := _WEEKDAY.fullmatch(words):
        wanted = _DAYS_JA.index(found[2])
    elif found := _WEEKDAY_EN.fullmatch(words):
        wanted = _DAYS_EN.index(found[2])
    else:
        return None
    if found[1] is None:
        return today + timedelta(days=(wanted - today.weekday()) % WEEK)
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(days=wanted + WEEK * _THIS[found[1]])


def _month_end(words: str, today: date) -> date | None:
    if found := _MONTH_END.fullmatch(words):
        if found[2]:
            return _end_of_month(today, int(found[2]))
        return _end_after(today, _MONTHS.get(found[1] or "", 0))
    if found := _MONTH_END_EN.fullmatch(words):
        if found[1] in _MONTHS:
            return _end_after(today, _MONTHS[found[1]])
        if found[1][:3] in _MONTHS_EN:
            return _end_of_month(today, _MONTHS_EN.index(found[1][:3]) + 1)
    return None


def _end_of_month(today: date, month: int) -> date | None:
    """The next end of this calendar month; None where there is no such month."""
    if not 1 <= month <= DECEMBER:
        return None
    year = today.year + (month < today.month)
    return date(year, month, calendar.monthrange(year, month)[1])


def _end_after(today: date, months: int) -> date:
    year, month = _months_on(today, months)
    return date(year, month, calendar.monthrange(year, month)[1])


def _later(words: str, today: date) -> date | None:
    found = _LATER.fullmatch(words)
    if not found or (found[2] == "日" and not words.startswith("+") and "後" not in words):
        return None
    count, unit = int(found[1]), found[2]
    if unit in {"日", "d"}:
        return today + timedelta(days=count)
    if unit[0] in {"週", "w"}:
        return today + timedelta(days=WEEK * count)
    year, month = _months_on(today, count)
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _months_on(today: date, months: int) -> tuple[int, int]:
    years, month = divmod(today.month - 1 + months, DECEMBER)
    return today.year + years, month + 1


def _next_meeting(today: date, meetings: Sequence[MeetingRecord]) -> date:
    coming = [meeting.held_on for meeting in meetings if meeting.held_on >= today]
    if not coming:
        raise BadInputError(Message("No meeting to come is known; name the day."))
    return min(coming)
