"""The main job by keyboard alone, in a real terminal: seen on the screen and in the database."""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.hall import item, library
from tracker.bootstrap import Register
from tracker.domain.text.width import cells_of
from tracker.domain.words import Disposition, Status

ROOT = Path(__file__).parents[2]
PATIENCE = 20.0
pytestmark = pytest.mark.needs("tmux")


class Terminal:
    """A tmux session of its own server, with the program running in it."""

    def __init__(self, folder: Path, size: tuple[int, int], term: str) -> None:
        self.socket = folder / "tmux"
        self.folder = folder
        config = folder / "tmux.conf"
        config.write_text(f"set -g default-terminal {term}\nset -g escape-time 0\n")
        width, height = map(str, size)
        self._tmux("-f", str(config), "new-session", "-d", "-x", width, "-y", height, "sh")

    def start(self, database: Path, lang: str) -> None:
        settings = {
            "PYTHONPATH": ROOT, "TRACKER_DB": database, "TRACKER_LANG": lang,
            "HOME": os.environ["HOME"], "TRACKER_ACTOR": os.environ["TRACKER_ACTOR"],
            "TRACKER_TZ": "Asia/Tokyo", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
        }  # fmt: skip
        words = [f"{name}={shlex.quote(str(value))}" for name, value in settings.items()]
        program = f"{shlex.quote(sys.executable)} -m tracker tui"
        self.type(
            f"cd {shlex.quote(str(self.folder))}; env {' '.join(words)} {program}; echo left=$?"
        )
        self.press("Enter")

    def press(self, *keys: str) -> None:
        """Keys by tmux's names."""
        self._tmux("send-keys", *keys)

    def type(self, words: str) -> None:
        """Characters as they are."""
        self._tmux("send-keys", "-l", words)

    def screen(self) -> str:
        return self._tmux("capture-pane", "-p")

    def shows(self, *words: str) -> str:
        """Wait until all the words stand on the screen; the screen."""
        until = time.monotonic() + PATIENCE
        while True:
            screen = self.screen()
            if all(word in screen for word in words):
                return screen
            assert time.monotonic() < until, f"{words} not on the screen:\n{screen}"
            time.sleep(0.1)

    def cursor_follows(self, words: str) -> None:
        """Wait until the terminal's cursor, where an input method writes, stands after the words."""
        until = time.monotonic() + PATIENCE
        while True:
            place = self._tmux("display-message", "-p", "#{cursor_x},#{cursor_y}").strip()
            lines = self.screen().splitlines()
            x, y = map(int, place.split(","))
            found = [
                cells_of(f"{line.split(words)[0]}{words}")
                for line in lines[y : y + 1]
                if words in line
            ]
            if found == [x]:
                return
            assert time.monotonic() < until, f"the cursor stands at {place}:\n" + "\n".join(lines)
            time.sleep(0.1)

    def close(self) -> None:
        self._tmux("kill-server")

    def _tmux(self, *words: str) -> str:
        env = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["tmux", "-S", str(self.socket), "-u", *words],
            capture_output=True, text=True, encoding="utf-8", env=env, check=False,
        )  # fmt: skip
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout


@pytest.fixture
def terminal(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Terminal]:
    monkeypatch.delenv("TMUX", raising=False)
    size, term = request.param
    opened = Terminal(tmp_path, size, term)
    yield opened
    opened.close()


def decided(register: Register) -> tuple[object, str | None]:
    row = item(register, 1).row
    return row.status, row.owner


@pytest.mark.parametrize(
    "terminal,lang,words",
    [
        (((80, 24), "tmux-256color"), "ja", ("登録しました", "図書館課", "対応を記入しました")),
        (((160, 45), "xterm-256color"), "en", ("Accepted", "図書館課", "Resolution recorded")),
        (((80, 24), "linux"), "en", ("Accepted", "図書館課", "Resolution recorded")),
    ],
    indirect=["terminal"],
)
def test_accept_assign_resolve_undo_and_export_by_keyboard(
    terminal: Terminal, tmp_path: Path, lang: str, words: tuple[str, str, str]
) -> None:
    register = library(tmp_path, lang)
    accepted, owner, resolved = words
    terminal.start(tmp_path / "library.sqlite3", lang)
    terminal.shows("1/3", "平日の開館時間の延長", "【青木構成員】")

    terminal.press("a")
    terminal.shows(f"{accepted}", "1/2")
    assert decided(register) == (Status.OPEN, None)

    terminal.press("2")
    terminal.press("o")
    terminal.shows("総務課")
    terminal.type("館課")
    terminal.cursor_follows("館課")
    terminal.press("Enter")
    terminal.shows(owner)
    until = time.monotonic() + PATIENCE
    while decided(register) != (Status.OPEN, "図書館課") and time.monotonic() < until:
        time.sleep(0.1)
    assert decided(register) == (Status.OPEN, "図書館課")

    terminal.press("r")
    terminal.shows("^r")
    terminal.press("1", "Tab")
    terminal.type("来年度の予算で人員を手当てする。")
    terminal.shows("手当てする。")
    terminal.press("C-r")
    terminal.shows(resolved)
    record = item(register, 1)
    assert record.row.status is Status.RESOLVED
    assert record.resolutions[0].disposition is Disposition.REFLECTED
    assert record.resolutions[0].text == "来年度の予算で人員を手当てする。"

    terminal.press("u")
    terminal.shows("元に戻しました" if lang == "ja" else "Undone")
    assert decided(register) == (Status.OPEN, "図書館課")
    assert item(register, 1).resolutions == ()

    terminal.press("x")
    terminal.shows("status-", "html")
    terminal.press("Enter")
    terminal.shows("書き出しました" if lang == "ja" else "Written")
    (paper,) = tmp_path.glob("status-*.html")
    assert "平日の開館時間の延長" in paper.read_text(encoding="utf-8")

    terminal.press("q")
    terminal.shows("left=0")
