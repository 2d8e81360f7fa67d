"""Help: every key of the place it was asked from, and what it does."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tracker.tui import keys
from tracker.tui.actions import Action, Group, Place, at
from tracker.tui.desk import Desk
from tracker.tui.dialogs.frame import Framed
from tracker.tui.lines import Line, labelled, paragraph, piece
from tracker.tui.look import LOOK
from tracker.tui.widgets.text_view import TextView
from tracker.tui.widgets.words import Words

KEY_CELLS = 14


class HelpScreen(Framed[None]):
    """A page made from the table of actions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(keys.with_twins(("escape", "q", "question_mark", "enter")), "leave", show=False),
    ]

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__()
        self._tr = desk.tr
        self._preferences = desk.preferences
        self._place = place

    def compose(self) -> ComposeResult:
        """The page."""
        with Vertical(id="frame", classes="tall"):
            yield Words(self._tr("Keys"), LOOK.accent, id="title", classes="apart")
            yield TextView(self._write, id="help")
            yield Words(self._tr("Esc Close"), LOOK.dim, id="keys")

    def on_mount(self) -> None:
        """The page has the keys."""
        self.query_one("#help", TextView).focus()

    def action_leave(self) -> None:
        """Back to where it was asked from."""
        self.dismiss()

    def _write(self, cells: int) -> list[Line]:
        tr = self._tr
        lines: list[Line] = []
        for group in Group:
            held = [action for action in at(self._place) if action.group is group]
            if not held:
                continue
            lines.append((piece(tr(group.value), LOOK.strong),))
            for action in held:
                lines += self._lines_of(action, cells)
            lines.append(())
        for said in (
            tr("Keys typed with the input method on work too."),
            tr("Keys, sections and colours are set in: {path}", path=self._preferences.path),
        ):
            lines += paragraph(said, cells, LOOK.dim)
        return lines

    def _lines_of(self, action: Action, cells: int) -> list[Line]:
        named = self._preferences.keys_of(action.name)
        shown = "  " + "  ".join(keys.shown(key) for key in named)
        words = self._tr(action.help)
        return labelled(shown, words, cells, (LOOK.label, LOOK.text), head=KEY_CELLS)
