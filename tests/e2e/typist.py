"""Pressing keys in a real terminal, and waiting until the screen shows what each must bring."""

import re
import time
from dataclasses import dataclass
from typing import Final

from tests.e2e.terminal import PATIENCE, Terminal
from tracker.i18n import Translator

# What a press must bring: a sentence of the program's, by its id, or another screen than before.
ANOTHER: Final = "another screen than before"
SETTLED: Final = 2.0  # seconds for a key that may change nothing
AFTER_ESC: Final = 0.3  # seconds: a key straight behind Esc reaches a busy program as Alt with it
BY_TMUX: Final = {"Esc": "Escape", "PgUp": "PageUp", "PgDn": "PageDown", "^p": "C-p"}
NAMED: Final = frozenset(
    {"Escape", "PageUp", "PageDown", "C-p", "C-r", "Up", "Down", "Left", "Right", "Home", "End", "Enter",
     "Space"}
)  # fmt: skip


def squeezed(text: str) -> str:
    """Without white space and frames, so that it doesn't matter where a line was broken."""
    return re.sub(r"[\s│┃▌▐▔▁┌┐└┘─]", "", text)


def literal(tr: Translator, sentence: str) -> str:
    """The longest part of a sentence that is the same whatever fills it, in the user's language."""
    parts = re.split(r"\{[a-z_]+\}", tr(sentence))
    return squeezed(max(parts, key=len))


@dataclass(frozen=True, slots=True)
class Typist:
    """Presses keys and waits until the screen shows what they must bring."""

    terminal: Terminal
    tr: Translator

    def press(self, key: str, brings: str) -> None:
        """One key by tmux's name, or some words; without ``brings`` it may change nothing."""
        before = self.terminal.drawn()
        if key in NAMED:
            self.terminal.press(key)
            time.sleep(AFTER_ESC if key == "Escape" else 0)
        else:
            self.terminal.type(key)
        wanted = "" if brings == ANOTHER else literal(self.tr, brings)
        until = time.monotonic() + (PATIENCE if brings else SETTLED)
        while time.monotonic() < until:
            if self.terminal.drawn() != before and wanted in squeezed(self.terminal.screen()):
                break
            time.sleep(0.03)
        else:
            assert not brings, f"{key}: {brings!r}\n{self.terminal.screen()}"
        self.settle()

    def settle(self) -> None:
        """Wait until nothing moves on the screen."""
        last = self.terminal.drawn()
        while True:
            time.sleep(0.05)
            now = self.terminal.drawn()
            if now == last:
                return
            last = now
