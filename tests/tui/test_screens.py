"""The five screens by keys, in a user's words."""

import platform
import re
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from textual.events import MouseScrollDown

from tests.builders import register_at
from tests.tui.hall import Desk, desk, item, library, press, row_of, screen, seen, told, write
from tracker.bootstrap import Register
from tracker.domain.text.width import cells_of
from tracker.domain.words import Disposition, Outcome, Stage, Status
from tracker.services import commands

# The way to each screen and dialog, from triage; none of them writes.
WAYS: dict[str, tuple[str, ...]] = {
    "inbox": (), "zoomed": ("z",), "register": ("2",), "item": ("2", "enter"),
    "resolutions": ("3",), "meetings": ("4",), "minutes": ("4", "enter"), "history": ("5",),
    "remarks": ("l",), "help": ("question_mark",), "palette": ("ctrl+p",), "edit": ("e",),
    "owner": ("o",), "due": ("t",), "dismiss": ("d",), "note": ("w",), "resolve": ("3", "r"),
    "confirm": ("3", "j", "c"), "export": ("x",), "find": ("slash",), "marked": ("v", "j", "a"),
    "defer": ("3", "p"), "clear": ("l", "G", "f"), "quote": ("l", "i"), "mend": ("l", "M"),
    "split": ("l", "g", "M", "3"), "bring in": ("I",), "link": ("L",), "mark the answer": ("h",), "undo here": ("5", "b"),
    "keep filter": ("2", "slash", "a", "enter", "F"),
}  # fmt: skip
SIZES = [((60, 20), "ja"), ((80, 24), "en"), ((250, 80), "ja")]


def hall(folder: Path, lang: str) -> Register:
    """Candidates, one item under way and one to be confirmed."""
    register = library(folder, lang)
    register.do(commands.add_item, "夜間の警備")
    register.do(commands.add_item, "利用者の声")
    register.do(commands.resolve_items, [5], disposition=Disposition.REFLECTED, text="掲示した。")
    return register


async def walk(pilot: Desk) -> AsyncIterator[str]:
    """To every screen and dialog, one after the other."""
    for name, keys in WAYS.items():
        await pilot.press(*keys)
        await pilot.pause()
        yield name
        await pilot.press("escape", "escape", "escape", "1")
        await pilot.pause()


async def test_the_resolutions_stand_by_how_far_they_have_come(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1, 2, 3])
    register.do(
        commands.resolve_items, [2], disposition=Disposition.REFLECTED, text="足した。",
        stage=Stage.CLEARED,
    )  # fmt: skip
    async with desk(register) as pilot:
        await press(pilot, "3")
        assert "すべて 3" in seen(pilot)
        assert "対応なし 2" in seen(pilot)
        await press(pilot, "right", "right", "right", "right")
        assert "貸出記録の保存期間" in seen(pilot)
        assert "平日の開館時間" not in seen(pilot)
        await press(pilot, "c", "tab", "1", "enter")
        assert "「了承」と記録しました：#2" in told(pilot)
    assert item(register, 2).row.status is Status.CLOSED


async def test_many_are_confirmed_at_once_by_the_meeting_that_somebody_chooses(
    tmp_path: Path,
) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1, 2], answered=True)
    register.do(commands.add_meeting, date(2026, 9, 1), body="図書館の在り方に関する検討会")
    async with desk(register) as pilot:
        await press(pilot, "3", "v", "j", "c", "enter")
        assert "確認の根拠を選んで" in seen(pilot)
        await press(pilot, "1", "enter")
        assert "どの会議で確認されたか" in seen(pilot)
        assert "R8.9.1" in seen(pilot)
        assert "R8.6.5" not in seen(pilot)
        await press(pilot, "1", "enter")
        assert "会議より後に記録されています" in seen(pilot)
        await press(pilot, "enter")
        assert "「了承」と記録しました：#1、#2" in told(pilot)
    found = [item(register, n).assessments[0] for n in (1, 2)]
    assert [one.outcome for one in found] == [Outcome.SOLVED] * 2
    assert [one.meeting for one in found] == [date(2026, 9, 1)] * 2


