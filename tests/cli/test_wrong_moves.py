"""What can't have happened is refused whole, with its place, its reason and the way out."""

from freezegun import freeze_time

from tests.cli.conftest import Line


def two_meetings(line: Line) -> None:
    """An item raised at the second of three meetings, and answered."""
    for day in ("2025-04-02", "2025-06-10", "2025-12-01"):
        line("meeting", "add", day, "--body", "検討会")
    with freeze_time("2025-06-11T03:00:00Z"):
        line("add", "例の追加", "--meeting", 2)
        line("resolve", 1, "--as", "反映", "--text", "直した。")


def test_a_confirmation_before_the_item_was_raised(line: Line) -> None:
    two_meetings(line)
    before = line.dump()
    with freeze_time("2025-07-01T03:00:00Z"):
        said = line("assess", 1, "了承", "--meeting", 1, "--anyway", expect=3).err
    assert "R7.4.2" in said
    assert "R7.6.10" in said
    assert "meeting list" in said
    assert line.dump() == before


def test_a_confirmation_by_a_meeting_still_to_come(line: Line) -> None:
    two_meetings(line)
    before = line.dump()
    with freeze_time("2025-07-01T03:00:00Z"):
        said = line("assess", 1, "了承", "--meeting", 3, expect=3).err
    assert "まだ開かれていません" in said
    assert "--basis" in said
    assert line.dump() == before
    with freeze_time("2025-12-01T03:00:00Z"):
        line("assess", 1, "了承", "--meeting", 3)
        assert "まだ先です" in line("meeting", "move", 3, "2025-12-20", expect=3).err


def test_a_due_date_before_the_meeting(line: Line) -> None:
    two_meetings(line)
    with freeze_time("2025-07-01T03:00:00Z"):
        line("reopen", 1, "--reason", "再検討")
        assert "R7.6.1" in line("due", 1, "2025-06-01", expect=3).err
        line("due", 1, "none", expect=0)
        line("meeting", "add", "2025-08-01", "--body", "分科会")
        line("due", 1, "2025-08-01")
        line("due", 1, "次回会議")
        due = line.data("show", 1)["due_meeting_id"]
        assert due is not None
        before = line.dump()
        said = line("meeting", "move", due, "2025-05-01", expect=3).err
        assert "対応事項1" in said
        assert line.dump() == before
