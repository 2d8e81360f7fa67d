from pathlib import Path

import pytest

from tests.tui.hall import desk, item, library, press, screen, seen, told, write
from tracker.domain.words import DayAnswer, Disposition, Kind, Status


async def test_a_candidate_stands_beside_its_passage_and_card(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        lines = screen(pilot.app)
        assert "平日の開館時間の延長" in lines[1]
        assert any("【青木構成員】" in line for line in lines[6:16])
        card = "\n".join(lines[15:22])
        for words in ("1/3", "御意見・御要望", "青木構成員", "江川課長", "検討したい", "来年度"):
            assert words in card
        assert "いただきたい" in card


@pytest.mark.parametrize("key", ["a", "ａ"])
async def test_accepting_goes_on_to_the_next(tmp_path: Path, key: str) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, key)
        assert "登録しました：#1" in told(pilot)
        assert "1/2" in seen(pilot)
    assert item(register, 1).row.status is Status.OPEN
    assert item(register, 2).row.status is Status.CANDIDATE


async def test_accepting_as_answered_keeps_the_answers_words(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "A")
    record = item(register, 1)
    assert record.row.status is Status.RESOLVED
    assert record.resolutions[0].disposition is Disposition.ANSWERED
    assert "人員の手当て" in record.resolutions[0].text


async def test_without_an_answer_the_key_says_why_not(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "j", "j", "A")
        assert "当日の回答がありません" in told(pilot)
    assert item(register, 3).row.status is Status.CANDIDATE


async def test_setting_aside_asks_for_a_reason(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "d", "tab")
        await write(pilot, "別途扱う")
        await press(pilot, "enter")
        assert "対象外にしました：#1" in told(pilot)
    record = item(register, 1)
    assert (record.row.status, record.status_reason) == (Status.DISMISSED, "別途扱う")


async def test_a_usual_reason_takes_one_key(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "d", "3", "enter")
    assert item(register, 1).status_reason == "当日の回答で足りる"


async def test_title_and_kind_are_edited(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "e")
        await write(pilot, "（夜間）")
        await press(pilot, "tab", "right", "enter")
    row = item(register, 1).row
    assert row.title == "平日の開館時間の延長（夜間）"
    assert row.kind is Kind.QUESTION


async def test_marked_ones_are_accepted_together_after_a_question(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "space", "space")
        assert "選択 2件" in told(pilot)
        await press(pilot, "a")
        assert "#1 平日の開館時間の延長" in seen(pilot)
        await press(pilot, "enter")
    statuses = [item(register, number).row.status for number in (1, 2, 3)]
    assert statuses == [Status.OPEN, Status.OPEN, Status.CANDIDATE]


async def test_marked_ones_are_merged_into_the_current(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "m")
        assert "Spaceで選び" in told(pilot)
        await press(pilot, "space", "m", "enter")
        assert "#2に統合しました：#1" in told(pilot)
    assert item(register, 1).merged_into == 2


async def test_escape_takes_marks_back(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "space", "escape")
        assert "選択" not in told(pilot)


async def test_undo_brings_the_candidate_back_under_the_cursor(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "a", "j", "u")
        assert "元に戻しました：登録 #1" in told(pilot)
        assert "1/3" in seen(pilot)
        await press(pilot, "U")
        assert "やり直しました：登録 #1" in told(pilot)
        await press(pilot, "space")
        assert "u 元に戻す：登録 #1" in screen(pilot.app)[-2]
    assert item(register, 1).row.status is Status.OPEN


async def test_every_remark_can_be_accounted_for_by_keys(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "a", "a", "a")
        assert "候補の仕分けが終わりました" in seen(pilot)
        await press(pilot, "l")
        assert "確認済みの発言 4／5" in told(pilot)
        await press(pilot, "f", "tab")
        await write(pilot, "謝意のみ")
        await press(pilot, "enter")
        assert "対応不要にしました：発言5" in told(pilot)
        assert "対応不要：謝意のみ" in seen(pilot)
        await press(pilot, "escape")
        assert "すべての発言を確認しました" in seen(pilot)


async def test_the_source_can_fill_the_screen(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        assert "図書館の在り方に関する検討会" not in "\n".join(screen(pilot.app)[7:])
        await press(pilot, "z", "tab", "g")
        assert "図書館の在り方に関する検討会" in "\n".join(screen(pilot.app)[2:])
        await press(pilot, "escape")
        assert "題名" in seen(pilot)


async def test_whether_the_answer_answered_is_marked(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "h")
        assert "人員の手当てを含めて検討したい" in seen(pilot)
        await press(pilot, "enter")
        assert "回答の程度を選んで" in seen(pilot)
        await press(pilot, "2", "enter")
        assert "当日の回答を「一部回答」としました：#1" in told(pilot)
        assert "一部回答]" in seen(pilot)
        assert item(register, 1).day_answer is DayAnswer.PARTLY
        await press(pilot, "h", "4", "enter")
        assert item(register, 1).day_answer is None
        await press(pilot, "j", "j", "h")
        assert "当日の回答がありません" in told(pilot)
