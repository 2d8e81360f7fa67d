"""What words about days come to, and the steps of the calendar that all readers share."""

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Final

DECEMBER: Final = 12


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


def months_after(day: date, months: int) -> date:
    """The same day ``months`` later, or that month's last.  Raises ValueError beyond year 9999."""
    years, month = divmod(day.month - 1 + months, DECEMBER)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_of_month(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
