"""Days as people say them: 来週金曜, 3月末, 来年度末, next Friday; else as the register writes them.

What names no single day but a stretch (来年度, 来月) is never narrowed silently: ``stretch_of``
gives its first and last day, and ``understand`` refuses it, naming both.
"""

import calendar
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tracker.domain.days import parse_day
from tracker.domain.eras import from_japanese
from tracker.errors import BadInputError, Message

DECEMBER: Final = 12
MARCH: Final = 3
APRIL: Final = 4
WEEK: Final = 7
FRIDAY: Final = 4
_DAYS_JA: Final = "月火水木金土日"
_DAYS_EN: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS_EN: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_WEEKDAY: Final = re.compile(r"(今週|来週|再来週)?の?([月火水木金土日])曜?日?")
# The short names, or the whole ones: "month" is no Monday.
_WEEKDAY_EN: Final = re.compile(
    r"(?:(this|next)\s+)?(?:(mon|fri|sun)(?:day)?|(tue)s?(?:day)?|(wed)(?:nesday)?"
    r"|(thu)(?:rs?(?:day)?)?|(sat)(?:urday)?)"
)
# A year as said, and a month with or without one.
_YEAR: Final = r"(?:今年|本年|来年|再来年|\d{4}年|(?:令和|平成|[rh])(?:\d{1,2}|元)年)"
_MONTH: Final = rf"(?:今月|当月|来月|再来月|(?:{_YEAR}の?)?\d{{1,2}}月)"
_MONTH_OF: Final = re.compile(rf"(?:({_YEAR})の?)?(\d{{1,2}})月")
_MONTH_END: Final = re.compile(rf"({_MONTH})?の?(末|月末|中|内|上旬|中旬|下旬)日?")
_MONTH_DAY: Final = re.compile(rf"({_MONTH})の?(\d{{1,2}})日")
_YEAR_END: Final = re.compile(rf"({_YEAR})の?(?:末|中|内|いっぱい)")
_NAMED_YEAR: Final = re.compile(r"(?:(\d{4})|(令和|平成|[rh])(\d{1,2}|元))年")
_DAY_ALONE: Final = re.compile(r"(\d{1,2})日")
_WEEK_END: Final = re.compile(r"(今週|来週|再来週)の?(?:中|内|いっぱい)")
_EN_DAY: Final = re.compile(
    r"(?:([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?)"
    r"(?:,? (\d{4}))?"
)
_EN_MONTH: Final = re.compile(r"([a-z]{3,9})(?: (\d{4}))?")
_MONTH_END_EN: Final = re.compile(r"(?:the )?end of (this month|next month|[a-z]{3,9})")
_LATER: Final = re.compile(r"\+?(\d{1,3})(日|週間?|か月|ヶ月|カ月|ヵ月|d|w|m)(?:後)?")
_FISCAL: Final = re.compile(
    r"(今年度|本年度|当年度|年度|来年度|再来年度|(\d{4})年度|([a-z令和平成]{1,2})(\d{1,2}|元)年度)(.*)"
)
_FISCAL_EN: Final = re.compile(
    r"(?:(the end of|end of) )?(?:the )?(?:(this|next) )?(?:fiscal year|fy ?(\d{4})?)"
)
_NEAR: Final = {"今日": 0, "本日": 0, "明日": 1, "明後日": 2, "today": 0, "tomorrow": 1}
_THIS: Final = {"今週": 0, "来週": 1, "再来週": 2, "this": 0, "next": 1}
_WEEKS: Final = {
    "今週": 0, "来週": 1, "再来週": 2, "this week": 0, "next week": 1, "the week after next": 2,
}  # fmt: skip
_MONTHS: Final = {
    "今月": 0, "当月": 0, "来月": 1, "再来月": 2, "this month": 0, "next month": 1,
}  # fmt: skip
_YEARS: Final = {"今年": 0, "本年": 0, "来年": 1, "再来年": 2, "this year": 0, "next year": 1}
_FISCAL_YEARS: Final = {
    "年度": 0,
    "今年度": 0,
    "本年度": 0,
    "当年度": 0,
    "来年度": 1,
    "再来年度": 2,
}
_ENDS: Final = frozenset({"末", "中", "内", "末日", "いっぱい"})
_TEN_DAYS: Final = {"上旬": 10, "中旬": 20}
_NEXT_MEETING: Final = frozenset({"次回会議", "次回", "next meeting", "the next meeting"})
# The parts of a fiscal year: how many months after April they begin, and how many they last.
_PARTS: Final = {
    "上半期": (0, 6), "上期": (0, 6), "下半期": (6, 6), "下期": (6, 6),
    "第1四半期": (0, 3), "第2四半期": (3, 3), "第3四半期": (6, 3), "第4四半期": (9, 3),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Understood:
    """The day that some words mean; ``at_meeting`` where they mean the next meeting, whenever it is."""

    words: str
    day: date
    at_meeting: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that some words mean: ``last`` is None for "from then on".

    ``other`` is a second way to take them: 来年 by the calendar, or by the fiscal year.
    """

    first: date
    last: date | None
    other: "Stretch | None" = None


def understand(text: str, today: date, meetings: Sequence[date] = ()) -> Understood:
    """The day meant by ``text``, said on ``today``; ``meetings`` are the days known.

    Raises BadInputError where none is meant, or a stretch of days, which is named.
    """
    words = _plain(text)
    for reading in (_near, _year_end, _fiscal_end, _weekday, _month_end, _month_day, _later):
        day = reading(words, today)
        if day is not None:
            return Understood(words, day)
    if words in _NEXT_MEETING:
        return Understood(words, _next_meeting(today, meetings), at_meeting=True)
    stretch = stretch_of(text, today)
    if stretch is not None:
        raise _no_single_day(text, stretch)
    return Understood(words, parse_day(_without_by(text.strip()), today))


def stretch_of(text: str, today: date) -> Stretch | None:
    """The days that ``text`` means where it names a stretch, such as 来年度 or 今月; else None."""
    words = _plain(text)
    base = words.removesuffix("以降")
    onward = base != words
    year = _year_of(base, today)
    if year is not None:
        # 来年 said in a fiscal year may be the next of either; a year named by its number is both.
        fiscal_year = _fiscal_of(today) + _YEARS[base] if base in _YEARS else year
        fiscal = _fiscal_year(fiscal_year, onward=onward)
        return Stretch(date(year, 1, 1), None if onward else date(year, DECEMBER, 31), fiscal)
    for reading in (_fiscal_stretch, _month_stretch, _week_stretch):
        found = reading(base, today)
        if found is not None:
            return Stretch(found.first, None if onward else found.last)
    return None


def _plain(text: str) -> str:
    return _without_by(" ".join(unicodedata.normalize("NFKC", text).casefold().split()))


def _without_by(words: str) -> str:
    """The words without まで and までに, which change no day."""
    return words.removesuffix("までに").removesuffix("まで")


def _no_single_day(text: str, stretch: Stretch) -> BadInputError:
    def told(of: Stretch) -> Message:
        if of.last is None:
            return Message("from {first} on", first=of.first)
        return Message("{first} to {last}", first=of.first, last=of.last)

    if stretch.other is not None:
        message = Message(
            "“{text}” is {calendar} by the calendar, {fiscal} by the fiscal year.",
            text=text,
            calendar=told(stretch),
            fiscal=told(stretch.other),
        )
    else:
        message = Message("“{text}” is no single day: {days}.", text=text, days=told(stretch))
    example = stretch.last or (stretch.other or stretch).first
    return BadInputError(message, hint=Message("Choose a day of it, such as {day}.", day=example))


def _near(words: str, today: date) -> date | None:
    days = _NEAR.get(words)
    return None if days is None else today + timedelta(days=days)


def _fiscal_of(day: date) -> int:
    """The fiscal year (April to March) that a day falls into."""
    return day.year if day.month >= APRIL else day.year - 1


def _fiscal_year(year: int, *, onward: bool = False) -> Stretch:
    return Stretch(date(year, APRIL, 1), None if onward else date(year + 1, MARCH, 31))


def _fiscal_stretch(words: str, today: date) -> Stretch | None:
    """A fiscal year or a part of one: 来年度, 令和8年度, 来年度上半期, 第2四半期, FY2026."""
    if found := _FISCAL_EN.fullmatch(words):
        if found[1] is not None:
            return None
        year = int(found[3]) if found[3] else _fiscal_of(today) + (found[2] == "next")
        return _fiscal_year(year)
    year, rest = _fiscal_of(today), words
    if found := _FISCAL.fullmatch(words):
        named = _year_named(found, today)
        if named is None:
            return None
        year, rest = named, found[5].removeprefix("の")
        if not rest:
            return _fiscal_year(year)
    part = _PARTS.get(rest)
    if part is None:
        return None
    first = _months_after(date(year, APRIL, 1), part[0])
    return Stretch(first, _months_after(first, part[1]) - timedelta(days=1))


def _year_named(found: re.Match[str], today: date) -> int | None:
    if found[2]:
        return int(found[2])
    if found[3]:
        day = from_japanese(found[3], 1 if found[4] == "元" else int(found[4]), APRIL, 1)
        return day.year if day else None
    return _fiscal_of(today) + _FISCAL_YEARS[found[1]]


def _fiscal_end(words: str, today: date) -> date | None:
    """The end of a year, a fiscal year, or a part of one."""
    if words in {"年末", "年内", "end of the year", "the end of the year"}:
        return date(today.year, DECEMBER, 31)
    if (found := _FISCAL_EN.fullmatch(words)) and found[1] is not None:
        stretch = _fiscal_stretch(words.removeprefix(f"{found[1]} ").removeprefix("the "), today)
        return stretch.last if stretch else None
    for ending in sorted(_ENDS, key=len, reverse=True):
        if words.endswith(ending):
            stretch = _fiscal_stretch(words.removesuffix(ending).removesuffix("の"), today)
            if stretch is not None:
                return stretch.last
    return None


def _year_of(words: str, today: date) -> int | None:
    """The year that 来年, 2026年 or 令和8年 names."""
    if words in _YEARS:
        return today.year + _YEARS[words]
    found = _NAMED_YEAR.fullmatch(words)
    if found is None:
        return None
    if found[1]:
        return int(found[1]) or None
    day = from_japanese(found[2], 1 if found[3] == "元" else int(found[3]), APRIL, 1)
    return day.year if day else None


def _year_end(words: str, today: date) -> date | None:
    """The end of a year that is named: 来年末, 令和8年中."""
    found = _YEAR_END.fullmatch(words)
    year = _year_of(found[1], today) if found else None
    return None if year is None else date(year, DECEMBER, 31)


def _weekday(words: str, today: date) -> date | None:
    if found := _WEEKDAY.fullmatch(words):
        wanted = _DAYS_JA.index(found[2])
    elif found := _WEEKDAY_EN.fullmatch(words):
        wanted = _DAYS_EN.index(next(filter(None, found.groups()[1:])))
    else:
        return None
    if found[1] is None:
        return today + timedelta(days=(wanted - today.weekday()) % WEEK)
    return _monday(today) + timedelta(days=wanted + WEEK * _THIS[found[1]])


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _week_stretch(words: str, today: date) -> Stretch | None:
    weeks = _WEEKS.get(words)
    if weeks is None:
        return None
    first = _monday(today) + timedelta(weeks=weeks)
    return Stretch(first, first + timedelta(days=WEEK - 1))


def _month_stretch(words: str, today: date) -> Stretch | None:
    """A month: 今月, 来月, 9月, 来年4月, 令和8年4月, April, April 2026."""
    if words in _MONTHS:
        first = _months_after(today.replace(day=1), _MONTHS[words])
    else:
        month, year = _month_named(words, today)
        if month is None:
            return None
        if year is None:
            year = today.year + (month < today.month)
        try:
            first = date(year, month, 1)
        except ValueError:
            return None
    return Stretch(first, _months_after(first, 1) - timedelta(days=1))


def _month_named(words: str, today: date) -> tuple[int | None, int | None]:
    """A month, and its year where one is named; no month where the words name none."""
    if found := _MONTH_OF.fullmatch(words):
        year = _year_of(found[1], today) if found[1] else None
        month = int(found[2]) if found[1] is None or year is not None else None
        return month if month and month <= DECEMBER else None, year
    if (found := _EN_MONTH.fullmatch(words)) and found[1][:3] in _MONTHS_EN:
        named = calendar.month_name[_MONTHS_EN.index(found[1][:3]) + 1].casefold()
        if named.startswith(found[1]):
            return _MONTHS_EN.index(found[1][:3]) + 1, int(found[2]) if found[2] else None
    return None, None


def _month_day(words: str, today: date) -> date | None:
    """A day of a month: 来月10日, 来年4月1日, 20日, April 10; without a year the next one."""
    number, month = 0, None
    if (found := _MONTH_DAY.fullmatch(words)) and not re.fullmatch(r"\d{1,2}月", found[1]):
        month, number = _month_stretch(found[1], today), int(found[2])
    elif found := _EN_DAY.fullmatch(words):
        name, number = found[1] or found[4], int(found[2] or found[3])
        month = _month_stretch(f"{name} {found[5]}" if found[5] else name, today)
        if month and not found[5] and month.first.month == today.month and number < today.day:
            month = Stretch(month.first.replace(year=today.year + 1), None)
    elif found := _DAY_ALONE.fullmatch(words):
        number = int(found[1])
        first = _months_after(today.replace(day=1), number < today.day)
        month = Stretch(first, None)
    if month is None:
        return None
    try:
        return month.first.replace(day=number)
    except ValueError:
        return None


def _month_end(words: str, today: date) -> date | None:
    """The end of a month, or of its first or second ten days; of a week its Friday."""
    if found := _WEEK_END.fullmatch(words):
        return _monday(today) + timedelta(weeks=_WEEKS[found[1]], days=FRIDAY)
    if found := _MONTH_END.fullmatch(words):
        named = found[1] or "今月"
        if found[1] is None and found[2] not in {"月末", "末"}:
            return None
        month = _month_stretch(named, today)
        if month is None or month.last is None:
            return None
        ten = _TEN_DAYS.get(found[2])
        return month.last if ten is None else month.first.replace(day=ten)
    if found := _MONTH_END_EN.fullmatch(words):
        month = _month_stretch(found[1], today)
        return month.last if month else None
    if words == "月内":
        return _months_after(today.replace(day=1), 1) - timedelta(days=1)
    return None


def _later(words: str, today: date) -> date | None:
    found = _LATER.fullmatch(words)
    if not found or (found[2] == "日" and not words.startswith("+") and "後" not in words):
        return None
    count, unit = int(found[1]), found[2]
    if unit in {"日", "d"}:
        return today + timedelta(days=count)
    if unit[0] in {"週", "w"}:
        return today + timedelta(days=WEEK * count)
    return _months_after(today, count)


def _months_after(day: date, months: int) -> date:
    """The same day ``months`` later, or that month's last."""
    years, month = divmod(day.month - 1 + months, DECEMBER)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _next_meeting(today: date, meetings: Sequence[date]) -> date:
    coming = [day for day in meetings if day >= today]
    if not coming:
        raise BadInputError(
            Message("No meeting to come is known; name the day."),
            hint=Message("Note the meeting first: tracker meeting add DATE --body NAME"),
        )
    return min(coming)
