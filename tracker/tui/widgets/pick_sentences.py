"""Sentences one below the other; one or several that follow each other are chosen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tracker.tui.keys import with_twins
from tracker.tui.lines import Line, Piece, paragraph, strip
from tracker.tui.look import LOOK


class PickSentences(ScrollView, can_focus=True):
    """The arrows move; Space sets where the choice begins, which then reaches to the cursor."""

    DEFAULT_CSS = """
    PickSentences {
        height: auto; max-height: 10; margin-bottom: 1; background: $background;
        overflow-x: hidden; scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(with_twins(("j", "down")), "move(1)", show=False),
        Binding(with_twins(("k", "up")), "move(-1)", show=False),
        Binding(with_twins(("space",)), "anchor", show=False),
    ]

    def __init__(self, sentences: Sequence[str], *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._sentences = list(sentences)
        self._cursor = 0
        self._anchor: int | None = None
        self._lines: list[tuple[int, Line]] = []

    @property
    def chosen(self) -> tuple[int, int]:
        """The first and the last of the chosen sentences."""
        begin = self._cursor if self._anchor is None else self._anchor
        first, last = sorted((begin, self._cursor))
        return first, last

    def action_move(self, by: int) -> None:
        """The next sentence, or the one before."""
        self._go(max(min(self._cursor + by, len(self._sentences) - 1), 0))

    def action_anchor(self) -> None:
        """Begin the choice here; again takes it back."""
        self._anchor = self._cursor if self._anchor is None else None
        self._go(self._cursor)

    def on_click(self, event: Click) -> None:
        """A click moves the cursor."""
        line = event.y + self.scroll_offset.y
        if line < len(self._lines):
            self._go(self._lines[line][0])

    def on_resize(self, _event: Resize) -> None:
        """Wrap again for the new width."""
        self._make()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the sentences take."""
        return sum(len(paragraph(s, max(width - 4, 2), LOOK.text)) for s in self._sentences)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width, index = self.size.width, y + self.scroll_offset.y
        return strip(self._lines[index][1] if index < len(self._lines) else (), width, LOOK.text)

    def _go(self, index: int) -> None:
        self._cursor = index
        self._make()
        at = [place for place, (sentence, _line) in enumerate(self._lines) if sentence == index]
        if at:
            region = Region(0, at[0], 1, len(at))
            self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def _make(self) -> None:
        width = max(self.size.width - 1, 4)
        first, last = self.chosen
        self._lines = []
        for index, sentence in enumerate(self._sentences):
            style = LOOK.raised if first <= index <= last else LOOK.dim
            for place, line in enumerate(paragraph(sentence, width - 3, style)):
                sign = "> " if index == self._cursor and place == 0 else "  "
                self._lines.append((index, (Piece(sign, LOOK.accent), *line)))
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()
