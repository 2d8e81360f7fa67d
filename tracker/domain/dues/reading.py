"""Which reader understands some words: every stretch is asked before any single day is guessed."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, TypeVar

from tracker.domain.days import WeekdayError, arabic, parse_day
from tracker.domain.dues.months import month_day, month_end, month_stretch
from tracker.domain.dues.near import later, near
from tracker.domain.dues.stretch import Stretch, Understood
from tracker.domain.dues.weeks import week_end, week_stretch, weekday
from tracker.domain.dues.years import (
    fiscal_end,
    fiscal_stretch,
    quarter_stretch,
    year_end,
    year_stretch,
)
from tracker.domain.eras import ERA_WORDS
from tracker.domain.text.pasted import pasted
from tracker.errors import BadInputError, Message

STRETCHES: Final = (year_stretch, quarter_stretch, fiscal_stretch, month_stretch, week_stretch)
DAYS: Final = (near, year_end, fiscal_end, month_end, week_end, weekday, month_day, later)
_NEXT_MEETING: Final = re.compile(
    r"次回|(?:次回の?|次の)(?:会合|会議|委員会|協議会|定例会|審議会|部会|分科会)|(?:the )?next meeting"
)
# A year and a month in numbers: R9.3, 2027.3, 2027-03; with a day behind them they are a date.
_YEAR_MONTH: Final = re.compile(
    rf"(\d{{4}}|(?:{ERA_WORDS})(?:\d{{1,2}}|元))\s?[-/.]\s?(\d{{1,2}})(?!\s*[-/.\d年月日])"
)
# Two days so far apart that words mean one day on both only where they name it whole.
_APART: Final = (date(1950, 1, 1), date(2050, 1, 1))
FoundT = TypeVar("FoundT", Stretch, date)


def understand(
    text: str, today: date, meetings: Sequence[date] = (), *, bodies: Sequence[str] = ()
) -> Understood:
    """The day meant by ``text``, said on ``today``; ``meetings`` are the days known, of ``bodies``.

    Raises BadInputError where none is meant, or a stretch of days, which is named.
    """
    words = _plain(text)
    stretch = stretch_of(text, today)
    if stretch is not None:
        raise _no_single_day(text, stretch)
    day = _first(DAYS, words, today, text)
    if day is not None:
        return Understood(words, day)
    if _NEXT_MEETING.fullmatch(words):
        return Understood(words, _next_meeting(today, meetings, bodies), at_meeting=True)
    return Understood(words, parse_day(_without_by(text.strip()), today, said=text.strip()))


def whole_day(text: str) -> date | None:
    """The day that some words name by themselves, year and all; None where they name none.

    What must be counted from the day it was said (3月末, 3日後) is none.
    Raises WeekdayError where the weekday beside such a day is that of another.
    """
    first, second = (_found(text, said_on) for said_on in _APART)
    if isinstance(first, WeekdayError):
        if isinstance(second, WeekdayError) and second.day == first.day:
            raise first
        return None
    return first if first == second else None


def _found(text: str, today: date) -> date | WeekdayError | None:
    try:
        return understand(text, today).day
    except WeekdayError as error:
        return error
    except BadInputError:
        return None


def stretch_of(text: str, today: date) -> Stretch | None:
    """The days that ``text`` means where it names a stretch, such as 来年度 or 今月; else None.

    Raises BadInputError for one beyond the calendar.
    """
    words = _plain(text)
    base = words.removesuffix("以降")
    found = _first(STRETCHES, base, today, text)
    return found if found is None or base == words else _onward(found)


def _onward(stretch: Stretch) -> Stretch:
    other = None if stretch.other is None else _onward(stretch.other)
    return Stretch(stretch.first, None, other)


def _first(
    readings: Sequence[Callable[[str, date], FoundT | None]], words: str, today: date, text: str
) -> FoundT | None:
    """What the first reader that understands the words makes of them."""
    try:
        return next((found for reading in readings if (found := reading(words, today))), None)
    except (ValueError, OverflowError) as error:  # 9999年度 ends where no calendar goes
        raise BadInputError(
            Message("“{text}” is no date.", text=text),
            hint=Message("Write it as 2026-04-01, R8.4.1 or 令和8年4月1日."),
        ) from error


def _plain(text: str) -> str:
    words = arabic(_without_by(" ".join(unicodedata.normalize("NFKC", text).casefold().split())))
    found = _YEAR_MONTH.match(words)
    return f"{found[1]}年{found[2]}月{words[found.end() :].removeprefix('月')}" if found else words


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


def _next_meeting(today: date, meetings: Sequence[date], bodies: Sequence[str]) -> date:
    coming = [day for day in meetings if day >= today]
    if not coming:
        raise BadInputError(
            Message("No meeting to come is known; name the day."),
            hint=Message(
                "Note the meeting first: tracker meeting add DATE {body}", body=_named(bodies)
            ),
        )
    return min(coming)


def _named(bodies: Sequence[str]) -> str:
    return f"--body {pasted(bodies[0])}" if bodies else "--body NAME"
