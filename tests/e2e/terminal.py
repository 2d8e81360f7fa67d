"""A real terminal: the program runs in a tmux session, keys go in, the screen comes out."""

import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

from tracker.domain.text.width import cells_of

ROOT = Path(__file__).parents[2]
PATIENCE = 20.0  # seconds for one thing to appear; a loaded machine is slow


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

    def drawn(self) -> str:
        """The screen with its colours."""
        return self._tmux("capture-pane", "-p", "-e")

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
