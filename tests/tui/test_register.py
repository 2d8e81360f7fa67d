from datetime import date
from pathlib import Path

from tests.tui.hall import desk, item, library, press, row_of, screen, seen, told, write
from tracker.domain.text.width import cells_of
from tracker.domain.words import Basis, Outcome, Stage, Status
from tracker.services import commands
from tracker.tui.screens.base import DeskScreen
from tracker.tui.screens.item import ItemScreen


async def test_eighteen_characters_of_a_title_show(tmp_path: Path) -> None:
    register = library(tmp_path)
    title = "これは十八文字がちょうど入る題名です"
    assert len(title) == 18
    register.do(commands.edit_item, 1, title=title + "。それより長い部分は切れる")
    register.do(commands.edit_item, 2, title=title)
    async with desk(register) as pilot:
        await press(pilot, "2")
        assert title in seen(pilot)
        assert all(cells_of(line) == 80 for line in screen(pilot.app))


async def test_an_owner_is_found_by_another_name(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "2", "o")
        await write(pilot, "館課")
        assert "図書館課" in seen(pilot)
        await press(pilot, "enter")
        assert "担当を図書館課にしました" in told(pilot)
    assert item(register, 1).row.owner == "図書館課"


async def test_an_unknown_owner_is_added_as_an_office_after_a_question(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "o")
        await write(pilot, "施設課")
        assert "課室として新しく登録" in seen(pilot)
        await press(pilot, "enter")
        assert "「施設課」は名簿にありません" in seen(pilot)
        assert item(register, 1).row.owner is None
        await press(pilot, "enter")
    assert item(register, 1).row.owner == "施設課"


async def test_a_due_date_shows_its_meaning_before_it_is_kept(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "t")
        assert "会議での発言：「来年度」" in seen(pilot)
        await write(pilot, "Ｒ９．３．３１")
        assert "令和9年3月31日（水）" in seen(pilot)
        await press(pilot, "enter")
    assert item(register, 1).row.due == date(2027, 3, 31)


async def test_a_day_that_is_none_is_refused_where_it_was_typed(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "t")
        await write(pilot, "2027-02-30")
        await press(pilot, "enter")
        assert "期限を決める" in seen(pilot)
        await press(pilot, "escape")
    assert item(register, 1).row.due is None


async def test_a_resolution_is_recorded_and_confirmed(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    async with desk(register) as pilot:
        await press(pilot, "2", "s", "r", "2", "tab")
        await write(pilot, "来年度の予算で\n人員を手当てする。")
        await press(pilot, *["tab"] * 5, "right", "ctrl+r")
        assert "対応を記入しました" in told(pilot)
        await press(pilot, "c", "tab", "1", "enter")
        assert "「了承」と記録しました" in told(pilot)
    record = item(register, 1)
    assert record.resolutions[0].text == "来年度の予算で\n人員を手当てする。"
    assert record.resolutions[0].stage is Stage.CONSULTED
    assert (record.assessments[0].outcome, record.assessments[0].basis) == (
        Outcome.SOLVED,
        Basis.CHAIR,
    )
    assert record.row.status is Status.CLOSED


async def test_not_adopted_needs_its_reason(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    async with desk(register) as pilot:
        await press(pilot, "2", "r", "8", "tab")
        await write(pilot, "原案どおりとする。")
        await press(pilot, "ctrl+r")
        assert "「原案どおり」には理由が必要です" in seen(pilot)
        await press(pilot, "tab")
        await write(pilot, "費用が大きい")
        await press(pilot, "ctrl+r")
    assert item(register, 1).resolutions[0].reason == "費用が大きい"


async def test_escape_asks_before_words_are_lost(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "w")
        await write(pilot, "電話で確認")
        await press(pilot, "escape")
        assert "まだ記録されていません" in seen(pilot)
        await press(pilot, "left", "ctrl+r")
    assert item(register, 1).notes[0].text == "電話で確認"


async def test_deferring_and_reopening(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    async with desk(register) as pilot:
        await press(pilot, "2", "p")
        await write(pilot, "予算の結果を待つ")
        await press(pilot, "tab")
        await write(pilot, "2027-04-01")
        await press(pilot, "enter")
        assert item(register, 1).row.status is Status.DEFERRED
        assert item(register, 1).deferred_until == date(2027, 4, 1)
        await press(pilot, "R")
        await write(pilot, "予算が付いた")
        await press(pilot, "enter")
    assert item(register, 1).row.status is Status.OPEN


async def test_a_wrong_state_is_explained(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "2", "c")
        assert "#1は「候補」のため、「会議での確認」はできません" in told(pilot)
        assert "できるのは確認待ちのときです" in told(pilot)
        assert "登録 a" in told(pilot)
        assert "対応を記入" not in told(pilot)
        assert all(word in seen(pilot) for word in ("! #1は「候補」", "できるのは確認待ち"))


async def test_the_filter_narrows_as_one_types_and_escape_takes_it_back(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "2", "slash")
        await write(pilot, "種別:御質問")
        await pilot.pause(0.5)
        assert "貸出記録の保存期間" in seen(pilot)
        assert "開館時間" not in seen(pilot)
        await press(pilot, "enter", "escape")
        await pilot.pause(0.5)
        assert "開館時間" in seen(pilot)


async def test_a_wrong_filter_word_says_what_is_allowed(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "2", "slash")
        await write(pilot, "種別:雑談")
        await pilot.pause(0.5)
        assert "雑談" in told(pilot)
        assert "貸出記録の保存期間" in seen(pilot)


async def test_the_items_page_tells_everything(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    register.do(commands.add_note, [1], "電話で確認した。")
    async with desk(register, (80, 60)) as pilot:
        await press(pilot, "2", "enter")
        page = seen(pilot)
        for words in ("青木構成員", "江川課長", "電話で確認した。", "変更履歴", "登録", "メモ"):
            assert words in page
        await press(pilot, "escape")
        assert "絞り込み" in seen(pilot)


async def test_a_wide_screen_shows_the_page_beside_the_list(tmp_path: Path) -> None:
    async with desk(library(tmp_path), (160, 45)) as pilot:
        await press(pilot, "2", "j")
        page = seen(pilot)
        assert "どのくらいの期間保存" in page
        assert row_of(pilot, "当日の回答") > 0


async def test_anothers_change_appears_and_the_place_is_kept(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "2", "j")
        register.do(commands.edit_item, 1, title="他の人が直した題名")
        await pilot.pause(1.3)
        assert "他の人が直した題名" in seen(pilot)
        await press(pilot, "enter")
        assert "貸出記録の保存期間" in seen(pilot)


async def test_a_click_selects_and_a_double_click_opens(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "2")
        await pilot.click("#list", offset=(10, 2))
        await pilot.pause()
        await pilot.click("#list", offset=(10, 2), times=2)
        await pilot.pause()
        assert "#3" in screen(pilot.app)[1]


async def test_looking_for_changes_waits_until_a_screen_stands(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "2")
        standing = pilot.app.screen
        assert isinstance(standing, DeskScreen)
        coming = ItemScreen(standing.desk, 1)
        coming.look_around()
        await pilot.app.push_screen(coming)
        await pilot.pause()
        assert "#1" in screen(pilot.app)[1]
