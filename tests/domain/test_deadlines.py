"""A day and the hour on it, as offices write them."""

from datetime import date

import pytest

from tracker.domain.deadlines import Deadline, parse_deadline
from tracker.errors import BadInputError

TODAY = date(2025, 4, 2)


@pytest.mark.parametrize(
    "said,day,hour",
    [
        ("4/10", date(2025, 4, 10), None),
        ("4/10T17:00", date(2025, 4, 10), "17:00"),
        ("4月10日午後5時半", date(2025, 4, 10), "17:30"),
        ("来週金曜17時", date(2025, 4, 11), "17:00"),
        ("3月末正午", date(2026, 3, 31), "12:00"),
        ("4月10日24時", date(2025, 4, 10), None),
        ("4/10 24:00", date(2025, 4, 10), None),
    ],
)
def test_a_deadline(said: str, day: date, hour: str | None) -> None:
    assert parse_deadline(said, TODAY) == Deadline(day, hour)


@pytest.mark.parametrize("said", ["17:00", "4/10 25:00", "4/10 24:30", "来月17時"])
def test_what_is_no_deadline_is_shown_as_written(said: str) -> None:
    with pytest.raises(BadInputError) as refused:
        parse_deadline(said, TODAY)
    assert "“”" not in str(refused.value.message)
