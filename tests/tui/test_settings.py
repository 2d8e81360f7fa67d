"""Keys, sections and colours of one's own; drafts, conflicts and a database out of reach."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from textual.events import CursorPosition

from tests.builders import register_at
from tests.tui.hall import desk, item, library, press, row_of, screen, seen, told, write
from tracker.domain.text.width import cells_of
from tracker.domain.words import Status
from tracker.errors import BadInputError
from tracker.services import commands
from tracker.tui import locales
from tracker.tui.app import TrackerApp, run
from tracker.tui.preferences import Section, keep_section, keep_theme, load

KEYS = """theme = "dark"

[keys]
accept = ["Y"]
down = ["ctrl+n", "Down"]

[[section]]
name = "総務課"
filter = "担当:総務課"
"""


def settle(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = folder / "tui.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setenv("TRACKER_TUI", str(path))
    return path


async def test_keys_are_set_by_the_actions_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(tmp_path, KEYS, monkeypatch)
    register = library(tmp_path)
    async with desk(register) as pilot:
        assert "Y 登録" in screen(pilot.app)[-1]
        await press(pilot, "a")
        assert item(register, 1).row.status is Status.CANDIDATE
        await press(pilot, "ctrl+n", "Ｙ")
        assert item(register, 2).row.status is Status.OPEN
        await press(pilot, "2")
        assert "総務課" in screen(pilot.app)[2]
        assert pilot.app.theme == "dark"


async def test_a_wrong_setting_is_said_and_the_rest_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(tmp_path, '[keys]\nfly = ["q"]\naccept = ["d"]\nnote = ["W"]\n', monkeypatch)
    async with desk(library(tmp_path), (120, 40)) as pilot:
        await pilot.pause(0.3)
        page = seen(pilot).replace("\n", "")
        assert "「fly」という操作はありません" in page
        assert "「accept」と「dismiss」で重なる" in page
        assert "a 登録" in screen(pilot.app)[-1]
        await press(pilot, "W")
        assert "内部メモ" in seen(pilot)


@pytest.mark.parametrize("text", ["keys = [", f"keys = {'[' * 3000}"])
def test_a_file_that_is_no_toml_is_no_crash(text: str, tmp_path: Path) -> None:
    path = tmp_path / "tui.toml"
    path.write_text(text, encoding="utf-8")
    settings = load(path)
    assert (settings.theme, settings.keys, len(settings.problems)) == ("light", {}, 1)


async def test_the_colours_change_and_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = settle(tmp_path, "# mine\n[keys]\n", monkeypatch)
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "T")
        assert "配色：暗い" in told(pilot)
        await press(pilot, "T")
        assert "高コントラスト" in told(pilot)
    assert path.read_text(encoding="utf-8") == 'theme = "contrast"\n# mine\n[keys]\n'
    assert load(path).theme == "contrast"


async def test_words_outlive_a_crash(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "w")
        await write(pilot, "電話で確認した。\n明日また。")
    async with desk(register) as pilot:
        await press(pilot, "w")
        assert "明日また。" in seen(pilot)
        assert "記録されなかった内容を戻しました" in seen(pilot)
        await press(pilot, "ctrl+r", "w")
        assert "明日また。" not in seen(pilot)
    assert item(register, 1).notes[0].text == "電話で確認した。\n明日また。"


async def test_words_thrown_away_do_not_come_back(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "w")
        await write(pilot, "書きかけ")
        await press(pilot, "escape", "escape", "w")
        assert "書きかけ" not in seen(pilot)


async def test_an_edit_of_a_changed_item_shows_both_and_asks(tmp_path: Path) -> None:
    register = library(tmp_path)
    other = register_at(tmp_path / "library.sqlite3", actor="総務課 上田")
    async with desk(register) as pilot:
        await press(pilot, "e", "ctrl+u")
        await write(pilot, "自分の題名")
        other.do(commands.edit_item, 1, title="先の題名")
        await press(pilot, "enter")
        page = seen(pilot)
        for words in ("自分の題名", "先の題名", "総務課 上田", "平日の開館時間の延長 → "):
            assert words in page
        await press(pilot, "escape")
        assert "自分の題名" in seen(pilot)
        assert item(register, 1).row.title == "先の題名"
        await press(pilot, "enter", "enter")
    assert item(register, 1).row.title == "自分の題名"


@pytest.mark.parametrize(
    "keys,last",
    [
        (("r", "1", "tab", "text:掲示する。", "ctrl+r"), "対応：掲示する。"),
        (("o", "text:館課", "enter"), "担当：図書館課"),
        (("t", "text:2027-03-31", "enter"), "期限：2027-03-31"),
        (("p", "text:予算の後", "enter"), "理由：予算の後"),
    ],
)
async def test_whatever_is_entered_for_a_changed_item_is_asked_about(
    tmp_path: Path, keys: tuple[str, ...], last: str
) -> None:
    register = library(tmp_path)
    register.do(commands.accept_items, [1])
    other = register_at(tmp_path / "library.sqlite3", actor="総務課 上田")
    async with desk(register) as pilot:
        await press(pilot, "2")
        for key in keys[:-1]:
            if key.startswith("text:"):
                await write(pilot, key.removeprefix("text:"))
            else:
                await press(pilot, key)
        other.do(commands.add_note, [1], "先に電話した。")
        await press(pilot, keys[-1])
        assert "先に電話した。" in seen(pilot)
        assert keys[-2].removeprefix("text:") in seen(pilot)
        await press(pilot, "enter")
    record = item(register, 1)
    stands = {
        "対応": record.resolutions[0].text if record.resolutions else None,
        "担当": record.row.owner,
        "期限": str(record.row.due),
        "理由": record.status_reason,
    }
    name, _, value = last.partition("：")
    assert stands[name] == value


async def test_a_database_that_disappears_is_said_and_nothing_typed_is_lost(
    tmp_path: Path,
) -> None:
    register = library(tmp_path)
    path = tmp_path / "library.sqlite3"
    async with desk(register) as pilot:
        await press(pilot, "w")
        await write(pilot, "大事なメモ")
        path.rename(tmp_path / "away")
        await press(pilot, "ctrl+r")
        assert "大事なメモ" in seen(pilot)
        assert "データベースがありません" in seen(pilot)
        (tmp_path / "away").rename(path)
        await press(pilot, "ctrl+r")
    assert item(register, 1).notes[0].text == "大事なメモ"


async def test_a_database_that_is_locked_is_said_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "w")
        await write(pilot, "大事なメモ")
        with closing(sqlite3.connect(tmp_path / "library.sqlite3", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await press(pilot, "ctrl+r")
            assert "大事なメモ" in seen(pilot)
            assert "他の処理がデータベースへの書込みを続けている" in seen(pilot)
            assert "自動でやり直しています" in seen(pilot)
            other.execute("ROLLBACK")
        for _ in range(100):
            if "メモを書きました" in told(pilot):
                break
            await pilot.pause(0.1)
    assert item(register, 1).notes[0].text == "大事なメモ"


async def test_a_key_in_a_locked_database_is_tried_again_for_what_it_was_pressed_on(
    tmp_path: Path,
) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        with closing(sqlite3.connect(tmp_path / "library.sqlite3", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await press(pilot, "j", "a")
            assert "自動でやり直しています" in told(pilot)
            await press(pilot, "j", "a")
            other.execute("ROLLBACK")
        for _ in range(100):
            if "登録しました：#2" in told(pilot):
                break
            await pilot.pause(0.1)
        assert "登録しました：#2" in told(pilot)
    assert [item(register, n).row.status for n in (1, 3)] == [Status.CANDIDATE] * 2


async def test_trying_again_is_stopped_by_escape(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        with closing(sqlite3.connect(tmp_path / "library.sqlite3", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await press(pilot, "a", "escape")
            assert "止めました" in told(pilot)
            await press(pilot, "w")
            await write(pilot, "大事なメモ")
            await press(pilot, "ctrl+r", "escape")
            assert "やり直すのをやめました" in seen(pilot)
            assert "大事なメモ" in seen(pilot)
            other.execute("ROLLBACK")
    assert item(register, 1).row.status is Status.CANDIDATE
    assert item(register, 1).notes == ()


async def test_a_lost_database_is_tried_again(tmp_path: Path) -> None:
    register = library(tmp_path)
    path = tmp_path / "library.sqlite3"
    async with desk(register) as pilot:
        path.rename(tmp_path / "away")
        await pilot.pause(1.3)
        assert "再試行しています" in told(pilot)
        (tmp_path / "away").rename(path)
        await pilot.pause(1.3)
        assert "再び読めるように" in told(pilot)
        await press(pilot, "a")
    assert item(register, 1).row.status is Status.OPEN


@pytest.mark.parametrize(
    "env,said",
    [
        ({"LANG": "C"}, True),
        ({"LANG": "ja_JP.eucJP"}, True),
        ({"LANG": "C.UTF-8"}, False),
        ({"LANG": "C", "LC_ALL": "ja_JP.utf8"}, False),
        ({}, False),
    ],
)
def test_a_locale_without_utf8_gets_a_word(env: dict[str, str], *, said: bool) -> None:
    assert bool(locales.problems(env)) is said


@pytest.mark.parametrize("keys,typed", [(("e",), "延長"), (("w",), ""), (("2", "slash"), "")])
async def test_an_input_method_finds_the_cursor_at_once_and_after_a_resize(
    tmp_path: Path, keys: tuple[str, ...], typed: str
) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, *keys)
        await pilot.press("あ")
        await pilot.pause()
        for width, height in ((80, 24), (120, 40), (60, 20)):
            await pilot.resize_terminal(width, height)
            await pilot.pause(0.1)
            y = row_of(pilot, f"{typed}あ")
            before = screen(pilot.app)[y].split(f"{typed}あ")[0]
            assert tuple(pilot.app.cursor_position) == (cells_of(f"{before}{typed}あ"), y)


@pytest.mark.parametrize(
    "keys", [(), ("2",), ("2", "enter"), ("l",), ("t",), ("4", "enter"), ("5",)]
)
async def test_a_terminal_with_wide_signs_is_measured_by_its_own_width(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    register = library(tmp_path)
    register.do(commands.edit_item, 1, title="①開館時間—○と…" * 12)
    async with desk(register, (120, 34)) as pilot:
        pilot.app.post_message(CursorPosition(2, 0))
        await pilot.pause(0.3)
        await press(pilot, *keys)
        lines = screen(pilot.app)
        assert {cells_of(line, 2) for line in lines} == {120}
        assert not set("─│┌▂▅") & set("".join(lines))
        assert any("①" in line for line in lines) or keys in {("l",), ("4", "enter"), ("5",)}


async def test_only_the_first_answer_of_the_terminal_counts(tmp_path: Path) -> None:
    async with desk(library(tmp_path), (120, 34)) as pilot:
        pilot.app.post_message(CursorPosition(1, 0))
        pilot.app.post_message(CursorPosition(2, 0))
        await pilot.pause(0.3)
        assert "─" in seen(pilot)


def test_settings_in_another_encoding_are_refused_and_left(tmp_path: Path) -> None:
    path = tmp_path / "tui.toml"
    told_before = '# 色\ntheme = "dark"\n'.encode("cp932")
    path.write_bytes(told_before)
    with pytest.raises(BadInputError):
        keep_theme(path, "light")
    assert path.read_bytes() == told_before


def test_a_section_of_any_characters_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "tui.toml"
    kept = Section('a\x7f"\\\n\x01う', "担当:\x7f")
    keep_section(path, kept)
    assert load(path).sections == (kept,)
    assert load(path).problems == ()


def test_a_stale_size_in_the_environment_is_not_gone_by(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr(TrackerApp, "run", lambda _app: None)
    run(library(tmp_path))
    assert "COLUMNS" not in os.environ
