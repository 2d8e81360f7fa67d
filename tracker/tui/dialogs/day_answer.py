"""How far the answer of the day answered: a person's mark."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.widget import Widget

from tracker.domain.words import DayAnswer
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.look import LOOK
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.words import Words

UNMARKED = "unmarked"


@dataclass(frozen=True, slots=True)
class Marked:
    """The mark; None takes it away."""

    answer: DayAnswer | None


class DayAnswerDialog(Dialog[Marked]):
    """The answer's words, and the marks; ``standing`` is the mark that there is."""

    def __init__(
        self, tr: Translator, *, about: str, words: str, standing: DayAnswer | None
    ) -> None:
        super().__init__(tr, tr("Did the day's answer answer it?"), about=about)
        self._words = words
        self._standing = standing

    def fields(self) -> Iterator[Widget]:
        """The words and the marks."""
        if self._words:
            yield Words(self._words, LOOK.text, classes="version")
        marks: list[tuple[DayAnswer | str, str]] = [(m, self.tr.label(m)) for m in DayAnswer]
        if self._standing is not None:
            marks.append((UNMARKED, self.tr("no mark")))
        yield self.field(
            self.tr("It answered"), Choice(marks, self._standing, forced=True, id="mark")
        )

    def result(self) -> Marked:
        """The chosen mark.  Raises BadInputError where none is chosen."""
        chosen: DayAnswer | str | None = self.query_one("#mark", Choice).decided
        if chosen is None:
            raise BadInputError(Message("Choose how far it answered."))
        return Marked(chosen if isinstance(chosen, DayAnswer) else None)
