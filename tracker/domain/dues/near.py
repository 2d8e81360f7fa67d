"""Days counted from today: 明日, 10日後, 2週間以内, 3か月後, 半年後, 2年以内, +2w, in 3 days."""

import re
from datetime import date, timedelta
from typing import Final

from tracker.domain.dues.stretch import months_after
from tracker.domain.dues.weeks import WEEK

MONTHS: Final = 12  # of a year
_NEAR: Final = {
    "今日": 0, "きょう": 0, "本日": 0, "当日": 0, "明日": 1, "あす": 1, "翌日": 1, "明後日": 2, "あさって": 2,
    "today": 0, "tomorrow": 1, "the day after tomorrow": 2,
}  # fmt: skip
_COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_LATER: Final = re.compile(
    r"(?:\+(?P<plus>\d{1,3})(?P<unit>日|週間?|[かヶカヵケ箇個]月|年|d|w|m)"
    r"|(?:今後|おおむね|概ね)?(?P<count>\d{1,3})(?P<kind>日|週間?|[かヶカヵケ箇個]月|年|d|w|m)(?P<after>後|以?内に?)?"
    rf"|(?:in|within) (?P<english>\d{{1,3}}|{'|'.join(_COUNTS)}) (?P<word>day|week|month|year)s?)"
)
_HALVES: Final = re.compile(r"(?:今後|おおむね|概ね)?(?:半年|(\d{1,2})年半)(?:後|以?内に?)")


def near(words: str, today: date) -> date | None:
    """A day by its own name."""
    days = _NEAR.get(words)
    return None if days is None else today + timedelta(days=days)


def later(words: str, today: date) -> date | None:
    """So many days, weeks, months or half years from today; 20日 alone is a day of the month."""
    if halves := _HALVES.fullmatch(words):
        return months_after(today, MONTHS * int(halves[1] or 0) + MONTHS // 2)
    found = _LATER.fullmatch(words)
    if found is None or (found["kind"] in {"日", "年"} and not found["after"]):
        return None
    said = found["plus"] or found["count"] or found["english"]
    count = _COUNTS[said] if said in _COUNTS else int(said)
    unit = (found["unit"] or found["kind"] or found["word"])[0]
    if unit in "日d":
        return today + timedelta(days=count)
    if unit in "週w":
        return today + timedelta(days=WEEK * count)
    return months_after(today, MONTHS * count if unit in "年y" else count)
