"""A reason: for setting aside, deferring, reopening, and for remarks without follow-up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textual.widget import Widget

from tracker.domain.dues import understand
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, and (for deferring) until when."""

    text: str
    until: date | None = None


class ReasonDialog(Dialog[Reason]):
    """Usual reasons to choose from, and words of one's own; one's own go first."""

    def __init__(
        self,
        tr: Translator,
        title: str,
        *,
        about: str,
        usual: Sequence[str],
        today: date | None = None,
    ) -> None:
        super().__init__(tr, title, about=about)
        self._usual = list(usual)
        self._today = today

    def fields(self) -> Iterator[Widget]:
        """The usual reasons, a line for others, and a day where one is asked."""
        if self._usual:
            usual = Choice(
                [(text, text) for text in self._usual], forced=True, instead=True, id="usual"
            )
            yield self.field(self.tr("Usual reasons"), usual)
        label = self.tr("Own words") if self._usual else self.tr("Reason")
        hint = self.tr("kept instead where something is typed") if self._usual else ""
        yield self.field(label, LineEntry(id="reason", placeholder=hint))
        if self._today is not None:
            hint = self.tr("may stay empty; e.g. 2026-04-01, next Friday, end of March")
            yield self.field(self.tr("Until"), LineEntry(id="until", placeholder=hint))

    def result(self) -> Reason:
        """The words, else the usual reason.  Raises BadInputError where there is none."""
        text = self.query_one("#reason", LineEntry).text
        if not text and self._usual:
            text = self.query_one("#usual", Choice).decided or ""
        if not text:
            raise BadInputError(Message("A reason is needed."))
        return Reason(text, self._until())

    def _until(self) -> date | None:
        if self._today is None:
            return None
        said = self.query_one("#until", LineEntry).text
        return understand(said, self._today).day if said else None
