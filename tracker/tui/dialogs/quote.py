"""Sentences of a remark to choose from, a title and a kind for the item they make."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.widget import Widget

from tracker.domain.span import Span
from tracker.domain.words import Kind
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry
from tracker.tui.widgets.pick_sentences import PickSentences


@dataclass(frozen=True, slots=True)
class Quoted:
    """An item as entered: its words are [start, end) of the minutes."""

    title: str
    kind: Kind
    span: Span


class QuoteDialog(Dialog[Quoted]):
    """The sentences (Space marks where the quotation begins), the title, the kind."""

    def __init__(
        self, tr: Translator, text: str, sentences: Sequence[Span], *, speaker: str | None
    ) -> None:
        super().__init__(tr, tr("Item from words"), about=speaker or tr("(speaker unknown)"))
        self._text = text
        self._sentences = sentences

    def fields(self) -> Iterator[Widget]:
        """Sentences, title, kind."""
        yield PickSentences([span.of(self._text) for span in self._sentences], id="sentences")
        yield self.field(self.tr("Title"), LineEntry(id="name"))
        kinds = Choice([(kind, self.tr.label(kind)) for kind in Kind], Kind.REQUEST, id="kind")
        yield self.field(self.tr("Kind"), kinds)

    def result(self) -> Quoted:
        """Title, kind and place.  Raises BadInputError without a title."""
        title = self.query_one("#name", LineEntry).text
        if not title:
            raise BadInputError(Message("A title is needed."))
        first, last = self.query_one("#sentences", PickSentences).chosen
        span = Span(self._sentences[first].start, self._sentences[last].end)
        kind: Kind = self.query_one("#kind", Choice).value
        return Quoted(title, kind, span)

    def _keys(self) -> str:
        return "   ".join((self.tr("Space From here"), super()._keys()))
