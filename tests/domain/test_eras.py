from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.eras import ERAS, MEIJI_CALENDAR, era_of, from_japanese, to_japanese

COUNTED = st.dates(min_value=MEIJI_CALENDAR)


@pytest.mark.parametrize(
    "day,short,long",
    [
        (date(2025, 3, 7), "R7.3.7", "令和7年3月7日"),
        (date(2019, 5, 1), "R1.5.1", "令和元年5月1日"),
        (date(2019, 4, 30), "H31.4.30", "平成31年4月30日"),
        (date(1989, 1, 7), "S64.1.7", "昭和64年1月7日"),
        (date(1926, 12, 24), "T15.12.24", "大正15年12月24日"),
        (date(1873, 1, 1), "M6.1.1", "明治6年1月1日"),
    ],
)
def test_a_day_is_counted_in_its_era(day: date, short: str, long: str) -> None:
    japanese = to_japanese(day)
    assert japanese is not None
    assert (japanese.short, japanese.long) == (short, long)


def test_days_before_the_present_calendar_have_no_era() -> None:
    assert to_japanese(MEIJI_CALENDAR - timedelta(days=1)) is None


@given(COUNTED)
def test_a_day_comes_back_from_its_era(day: date) -> None:
    japanese = to_japanese(day)
    assert japanese is not None
    written = (japanese.year, japanese.month, japanese.day)
    assert from_japanese(japanese.era.name, *written) == day
    assert from_japanese(japanese.era.letter.lower(), *written) == day


@given(COUNTED, COUNTED)
def test_later_days_are_never_counted_in_earlier_eras(one: date, other: date) -> None:
    early, late = (to_japanese(day) for day in sorted((one, other)))
    assert early is not None
    assert late is not None
    assert ERAS.index(late.era) <= ERAS.index(early.era)


def test_an_era_counts_on_after_its_end() -> None:
    assert from_japanese("平成", 31, 5, 1) == date(2019, 5, 1)


@pytest.mark.parametrize("word", ["", "令和7", "X", "慶応", "RR"])
def test_other_words_are_no_era(word: str) -> None:
    assert era_of(word) is None
    assert from_japanese(word, 1, 5, 1) is None


@pytest.mark.parametrize("written", [(0, 5, 1), (7, 2, 29), (7, 13, 1), (9999, 1, 1)])
def test_days_that_no_calendar_has(written: tuple[int, int, int]) -> None:
    assert from_japanese("令和", *written) is None
