"""How long a key takes on the screens of a large register: a page of the list, a letter of a filter."""

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widgets import DataTable

from bench.measuring import ROOT, Figure, surroundings
from bench.registers import register
from bench.table import main
from tracker.bootstrap import Register
from tracker.config import Settings
from tracker.tui.app import TrackerApp

ITEMS: Final = 100_000
ROWS: Final = 10_000
PRESSES: Final = 12
SIZE: Final = (80, 24)
MEGABYTE: Final = 1024


class Peer(App[None]):
    """Textual's own table with ten thousand rows."""

    def compose(self) -> ComposeResult:
        """The table."""
        yield DataTable()

    def on_mount(self) -> None:
        """Fill it."""
        table = self.query_one(DataTable)
        table.cursor_type = "row"
        table.add_columns("No.", "Title", "Status")
        table.add_rows((str(n), f"施設の在り方に関する項目{n}", "未着手") for n in range(ROWS))


def figures() -> Iterator[Figure]:
    """The page key against Textual's table, the filter key's stall, and the memory."""
    path = register(ITEMS)
    table = asyncio.run(_pages(Peer(), (), "action_page_down"))
    ours = asyncio.run(_pages(_app(path), ("2",), "action_page"))
    yield Figure(
        f"a page key, {ITEMS:,} items", ours / table, 1 / 3, "x", "",
        f"{ours * 1000:.1f} against {table * 1000:.1f} ms", peer=f"a DataTable of {ROWS:,} rows",
    )  # fmt: skip
    stall = asyncio.run(_stall(path))
    yield Figure(f"longest stall while filtering {ITEMS:,}", stall * 1000, 50, "ms", "the loop")
    used = int(
        subprocess.run(
            [sys.executable, "-m", "bench.pressing", "memory", str(path)],
            cwd=ROOT, env=surroundings(), capture_output=True, text=True, check=True,
        ).stdout
    )  # fmt: skip
    yield Figure(f"memory of the register screen, {ITEMS:,}", used, 150, "MB", "")


def _app(path: Path) -> TrackerApp:
    return TrackerApp(Register(Settings(db=str(path), lang="ja", actor="bench")))


async def _pages(app: App[None], keys: tuple[str, ...], action: str) -> float:
    """Seconds from a page key's action to every line of the list drawn: the median of some."""
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        widget = app.focused
        assert widget is not None
        page = getattr(widget, action)
        taken = []
        for _ in range(PRESSES):
            begun = time.process_time()
            page(1) if action == "action_page" else page()
            widget.render_lines(Region(0, 0, *widget.size))
            taken.append(time.process_time() - begun)
            await pilot.pause()
    return statistics.median(taken)


async def _stall(path: Path) -> float:
    """The longest time that the event loop doesn't answer while a filter is typed."""
    app = _app(path)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("2", "slash")
        await pilot.pause(0.5)
        longest, typing = 0.0, asyncio.create_task(_type(pilot))
        while not typing.done():
            begun = time.perf_counter()
            await asyncio.sleep(0.002)
            longest = max(longest, time.perf_counter() - begun - 0.002)
    return longest


async def _type(pilot: Pilot[None]) -> None:
    for key in ("施", "設", "の", "在", "り", "方"):
        await pilot.press(key)
        await asyncio.sleep(0.15)
    await asyncio.sleep(1.0)


async def _opened(path: Path) -> None:
    async with _app(path).run_test(size=SIZE) as pilot:
        await pilot.press("2", "pagedown", "end")
        await pilot.pause()


def _memory(path: Path) -> int:
    """The most that the process has had, in MB; the system's own figure, which nobody inherits."""
    asyncio.run(_opened(path))
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // MEGABYTE


if __name__ == "__main__":
    if sys.argv[1:2] == ["memory"]:
        print(_memory(Path(sys.argv[2])))
    else:
        main(figures)
