"""A plain question before something that touches several items."""

from collections.abc import Iterator

from textual.widget import Widget

from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.look import LOOK
from tracker.tui.widgets.words import Words


class ConfirmDialog(Dialog[bool]):
    """Enter does it, Esc doesn't."""

    can_focus = True

    def __init__(self, tr: Translator, title: str, *, about: str) -> None:
        super().__init__(tr, title)
        self._what = about

    def fields(self) -> Iterator[Widget]:
        """What would be done."""
        yield Words(self._what, LOOK.text)

    def result(self) -> bool:
        """Yes."""
        return True

    def _keys(self) -> str:
        return "   ".join((self.tr("Enter Do it"), self.tr("Esc Leave")))
