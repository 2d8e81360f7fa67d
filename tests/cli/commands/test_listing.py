"""Lists: orders, limits, layout on a terminal, and the register at a past date."""

from collections.abc import Callable
from pathlib import Path

import pytest
from freezegun import freeze_time

from tests.cli.conftest import Line
from tracker.cli.output import Output
from tracker.domain.text.width import cells_of


def test_the_register_at_a_past_date(line: Line) -> None:

    days = {}
    for day, words in (
        ("2025-04-03", ["add", "資料の事前送付"]),
        ("2025-04-04", ["add", "様式の統一"]),
        ("2025-04-05", ["due", 1, "2025-04-20"]),
        ("2025-04-06", ["owner", "add", "総務課"]),
        ("2025-04-07", ["assign", 1, "総務課"]),
        ("2025-04-08", ["edit", 1, "--title", "資料の電子送付"]),
        ("2025-04-09", ["merge", 1, 2]),
        ("2025-04-10", ["resolve", 1, "--as", "反映", "--text", "改めた。"]),
        ("2025-04-11", ["assess", 1, "了承", "--basis", "chair"]),
        ("2025-04-12", ["undo"]),
        ("2025-05-01", ["note", 1, "--text", "電話"]),
    ):
        with freeze_time(f"{day}T03:00:00Z"):
            line(*words)
            days[day] = (
                line.data("list", "状態:候補,未着手,対応中,確認待ち,完了,統合済"),
                line.data("show", 1),
            )
    with freeze_time("2025-06-01T03:00:00Z"):
        for day, (rows, item) in days.items():
            asked = ["--as-of", day]
            assert line.data("list", "状態:候補,未着手,対応中,確認待ち,完了,統合済", *asked) == rows
            assert line.data("show", 1, *asked) == item
        assert line.data("list", "--as-of", "2025-04-02") == []
        assert line.numbers("事前", "--as-of", "R7.4.7") == [1]
        assert line.numbers("事前") == []
        assert line.numbers("電子", "--as-of", "2025-04-07") == []
        assert line.numbers("期限:超過", "--as-of", "2025-04-19") == []
        line("list", "--as-of", "2026-01-01", expect=3)
        line("list", "--as-of", "zz", expect=3)
        line("show", 2, "--as-of", "2025-04-03", expect=4)
        before = line.dump()
        line("list", "--as-of", "2025-04-03")
        assert line.dump() == before


def test_a_past_date_is_before_the_import(line: Line, minutes: Callable[..., Path]) -> None:

    path = minutes()
    with freeze_time("2025-04-03T03:00:00Z"):
        line("import", path)
        numbers = line.numbers()
    with freeze_time("2025-04-05T03:00:00Z"):
        line("undo")
        assert line.numbers() == []
        assert line.numbers("--as-of", "2025-04-04") == numbers
        assert line.numbers("--as-of", "2025-04-02") == []


def test_orders(sample: Line) -> None:
    due = [row["due"] for row in sample.data("list", "--sort", "due")]
    assert due == sorted(due, key=lambda d: (d is None, d))
    sample("note", 3, "--text", "x")
    assert sample.data("list", "--sort", "updated")[0]["number"] == 3


def test_a_limit_says_what_it_leaves_out(sample: Line) -> None:
    total = len(sample.numbers())
    said = sample("list", "--limit", 3)
    assert len(said.out.splitlines()) == 4
    assert f"{total}件中3件" in said.err
    assert sample("list", "--limit", 0).err == ""
    assert "ありません" in sample("list", "無い言葉").err


def test_a_list_names_the_lines_of_the_words(line: Line, minutes: Callable[..., Path]) -> None:
    path = minutes()
    line("import", path)
    line("add", "資料の事前送付")
    (*found, noted) = line.data("list", "--places")
    file = path.read_text(encoding="utf-8").splitlines()
    for row in found:
        (first, *_) = line.data("show", row["number"])["evidence"]
        assert row["place"] == {"line": first["line"], "page": None}
        assert first["quote"][:6] in file[row["place"]["line"] - 1]
    assert noted["place"] is None
    assert f"{found[0]['place']['line']}行目" in line("list", "--places").out
    assert "行目" in line("search", found[0]["title"][:4], "--places").out
    assert "行目" not in line("list").out
    assert "place" not in line.data("list")[0]


@pytest.mark.parametrize("width", [80, 100, 160])
def test_lines_fit_a_terminal_and_are_whole_in_a_pipe(
    sample: Line, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    whole = sample("list").out
    assert "…" not in whole
    monkeypatch.setattr(Output, "on_terminal", True)
    monkeypatch.setenv("COLUMNS", str(width))
    for words in (["list"], ["coverage"], ["meeting", "list"], ["owner", "list"]):
        for text in sample(*words).out.splitlines():
            assert cells_of(text) <= width, text
    assert "差別のより幅広い例の記載" in sample("list").out


def test_late_soon_and_silent_are_counted_by_the_day(line: Line) -> None:
    with freeze_time("2025-04-02T03:00:00Z"):
        for title, due in (("一", "2025-04-10"), ("二", "3月末"), ("三", "none")):
            (number,) = line.data("add", title)["numbers"]
            line("due", number, due)
        assert line.numbers("期限:間近") == [1]
        assert line.numbers("期限:来年度") == []
        assert line.numbers("期限:年度末") == line.numbers("期限:2026-03-31") == [2]
        assert line.numbers("動きなし:1") == []
    with freeze_time("2025-05-02T03:00:00Z"):
        line("note", 3, "--text", "電話")
        assert line.numbers("期限:超過") == [1]
        assert line.numbers("動きなし:31") == []
        assert line.numbers("動きなし:30") == [1, 2]
        said = line("due", 3, "来年以降", expect=3)
        assert "R8.1.1以降" in said.err
        assert "R8.4.1以降" in said.err
        line("meeting", "add", "2025-06-10", "--body", "検討会")
        line("due", 3, "次回会議")
        assert line.data("show", 3)["due"] == "2025-06-10"