async def test_no_meeting_confirms_what_it_raised_itself(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1], answered=True)
    async with desk(register) as pilot:
        await press(pilot, "3", "c")
        assert "これより後の会議は、まだ登録されていません" in seen(pilot)
        assert "会議で確認" not in seen(pilot)
        await press(pilot, "tab", "3", "enter")
        assert "「内容」" in seen(pilot)
    assert item(register, 1).assessments == ()


async def test_the_minutes_are_read_remark_by_remark(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    async with desk(register, (120, 40)) as pilot:
        await press(pilot, "4")
        assert "図書館の在り方に関する検討会" in seen(pilot)
        await press(pilot, "enter")
        page = seen(pilot)
        for sign in ("?【上田構成員】", "?【井上座長】", "!【上田構成員】"):
            assert sign in page
        await press(pilot, "escape")
        assert "場所" in seen(pilot) or "日時" in seen(pilot)


async def test_one_jumps_between_remarks_that_are_still_to_decide(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1, 2])
    async with desk(register, (120, 40)) as pilot:
        await press(pilot, "4", "enter", "right_square_bracket")
        assert screen(pilot.app)[5].startswith("    5")
        await press(pilot, "enter")
        assert "登録された対応事項はありません" in told(pilot)
        await press(pilot, "left_square_bracket", "enter")
        assert "#3" in screen(pilot.app)[1]
        await press(pilot, "escape", "left_square_bracket")
        assert "この先に未仕分け" in told(pilot)


async def test_words_are_searched_in_the_source(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "slash")
        await write(pilot, "貸出しの記録")
        await press(pilot, "enter")
        assert "「貸出しの記録」1／2" in told(pilot)
        await press(pilot, "n")
        assert "2／2" in told(pilot)
        await press(pilot, "N", "N")
        assert "2／2" in told(pilot)
        await press(pilot, "escape", "n")
        assert "先に/で検索" in told(pilot)
        await press(pilot, "slash")
        await write(pilot, "どこにもない")
        await press(pilot, "enter")
        assert "原文にありません" in told(pilot)


async def test_an_item_is_made_of_words_that_nobody_proposed(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "4", "enter", "i", "down", "tab")
        await write(pilot, "資料の写真")
        await press(pilot, "enter")
        assert "登録しました：#4 資料の写真" in told(pilot)
    record = item(register, 4)
    assert record.evidence[0].quote == "資料の写真は分かりやすい。"
    assert record.row.raised_by == "青木構成員"


async def test_words_selected_with_the_mouse_make_an_item(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        y = row_of(pilot, "・資料の写真は")
        x = 1 + cells_of("・資料の")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + cells_of("写真"), y))
        await pilot.mouse_up(offset=(x + cells_of("写真"), y))
        await pilot.pause()
        assert "発言から登録" in seen(pilot)
        await press(pilot, "tab")
        await write(pilot, "写真について")
        await press(pilot, "enter")
        assert "登録しました：#4" in told(pilot)
    assert item(register, 4).evidence[0].quote == "写真"


async def test_the_wheel_scrolls_and_words_of_nobody_make_no_item(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "z", "g")
        y = row_of(pilot, "議事概要\n".strip())
        await pilot.mouse_down(offset=(1, y + 2))
        await pilot.hover(offset=(9, y + 2))
        await pilot.mouse_up(offset=(9, y + 2))
        await pilot.pause()
        assert "発言の中の言葉" in seen(pilot)
        before = screen(pilot.app)[3]
        pilot.app.screen.query_one("#source").post_message(_wheel())
        await pilot.pause(0.3)
        assert screen(pilot.app)[3] != before


def _wheel() -> MouseScrollDown:
    """One turn of the wheel towards the user."""
    return MouseScrollDown(None, 5, 5, 0, 0, 0, shift=False, meta=False, ctrl=False)


