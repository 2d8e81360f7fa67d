"""Fields to type into: one line, or prose of any length; both hand back NFC."""

import unicodedata
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Input, TextArea


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
        typed = cell_len(self.value[: self.cursor_position])
        return Offset(x + typed - self.scroll_offset.x, y)

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

    @property
    def words(self) -> str:
        """What was typed, without white space around it."""
        return unicodedata.normalize("NFC", self.text).strip()


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
