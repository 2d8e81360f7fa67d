"""The real minutes, from the file to the last remark, by keys alone in a real terminal."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import register_at
from tests.e2e.terminal import Terminal
from tests.e2e.typist import ANOTHER, Typist
from tests.tui.hall import item
from tracker.domain.filters import Filter
from tracker.domain.words import Status
from tracker.i18n import translator
from tracker.services.queries.coverage import coverage
from tracker.services.queries.list_items import list_items

FILE = "2025-03-07-joint-meeting.txt"
pytestmark = pytest.mark.needs("tmux")


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    monkeypatch.delenv("TMUX", raising=False)
    opened = Terminal(tmp_path, (80, 24), "xterm-256color")
    yield opened
    opened.close()


def test_the_joint_meeting_is_triaged_by_keys_alone(
    terminal: Terminal, tmp_path: Path, minutes_folder: Path
) -> None:
    (tmp_path / FILE).write_bytes((minutes_folder / FILE).read_bytes())
    register = register_at(tmp_path / "register.sqlite3")
    typist, pressed = Typist(terminal, translator("ja")), 0
    terminal.start(tmp_path / "register.sqlite3", "ja")
    terminal.shows("議事録")
    begun = time.monotonic()

    def press(key: str, brings: str) -> None:
        nonlocal pressed
        pressed += len(key) if key == FILE else 1
        typist.press(key, brings)

    press("I", "Import minutes")
    press(FILE, FILE)
    press("Enter", "Imported: {remarks} remarks, {count} candidates")
    with register.reader() as reader:
        left = [row.number for row in list_items(reader, Filter(), limit=0)]
    for number in left[:-1]:
        answered = item(register, number).row.answered_by
        press(
            "A" if answered else "a",
            "Accepted and answered: {items}" if answered else "Accepted: {items}",
        )
        terminal.shows(f"#{number} ")
    press("d", "Usual reasons")
    press("1", ANOTHER)
    press("Enter", "Set aside: {items}")
    press("l", "Remarks accounted for: {done} of {count}")
    press("g", "")
    press("v", "Range: {count}; {key} keeps it, {back} drops it")
    press("G", ANOTHER)
    press("f", "No follow-up needed")
    press("1", ANOTHER)
    press("Enter", "No follow-up needed: {remarks}")
    (tmp_path / "took").write_text(f"{len(left)} {pressed} {time.monotonic() - begun:.1f}")
    with register.reader() as reader:
        assert all(remark.accounted_for for remark in coverage(reader))
        assert Status.CANDIDATE not in {row.status for row in list_items(reader, Filter(), limit=0)}
    assert pressed <= len(left) + len(FILE) + 13
