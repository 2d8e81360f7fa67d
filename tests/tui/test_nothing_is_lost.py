"""What is typed stays, what is undone is what was shown, and nothing is recorded that nobody chose."""

import json
from pathlib import Path

import pytest

from tests.builders import register_at
from tests.i18n.literals import literals
from tests.tui.hall import Desk, desk, item, library, press, seen, told, write
from tracker.bootstrap import Register
from tracker.domain.words import Status
from tracker.minutes.reading import read_meetings
from tracker.services import commands
from tracker.services.queries.history import history
from tracker.services.queries.list_items import rows_of
from tracker.services.queries.meetings import list_meetings
from tracker.tui import app
from tracker.tui.advice import INSTEAD
from tracker.tui.finding import places_of
from tracker.tui.flows.naming import draft_name
from tracker.tui.search import Search

MANY = Path(__file__).parents[1] / "cases" / "minutes" / "many-meetings.md"


def verbs(register: Register) -> list[str]:
    with register.reader() as reader:
        return [batch.verb for batch in history(reader)]


async def comes(pilot: Desk, words: str) -> None:
    for _ in range(200):
        if words in seen(pilot) or words in told(pilot):
            return
        await pilot.pause(0.05)
    raise AssertionError(words, seen(pilot))


async def test_undo_takes_back_what_it_names_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "POLL_SECONDS", 3600)
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "a")
        await comes(pilot, "登録しました：#1")
        register.do(commands.add_note, [3], "別の端末で書いた")
        await press(pilot, "u")
        await comes(pilot, "何も元に戻していません")
        assert item(register, 3).notes[0].text == "別の端末で書いた"
        assert item(register, 1).row.status is Status.OPEN
        await press(pilot, "2", "u")
        await comes(pilot, "元に戻しました")
        assert item(register, 3).notes == ()


async def test_redo_brings_back_what_it_names_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "POLL_SECONDS", 3600)
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "a", "u")
        register.do(commands.add_note, [3], "別の端末で書いた")
        register.do(commands.undo_batch)
        await press(pilot, "U")
        await comes(pilot, "何も元に戻していません")
        assert verbs(register)[0] == "undo"
        assert item(register, 1).row.status is Status.CANDIDATE


