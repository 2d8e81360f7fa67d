"""The only clock: stored times are UTC, days are days in the user's zone."""

import os
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from tracker.errors import BadInputError, Message


def now() -> datetime:
    """This moment in UTC, to the microsecond."""
    return datetime.now(UTC)


def zone() -> tzinfo | None:
    """The zone that days are counted in: TRACKER_TZ, else None for the system's own."""
    name = os.environ.get("TRACKER_TZ")
    if not name:
        return None
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadInputError(
            Message("TRACKER_TZ names no time zone: {name}", name=name),
            hint=Message("Use a name such as Asia/Tokyo."),
        ) from error


def today() -> date:
    """The current day in the user's zone."""
    return now().astimezone(zone()).date()


def local(moment: datetime) -> datetime:
    """A stored moment (UTC) as the user's zone shows it."""
    return moment.astimezone(zone())


def day_of(moment: datetime) -> date:
    """The day in the user's zone on which a stored moment fell."""
    return local(moment).date()


def end_of(day: date) -> datetime:
    """The moment (UTC) at which a day in the user's zone is over."""
    return datetime.combine(day + timedelta(days=1), time.min, zone()).astimezone(UTC)


def iso(moment: datetime) -> str:
    """A moment as stored and printed in data: ISO 8601, UTC, ending in Z."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
