"""Japanese eras: a day as 令和7年3月7日, and back."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Era:
    """An era, its letter on forms, and its first day."""

    name: str
    letter: str
    start: date

    def day(self, year: int, month: int, day: int) -> date | None:
        """The day in this era's counting; None where the calendar has none.

        Documents printed before a change of era go on counting (平成31年5月): so does this.
        """
        if year < 1:
            return None
        try:
            return date(self.start.year + year - 1, month, day)
        except ValueError:
            return None


REIWA = Era("令和", "R", date(2019, 5, 1))
HEISEI = Era("平成", "H", date(1989, 1, 8))
SHOWA = Era("昭和", "S", date(1926, 12, 25))
TAISHO = Era("大正", "T", date(1912, 7, 30))
# Meiji began in 1868; its counting follows the present calendar from 1873 on.
MEIJI = Era("明治", "M", date(1868, 1, 25))
MEIJI_CALENDAR = date(1873, 1, 1)

ERAS = (REIWA, HEISEI, SHOWA, TAISHO, MEIJI)
# For patterns: the names in full; and every way to name one, in small letters.
ERA_NAMES = "|".join(era.name for era in ERAS)
ERA_WORDS = "|".join(
    [ERA_NAMES, *(era.name[0] for era in ERAS), *(era.letter.casefold() for era in ERAS)]
)


@dataclass(frozen=True, slots=True)
class JapaneseDate:
    """A day counted in an era; the first year is 元年 in full."""

    era: Era
    year: int
    month: int
    day: int

    @property
    def short(self) -> str:
        """As screens write it: R7.3.7."""
        return f"{self.era.letter}{self.year}.{self.month}.{self.day}"

    @property
    def long(self) -> str:
        """As papers write it: 令和7年3月7日."""
        year = "元" if self.year == 1 else str(self.year)
        return f"{self.era.name}{year}年{self.month}月{self.day}日"


def to_japanese(day: date) -> JapaneseDate | None:
    """The day in its era; None for days before Japan took the present calendar (1873)."""
    if day < MEIJI_CALENDAR:
        return None
    era = next(era for era in ERAS if era.start <= day)
    return JapaneseDate(era, day.year - era.start.year + 1, day.month, day.day)


def era_of(word: str) -> Era | None:
    """The era of a name or letter (令和, R, r, 令); None for any other word."""
    if not word:
        return None
    known = (era for era in ERAS if word in {era.name, era.name[0]} or word.upper() == era.letter)
    return next(known, None)


def from_japanese(era: str, year: int, month: int, day: int) -> date | None:
    """The day that an era's name or letter and three numbers mean; None for no such day."""
    found = era_of(era)
    return found.day(year, month, day) if found else None
