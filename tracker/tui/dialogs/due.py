"""A due date: the words as typed, and the day that they are taken for, before it is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textual.widget import Widget
from textual.widgets import Input

from tracker.domain.dues import understand
from tracker.domain.records import MeetingRecord
from tracker.errors import BadInputError, Message, TrackerError
from tracker.i18n import Translator
from tracker.tui.advice import advice
from tracker.tui.dialogs.base import Dialog
from tracker.tui.look import LOOK
from tracker.tui.widgets.entry import LineEntry
from tracker.tui.widgets.words import Words

NO_DATE = "“{text}” is no date."  # what is said of words that mean no time at all
NONE = frozenset({"なし", "無し", "none", "-"})


@dataclass(frozen=True, slots=True)
class Due:
    """The day, or None for none; ``meeting`` is the one that it follows, where that was said."""

    day: date | None
    meeting: int | None = None


class DueDialog(Dialog[Due]):
    """One line; below it the day that it means, with its weekday and distance."""

    def __init__(
        self,
        tr: Translator,
        *,
        about: str,
        said: str | None,
        today: date,
        meetings: Sequence[MeetingRecord],
    ) -> None:
        super().__init__(tr, tr("Due date"), about=about)
        self._said = said
        self._today = today
        self._meetings = meetings

    def fields(self) -> Iterator[Widget]:
        """The words, what was said at the meeting, the day that is understood."""
        if self._said:
            yield Words(self.tr("At the meeting: “{words}”", words=self._said), LOOK.text)
        yield LineEntry(
            id="day", placeholder=self.tr("e.g. next Friday, end of March, 2026-03-31, none")
        )
        yield Words("", LOOK.accent, id="meant")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the day that the words mean."""
        event.stop()
        self.object(None)
        meant = self.query_one("#meant", Words)
        if not self._typed():
            meant.say("")
            return
        try:
            due = self.result()
        except TrackerError as error:
            meant.say(self._why_not(error), LOOK.dim)
            return
        gone = due.day is not None and due.day < self._today
        meant.say(self._explained(due), LOOK.alert if gone else LOOK.accent)

    def result(self) -> Due:
        """The day.  Raises BadInputError where the words mean none."""
        typed = self._typed()
        if not typed:
            raise BadInputError(Message("A day is needed, or “none”."))
        if typed.casefold() in NONE:
            return Due(None)
        meant = understand(typed, self._today, [meeting.held_on for meeting in self._meetings])
        at = (m.id for m in self._meetings if meant.at_meeting and m.held_on == meant.day)
        return Due(meant.day, next(at, None))

    def _typed(self) -> str:
        return self.query_one("#day", LineEntry).text

    def _explained(self, due: Due) -> str:
        if due.day is None:
            return self.tr("→ no due date")
        if due.day < self._today:
            day = self.tr.paper_date(due.day)
            return self.tr("→ {day}: this day is past", day=day)
        days = (due.day - self._today).days
        far = self.tr("in {days} days", days=days)
        return self.tr("→ {day} ({far})", day=self.tr.paper_date(due.day), far=far)

    def _why_not(self, error: TrackerError) -> str:
        """What is missing to words that are understood; nothing of words that are not finished."""
        if error.message.id == NO_DATE:
            return self.tr("not yet a day")
        hint = advice(error)
        said = self.tr.message(error.message)
        return said if hint is None else f"{said} {self.tr.message(hint)}"
