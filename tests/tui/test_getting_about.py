"""From screen to screen: what a key does where it has no work, and where the number keys lead."""

from pathlib import Path

from tests.builders import register_at
from tests.services.queries.test_coverage import DOUBTFUL
from tests.tui.hall import TEXT, desk, library, press, screen, seen, told
from tracker.minutes.reading import read_minutes_bytes
from tracker.services import commands
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
