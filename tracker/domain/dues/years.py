"""Years: by the calendar (来年, 令和8年) and fiscal, from April to March (来年度, 第2四半期, FY2026)."""

import re
from datetime import date, timedelta
from typing import Final

from tracker.domain.dues.stretch import DECEMBER, Stretch, months_after
from tracker.domain.eras import ERA_WORDS, from_japanese

APRIL: Final = 4
YEARS: Final = {
    "今年": 0, "本年": 0, "来年": 1, "翌年": 1, "再来年": 2, "翌々年": 2, "this year": 0, "next year": 1,
}  # fmt: skip
_FISCAL_YEARS: Final = {
    "年度": 0, "今年度": 0, "本年度": 0, "当年度": 0, "来年度": 1, "翌年度": 1, "次年度": 1, "再来年度": 2,
    "翌々年度": 2,
}  # fmt: skip
# The parts of a fiscal year: how many months after April they begin, and how many they last.
_PARTS: Final = {
    "上半期": (0, 6), "上期": (0, 6), "下半期": (6, 6), "下期": (6, 6),
    "第1四半期": (0, 3), "第2四半期": (3, 3), "第3四半期": (6, 3), "第4四半期": (9, 3),
}  # fmt: skip
# A year as said.
YEAR: Final = rf"(?:今年|本年|来年|翌年|再来年|翌々年|\d{{4}}年|(?:{ERA_WORDS})(?:\d{{1,2}}|元)年)"
_NAMED: Final = re.compile(rf"(?:(\d{{4}})|({ERA_WORDS})(\d{{1,2}}|元))年")
_END: Final = re.compile(rf"({YEAR})の?(?:末|中|内|いっぱい)")
_END_EN: Final = re.compile(r"(?:the )?end of (?:(this year|next year)|(\d{4}))")
_FISCAL: Final = re.compile(
    rf"({'|'.join(sorted(_FISCAL_YEARS, key=len, reverse=True))}"
    rf"|(\d{{4}})年度|({ERA_WORDS})(\d{{1,2}}|元)年度)(.*)"
)
_FISCAL_EN: Final = re.compile(
    r"(?:(the end of|end of) )?(?:the )?(?:(this|next) )?(?:fiscal year|fy ?(\d{4})?)"
)
_QUARTER_EN: Final = re.compile(
    r"(?:(?:the )?end of )?(?:the )?(?:q([1-4])|(first|second|third|fourth) quarter)(?:(?: of)? (\d{4}))?"
)
_ORDINALS: Final = ("first", "second", "third", "fourth")
_KANJI: Final = "一二三四"
_QUARTER: Final = re.compile(rf"第([{_KANJI}])(?=四半期)")
_ENDS: Final = ("いっぱい", "末日", "末", "中", "内")
_YEAR_ENDS: Final = frozenset(
    {"年末", "年内", "end of year", "end of the year", "the end of the year"}
)


def fiscal_of(day: date) -> int:
    """The fiscal year (April to March) that a day falls into."""
    return day.year if day.month >= APRIL else day.year - 1


def year_of(words: str, today: date) -> int | None:
    """The year that 来年, 2026年 or 令和8年 names."""
    if words in YEARS:
        return today.year + YEARS[words]
    found = _NAMED.fullmatch(words)
    if found is None:
        return None
    return (int(found[1]) or None) if found[1] else _year_in_era(found[2], found[3])


def year_stretch(words: str, today: date) -> Stretch | None:
    """A year by the calendar, with its namesake by the fiscal year beside it."""
    year = year_of(words, today)
    if year is None:
        return None
    # 来年 said in a fiscal year may be the next of either; a year named by its number is both.
    fiscal = fiscal_of(today) + YEARS[words] if words in YEARS else year
    return Stretch(date(year, 1, 1), date(year, DECEMBER, 31), _fiscal_year(fiscal))


def quarter_stretch(words: str, today: date) -> Stretch | None:
    """Q3, the end of the third quarter of 2026: by the calendar, and by the fiscal year beside it."""
    found = _QUARTER_EN.fullmatch(words)
    if found is None:
        return None
    place = int(found[1]) - 1 if found[1] else _ORDINALS.index(found[2])
    year = int(found[3]) if found[3] else None
    return Stretch(
        *_quarter(date(year or today.year, 1, 1), place),
        Stretch(*_quarter(date(year or fiscal_of(today), APRIL, 1), place)),
    )


def _quarter(start: date, place: int) -> tuple[date, date]:
    first = months_after(start, 3 * place)
    return first, months_after(first, 3) - timedelta(days=1)


def fiscal_stretch(words: str, today: date) -> Stretch | None:
    """A fiscal year or a part of one: 来年度, 令和8年度, 来年度上半期, 第2四半期, FY2026."""
    if found := _FISCAL_EN.fullmatch(words):
        if found[1] is not None:
            return None
        year = int(found[3]) if found[3] else fiscal_of(today) + (found[2] == "next")
        return _fiscal_year(year)
    named, rest = fiscal_of(today), words
    if found := _FISCAL.fullmatch(words):
        said = _fiscal_named(found, today)
        if said is None:
            return None
        named, rest = said, found[5].removeprefix("の")
        if not rest:
            return _fiscal_year(named)
    part = _PARTS.get(_QUARTER.sub(lambda found: f"第{_KANJI.index(found[1]) + 1}", rest))
    if part is None:
        return None
    first = months_after(date(named, APRIL, 1), part[0])
    last = months_after(first, part[1]) - timedelta(days=1)
    if rest == words and last < today:  # without a year the one to come, as with 3月末
        first, last = months_after(first, DECEMBER), months_after(last, DECEMBER)
    return Stretch(first, last)


def year_end(words: str, today: date) -> date | None:
    """The end of a year: 年末, 来年末, 令和8年中, the end of the year, end of 2027."""
    if words in _YEAR_ENDS:
        return date(today.year, DECEMBER, 31)
    if english := _END_EN.fullmatch(words):
        named = today.year + YEARS[english[1]] if english[1] else int(english[2])
        return date(named, DECEMBER, 31)
    found = _END.fullmatch(words)
    year = year_of(found[1], today) if found else None
    return None if year is None else date(year, DECEMBER, 31)


def fiscal_end(words: str, today: date) -> date | None:
    """The end of a fiscal year, or of a part of one: 年度末, 来年度上半期末, end of FY2026."""
    if (found := _FISCAL_EN.fullmatch(words)) and found[1] is not None:
        stretch = fiscal_stretch(words.removeprefix(f"{found[1]} ").removeprefix("the "), today)
        return stretch.last if stretch else None
    for ending in _ENDS:
        if words.endswith(ending):
            stretch = fiscal_stretch(words.removesuffix(ending).removesuffix("の"), today)
            if stretch is not None:
                return stretch.last
    return None


def _fiscal_year(year: int) -> Stretch:
    return Stretch(date(year, APRIL, 1), months_after(date(year, APRIL, 1), 11).replace(day=31))


def _fiscal_named(found: re.Match[str], today: date) -> int | None:
    if found[2]:
        return int(found[2])
    if found[3]:
        return _year_in_era(found[3], found[4])
    return fiscal_of(today) + _FISCAL_YEARS[found[1]]


def _year_in_era(era: str, number: str) -> int | None:
    day = from_japanese(era, 1 if number == "元" else int(number), APRIL, 1)
    return day.year if day else None
