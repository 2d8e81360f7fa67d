"""What papers print and in which order; due dates that follow a meeting."""

from freezegun import freeze_time

from tests.cli.conftest import Line


def five(line: Line) -> None:
    line("init")
    for title in ("一", "二", "三", "四", "五"):
        line("add", title)


def test_printed_or_not(line: Line) -> None:
    five(line)
    assert "資料に掲載しません" in line("printed", 2, 3, "しない").err
    assert line.numbers("掲載:しない") == line.numbers("printed:no") == [2, 3]
    assert line.numbers("掲載:する") == [1, 4, 5]
    assert "掲載  しない" in line("show", 2).out
    assert "掲載：する → しない" in line("history", 2).out
    line("undo")
    assert line.numbers("掲載:しない") == []
    line("printed", 2, "たぶん", expect=3)


def test_the_order_of_papers(line: Line) -> None:
    five(line)
    line("arrange", 4, 2)
    line("arrange", 5)
    order = {n: line.data("show", n)["print_order"] for n in range(1, 6)}
    assert order == {1: None, 2: 3, 3: None, 4: 2, 5: 1}
    line("undo")
    assert line.data("show", 4)["print_order"] == 1
    line("arrange", "--by-number")
    assert line.data("show", 4)["print_order"] is None
    line("arrange", expect=3)
    line("arrange", 1, "--by-number", expect=3)


def test_what_is_due_at_a_meeting_moves_with_it(line: Line) -> None:
    with freeze_time("2025-04-02T03:00:00Z"):
        five(line)
        line("due", 1, "次回", expect=3)
        line("meeting", "add", "2025-06-10", "--body", "検討会")
        line("meeting", "add", "2025-09-10", "--body", "検討会")
        assert "会議の日が変われば" in line("due", 1, 2, "次回会議").err
        line("due", 3, "2025-06-10")
        line("due", 2, "2025-06-01")
        assert "変わった項目：1" in line("meeting", "move", 1, "2025-06-20").err
        assert [line.data("show", n)["due"] for n in (1, 2, 3)] == [
            "2025-06-20", "2025-06-01", "2025-06-10",
        ]  # fmt: skip
        assert "会議の日に従う" in line("show", 1).out
        assert line.data("show", 1)["due_meeting_id"] == 1
        line("undo")
        assert line.data("show", 1)["due"] == "2025-06-10"
        line("meeting", "move", 1, "2025-09-10", expect=3)
        line("meeting", "move", 9, "2025-09-11", expect=4)


def test_a_meeting_isn_t_moved_past_what_hangs_on_it(line: Line) -> None:
    with freeze_time("2025-04-02T03:00:00Z"):
        line("meeting", "add", "2025-04-02", "--body", "検討会")
        line("meeting", "add", "2025-06-10", "--body", "検討会")
        line("add", "例", "--meeting", 1)
        line("due", 1, "2025-04-20")
        assert "期限が" in line("meeting", "move", 1, "2025-05-01", expect=3).err
        line("resolve", 1, "--as", "反映", "--text", "直した。")
        line("due", 1, "none")
    with freeze_time("2025-06-10T03:00:00Z"):
        line("assess", 1, "了承", "--meeting", 2)
        assert "後に出た項目" in line("meeting", "move", 2, "2025-04-01", expect=3).err


def test_who_cleared_a_text_and_when(line: Line) -> None:
    five(line)
    words = (1, "--as", "反映", "--text", "直した。", "--stage")
    line("resolve", *words, "cleared", "--cleared-by", "参事官")
    line("resolve", *words, "presented")
    (resolution,) = line.data("show", 1)["resolutions"]
    assert resolution["cleared_by"] == "参事官"
    assert resolution["cleared_at"] is not None
    assert "了とした人：参事官" in line("show", 1).out
    line("resolve", *words, "draft")
    assert line.data("show", 1)["resolutions"][0]["cleared_by"] is None
