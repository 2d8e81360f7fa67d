"""Marking the day's answer by command."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Line


def test_the_day_s_answer_is_marked_shown_and_asked_for(
    line: Line, minutes: Callable[..., Path]
) -> None:
    line("import", minutes())
    (number,) = line.numbers("資料")
    said = line("answered", number, "一部回答")
    assert "一部回答" in said.err
    assert "一部回答（事務局 青木）" in line("show", number).out
    assert line.numbers("当日回答:一部") == [number]
    assert "当日の回答の評価：— → 一部回答" in line("history", number).out
    line("undo")
    assert line.data("show", number)["day_answer"] is None
    line("answered", number, "とても", expect=3)
    line("answered", number, "none")


def test_what_is_missing_is_named(line: Line) -> None:
    line("init")
    for command, missing in (
        ("answered", "どこまで答えたか"), ("due", "期限"), ("assign", "担当の名前"), ("assess", "確認の結果"),
    ):  # fmt: skip
        assert f"{missing}がありません" in line(command, 1, expect=3).err
        assert "番号がありません" in line(command, "総務課", expect=3).err
