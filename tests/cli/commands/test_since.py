"""A meeting's list as it stood, and what changed since, at the command line."""

from freezegun import freeze_time

from tests.cli.conftest import Line


def test_a_meeting_s_list_and_what_is_different_since(line: Line) -> None:
    with freeze_time("2025-03-07T03:00:00Z"):
        line("meeting", "add", "2025-03-07", "--body", "検討会")
        line("owner", "add", "総務課")
        line("add", "様式の統一", "--meeting", 1)
        line("add", "日程の公開", "--meeting", 1)
    with freeze_time("2025-04-07T03:00:00Z"):
        line("assign", 1, "総務課")
        line("resolve", 2, "--as", "反映", "--text", "公開した。")
        line("assess", 2, "了承", "--basis", "chair")
        line("add", "資料の事前送付")
        told = line("list", "--since", 1).out
        assert "新たな項目" in told
        assert "未定 → 総務課" in told
        assert line("list", "--since", 1, "様式").out.count("様式の統一") == 1
        found = line.data("list", "--since", "2025-03-07")
        assert (found["new"], found["closed"], found["owner_changed"]) == ([3], [2], [1])
        assert found["items"][0]["number"] == 1
        assert (found["items"][0]["owner_before"], found["items"][0]["owner"]) == (None, "総務課")
        assert line.data("list", "--since", 1, "--as-of", "2025-03-08")["new"] == []
        shown = line("meeting", "show", 1).out
        assert "日程の公開" in shown
        assert "未着手" in shown
        assert [i["status"] for i in line.data("meeting", "show", 1)["follow_ups"]] == [
            "open",
            "open",
        ]
        line("list", "--since", "2024-01-01", expect=4)
        line("list", "--since", 1, "--as-of", "2025-03-01", expect=3)
