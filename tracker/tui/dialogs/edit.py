"""Title and kind of an item."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.widget import Widget

from tracker.domain.item_row import ItemRow
from tracker.domain.words import Kind
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.choice import Choice
from tracker.tui.widgets.entry import LineEntry


@dataclass(frozen=True, slots=True)
class Edited:
    """What was changed; None for what stays."""

    title: str | None
    kind: Kind | None


class EditDialog(Dialog[Edited]):
    """A line for the title, the kinds to choose from."""

    def __init__(self, tr: Translator, row: ItemRow) -> None:
        super().__init__(tr, tr("Edit #{number}", number=row.number))
        self._row = row

    def fields(self) -> Iterator[Widget]:
        """Title and kind."""
        yield self.field(self.tr("Title"), LineEntry(self._row.title, id="name"))
        chosen = self._row.kind if isinstance(self._row.kind, Kind) else Kind.REQUEST
        kinds = Choice([(kind, self.tr.label(kind)) for kind in Kind], chosen, id="kind")
        yield self.field(self.tr("Kind"), kinds)

    def result(self) -> Edited:
        """What differs from before.  Raises BadInputError for an empty title."""
        title = self.query_one("#name", LineEntry).text
        if not title:
            raise BadInputError(Message("A title is needed."))
        kind: Kind = self.query_one("#kind", Choice).value
        return Edited(
            title if self.unsaved() else None,
            kind if kind != self._row.kind else None,
        )
