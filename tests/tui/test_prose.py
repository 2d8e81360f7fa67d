"""Prose of several lines, taken back and brought back by key."""

from pathlib import Path

import pytest

from tests.tui.hall import desk, library, press, seen, write
from tracker.tui.widgets.entry import Prose

SIZES = ((60, 20), (80, 24), (120, 40))


@pytest.mark.parametrize("size", SIZES)
async def test_any_number_of_pasted_lines_is_undone_and_redone(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with desk(library(tmp_path), size=size) as pilot:
        await press(pilot, "w")
        prose = pilot.app.screen.query_one(Prose)
        for count in range(1, 14):
            pasted = "\n".join(f"{line}行目" * (line * 7) for line in range(count))
            await write(pilot, f"{pasted}\n")
            await press(pilot, "ctrl+z")
            assert prose.text == ""
            await press(pilot, "ctrl+y")
            assert prose.text == f"{pasted}\n"
            await press(pilot, "ctrl+z")
        assert "内部メモ" in seen(pilot)
