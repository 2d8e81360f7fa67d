"""A text of any length to scroll through; lines are drawn when they come on the screen."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tracker.tui.keys import with_twins
from tracker.tui.lines import Line, paragraph, strip
from tracker.tui.look import LOOK
from tracker.tui.net import Netted, words_of

Pages = Callable[[int], list[Line]]


class TextView(Netted, ScrollView, can_focus=True):
    """Lines that ``write`` makes for a width; made again when the width changes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(with_twins(("j", "down")), "scroll_by(1)", show=False, id="down"),
        Binding(with_twins(("k", "up")), "scroll_by(-1)", show=False, id="up"),
        Binding(with_twins(("g", "home")), "scroll_home", show=False, id="first"),
        Binding(with_twins(("G", "end")), "scroll_end", show=False, id="last"),
        Binding("pagedown", "page_down", show=False, id="page_down"),
        Binding("pageup", "page_up", show=False, id="page_up"),
    ]

    def __init__(self, write: Pages, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._write = write
        self._lines: list[Line] = []
        self._width = -1

    def rewrite(self, write: Pages | None = None, *, top: bool = False) -> None:
        """Make the lines again, perhaps of another text; ``top`` goes to the beginning."""
        self._write = write or self._write
        self._width = -1
        self._make()
        if top:
            self.scroll_to(y=0, animate=False, immediate=True)
        self.refresh()

    def show_instead(self, words: str) -> None:
        """Say why there is no page."""
        self.rewrite(lambda width: paragraph(words, width, LOOK.alert), top=True)

    def measure_anew(self) -> None:
        """The terminal draws some signs wider than it was thought: wrap again."""
        self._width = -1
        self._make()

    def action_scroll_by(self, lines: int) -> None:
        """Some lines down or up."""
        self.scroll_relative(y=lines, animate=False, immediate=True)

    def do(self, name: str) -> None:
        """Move as the action of this name says."""
        match name:
            case "down" | "up":
                self.action_scroll_by(1 if name == "down" else -1)
            case "page_down":
                self.action_page_down()
            case "page_up":
                self.action_page_up()
            case "first":
                self.action_scroll_home()
            case "last":
                self.action_scroll_end()
            case _:
                raise LookupError(name)

    def action_page_down(self) -> None:
        """One page down, a line kept in sight."""
        self.action_scroll_by(max(self.size.height - 1, 1))

    def action_page_up(self) -> None:
        """One page up, a line kept in sight."""
        self.action_scroll_by(-max(self.size.height - 1, 1))

    def on_resize(self, _event: Resize) -> None:
        """Wrap again for the new width."""
        self._make()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        line = self._lines[index] if index < len(self._lines) else ()
        return strip(line, width, LOOK.text)

    def _make(self) -> None:
        # The scroll bar's column is kept free, so that its coming does not wrap the text again.
        width = max(self.size.width - 1, 2)
        if width == self._width or not self.size.width:
            return
        self._width = width
        try:
            self._lines = self._write(width)
        except Exception as error:  # noqa: BLE001 - a bug is raised again
            self._lines = paragraph(words_of(self, error), width, LOOK.alert)
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()
