"""Help: every key of the place it was asked from, and what it does."""

from tracker.tui import keys
from tracker.tui.actions import Action, Group, Place, at
from tracker.tui.desk import Desk
from tracker.tui.dialogs.page import Page
from tracker.tui.lines import Line, labelled, paragraph, piece
from tracker.tui.look import LOOK

KEY_CELLS = 14


class HelpScreen(Page):
    """A page made from the table of actions."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk.tr, desk.tr("Keys"), self._page)
        self._preferences = desk.preferences
        self._place = place

    def _page(self, cells: int) -> list[Line]:
        tr = self._tr
        lines: list[Line] = []
        for problem in self._preferences.problems:
            lines += paragraph(tr.message(problem), cells, LOOK.alert)
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
