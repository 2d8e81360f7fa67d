"""From screen to screen: what a key does where it has no work, and where the number keys lead."""

from datetime import date
from pathlib import Path

from freezegun import freeze_time

from tests.builders import register_at
from tests.services.queries.test_coverage import DOUBTFUL
from tests.tui.hall import TEXT, desk, item, library, press, screen, seen, told, write
from tracker.domain.words import Stage
from tracker.minutes.reading import read_minutes_bytes
from tracker.services import commands
from tracker.tui.cells import cells_of
from tracker.tui.dialogs.palette import PaletteDialog
from tracker.tui.screens.help import HelpScreen
from tracker.tui.screens.inbox import InboxScreen
from tracker.tui.widgets.virtual_list import VirtualList


async def test_the_number_of_a_screen_leads_from_a_page_upon_it_to_its_list(
    tmp_path: Path,
) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "l", "enter")
        assert len(pilot.app.screen_stack) == 3
        await press(pilot, "1")
        assert isinstance(pilot.app.screen, InboxScreen)


async def test_a_key_without_work_here_says_where_it_has(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "enter", "f")
        assert "「対応不要」（f）はこの画面では使えません。使える画面：仕分け漏れの確認。" in told(
            pilot
        ).replace("\n", "")
        await press(pilot, "escape", "W")
        assert "使える画面：会議。" in told(pilot)


async def test_an_empty_register_offers_the_import_first(tmp_path: Path) -> None:
    async with desk(register_at(tmp_path / "register.sqlite3")) as pilot:
        foot = screen(pilot.app)[-1]
        assert foot.strip().startswith("I 取込み")
        assert "Enter" not in foot
        await press(pilot, "enter")
        assert "ここには対象がありません" in told(pilot)
        await press(pilot, "l")
        assert "仕分け中の会議はありません" in told(pilot)


async def test_the_check_for_omissions_opens_at_the_candidate_s_remark(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "G", "l")
        assert pilot.app.screen.query_one("#list", VirtualList).cursor == 3


async def test_what_was_marked_is_not_marked_once_it_is_done(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "l", "g", "v", "G")
        assert "範囲選択中" in told(pilot)
        await press(pilot, "f", "1", "enter")
        await press(pilot, "j")
        assert "選択" not in told(pilot)
        assert not pilot.app.screen.query_one("#list", VirtualList).marked()


async def test_an_unchecked_sentence_is_named_beside_what_was_accepted(tmp_path: Path) -> None:
    more = TEXT.replace("・資料の写真は分かりやすい。", f"・{DOUBTFUL}")
    register = register_at(tmp_path / "register.sqlite3")
    done = register.do(commands.import_minutes, read_minutes_bytes(more.encode(), "library.txt"))
    register.do(commands.accept_items, list(done.numbers))
    async with desk(register, size=(120, 40)) as pilot:
        await press(pilot, "l", "g")
        assert "#1 未確認の文1" in seen(pilot)
        await press(pilot, "f")
        assert "未確認の文：" in seen(pilot)


async def test_a_click_in_the_footer_does_what_is_written_there(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        foot = screen(pilot.app)[-1]
        cells = 0
        for sign in foot[: foot.index("^p")]:
            cells += cells_of(sign)
        await pilot.click(offset=(cells + 3, 23))
        await pilot.pause()
        assert isinstance(pilot.app.screen, PaletteDialog)
        await press(pilot, "escape")
        await pilot.click(offset=(cells - 8, 23))
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_tab_leaves_the_keys_with_the_list(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "tab", "j")
        assert "2/3" in seen(pilot)
        await press(pilot, "shift+tab", "j")
        assert "3/3" in seen(pilot)
        await press(pilot, "2", "tab", "j", "tab", "k")
        assert pilot.app.screen.query_one("#list", VirtualList).has_focus


async def test_the_status_in_the_way_is_told_first(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [3])
    async with desk(register) as pilot:
        await press(pilot, "2", "G", "A")
        assert "「未着手」のため" in told(pilot)


async def test_of_several_with_answers_the_stage_alone_is_set(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1, 2], answered=True)
    async with desk(register, size=(120, 40)) as pilot:
        await press(pilot, "3", "space", "space", "r")
        assert "記入済み：#1" in seen(pilot)
        await press(pilot, "shift+tab", "3", "ctrl+r")
        assert "「了」にしました：#1、#2" in told(pilot)
        before = item(register, 1).resolutions[0]
        assert (before.stage, "人員の手当て" in before.text) == (Stage.CLEARED, True)
        await press(pilot, "g", "space", "space", "r", "6")
        await write(pilot, "共通の文")
        await press(pilot, "ctrl+r")
        assert "置き換えるには" in seen(pilot)
        await press(pilot, "ctrl+r")
    assert item(register, 2).resolutions[0].text == "共通の文"


async def test_the_earlier_item_stands_on_the_card(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    register.do(commands.link_items, 3, 1, leave=True)
    async with desk(register) as pilot:
        await press(pilot, "G")
        assert "以前の指摘" in seen(pilot)
        assert "結付け済み" in seen(pilot)


async def test_a_click_into_the_source_leaves_the_keys_with_the_list(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await pilot.click("#source", offset=(10, 3))
        await pilot.pause()
        await press(pilot, "j")
        assert "2/3" in seen(pilot)
        await press(pilot, "z")
        assert pilot.app.screen.query_one("#source").has_focus


async def test_a_reason_survives_a_crash(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "d", "tab")
        await write(pilot, "途中の理由")
    async with desk(register) as pilot:
        await press(pilot, "d")
        assert "途中の理由" in seen(pilot)
        await press(pilot, "enter")
    assert item(register, 1).status_reason == "途中の理由"


async def test_the_meetings_of_the_item_s_own_body_are_offered_first_and_others_named(
    tmp_path: Path,
) -> None:
    register = library(tmp_path)
    own = "図書館の在り方に関する検討会"
    register.do(commands.accept_items, [1], answered=True)
    register.do(commands.add_meeting, date(2026, 8, 1), "予算検討会", round=7)
    register.do(commands.add_meeting, date(2026, 7, 1), own, round=4)
    with freeze_time("2026-09-01", ignore=["textual", "asyncio"]):
        async with desk(register, size=(120, 40)) as pilot:
            await press(pilot, "3", "c")
            shown = seen(pilot)
            assert shown.index("R8.7.1") < shown.index("R8.8.1")
            assert "予算検討会" in shown
