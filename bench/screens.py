"""How long the screens take to show the first rows, against an empty Textual app, in a terminal."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from functools import partial

from bench.measuring import ROOT, Figure, in_pairs, python, sizes, surroundings, tracker
from bench.registers import register
from bench.table import main

LINES, COLUMNS = 24, 80
PATIENCE = 60.0  # seconds
EMPTY = """
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("READY")

Empty().run()
"""
# What a terminal answers, so that nobody waits for it: where the cursor is, what it can do.
ANSWERS = {b"\x1b[6n": b"\x1b[1;2R", b"\x1b[c": b"\x1b[?62;c", b"\x1b[?2026$p": b"\x1b[?2026;2$y"}


def figures() -> Iterator[Figure]:
    """The inbox of registers of any size."""
    empty = partial(until_shown, python(EMPTY), b"READY", surroundings())
    for items in (0, *sizes()):
        env = surroundings(TRACKER_DB=str(register(items)))
        # A member's name in a row; in an empty register the word that there are no minutes.
        words = "委員" if items else "議事録"
        ours = partial(until_shown, tracker("tui"), words.encode(), env)
        pairs = in_pairs(ours, empty, pairs=9)
        work = f"screens to first rows, {items:,} items"
        yield Figure(work, pairs.ratio, 1.5, "x", "an empty Textual app", pairs.detail)


def until_shown(command: Sequence[str], words: bytes, env: dict[str, str]) -> float:
    """Seconds until a program in a terminal of its own shows these words."""
    begun = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(ROOT)
        os.execve(command[0], list(command), {**env, "TERM": "xterm-256color"})  # noqa: S606 - no shell
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    try:
        _wait(terminal, words, begun)
        return time.perf_counter() - begun
    finally:
        os.kill(process, signal.SIGKILL)
        os.close(terminal)
        os.waitpid(process, 0)


def _wait(terminal: int, words: bytes, begun: float) -> None:
    shown = b""
    while words not in shown:
        ready, _, _ = select.select([terminal], [], [], 0.5)
        if time.perf_counter() - begun > PATIENCE:
            sys.stderr.write(repr(shown[-2000:]))
            raise TimeoutError(words.decode())
        if not ready:
            continue
        piece = os.read(terminal, 65536)
        for question, answer in ANSWERS.items():
            if question in piece:
                os.write(terminal, answer)
        shown += piece


if __name__ == "__main__":
    main(figures)
