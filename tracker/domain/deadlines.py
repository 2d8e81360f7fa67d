"""A day by which something is asked for, with the hour where one is named: 4/10 17:00, 4月10日正午."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from tracker.errors import BadInputError, Message

_CLOCK: Final = re.compile(
    r"[t\s]*(?:(\d{1,2}):(\d{2})|(午前|午後)?(\d{1,2})時(?:(\d{1,2})分|(半))?|(正午))(?:まで)?$"
)
_HALF_DAY: Final = 12
_HALF_HOUR: Final = 30


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day, and the hour on it (HH:MM in the office's zone) where one is named."""

    day: date
    hour: str | None = None

    def passed(self, now: datetime) -> bool:
        """Whether it is over at ``now``, a moment in the office's zone."""
        if self.day != now.date():
            return self.day < now.date()
        return self.hour is not None and time.fromisoformat(self.hour) < now.time()


def parse_deadline(text: str, today: date) -> Deadline:
    """The day, as people say it, and the hour where one stands behind it; 24時 is the day's end.

    Raises BadInputError.
    """
    from tracker.domain.dues import understand

    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    found = _CLOCK.search(plain)
    if found is None:
        return Deadline(understand(text, today).day)
    day = plain[: found.start()]
    if not day:
        raise BadInputError(
            Message("“{text}” names no day.", text=text),
            hint=Message("Write it as 2026-04-10 17:00 or 4月10日17時."),
        )
    try:
        hour = None if _is_midnight(found) else _hour(found).isoformat("minutes")
    except ValueError as error:
        raise BadInputError(
            Message("“{text}” names no hour of the day.", text=text),
            hint=Message("Write it as 2026-04-10 17:00 or 4月10日17時."),
        ) from error
    return Deadline(understand(day, today).day, hour)


def _is_midnight(found: re.Match[str]) -> bool:
    """Whether the hour is the end of its day: 24:00, 24時."""
    hour, minutes = found[1] or found[4], found[2] or found[5] or ""
    return hour == "24" and not minutes.strip("0") and not found[6] and not found[3]


def _hour(found: re.Match[str]) -> time:
    if found[7]:
        return time(_HALF_DAY)
    if found[1]:
        return time(int(found[1]), int(found[2]))
    hour = int(found[4])
    if found[3] == "午後" and hour < _HALF_DAY:
        hour += _HALF_DAY
    return time(hour, _HALF_HOUR if found[6] else int(found[5] or 0))
