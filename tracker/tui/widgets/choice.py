"""One of a few words, chosen with the arrows, a digit or the mouse."""

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.events import Click, Key
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tracker.tui.lines import Line, Piece, cells_in, strip
from tracker.tui.look import LOOK

GAP = 1
DIGITS = 9


ValueT = TypeVar("ValueT")


class Choice(Widget, Generic[ValueT], can_focus=True):
    """Words in a row (more rows where they need them), each with its digit; both in brackets where it is chosen.

    With ``forced`` none is chosen to begin with: whoever answers says it.
    """

    DEFAULT_CSS = "Choice { height: auto; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,up", "step(-1)", show=False),
        Binding("right,down,space,ideographic_space", "step(1)", show=False),
    ]

    class Changed(Message):
        """Another word was chosen."""

    def __init__(
        self,
        options: Sequence[tuple[ValueT, str]],
        chosen: ValueT | None = None,
        *,
        forced: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(id=id)
        self._options = list(options)
        values = [value for value, _label in self._options]
        self._index = values.index(chosen) if chosen in values else -1 if forced else 0

    @property
    def decided(self) -> ValueT | None:
        """The chosen one; None where nothing has been chosen."""
        return None if self._index < 0 else self.value

    @property
    def value(self) -> ValueT:
        """The chosen one, where there always is one."""
        return self._options[self._index][0]

    @property
    def said(self) -> str:
        """The chosen one's word; nothing where none is chosen."""
        return "" if self._index < 0 else self._options[self._index][1]

    def choose(self, said: str) -> None:
        """Choose the word whose value is written so, where there is one."""
        for index, (value, _label) in enumerate(self._options):
            if str(value) == said:
                self._go(index)

    def offer(self, options: Sequence[tuple[ValueT, str]]) -> None:
        """Other words to choose from; the chosen one stays where it is among them."""
        kept = self.value
        self._options = list(options)
        values = [value for value, _label in self._options]
        self._index = values.index(kept) if kept in values else 0
        self.refresh(layout=True)

    def action_step(self, by: int) -> None:
        """The next one or the one before; at the ends it stays."""
        self._go(max(min(self._index + by, len(self._options) - 1), 0))

    def on_key(self, event: Key) -> None:
        """A digit chooses directly."""
        if event.character and event.character.isdecimal() and len(event.character) == 1:
            index = int(event.character) - 1
            if 0 <= index < len(self._options):
                event.stop()
                self._go(index)

    def on_click(self, event: Click) -> None:
        """A click chooses."""
        for index, (x, y, cells) in enumerate(self._places(self.size.width)):
            if event.y == y and x <= event.x < x + cells:
                self._go(index)

    def on_focus(self) -> None:
        """Show that keys go here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that keys go elsewhere."""
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the words take."""
        return max((y for _x, y, _cells in self._places(width)), default=0) + 1

    def render_line(self, y: int) -> Strip:
        """One line of words."""
        places = self._places(self.size.width)
        line: list[Piece] = []
        for index, (_x, row, _cells) in enumerate(places):
            if row == y:
                line += [*self._word(index), Piece(" " * GAP, LOOK.text)]
        return strip(tuple(line), self.size.width, LOOK.text)

    def _word(self, index: int) -> Line:
        """The digit that chooses it, and the word."""
        label = self._options[index][1]
        digit = str(index + 1) if index < DIGITS else " "
        if index != self._index:
            return Piece(f" {digit} ", LOOK.faint), Piece(f"{label} ", LOOK.dim)
        return (Piece(f"[{digit} {label}]", LOOK.bar_on if self.has_focus else LOOK.accent),)

    def _places(self, width: int) -> list[tuple[int, int, int]]:
        """For each word its column, its line and its cells."""
        places: list[tuple[int, int, int]] = []
        x = y = 0
        for index in range(len(self._options)):
            cells = cells_in(self._word(index))
            if x and x + cells > width:
                x, y = 0, y + 1
            places.append((x, y, cells))
            x += cells + GAP
        return places

    def _go(self, index: int) -> None:
        if index != self._index:
            self._index = index
            self.refresh()
            self.post_message(self.Changed())
