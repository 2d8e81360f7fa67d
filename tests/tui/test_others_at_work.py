"""The screens beside three colleagues' commands, over and over: nothing is lost, nobody is told of an error."""

import asyncio
import os
import sys
from pathlib import Path

from tests.builders import with_candidates
from tests.e2e.program import ROOT
from tests.engines import again, register_on
from tests.storage.replay import tables_of
from tests.tui.hall import Desk, desk, press, propose, seen
from tracker.domain.words import Status

TURNS = 4
PATIENCE = 300  # looks at the screen
MINE, THEIRS = range(1, 4), range(4, 7)

LOOP = """
import sys
from tracker.cli.running import run
number, turns = sys.argv[1], int(sys.argv[2])
codes = []
for turn in range(turns):
    codes.append(run(["note", number, "--text", f"{number}-{turn}", "--json"]))
    codes.append(run(["list", "--json"]))
    codes.append(run(["note", number, "--text", "取り消す", "--json"]))
    codes.append(run(["undo", "--json"]))
sys.exit(max(codes))
"""


async def colleague(address: str, number: int) -> tuple[int, str]:
    """Another process in a loop of commands; how it ended, and what it said."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", LOOP, str(number), str(TURNS),
        env={**os.environ, "PYTHONPATH": str(ROOT), "TRACKER_DB": address, "TRACKER_ACTOR": f"職員{number}"},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, said = await process.communicate()
    return process.returncode or 0, said.decode()


async def comes(pilot: Desk, words: str) -> None:
    """Wait until the words stand on the screen: with others at work an answer takes its time."""
    for _ in range(PATIENCE):
        if words in seen(pilot):
            return
        await pilot.pause(0.1)
    raise AssertionError(words, seen(pilot))


async def accept(pilot: Desk, number: int) -> None:
    """Accept the candidate under the cursor; where the program says that others write, once more."""
    for _ in range(PATIENCE):
        await press(pilot, "a")
        if f"登録しました：#{number}" in seen(pilot):
            return
        assert "書き込" in seen(pilot)
    raise AssertionError(seen(pilot))


async def test_the_screens_and_three_loops_of_commands(engine: str, tmp_path: Path) -> None:
    with register_on(engine, tmp_path) as register:
        register.do(propose)
        with_candidates(register, *(f"項目{n}" for n in THEIRS))
        others = [
            asyncio.ensure_future(colleague(register.settings.db, number)) for number in THEIRS
        ]
        async with desk(again(register)) as pilot:
            for number in MINE:
                await accept(pilot, number)
            ends = await asyncio.gather(*others)
            assert [end for end in ends if end[0]] == []
            await press(pilot, "2")
            await comes(pilot, "貸出記録の保存期間")
        rows = tables_of(register)
        notes = {row[2] for row in rows["note"]}
        assert notes == {f"{number}-{turn}" for number in THEIRS for turn in range(TURNS)}
        assert len(rows["batch"]) == 2 + len(MINE) + len(THEIRS) * TURNS * 3
        statuses = [row[7] for row in rows["item"]]
        assert statuses.count(Status.OPEN) == len(MINE)
        assert register.examine() == []
