"""What wants a second look is said at once: drafts confirmed, candidates left, words that are no answer."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line

MINUTES = """検討会（第２回）議事概要

１．日時：令和７年４月２日（水）10:00～12:00
２．場所：会議室
３．議事
（１）資料の扱いについて

【青木構成員】
資料はいつ送られますか。

【井上参事官】
三日前までに送ります。

【上田座長】
本日はありがとうございました。
"""


@pytest.fixture
def read(line: Line) -> Line:
    """A question and its answer of the day, as candidate 1."""
    Path("minutes.txt").write_text(MINUTES, "utf-8")
    line("import", "minutes.txt")
    assert line.numbers("状態:候補") == [1]
    return line


def test_confirming_a_text_that_nobody_cleared_is_told(line: Line) -> None:
    for number, stage in enumerate(("draft", "cleared", "consulted"), start=1):
        line("add", f"件{number}")
        line("resolve", number, "--as", "反映", "--text", "改めた。", "--stage", stage)
    told = line("assess", "1、2、3", "了承", "--basis", "chair").err
    assert "資料に対応が載りません：1、3。" in told
    assert "--stage cleared" in told
    line("undo")
    assert "載りません" not in line("assess", "1-3", "継続", "--basis", "chair").err
    assert line.data("show", 1)["assessments"][0]["outcome"] == "follow"


def test_marking_words_as_no_answer_tells_what_rests_on_them(read: Line) -> None:
    read("accept", 1, "--answered")
    told = read("answered", 1, "not").err
    assert "確認待ちです：1" in told
    assert "tracker reopen" in told
    read("resolve", 1, "--as", "説明・回答", "--text", "三日前に送ることとした。")
    assert "確認待ちです" not in read("answered", 1, "回答になっていない").err


def test_coverage_says_of_each_remark_that_it_counts_that_it_is_to_do(read: Line) -> None:
    shown = read("coverage", 1)
    left = [line for line in shown.out.splitlines() if "未仕分け" in line]
    assert "発言3件、未仕分け3件" in shown.err
    assert len(left) == 3
    assert "未仕分け：候補 1" in shown.out
    told = read("clear", "1:1", "1:3", "--reason", "進行").err
    assert "候補があります：1" in told
    assert "未仕分け：候補 1、対応不要" in read("coverage", 1).out
    read("accept", 1)
    assert "未仕分け" not in read("coverage", 1).out
    assert "item 1 (raised)" in read("coverage", 1, "--lang", "en").out


def test_clearing_again_for_the_same_reason_is_no_fault(read: Line) -> None:
    read("accept", 1)
    read("clear", "1:3", "--reason", "挨拶")
    read("clear", "1:1", "1:3", "--reason", "挨拶")
    assert "変更はありません" in read("clear", "1:1", "--reason", "挨拶").err
    assert "挨拶" in read("clear", "1:3", "1:2", "--reason", "別の理由", expect=5).err


def test_a_meeting_shows_how_many_items_came_of_it(read: Line) -> None:
    shown = read("meeting", "show", 1).out
    assert "この会議の対応事項  1件（仕分け済0、候補1）：tracker list 会議:1" in shown
    assert read.numbers("会議:1") == [1]


def test_a_candidate_that_was_linked_is_still_to_be_decided(read: Line) -> None:
    read("add", "以前の御指摘")
    assert "対応事項1は候補のままです" in read("link", 1, 2).err
    read("accept", 1)
    assert "候補のまま" not in read("link", 1, 2).err


def test_a_piece_of_words_bears_no_sign_of_an_item(read: Line) -> None:
    piece = read.data("show", 1)["evidence"][0]["id"]
    assert f"[御意見 箇所{piece}]" in read("show", 1).out
    assert f"[raised piece {piece}]" in read("show", 1, "--lang", "en").out


def test_the_basis_contradicts_no_outcome(read: Line) -> None:
    read("accept", 1, "--answered")
    read("assess", 1, "継続", "--meeting", 1)
    for shown in (read("show", 1).out, read("history", 1).out):
        assert "継続（会議で確認）" in shown
        assert "会議で了承" not in shown


def test_the_basis_is_understood_as_offices_write_it(read: Line) -> None:
    read("accept", 1, "--answered")
    read("assess", 1, "了承", "--basis", "会議で了承", "--meeting", 1)
    assert "了承（会議で確認）" in read("show", 1).out


def test_a_written_opinion_that_marks_others_is_told(line: Line) -> None:
    line("meeting", "add", "2025-04-02", "--body", "検討会")
    Path("opinion.txt").write_text(MINUTES, "utf-8")
    way = ("--as", "written-opinion", "--from", "青木", "--meeting", 1)
    told = line("import", "opinion.txt", *way).err
    assert "井上参事官、上田座長" in told
    assert "青木構成員" not in told
    assert "--as を付けずに" in told
    Path("own.txt").write_text("案内の文字を大きくしていただきたい。\n", "utf-8")
    assert "別の発言者" not in line("import", "own.txt", *way).err


def test_a_surname_of_another_body_is_another_person_s(read: Line) -> None:
    other = MINUTES.replace("検討会（第２回）", "審議会（第１回）").replace(
        "青木構成員", "青木区長"
    )
    Path("council.txt").write_text(other.replace("４月２日（水）", "５月１日（木）"), "utf-8")
    assert "青木区長" not in read("import", "council.txt").err
    again = MINUTES.replace("青木構成員", "青木幹事").replace("（第２回）", "（第３回）")
    Path("next.txt").write_text(again.replace("４月２日（水）", "６月２日（月）"), "utf-8")
    assert "--person 青木構成員 --alias 青木幹事" in read("import", "next.txt").err
