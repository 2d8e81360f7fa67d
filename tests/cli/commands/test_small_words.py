"""What newcomers stumbled over: each says what it did, or what is wrong, and how to go on."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line
from tests.conftest import ROOT


def test_undo_and_redo_name_the_action(line: Line) -> None:
    line("init")
    line("add", "一")
    line("note", 1, "--text", "電話")
    assert "メモ（操作2）" in line("undo").err
    assert "メモ（操作2）" in line("redo").err
    history = line("history").out
    assert "元に戻す：メモ（操作2）" in history
    assert "やり直す：メモ（操作2）" in history
    assert line.data("history")[0]["origin"] == {"batch": 2, "verb": "note"}


def test_a_list_in_a_pipe_isn_t_padded_to_its_longest_title(line: Line) -> None:
    line("init")
    line("add", "長い題名" * 40)
    line("add", "短い題名")
    head, long, short = line("list").out.splitlines()
    assert "長い題名" * 40 in long
    assert len(short) < 120
    assert len(head) < 120


@pytest.mark.parametrize("lang,expected", [("fr", "TRACKER_LANG=fr"), ("ja_JP.UTF-8", "")])
def test_an_unknown_language_is_told(
    line: Line, lang: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_LANG", lang)
    assert (expected in line("init").err) if expected else "TRACKER_LANG" not in line("init").err


def test_upkeep_says_how_to_go_on(line: Line, tmp_path: Path) -> None:
    line("init")
    assert "この版の形式" in line("db", "check").out
    line("backup", "b.sqlite3")
    assert "tracker restore" in line("restore", "b.sqlite3").err
    bare = tmp_path / "bare.txt"
    bare.write_text("甲\n", "utf-8")
    assert ":-:" not in line("lint", bare).out


def test_reading_names_its_dialect_and_columns(line: Line) -> None:
    said = line("read", ROOT / "seed" / "joint-meeting-2025-03-07.txt").out
    assert "【氏名】" in said
    assert "発言の冒頭" in said
    assert "補足" not in said


def test_a_missing_folder_isn_t_made_silently(line: Line) -> None:
    assert "フォルダーnewを作りました" in line("--db", "new/r.sqlite3", "add", "一").err
    assert "フォルダー" not in line("--db", "new/r.sqlite3", "add", "二").err


def test_an_answer_recorded_after_its_meeting_is_asked_about(line: Line) -> None:
    line("meeting", "add", "2025-03-07", "--body", "検討会")
    line("add", "一")
    line("resolve", 1, "--as", "反映", "--text", "直した。")
    said = line("assess", 1, "了承", "--meeting", 1, expect=3).err
    assert "後に記録" in said
    assert "--anyway" in said
    assert line.data("show", 1)["status"] == "resolved"
    assert "後に記録" not in line("assess", 1, "了承", "--meeting", 1, "--anyway").err


def test_a_name_that_nobody_has_is_told_with_the_near_ones(line: Line) -> None:
    line("owner", "add", "情報流通課")
    line("add", "一")
    line("assign", 1, "情報流通課")
    said = line("list", "担当:情報流過課")
    assert "情報流過課" in said.err
    assert "近いもの：情報流通課" in said.err
    assert "という発言者" in line("list", "発言者:誰か").err
    assert "論点に" in line("list", "論点:無い").err
    assert "ディレクトリ" not in line("list", "担当:情報").err
    assert line.data("list", "担当:情報流過課") == []


def test_assigning_anew_says_who_is_no_longer_an_owner(line: Line) -> None:
    for name in ("総務課", "企画課"):
        line("owner", "add", name)
    line("add", "一")
    line("assign", 1, "総務課")
    assert "--with 総務課" in line("assign", 1, "企画課").err
    assert "--with" not in line("assign", 1, "企画課", "--with", "総務課").err
