"""A register with damaged rows in the screens: told in words that name the row, and they go on."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.hall import Desk, desk, library, press, seen, told
from tracker.bootstrap import Register
from tracker.services import commands

# Every screen, what can be opened from it, and a key that only reads.
TOUR = (
    "1", "j", "enter", "y", "escape", "escape", "l", "j", "enter", "escape", "escape",
    "2", "j", "enter", "escape", "S", "S", "o", "escape", "escape", "3", "j", "enter", "escape",
    "4", "enter", "j", "C", "escape", "escape", "5", "j", "b", "escape", "escape",
    "x", "escape", "question_mark", "escape",
)  # fmt: skip
DAMAGES = {
    "a day that is none": ("item", "due", "9999-99-99"),
    "a moment that is none": ("item", "updated_at", "zzz"),
    "a span of words": ("evidence", "span_start", "zzz"),
    "an end of words": ("remark", "span_end", ""),
    "a meeting's day": ("meeting", "held_on", -7),
    "places of a document": ("minutes", "places", "[1]"),
    "a text that is gone": ("minutes", "text", ""),
    "a moment of a document": ("minutes", "imported_at", ""),
    "bytes in a name": ("alias", "name", b"\xff"),
    "bytes in a title": ("item", "title", b"\xff"),
    "history that is none": ("change", "after", "[1]"),
    "a moment of an action": ("batch", "made_at", "zzz"),
}


def damage(register: Register, table: str, column: str, value: object, where: str = "TRUE") -> None:
    """Write what no version of the program writes."""
    with closing(sqlite3.connect(register.path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", (value,))
        connection.commit()


def played(folder: Path) -> Register:
    """Something in most tables; one candidate is left."""
    register = library(folder)
    register.do(commands.accept_items, [1, 3])
    register.do(commands.assign_items, [1], "図書館課")
    register.do(commands.add_note, [1], "電話あり")
    return register


@pytest.mark.parametrize("name", DAMAGES)
async def test_every_screen_goes_on_over_damaged_rows(name: str, tmp_path: Path) -> None:
    place = DAMAGES[name]
    size = ((80, 24), (150, 40))[list(DAMAGES).index(name) % 2]
    register = played(tmp_path)
    damage(register, *place)
    async with desk(register, size) as pilot:
        for key in TOUR:
            await press(pilot, key)
        await press(pilot, "2", "5", "4")
        assert pilot.app.is_running
        assert "会議" in seen(pilot)


async def test_the_damaged_row_is_named_and_the_others_are_shown(tmp_path: Path) -> None:
    register = played(tmp_path)
    damage(register, "item", "due", "9999-99-99", where="number = 1")
    async with desk(register, (150, 40)) as pilot:
        await press(pilot, "2")
        lines = seen(pilot).splitlines()
        assert any("item 1：due" in line for line in lines)
        assert any("子供の利用の調査の整理" in line for line in lines)
        await press(pilot, "j", "j")
        assert "子供の利用の調査も" in seen(pilot)
        await press(pilot, "r")
        assert "対応" in seen(pilot)


async def test_what_cannot_be_read_at_all_is_no_empty_register(tmp_path: Path) -> None:
    register = played(tmp_path)
    damage(register, "meeting", "held_on", "zzz")
    async with desk(register) as pilot:
        assert "meeting 1：held_on" in seen(pilot)
        assert "tracker doctor" in seen(pilot)
        assert "まだ議事録がありません" not in seen(pilot)
        assert "meeting 1：held_on" in told(pilot)
        damage(register, "meeting", "held_on", "2026-06-05")
        await _until(pilot, "貸出記録の保存期間")
        assert "held_on" not in told(pilot)


async def _until(pilot: Desk, words: str) -> None:
    for _ in range(100):
        if words in seen(pilot):
            return
        await pilot.pause(0.1)
    raise AssertionError(words, seen(pilot))
