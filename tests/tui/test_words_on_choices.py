"""Words typed where something is chosen are never lost."""

from pathlib import Path

import pytest
from textual.events import Paste

from tests.tui.hall import desk, item, library, press, seen, told
from tracker.domain.words import Status


@pytest.mark.parametrize("typed", ["重複", "3月末の会議で対応済", "１２月に扱う"])
async def test_a_reason_typed_at_once_is_the_reason(tmp_path: Path, typed: str) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "d")
        await pilot.press(*typed)
        await pilot.pause()
        assert typed in seen(pilot)
        await press(pilot, "enter")
        assert "対象外にしました" in told(pilot)
    record = item(register, 1)
    assert (record.row.status, record.status_reason) == (Status.DISMISSED, typed)


async def test_a_reason_pasted_at_once_is_the_reason(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "d", "2")
        pilot.app.post_message(Paste("別途\n扱う"))
        await pilot.pause()
        await press(pilot, "enter")
    assert item(register, 1).status_reason == "別途 扱う"


async def test_a_digit_alone_chooses(tmp_path: Path) -> None:
    register = library(tmp_path)
    async with desk(register) as pilot:
        await press(pilot, "d", "2", "tab", "a", "backspace", "enter")
    assert item(register, 1).status_reason not in {None, "2"}


async def test_where_no_line_takes_words_it_is_said(tmp_path: Path) -> None:
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "a", "2", "h", "あ")
        assert "文字を入力する欄はありません" in seen(pilot)
