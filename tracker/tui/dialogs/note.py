"""An internal note."""

from collections.abc import Iterator

from textual.widget import Widget

from tracker.errors import BadInputError, Message
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.entry import Prose


class NoteDialog(Dialog[str]):
    """Some prose; no paper carries it."""

    DEFAULT_CSS = "NoteDialog #frame TextArea { height: 8; }"
    prose = True

    def fields(self) -> Iterator[Widget]:
        """The words."""
        yield Prose(id="text")

    def result(self) -> str:
        """The words.  Raises BadInputError where there are none."""
        words = self.query_one("#text", Prose).words
        if not words:
            raise BadInputError(Message("There is nothing to keep."))
        return words
