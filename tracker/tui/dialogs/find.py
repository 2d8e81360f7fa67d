"""Words to search for in the source."""

from collections.abc import Iterator
from typing import ClassVar

from textual.widget import Widget

from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.entry import LineEntry


class FindDialog(Dialog[str]):
    """One line."""

    enter_words: ClassVar[str] = N_("Enter Search")
    seeking = True

    def __init__(self, tr: Translator, sought: str) -> None:
        super().__init__(tr, tr("Search in the source"))
        self._sought = sought

    def fields(self) -> Iterator[Widget]:
        """The words."""
        yield LineEntry(self._sought, anew=True, id="words")

    def result(self) -> str:
        """The words.  Raises BadInputError where there are none."""
        words = self.query_one("#words", LineEntry).text
        if not words:
            raise BadInputError(Message("Type what to search for."))
        return words
