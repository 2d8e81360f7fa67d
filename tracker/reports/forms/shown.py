"""What a cell shows to whoever filled it in: numbers and days in the format that the cell has."""

import re
from datetime import date, datetime, time
from typing import Any, Final

from tracker.domain.eras import to_japanese

_PIECES: Final = re.compile(
    r"""\[\$(?P<sign>[^\]\-]*)[^\]]*\] | \[[^\]]*\] | "(?P<quoted>[^"]*)" | \\(?P<one>.) | [_*].
    | (?P<number>[#0?][#0?,.]*%?) | (?P<plain>[-+\s¥$€£()円件人年月日部頁%]) | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_ERA: Final = re.compile(r"g{1,3}.*e", re.DOTALL)


def shown(value: Any, look: str) -> str:
    """A cell's value as its format ``look`` shows it; the value itself where that isn't plain."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime():
            hour = value.time().replace(second=0, microsecond=0)
            day = _day(value.date(), look)
            return day if hour == time() else f"{day} {hour:%H:%M}"
        case date():
            return _day(value, look)
        case time():
            return f"{value:%H:%M}"
        case int() | float():
            return _number(value, look)
        case _:
            return _unescaped(str(value))


def _day(day: date, look: str) -> str:
    era = to_japanese(day) if _ERA.search(look) else None
    if era is not None:
        return era.long
    return f"{day.year}年{day.month}月{day.day}日" if "年" in look else day.isoformat()


def _number(value: float, look: str) -> str:
    plain = str(int(value)) if float(value).is_integer() else str(value)
    said: list[str] = []
    numbers = 0
    for piece in _PIECES.finditer(look.partition(";")[0]):
        if piece["other"] is not None:
            return plain
        if piece["number"] is not None:
            numbers += 1
            said.append(_digits(value, piece["number"]))
        else:
            literal = piece["sign"] or piece["quoted"] or piece["one"] or piece["plain"]
            said.append(literal or "")
    return "".join(said).strip() if numbers == 1 else plain


def _digits(value: float, pattern: str) -> str:
    """A number by a pattern such as 0.0%, #,##0 or 0000."""
    percent = pattern.endswith("%")
    whole, _, rest = pattern.removesuffix("%").partition(".")
    least = whole.replace(",", "").count("0")
    rounded = f"{value * 100 if percent else value:.{len(rest)}f}"
    digits, dot, places = rounded.lstrip("-").partition(".")
    digits = digits.zfill(least)
    if "," in whole:
        digits = f"{int(digits):,}"
    kept = places[: rest.count("0")] + places[rest.count("0") :].rstrip("0")
    return (
        ("-" if rounded.startswith("-") else "")
        + digits
        + (dot + kept if kept else "")
        + ("%" if percent else "")
    )


def _unescaped(text: str) -> str:
    """Excel writes a carriage return in a cell as _x000D_; what people type of the sort stays."""
    return text.replace("_x000D_\n", "\n").replace("_x000D_", "\n")
