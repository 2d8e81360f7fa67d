"""A day, as typed, and the day that it is taken for, before it is kept."""

from collections.abc import Iterator
from datetime import date

from textual.widget import Widget
from textual.widgets import Input

from tracker.domain.days import parse_day
from tracker.errors import BadInputError, Message, TrackerError
from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.look import LOOK
from tracker.tui.widgets.entry import LineEntry
from tracker.tui.widgets.words import Words


class DayDialog(Dialog[date]):
    """One line; below it the day that it means."""

    def __init__(self, tr: Translator, title: str, *, about: str, today: date) -> None:
        super().__init__(tr, title, about=about)
        self._today = today

    def fields(self) -> Iterator[Widget]:
        """The words, and the day that is understood."""
        line = LineEntry(id="day", placeholder=self.tr("e.g. R8.7.10, 7/10, 2026-07-10"))
        yield self.field(self.tr("Day"), line)
        yield Words("", LOOK.accent, id="meant")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the day that the words mean."""
        event.stop()
        self.object(None)
        meant = self.query_one("#meant", Words)
        try:
            meant.say(f"→ {self.tr.paper_date(self.result())}", LOOK.accent)
        except TrackerError:
            meant.say(self.tr("not yet a day") if event.value else "", LOOK.dim)

    def result(self) -> date:
        """The day.  Raises BadInputError where the words mean none."""
        typed = self.query_one("#day", LineEntry).text
        if not typed:
            raise BadInputError(Message("A day is needed."))
        return parse_day(typed, self._today)
