"""Days as people say them, and stretches of days, which are named and never narrowed silently."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.days import WeekdayError
from tracker.domain.dues import stretch_of, understand, whole_day
from tracker.errors import BadInputError

TODAY = date(2025, 4, 2)  # a Wednesday, the second day of fiscal year 2025


@pytest.mark.parametrize(
    "said,expected",
    [
        ("今日", "2025-04-02"),
        ("明日", "2025-04-03"),
        ("tomorrow", "2025-04-03"),
        ("金曜", "2025-04-04"),
        ("今週の月曜日", "2025-03-31"),
        ("来週金曜", "2025-04-11"),
        ("令和八年三月三十一日", "2026-03-31"),
        ("二〇二六年十月二日", "2026-10-02"),
        ("十二月二十日", "2025-12-20"),
        ("令和八年三月末", "2026-03-31"),
        ("再来週の火", "2025-04-15"),
        ("next Friday", "2025-04-11"),
        ("Tues", "2025-04-08"),
        ("wed", "2025-04-02"),
        ("this Saturday", "2025-04-05"),
        ("今月末", "2025-04-30"),
        ("来月末", "2025-05-31"),
        ("3月末", "2026-03-31"),
        ("４月末", "2025-04-30"),
        ("9月中", "2025-09-30"),
        ("10月上旬", "2025-10-10"),
        ("10月中旬", "2025-10-20"),
        ("10月下旬", "2025-10-31"),
        ("end of March", "2026-03-31"),
        ("the end of next month", "2025-05-31"),
        ("年末", "2025-12-31"),
        ("年度末", "2026-03-31"),
        ("今年度中", "2026-03-31"),
        ("来年度末", "2027-03-31"),
        ("令和8年度末", "2027-03-31"),
        ("2026年度末", "2027-03-31"),
        ("上半期末", "2025-09-30"),
        ("第３四半期末", "2025-12-31"),
        ("来年度上半期末", "2026-09-30"),
        ("end of FY2026", "2027-03-31"),
        ("the end of the fiscal year", "2026-03-31"),
        ("end of the next fiscal year", "2027-03-31"),
        ("10日後", "2025-04-12"),
        ("2週間後", "2025-04-16"),
        ("3か月後", "2025-07-02"),
        ("+1m", "2025-05-02"),
        ("次回会議", "2025-05-20"),
        ("next meeting", "2025-05-20"),
        ("来月10日", "2025-05-10"),
        ("再来月の5日", "2025-06-05"),
        ("20日", "2025-04-20"),
        ("１日", "2025-05-01"),
        ("来年4月1日", "2026-04-01"),
        ("来年の４月末", "2026-04-30"),
        ("来年4月上旬", "2026-04-10"),
        ("令和8年9月末", "2026-09-30"),
        ("2026年2月末日", "2026-02-28"),
        ("再来年末", "2027-12-31"),
        ("令和8年中", "2026-12-31"),
        ("来年度末まで", "2027-03-31"),
        ("3月31日までに", "2026-03-31"),
        ("来週中", "2025-04-11"),
        ("再来週いっぱい", "2025-04-18"),
        ("April 10", "2025-04-10"),
        ("1 April", "2026-04-01"),
        ("Mar 31st, 2027", "2027-03-31"),
        ("R8.3.31", "2026-03-31"),
        ("令和8年3月31日（火）", "2026-03-31"),
        ("2026/3/31", "2026-03-31"),
        ("3月31日", "2026-03-31"),
        ("9999年12月末", "9999-12-31"),
        ("2/29", "2028-02-29"),
        ("Feb 29", "2028-02-29"),
        ("31日", "2025-05-31"),
        ("20270331", "2027-03-31"),
        ("昭和62年度末", "1988-03-31"),
        ("令8.3.31", "2026-03-31"),
        ("翌月末", "2025-05-31"),
        ("翌年度末", "2027-03-31"),
        ("翌週金曜", "2025-04-11"),
        ("翌日", "2025-04-03"),
        ("あさって", "2025-04-04"),
        ("2週間以内", "2025-04-16"),
        ("今後10日以内に", "2025-04-12"),
        ("3箇月後", "2025-07-02"),
        ("2年以内", "2027-04-02"),
        ("within 3 days", "2025-04-05"),
        ("end of year", "2025-12-31"),
        ("週明け", "2025-04-07"),
        ("第四四半期末", "2026-03-31"),
        ("次の会議まで", "2025-05-20"),
        ("令和8年3月31日（火曜日）", "2026-03-31"),
        ("3月31日(火)", "2026-03-31"),
        ("2026/7/20（月・祝）", "2026-07-20"),
        ("2027-04-01 (Thursday)", "2027-04-01"),
        ("R8.3末", "2026-03-31"),
        ("半年後", "2025-10-02"),
        ("半年以内に", "2025-10-02"),
        ("一年半後", "2026-10-02"),
        ("三か月後", "2025-07-02"),
        ("二週間後", "2025-04-16"),
        ("end of 2027", "2027-12-31"),
        ("the end of next year", "2026-12-31"),
        ("in 1 year", "2026-04-02"),
        ("within 2 years", "2027-04-02"),
    ],
)
def test_a_day(said: str, expected: str) -> None:
    meetings = [date(2025, 3, 7), date(2025, 9, 1), date(2025, 5, 20)]
    assert understand(said, TODAY, meetings).day.isoformat() == expected


@pytest.mark.parametrize(
    "said,first,last",
    [
        ("今年度", "2025-04-01", "2026-03-31"),
        ("来年度", "2026-04-01", "2027-03-31"),
        ("来年度以降", "2026-04-01", None),
        ("令和8年度", "2026-04-01", "2027-03-31"),
        ("FY2026", "2026-04-01", "2027-03-31"),
        ("next fiscal year", "2026-04-01", "2027-03-31"),
        ("下半期", "2025-10-01", "2026-03-31"),
        ("第1四半期", "2025-04-01", "2025-06-30"),
        ("来年度の第4四半期", "2027-01-01", "2027-03-31"),
        ("今月", "2025-04-01", "2025-04-30"),
        ("来月", "2025-05-01", "2025-05-31"),
        ("2月", "2026-02-01", "2026-02-28"),
        ("来週", "2025-04-07", "2025-04-13"),
        ("翌週", "2025-04-07", "2025-04-13"),
        ("今週末", "2025-04-05", "2025-04-06"),
        ("翌年度", "2026-04-01", "2027-03-31"),
        ("再来週", "2025-04-14", "2025-04-20"),
        ("the week after next", "2025-04-14", "2025-04-20"),
        ("来年4月", "2026-04-01", "2026-04-30"),
        ("来年4月以降", "2026-04-01", None),
        ("令和8年2月", "2026-02-01", "2026-02-28"),
        ("2026年10月", "2026-10-01", "2026-10-31"),
        ("再来月", "2025-06-01", "2025-06-30"),
        ("March", "2026-03-01", "2026-03-31"),
        ("September 2026", "2026-09-01", "2026-09-30"),
        ("R9.3", "2027-03-01", "2027-03-31"),
        ("令和9.12", "2027-12-01", "2027-12-31"),
        ("2027.3", "2027-03-01", "2027-03-31"),
        ("2027-12", "2027-12-01", "2027-12-31"),
        ("２０２７／３以降", "2027-03-01", None),
    ],
)
def test_a_stretch_is_named_not_narrowed(said: str, first: str, last: str | None) -> None:
    stretch = stretch_of(said, TODAY)
    assert stretch is not None
    assert stretch.first.isoformat() == first
    assert (stretch.last.isoformat() if stretch.last else None) == last
    with pytest.raises(BadInputError, match=first) as refused:
        understand(said, TODAY)
    assert refused.value.hint is not None


@pytest.mark.parametrize("said", ["来年", "来年以降", "next year", "令和8年", "2026年"])
def test_next_year_asks_by_which_calendar(said: str) -> None:
    stretch = stretch_of(said, TODAY)
    assert stretch is not None
    assert stretch.other is not None
    assert (stretch.first, stretch.other.first) == (date(2026, 1, 1), date(2026, 4, 1))
    with pytest.raises(BadInputError, match=r"2026-01-01.*2026-04-01"):
        understand(said, TODAY)


@pytest.mark.parametrize(
    "said", ["Q3", "the third quarter", "end of Q3", "Q3 2025", "third quarter of 2025"]
)
def test_a_quarter_in_english_asks_by_which_year(said: str) -> None:
    stretch = stretch_of(said, TODAY)
    assert stretch is not None
    assert stretch.other is not None
    assert (stretch.first, stretch.last) == (date(2025, 7, 1), date(2025, 9, 30))
    assert (stretch.other.first, stretch.other.last) == (date(2025, 10, 1), date(2025, 12, 31))
    with pytest.raises(BadInputError, match="2025-09-30"):
        understand(said, TODAY)


@pytest.mark.parametrize(
    "said",
    [
        "三十十日",
        "いつか",
        "夏頃",
        "13月末",
        "2月30日",
        "",
        "次回",
        "中",
        "末なし",
        "来月32日",
        "0日",
        "marble 3",
        "来年13月",
        "9999年度末",
        "9999年度",
        "0000年度末",
        "fy9999",
        "end of fy 0000",
        "0000年3月末",
        "2/30",
        "2027.13",
        "R9.0",
        "99.3",
    ],
)
def test_what_names_no_day_is_refused(said: str) -> None:
    with pytest.raises(BadInputError):
        understand(said, TODAY)


PIECES = st.lists(
    st.sampled_from(
        [
            "0000",
            "9999",
            "2026",
            "12",
            "31",
            "1",
            "年",
            "年度",
            "月",
            "日",
            "末",
            "中",
            "以降",
            "の",
            "来年",
            "翌",
            "令和",
            "元",
            "昭和",
            "h",
            "第",
            "四半期",
            "上半期",
            "fy",
            "end",
            "of",
            "次回",
            "週",
            "今週",
            "か月",
            "後",
            "以内",
            "next",
            "31日",
            "2月",
            "+",
            "w",
            "上旬",
            "まで",
        ]
    ),
    max_size=6,
).map("".join)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.text(max_size=12) | PIECES)
def test_any_words_are_understood_or_refused(today: date, said: str) -> None:
    try:
        day = understand(said, today).day
    except BadInputError:
        return
    assert isinstance(day, date)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_relative_words_lead_forward(today: date) -> None:
    assert understand("年度末", today).day >= today
    assert understand("今月末", today).day >= today
    assert today < understand("来週金曜", today).day <= today + timedelta(days=14)
    stretch = stretch_of("来年度", today)
    assert stretch is not None
    assert stretch.last is not None
    assert understand("年度末", today).day + timedelta(days=1) == stretch.first
    assert understand("来年度末", today).day == stretch.last


@pytest.mark.parametrize(
    "said,day,real,named",
    [
        ("令和9年4月1日（月）", "2027-04-01", "Thursday", "Monday"),
        ("2027-04-01 (Fri)", "2027-04-01", "Thursday", "Friday"),
        ("3月31日（月）", "2026-03-31", "Tuesday", "Monday"),
        ("R9.4.1（日曜日）まで", "2027-04-01", "Thursday", "Sunday"),
    ],
)
def test_a_weekday_that_is_another_day_s_is_refused(
    said: str, day: str, real: str, named: str
) -> None:
    with pytest.raises(BadInputError) as refused:
        understand(said, TODAY)
    told = str(refused.value)
    assert day in told
    assert real in told
    assert named in told


@pytest.mark.parametrize(
    "said,day",
    [
        ("令和9年4月1日（木）", date(2027, 4, 1)),
        ("Mar 31st, 2027", date(2027, 3, 31)),
        ("令和8年度末", date(2027, 3, 31)),
        ("20270331", date(2027, 3, 31)),
        ("3月31日", None),
        ("2/29", None),
        ("12月末", None),
        ("3日後", None),
        ("来週金曜", None),
        ("金曜", None),
        ("3月31日（月）", None),
        ("来年度", None),
        ("次回会議", None),
        ("いつか", None),
        ("令和8年度", None),
    ],
)
def test_a_day_that_the_words_name_by_themselves(said: str, day: date | None) -> None:
    assert whole_day(said) == day


def test_a_whole_day_with_another_s_weekday_is_refused() -> None:
    with pytest.raises(WeekdayError, match=r"2027-04-01.*Thursday"):
        whole_day("令和9年4月1日（月）")


@pytest.mark.parametrize("said", ["monitor", "sunk", "wedding", "end of decade", "end of marbles"])
def test_a_word_that_begins_like_a_day_or_a_month_is_none(said: str) -> None:
    with pytest.raises(BadInputError):
        understand(said, TODAY)


def test_next_month_is_a_stretch_and_no_monday() -> None:
    with pytest.raises(BadInputError, match="2025-05-01 to 2025-05-31"):
        understand("next month", TODAY)
