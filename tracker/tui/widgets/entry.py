"""Fields to type into: one line, or prose of any length; both hand back NFC."""

import unicodedata
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Input, TextArea

from tracker.domain.text.safe import safe_line
from tracker.tui.cells import cells_of


class LineEntry(Input):
    """One line; a paste of several comes in as one, not cut at the first.

    With ``anew`` what stands in it is selected at first, so that typing replaces it.
    """

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        anew: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(value, placeholder=placeholder, id=id, compact=True, select_on_focus=anew)

    @property
    def text(self) -> str:
        """What was typed, without white space around it."""
        return unicodedata.normalize("NFC", self.value).strip()

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the next character goes, for an input method; Textual's own is a cell off at the end."""
        x, y, _width, _height = self.content_region
        typed = self._position_to_cell(self.cursor_position)
        return Offset(x + typed - self.scroll_offset.x, y)

    def _position_to_cell(self, position: int) -> int:
        """Where a character is drawn: as wide as the sign that stands for it."""
        return cells_of(safe_line(self.value[:position]))

    @property
    def _value(self) -> Text:
        """What is drawn of the value, which stays as it is."""
        return Text(safe_line(self.value), no_wrap=True, overflow="ignore", end="")

    def on_paste(self, event: Paste) -> None:
        """Join the lines of what is pasted; it takes the place of what is selected."""
        event.prevent_default()
        event.stop()
        self.replace(" ".join(event.text.split()), *self.selection)


class Prose(TextArea):
    """Several lines, with undo; Tab leaves the field."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(text, id=id, soft_wrap=True, tab_behavior="focus", compact=True)
        self.highlight_cursor_line = False

    def get_line(self, line_index: int) -> Text:
        """What is drawn of a line, its tabs left to the widget; the text stays as it is."""
        line = self.document.get_line(line_index)
        return Text("\t".join(map(safe_line, line.split("\t"))), end="", no_wrap=True)

    @property
    def words(self) -> str:
        """What was typed, without white space around it."""
        return unicodedata.normalize("NFC", self.text).strip()

    def _recompute_cursor_offset(self) -> None:
        """While lines are taken back the cursor still stands where they were: count from the last one left."""
        row, column = self.cursor_location
        last = self.document.line_count - 1
        if row > last:
            row, column = self.document.end
        column = min(column, len(self.document.get_line(row)))
        self._cursor_offset = self.wrapped_document.location_to_offset((row, column))


class FilterEntry(LineEntry):
    """A filter line: Esc and the arrow down leave it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave(True)", show=False),
        Binding("down", "leave(False)", show=False),
    ]

    class Left(Message):
        """The line was left; ``clear`` where Esc did it."""

        def __init__(self, *, clear: bool) -> None:
            super().__init__()
            self.clear = clear

    def action_leave(self, clear: bool) -> None:  # noqa: FBT001 - from a binding
        """Leave."""
        self.post_message(self.Left(clear=clear))