async def test_everything_back_to_an_action_is_undone(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    register.do(commands.add_note, [1], "電話した。")
    register.do(commands.accept_items, [2])
    async with desk(register) as pilot:
        await press(pilot, "5", "j", "j", "B")
        assert "登録 #2" in seen(pilot)
        await press(pilot, "enter")
        assert "元に戻しました：3件の操作" in told(pilot)
    assert [item(register, n).row.status for n in (1, 2)] == [Status.CANDIDATE] * 2
    assert item(register, 1).notes == ()


async def test_anothers_action_is_undone_from_the_history(tmp_path: Path) -> None:
    library(tmp_path)
    other = tmp_path / "library.sqlite3"
    register_at(other, actor="総務課 上田").do(commands.accept_items, [1])
    register = register_at(other)
    async with desk(register) as pilot:
        await press(pilot, "5", "b")
        assert "総務課 上田" in seen(pilot)
        await press(pilot, "enter", "b")
        assert "既に取り消されて" in told(pilot) or "元に戻せる" in told(pilot)
    assert item(register, 1).row.status is Status.CANDIDATE


async def test_sections_and_orders_of_the_register(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [2])
    async with desk(register) as pilot:
        await press(pilot, "2", "right")
        await pilot.pause(0.3)
        assert "貸出記録の保存期間" in seen(pilot)
        assert "子供の利用" not in seen(pilot)
        await press(pilot, "escape", "S")
        await pilot.pause(0.3)
        assert "期限順" in told(pilot)
        assert "子供の利用" in seen(pilot)


async def test_a_filter_is_kept_as_a_section(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "2", "F")
        assert "先に絞り込み" in told(pilot)
        await press(pilot, "slash")
        await write(pilot, "種別:御質問")
        await press(pilot, "enter", "F")
        await write(pilot, "御質問だけ")
        await press(pilot, "enter")
        await pilot.pause(0.3)
        assert "御質問だけ" in screen(pilot.app)[2]
    async with desk(register) as pilot:
        await press(pilot, "2", *["right"] * 6)
        await pilot.pause(0.3)
        assert "貸出記録の保存期間" in seen(pilot)
        assert "開館時間" not in seen(pilot)


async def test_a_range_is_marked_and_taken_back(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "v", "j", "j")
        assert "範囲選択中：3件" in told(pilot)
        await press(pilot, "k", "v", "j")
        assert "選択 2件" in told(pilot)
        await press(pilot, "escape")
        assert "選択" not in told(pilot)


async def test_one_that_is_like_another_is_merged_by_one_key(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.edit_item, 3, title="平日の開館時間を延長する調査")
    async with desk(register) as pilot:
        assert "類似" in seen(pilot)
        await press(pilot, "m")
        assert "↓ 統合先" in seen(pilot)
        await press(pilot, "enter")
    assert item(register, 1).merged_into == 3


# Names of keys, formats and files, and what the tests' own machine puts on the screen.
FOREIGN = {
    "Space", "Enter", "Esc", "Tab", "PgDn", "PgUp", "Down", "Home", "End", "Left", "Right", "HTML",
    "Word", "Excel", "Markdown", "CSV", "JSON", "library", "txt", "html", "status", "hall",
}  # fmt: skip


def english_in(lines: list[str]) -> set[str]:
    """The English words on a Japanese screen; places of files are left out."""
    text = "\n".join(line for line in lines if "/" not in line and "SHA" not in line)
    return set(re.findall(r"[A-Za-z]{3,}", text.replace(platform.node(), ""))) - FOREIGN


@pytest.mark.parametrize("size,lang", SIZES)
async def test_every_screen_fits_every_size_in_its_own_language(
    tmp_path: Path, size: tuple[int, int], lang: str
) -> None:
    async with desk(hall(tmp_path, lang), size) as pilot:
        async for name in walk(pilot):
            lines = screen(pilot.app)
            assert len(lines) == size[1], name
            assert [line for line in lines if cells_of(line) != size[0]] == [], name
            if lang == "ja" and size[0] > 80:
                assert not english_in(lines), name


async def test_what_a_dialog_is_about_shows_through_around_it(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "t")
        assert "仕分け" in screen(pilot.app)[0]
