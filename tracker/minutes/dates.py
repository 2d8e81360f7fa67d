"""Days as minutes write them: eras and western years, Arabic and Japanese numerals, English."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from tracker.domain.eras import ERA_NAMES, ERAS

BEFORE = {era.name: era.start.year - 1 for era in ERAS}
ERA_DATE = re.compile(rf"({ERA_NAMES})\s*(元|\d{{1,2}})\s*年\s*(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*日")
TEN = "十"
KANJI_DIGITS = "〇一二三四五六七八九"
KANJI_NUMBER = re.compile(rf"[{KANJI_DIGITS}{TEN}]+(?=\s*[年月日時分])")
WESTERN_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)"
)
ERA_WIDE = re.compile(
    rf"(?:{ERA_NAMES})[\s　]*(?:元|[0-9０-９]{{1,2}})[\s　]*年[\s　]*[0-9０-９]{{1,2}}[\s　]*月"
    r"[\s　]*[0-9０-９]{1,2}[\s　]*日"
)
WESTERN_WIDE = re.compile(
    r"(?<![\d０-９])[1１2２][9９0０][0-9０-９]{2}年[\s　]*[0-9０-９]{1,2}月[\s　]*[0-9０-９]{1,2}日"
)
MONTHS = "january february march april may june july august september october november december"
ENGLISH_DATE = re.compile(
    r"\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b"
    r"|\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Z][a-z]{2,8}),? ((?:19|20)\d\d)\b"
)


def date_in(text: str) -> date | None:
    """The first date in a line that a calendar has, western or Japanese."""
    for year, month, day in dates_in(unicodedata.normalize("NFKC", text)):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return None


def bad_dates_in(text: str) -> Iterator[tuple[int, str]]:
    """Every date of a text that no calendar has: its place, and the words as written."""
    for pattern in (ERA_WIDE, WESTERN_WIDE):
        for found in pattern.finditer(text):
            for year, month, day in dates_in(unicodedata.normalize("NFKC", found[0])):
                try:
                    date(year, month, day)
                except ValueError:
                    yield found.start(), found[0]


def digits(text: str) -> str:
    """令和四年十月十八日, 二〇二五年三月七日 and 午後二時三十分 with Arabic digits."""

    def number(found: re.Match[str]) -> str:
        words = found[0]
        if TEN not in words:
            return "".join(str(KANJI_DIGITS.index(c)) for c in words)
        tens, _, ones = words.partition(TEN)
        if max(len(tens), len(ones)) > 1 or TEN in ones:
            return words
        return str(
            10 * (KANJI_DIGITS.index(tens) if tens else 1)
            + (KANJI_DIGITS.index(ones) if ones else 0)
        )

    return KANJI_NUMBER.sub(number, text)


def dates_in(text: str) -> list[tuple[int, int, int]]:
    """Every (year, month, day) that a line names, in order, whether a calendar has it or not."""
    text = digits(text)
    found: list[tuple[int, tuple[int, int, int]]] = []
    for match in ERA_DATE.finditer(text):
        year = 1 if match[2] == "元" else int(match[2])
        found.append((match.start(), (BEFORE[match[1]] + year, int(match[3]), int(match[4]))))
    found.extend(
        (match.start(), (int(match[1]), int(match[2]), int(match[3])))
        for match in WESTERN_DATE.finditer(text)
    )
    for match in ENGLISH_DATE.finditer(text):
        name, day, written_year = (
            (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
        )
        month = next(
            (i for i, m in enumerate(MONTHS.split(), 1) if m.startswith(name.lower()[:3])), 0
        )
        if month:
            found.append((match.start(), (int(written_year), month, int(day))))
    return [parts for _, parts in sorted(found)]
