"""A page to read in a frame; Esc closes it."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tracker.i18n import Translator
from tracker.tui import keys
from tracker.tui.dialogs.frame import Framed
from tracker.tui.lines import Line
from tracker.tui.look import LOOK
from tracker.tui.widgets.text_view import TextView
from tracker.tui.widgets.words import Words


class Page(Framed[None]):
    """A title, and what ``write`` makes for a width."""

    DEFAULT_CSS = """
    Page #frame #page { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(keys.with_twins(("escape", "q", "question_mark", "enter")), "leave", show=False),
    ]

    def __init__(self, tr: Translator, title: str, write: Callable[[int], list[Line]]) -> None:
        super().__init__()
        self._tr = tr
        self._title = title
        self._write = write

    def compose(self) -> ComposeResult:
        """The page."""
        with Vertical(id="frame", classes="tall"):
            yield Words(self._title, LOOK.accent, id="title", classes="apart")
            yield TextView(self._write, id="page")
            yield Words(self._tr("Esc Close"), LOOK.dim, id="keys")

    def on_mount(self) -> None:
        """The page has the keys."""
        self.query_one("#page", TextView).focus()

    def action_leave(self) -> None:
        """Back to where it was asked from."""
        self.dismiss()
