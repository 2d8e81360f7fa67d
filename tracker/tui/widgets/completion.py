"""What matches the words being typed: a short list below their line."""

from collections.abc import Sequence

from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tracker.domain.text.safe import safe_line
from tracker.tui.cells import cells_of
from tracker.tui.lines import column, piece, strip
from tracker.tui.look import CURSOR_SIGN, LOOK, ON_CURSOR


class Completion(Widget):
    """Names with a word beside each; one of them is chosen."""

    DEFAULT_CSS = "Completion { height: auto; width: 1fr; }"

    class Chosen(Message):
        """A match was clicked."""

    def __init__(self, most: int, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._most = most
        self._matches: list[tuple[str, str]] = []
        self._nothing = ""
        self._cells = self._beside = 0
        self._index = 0
        self._top = 0

    @property
    def chosen(self) -> str | None:
        """The chosen name; None where nothing matches, or nothing has been chosen yet."""
        return self._matches[self._index][0] if self._matches and self._index >= 0 else None

    @property
    def index(self) -> int:
        """Which of the matches is chosen, from 0."""
        return self._index

    def offer(
        self, matches: Sequence[tuple[str, str]], nothing: str, *, forced: bool = False
    ) -> None:
        """Show these; where there are none, say ``nothing``.

        With ``forced`` none is chosen to begin with: whoever answers goes to one.
        """
        self._matches = list(matches)
        self._nothing = nothing
        self._cells = max((cells_of(safe_line(name)) for name, _ in matches), default=0) + 2
        self._beside = max((cells_of(safe_line(beside)) for _, beside in matches), default=0) + 1
        self._index, self._top = -1 if forced else 0, 0
        self.refresh(layout=True)

    def step(self, by: int) -> None:
        """The next one, or the one before."""
        self._index = max(min(self._index + by, len(self._matches) - 1), 0)
        self._top = max(min(self._top, self._index), self._index - self._most + 1, 0)
        self.refresh()

    def on_click(self, event: Click) -> None:
        """A click chooses."""
        index = event.y + self._top
        if index < len(self._matches):
            self._index = index
            self.refresh()
            self.post_message(self.Chosen())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as there are matches, up to the most."""
        return max(min(len(self._matches), self._most), 1)

    def render_line(self, y: int) -> Strip:
        """One match."""
        width = self.size.width
        index = y + self._top
        if not self._matches:
            return strip((piece(self._nothing if y == 0 else "", LOOK.dim),), width, LOOK.text)
        if index >= len(self._matches):
            return strip((), width, LOOK.text)
        name, beside = self._matches[index]
        on = index == self._index
        ground = CURSOR_SIGN if on else LOOK.text
        row = LOOK.text + ON_CURSOR if on else LOOK.text
        # Names get what the words beside them leave, and never less than half.
        cells = min(self._cells, max(width - self._beside, width // 2))
        words = (
            # The sign tells which one without colour, too.
            column(f"{'>' if on else ' '}{name} ", cells, ground),
            piece(f" {beside}" if beside else "", row if on else LOOK.dim),
        )
        return strip(words, width, row)
