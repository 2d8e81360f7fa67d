"""The card's place on the screen: its lines are made for the room there is."""

from collections.abc import Callable

from textual.events import Resize
from textual.strip import Strip
from textual.widget import Widget

from tracker.tui.lines import Line, paragraph, strip
from tracker.tui.look import LOOK
from tracker.tui.net import Netted, words_of


class CardView(Netted, Widget):
    """Lines made by ``write`` for (cells, lines)."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._write: Callable[[tuple[int, int]], list[Line]] = lambda _size: []
        self._lines: list[Line] = []

    def show(self, write: Callable[[tuple[int, int]], list[Line]]) -> None:
        """Show another card."""
        self._write = write
        self._make()

    def clear(self) -> None:
        """Show nothing."""
        self.show(lambda _size: [])

    def show_instead(self, words: str) -> None:
        """Say why no card can be shown."""
        self.show(lambda size: paragraph(words, size[0] - 2, LOOK.alert, indent=1))

    def on_resize(self, _event: Resize) -> None:
        """Make the lines anew."""
        self._make()

    def measure_anew(self) -> None:
        """Likewise, where the terminal draws some signs wider than it was thought."""
        self._make()

    def render_line(self, y: int) -> Strip:
        """One line."""
        return strip(self._lines[y] if y < len(self._lines) else (), self.size.width, LOOK.text)

    def _make(self) -> None:
        width, height = self.size
        try:
            self._lines = self._write((width, height)) if width and height else []
        except Exception as error:  # noqa: BLE001 - a bug is raised again
            self._lines = paragraph(words_of(self, error), width - 2, LOOK.alert, indent=1)
        self.refresh()
