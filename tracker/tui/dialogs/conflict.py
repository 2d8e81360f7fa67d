"""Somebody changed the same thing meanwhile: both versions, and which shall stand."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll

from tracker.i18n import Translator
from tracker.tui.dialogs.frame import Framed
from tracker.tui.look import LOOK
from tracker.tui.widgets.words import Words


class Conflict(Framed[bool]):
    """Enter keeps what one entered oneself; Esc goes back to it, and nothing is written."""

    DEFAULT_CSS = """
    Conflict .version { margin-bottom: 1; padding-left: 2; }
    Conflict #frame #fields { max-height: 70vh; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "settle(True)", show=False, priority=True),
        Binding("escape", "settle(False)", show=False, priority=True),
    ]

    def __init__(self, tr: Translator, *, mine: str, theirs: str) -> None:
        super().__init__()
        self._tr = tr
        self._mine = mine
        self._theirs = theirs

    def compose(self) -> ComposeResult:
        """Theirs, then mine; the arrows scroll where that is long."""
        tr = self._tr
        with Vertical(id="frame"):
            yield Words(
                tr("Changed by somebody else meanwhile"), LOOK.accent, id="title", classes="apart"
            )
            with VerticalScroll(id="fields"):
                yield Words(tr("What others did"), LOOK.label)
                yield Words(self._theirs, LOOK.text, classes="version")
                yield Words(tr("What you entered"), LOOK.label)
                yield Words(self._mine, LOOK.text, classes="version")
            yield Words("   ".join((tr("Enter Keep mine"), tr("Esc Back"))), LOOK.dim, id="keys")

    def action_settle(self, mine: bool) -> None:  # noqa: FBT001 - from a binding
        """Mine, or back to it."""
        self.dismiss(mine)
