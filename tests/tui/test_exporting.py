"""The export dialog offers every paper in the formats that it comes in."""

from pathlib import Path

import pytest

from tests.builders import register_at, with_candidates
from tests.tui.hall import desk, press, seen
from tests.tui.test_real_minutes import settled, written
from tracker.services import commands


async def test_each_paper_is_offered_in_its_own_formats(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    register = register_at(tmp_path / "register.sqlite3")
    register.do(commands.accept_items, with_candidates(register, "開館の時間"))
    async with desk(register) as pilot:
        await press(pilot, "x")
        for label in ("HTML", "Word", "Excel", "Markdown", "CSV", "JSON"):
            assert label in seen(pilot)
        await press(pilot, "5")
        assert "Excel" not in seen(pilot)
        assert "JSON" in seen(pilot)
        await press(pilot, "enter")
        await settled(pilot, "書き出しました")
    assert written(tmp_path, "record-*.html") > 1000
