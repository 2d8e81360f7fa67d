"""What an import changed, or leaves open, is shown until it was read."""

from pathlib import Path

import pytest

from tests.builders import register_at
from tests.tui.hall import TEXT, desk, library, press, seen, told, write
from tests.tui.test_real_minutes import settled
from tracker.minutes.reading import read_minutes_bytes
from tracker.services import commands

DEPUTY = TEXT.replace("井上座長、青木構成員、", "井上座長、青木構成員（代理：木村課長）、")
IN_PERSON = TEXT.replace("来年度から", "再来年度から")


async def test_a_day_that_is_not_the_meeting_s_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "library.txt").write_text(TEXT, encoding="utf-8")
    async with desk(register_at(tmp_path / "register.sqlite3")) as pilot:
        await press(pilot, "I")
        await write(pilot, "library.txt")
        await press(pilot, "tab")
        await write(pilot, "R8.6.8")
        await press(pilot, "enter")
        await settled(pilot, "取込みで確認が要ること")
        assert "議事録の期日はR8.6.5ですが、会議はR8.6.8です。" in seen(pilot)
        assert "tracker " not in seen(pilot)
        await press(pilot, "escape")
        assert "取り込みました：発言5件" in told(pilot)


async def test_another_deputy_and_changed_words_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    register = register_at(tmp_path / "register.sqlite3")
    register.do(commands.import_minutes, read_minutes_bytes(DEPUTY.encode(), "library.txt"))
    (tmp_path / "later.txt").write_text(IN_PERSON, encoding="utf-8")
    async with desk(register) as pilot:
        await press(pilot, "I")
        await write(pilot, "later.txt")
        await press(pilot, "enter")
        await settled(pilot, "取込みで確認が要ること")
        assert "青木構成員：この議事録では本人が出席（代理木村課長を" in seen(pilot)
        await press(pilot, "G")
        framed = "".join(
            line.split("│")[1].strip() for line in seen(pilot).splitlines() if "│" in line
        )
        assert "再来年度から" in framed
        await press(pilot, "enter")
        assert "第2版" in told(pilot)


async def test_the_same_text_in_another_file_is_said_with_that_file_s_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copy.txt").write_text(f"{TEXT}\n", encoding="utf-8")
    async with desk(library(tmp_path)) as pilot:
        await press(pilot, "I")
        await write(pilot, "copy.txt")
        await press(pilot, "enter")
        await settled(pilot, "library.txt")
