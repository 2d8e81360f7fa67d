"""Somebody changed the same thing meanwhile: both versions, and which shall stand."""

from collections.abc import Iterator

from textual.widget import Widget

from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.look import LOOK
from tracker.tui.widgets.words import Words


class Conflict(Dialog[bool]):
    """Enter keeps what one entered oneself; Esc goes back to it, and nothing is written."""

    DEFAULT_CSS = "Conflict .version { margin-bottom: 1; padding-left: 2; }"
    can_focus = True

    def __init__(self, tr: Translator, *, mine: str, theirs: str) -> None:
        super().__init__(tr, tr("Changed by somebody else meanwhile"))
        self._mine = mine
        self._theirs = theirs

    def fields(self) -> Iterator[Widget]:
        """Theirs, then mine."""
        yield Words(self.tr("What others did"), LOOK.label)
        yield Words(self._theirs, LOOK.text, classes="version")
        yield Words(self.tr("What you entered"), LOOK.label)
        yield Words(self._mine, LOOK.text, classes="version")

    def result(self) -> bool:
        """Mine."""
        return True

    def _keys(self) -> str:
        return "   ".join((self.tr("Enter Keep mine"), self.tr("Esc Back")))
