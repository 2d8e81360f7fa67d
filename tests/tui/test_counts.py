"""What the screens count, over the real minutes: the same everywhere, before and after some decisions."""

from datetime import date
from pathlib import Path

from tests.builders import register_at
from tests.tui.hall import Desk, desk, press, seen, told
from tracker.bootstrap import Register
from tracker.domain.filters import parse_filter
from tracker.domain.records import MeetingRecord, RemarkRecord
from tracker.minutes.reading import read_minutes
from tracker.services import commands
from tracker.services.queries.coverage import coverage
from tracker.services.queries.list_items import item_numbers
from tracker.services.queries.meetings import list_meetings

FILES = (
    "2025-03-07-joint-meeting.txt",
    "samples/openchain-jp-education-2024-09-25.txt",
    "samples/wot-jp-2022-01-28.md",
)


def standing(register: Register) -> tuple[int, list[MeetingRecord], list[RemarkRecord]]:
    """How many candidates there are, the meetings, and every remark."""
    with register.reader() as reader:
        numbers = item_numbers(reader, parse_filter("status:candidate", date(2026, 6, 5)))
        return len(numbers), list_meetings(reader), coverage(reader)


async def agree(pilot: Desk, register: Register) -> None:
    """Inbox, status line, register, meeting list, meeting page and remarks count the same."""
    candidates, meetings, remarks = standing(register)
    to_do = sum(not remark.accounted_for for remark in remarks)
    done = len(remarks) - to_do
    await press(pilot, "1")
    said = told(pilot)
    assert f"残りの候補 {candidates}件" in said or f"全会議 {candidates}件" in said
    assert f"未仕分けの発言 {to_do}件" in told(pilot)
    assert f"/{candidates} " in seen(pilot)
    await press(pilot, "l")
    assert f"確認済みの発言 {done}／{len(remarks)}" in told(pilot)
    await press(pilot, "escape", "2", "slash", *"status:candidate", "enter")
    await pilot.pause(0.4)
    assert f"該当 {candidates}件" in told(pilot)
    await press(pilot, "escape", "4", "g")
    assert sum(meeting.candidates for meeting in meetings) == candidates
    assert sum(meeting.remarks_to_do for meeting in meetings) == to_do
    assert sum(meeting.remarks for meeting in meetings) == len(remarks)
    for meeting in reversed(meetings):  # the newest first, as the screen has them
        assert f"未仕分け {meeting.to_do}件" in seen(pilot)
        assert f"残り {meeting.candidates}件" in seen(pilot)
        settled = meeting.remarks - meeting.remarks_to_do
        assert f"確認済み {settled}／{meeting.remarks}" in seen(pilot)
        await press(pilot, "enter")
        assert f"確認済みの発言 {settled}／{meeting.remarks}" in told(pilot)
        await press(pilot, "escape", "j")


async def test_every_screen_counts_the_same(tmp_path: Path, minutes_folder: Path) -> None:
    register = register_at(tmp_path / "register.sqlite3")
    for name in FILES:
        register.do(commands.import_minutes, read_minutes(minutes_folder / name))
    async with desk(register, (100, 40)) as pilot:
        await agree(pilot, register)
        await press(pilot, "1", "a", "a", "d", "1", "enter", "l", "f", "1", "enter", "escape")
        await agree(pilot, register)
