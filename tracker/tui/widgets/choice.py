"""One of a few words, chosen with the arrows, a digit or the mouse."""

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.events import Click, Event, Key, Paste
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tracker.tui.lines import Line, Piece, cells_in, strip
from tracker.tui.look import LOOK
from tracker.tui.widgets.entry import LineEntry, Prose

GAP = 1
DIGITS = 9


ValueT = TypeVar("ValueT")


class Choice(Widget, Generic[ValueT], can_focus=True):
    """Words in a row (more rows where they need them), each with its digit; both in brackets where it is chosen.

    With ``forced`` none is chosen to begin with: whoever answers says it.  Words that are typed or
    pasted here go to the next line or prose: nothing typed is lost.  With ``instead`` they stand in
    the place of a choice, and digits typed just before them are theirs.
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
        instead: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(id=id)
        self._options = list(options)
        values = [value for value, _label in self._options]
        self._index = values.index(chosen) if chosen in values else -1 if forced else 0
        self._instead = instead
        self._digits = ""
        self._before = self._index

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

    def _forward_event(self, event: Event) -> None:
        """A digit chooses directly; words go on to where words belong.

        Here, and not when the event is handled, so that all that is typed fast stays in its order.
        """
        if isinstance(event, Key | Paste):
            digit = _digit(event)
            if digit:
                self._choose_by(digit)
            elif _is_words(event) and self._hand_on(event):
                return
            else:
                self._digits = ""
        super()._forward_event(event)

    def _choose_by(self, digit: str) -> None:
        if not self._digits:
            self._before = self._index
        self._digits += digit
        index = int(digit) - 1
        if 0 <= index < len(self._options):
            self._go(index)

    def _hand_on(self, event: Event) -> bool:
        """Give it to the field for words that follows; whether there is one."""
        chain = self.screen.focus_chain
        after = chain[chain.index(self) + 1 :] if self in chain else []
        field = next((widget for widget in after if isinstance(widget, LineEntry | Prose)), None)
        if field is None:
            return False
        digits, self._digits = self._digits, ""
        if digits and self._instead and isinstance(event, Key):
            self._go(self._before)
        else:
            digits = ""
        self.screen.set_focus(field)
        if isinstance(field, Prose):
            field.move_cursor(field.document.end)
            field.insert(digits)
        else:
            field.action_end()
            field.insert_text_at_cursor(digits)
        field._forward_event(event)  # noqa: SLF001 - as the app itself hands on what is typed
        return True

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


def _digit(event: Event) -> str:
    """The digit that a key is, half or full width; nothing for any other."""
    said = event.character if isinstance(event, Key) else None
    return said if said and len(said) == 1 and said.isdecimal() else ""


def _is_words(event: Event) -> bool:
    """Whether it brings words; a blank alone chooses the next."""
    if isinstance(event, Paste):
        return bool(event.text.strip())
    return isinstance(event, Key) and event.is_printable and bool((event.character or "").strip())