async def test_several_are_undone_from_where_it_stopped(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        register.do(commands.accept_items, [1])
        register.do(commands.add_note, [2], "一つ目")
        await press(pilot, "5", "j", "B")
        # Meanwhile another changes what one of them would take back.
        other = register_at(tmp_path / "library.sqlite3", actor="別の人")
        other.do(commands.start_items, [1])
        await press(pilot, "enter")
        await comes(pilot, "2件のうち1件を元に戻しました")
        other.do(commands.undo_batch)
        await press(pilot, "enter")
        await comes(pilot, "元に戻しました：2件の操作")
    assert item(register, 1).row.status is Status.CANDIDATE
    assert item(register, 2).notes == ()


async def test_every_field_of_a_resolution_is_asked_about_and_drafted(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    async with desk(register) as pilot:
        await press(pilot, "2", "r", "8", "tab", "tab")
        await write(pilot, "費用が大きいため")
        await press(pilot, "tab")
        await write(pilot, "資料1の3頁")
        await press(pilot, "escape")
        await comes(pilot, "まだ記録されていません")
    (draft,) = (tmp_path / "home").rglob("*resolve*.json")
    told_ = json.loads(draft.read_text(encoding="utf-8"))
    assert told_["reason"] == "費用が大きいため"
    assert told_["reference"] == "資料1の3頁"
    async with desk(register) as pilot:
        await press(pilot, "2", "r")
        await comes(pilot, "費用が大きいため")
        await comes(pilot, "8 原案どおり]")


@pytest.mark.parametrize(
    "keys,words",
    [(("t",), "来週金曜"), (("2", "p", "tab"), "3月末"), (("l", "i", "tab"), "題名"), (("I", "tab"), "R8.6.5")],
)  # fmt: skip
async def test_leaving_asks_wherever_words_were_typed(
    tmp_path: Path, keys: tuple[str, ...], words: str
) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    async with desk(register) as pilot:
        await press(pilot, *keys)
        await write(pilot, words)
        await press(pilot, "escape")
        await comes(pilot, "まだ記録されていません")


async def test_enter_in_haste_chooses_no_owner(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "o", "enter")
        await comes(pilot, "担当を選ぶか")
        assert item(register, 1).owners == ()
        await press(pilot, "down", "enter")
    assert item(register, 1).row.owner == "総務課"


async def test_enter_in_haste_gives_no_reason(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "d", "enter")
        await comes(pilot, "理由を入力")
        assert item(register, 1).row.status is Status.CANDIDATE
        await press(pilot, "1", "enter")
    assert item(register, 1).row.status is Status.DISMISSED


async def test_a_new_owner_is_added_and_assigned_in_one_action(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "o")
        await write(pilot, "施設課")
        await press(pilot, "enter")
        other = register_at(tmp_path / "library.sqlite3", actor="別の人")
        other.do(commands.add_note, [1], "先に")
        await press(pilot, "enter")
        await comes(pilot, "別の人")
        await press(pilot, "enter")
        await comes(pilot, "担当を施設課にしました")
        await press(pilot, "u")
        await press(pilot, "o")
        assert "施設課" not in seen(pilot)
    assert item(register, 1).row.owner is None


async def test_every_meeting_of_a_file_goes_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(MANY.parent)
    register = register_at(tmp_path / "empty.sqlite3")
    async with desk(register) as pilot:
        await press(pilot, "I")
        await write(pilot, MANY.name)
        await press(pilot, "enter")
        await comes(pilot, f"会議{len(read_meetings(MANY))}件")
        with register.reader() as reader:
            assert len(list_meetings(reader)) == len(read_meetings(MANY))
        await press(pilot, "I")
        await write(pilot, MANY.name)
        await press(pilot, "enter")
        await comes(pilot, "同じファイル")


async def test_history_tells_every_kind_of_change(tmp_path: Path) -> None:
    register = library(tmp_path)
    register.do(commands.assign_items, [1], "総務課")
    async with desk(register) as pilot:
        await press(pilot, "5")
        await comes(pilot, "担当：総務課")


async def test_a_conflict_names_the_owner_that_another_chose(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "o")
        await write(pilot, "館課")
        other = register_at(tmp_path / "library.sqlite3", actor="別の人")
        other.do(commands.assign_items, [1], "総務課")
        await press(pilot, "enter")
        await comes(pilot, "総務課")


async def test_a_register_out_of_reach_while_filtering_is_said(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "2", "slash")
        path = tmp_path / "library.sqlite3"
        path.rename(tmp_path / "away.sqlite3")
        await press(pilot, "a")
        await comes(pilot, "データベース")
        (tmp_path / "away.sqlite3").rename(path)
        await press(pilot, "backspace")
        await comes(pilot, "貸出記録の保存期間")


def test_a_search_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = Search(library(tmp_path))

    def broken(*_words: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(search, "now", broken)
        with pytest.raises(RuntimeError):
            search.away("a", "number", search.begin())
    found = search.away("", "number", search.begin())
    assert found is not None
    assert list(found.numbers) == [1, 2, 3]


def test_drafts_of_other_items_are_other_drafts(tmp_path: Path) -> None:
    with library(tmp_path).reader() as reader:
        rows = rows_of(reader, [1, 2, 3])
    one, two = rows[0], rows[1]
    names = {draft_name("resolve", some) for some in ([one], [one, two], [one, rows[2]], rows)}
    assert len(names) == 4


def test_half_width_words_are_found_as_the_register_finds_them() -> None:
    assert places_of("ガイド", "このｶﾞｲﾄﾞを") == [(2, 7)]
    assert places_of("ｶﾞｲﾄﾞ", "この ガイド を") == [(3, 6)]
    assert places_of("が", "か\u3099く") == [(0, 2)]


def test_hints_that_are_said_otherwise_are_hints() -> None:
    assert set(INSTEAD) <= literals()


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_every_field_and_objection_of_the_tallest_dialog_can_be_seen(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    async with desk(register, size) as pilot:
        await press(pilot, "2", "r", "ctrl+r")
        await comes(pilot, "対応区分を選んでください")
        await comes(pilot, "^r 記録する")
        for words in ("対応の内容", "理由", "反映箇所", "旧（", "新（", "文案の段階"):
            await press(pilot, "tab")
            await comes(pilot, words)
        assert "^r 記録する" in seen(pilot)
