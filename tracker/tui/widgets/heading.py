"""A rule across the screen with a few words in it."""

from textual.strip import Strip
from textual.widget import Widget

from tracker.tui.cells import rule
from tracker.tui.lines import Piece, cells_in, cut, piece, strip
from tracker.tui.look import LOOK


class Heading(Widget):
    """One line: ─ words ─────."""

    DEFAULT_CSS = "Heading { height: 1; width: 1fr; }"

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._text = text

    def say(self, text: str) -> None:
        """Put other words into it."""
        self._text = text
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The rule."""
        width = self.size.width
        words = (piece(f" {self._text} ", LOOK.dim),) if self._text else ()
        middle = cut(words, max(width - 2, 0))
        rest = width - 1 - cells_in(middle)
        line = (Piece(rule(1), LOOK.rule), *middle, Piece(rule(rest), LOOK.rule))
        return strip(line, width, LOOK.text)
