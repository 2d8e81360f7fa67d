"""A name for something that is kept."""

from collections.abc import Iterator

from textual.widget import Widget

from tracker.errors import BadInputError, Message
from tracker.tui.dialogs.base import Dialog
from tracker.tui.widgets.entry import LineEntry


class NameDialog(Dialog[str]):
    """One line."""

    def fields(self) -> Iterator[Widget]:
        """The name."""
        yield self.field(self.tr("Name"), LineEntry(id="name"))

    def result(self) -> str:
        """The name.  Raises BadInputError where there is none."""
        name = self.query_one("#name", LineEntry).text
        if not name:
            raise BadInputError(Message("A name is needed."))
        return name
