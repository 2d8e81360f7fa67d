"""The lines at the top and the bottom: where one is, what the keys do, what has happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rich.style import Style
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tracker.tui.lines import Line, Piece, cells_in, clip, cut, paragraph, piece, strip
from tracker.tui.look import LOOK


@dataclass(frozen=True, slots=True)
class Button:
    """A key with its word in a bar; ``name`` is the action it stands for."""

    name: str
    key: str
    label: str
    on: bool = False


class Bar(Widget):
    """Buttons at the left, a few words at the right; a click presses a button.

    Where both do not fit, the words stay whole, or (``buttons_first``) the buttons.
    """

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"
    GAP: Final = 2

    class Pressed(Message):
        """A button was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(
        self,
        *,
        buttons_first: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(id=id)
        self._buttons_first = buttons_first
        self._buttons: list[Button] = []
        self._right = ""
        self._tail: list[Button] = []

    def show(
        self, buttons: Sequence[Button], right: str = "", *, tail: Sequence[Button] = ()
    ) -> None:
        """Show these, and at the right the words or the ``tail``; buttons that do not fit are left out from the end."""
        self._buttons = list(buttons)
        self._tail = list(tail)
        self._right = "  ".join(_said(button) for button in tail) or right
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line."""
        width = self.size.width
        right = self._at_right()
        room = self._room()
        left: list[Piece] = []
        gap = self._gap(room)
        for button, _start, _end in self._placed(room):
            left += self._words(button)
            left.append(Piece(" " * gap, LOOK.bar))
        kept = cut(left[:-1], room)
        fill = Piece(" " * (width - cells_in(right) - cells_in(kept)), LOOK.bar)
        return strip((*kept, fill, *right), width, LOOK.bar)

    def _at_right(self) -> Line:
        return cut((piece(f"{self._right} " if self._right else "", LOOK.bar_dim),), self._spare())

    def _room(self) -> int:
        """What the right leaves to the buttons."""
        return self.size.width - cells_in(self._at_right()) - (self.GAP if self._right else 0)

    def _spare(self) -> int:
        """The room for the words at the right: half, or less where the buttons come first."""
        width = self.size.width
        if not self._buttons_first:
            return width // 2
        taken = sum(cells_in(self._words(button)) + self.GAP for button in self._buttons)
        return max(min(width // 2, width - taken - 1), 0)

    def on_click(self, event: Click) -> None:
        """Press what was clicked: only what is seen."""
        at = self.size.width - cells_in(self._at_right())
        places = self._placed(self._room())
        for button in self._tail:
            cells = cells_in((piece(_said(button), LOOK.bar_dim),))
            places.append((button, at, at + cells))
            at += cells + self.GAP
        for button, start, end in places:
            if start <= event.x < end:
                self.post_message(self.Pressed(button.name))
                return

    def _words(self, button: Button) -> Line:
        if button.on:
            key = f" {button.key}" if button.key else ""
            return (piece(f"{key} {button.label} ", LOOK.bar_on),)
        if not button.key:
            return (piece(f" {button.label} ", LOOK.bar),)
        return (piece(f" {button.key}", LOOK.bar_key), piece(f" {button.label}", LOOK.bar))

    def _placed(self, room: int) -> list[tuple[Button, int, int]]:
        placed: list[tuple[Button, int, int]] = []
        x, gap = 0, self._gap(room)
        for button in self._buttons:
            cells = cells_in(self._words(button))
            if x + cells > room:
                break
            placed.append((button, x, x + cells))
            x += cells + gap
        return placed

    def _gap(self, room: int) -> int:
        """Between buttons; where all of them must be seen they stand closer."""
        taken = sum(cells_in(self._words(button)) + self.GAP for button in self._buttons) - self.GAP
        return self.GAP if not self._buttons_first or taken <= room else 1


def _said(button: Button) -> str:
    return f"{button.key} {button.label}"


class StatusLine(Widget):
    """What has happened last, else how things stand; a click on what can be undone undoes it.

    What is said takes as many lines as it needs, up to ``MOST``, over what stands above.
    """

    DEFAULT_CSS = (
        "StatusLine { height: auto; width: 100%; dock: bottom; layer: top; margin-bottom: 1; }"
    )
    SECONDS: Final = 8.0
    MOST: Final = 4

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._standing: Sequence[str] = ("",)
        self._right: Sequence[str] = ()
        self._said = ""
        self._alert = False
        self._way_back = ""
        self._held = ""
        self._held_alert = True
        self._turn = 0

    @property
    def text(self) -> str:
        """What it says now."""
        return self._said or self._held or self._standing[0]

    def stand(self, standing: Sequence[str], right: Sequence[str] = ()) -> None:
        """How things stand, and a few words at the right; of both the longest that has room."""
        self._standing, self._right = standing, right
        self.refresh()

    def say(self, said: str, *, alert: bool = False, way_back: str = "") -> None:
        """What has happened; it goes after some seconds, or when the next thing happens.

        ``way_back`` is the action that takes it back, for a click.
        """
        self._said, self._alert, self._way_back = said, alert, way_back
        self._turn += 1
        turn = self._turn
        self.set_timer(self.SECONDS, lambda: self._fade(turn))
        self.refresh(layout=True)

    def on_click(self) -> None:
        """The mouse's way back."""
        if self._said and self._way_back:
            self.post_message(Bar.Pressed(self._way_back))

    @property
    def troubled(self) -> bool:
        """Whether a trouble that lasts is shown."""
        return bool(self._held) and self._held_alert

    def hold(self, said: str, *, alert: bool = True) -> None:
        """Show a trouble, or a work that goes on, until it has gone; an empty text takes it back."""
        if said != self._held:
            self._held, self._held_alert = said, alert
            self.refresh(layout=True)

    def hush(self) -> None:
        """Take back what was said."""
        if self._said:
            self._said = ""
            self.refresh(layout=True)

    def _fade(self, turn: int) -> None:
        if turn == self._turn:
            self.hush()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """One line, or as many as what is said takes."""
        return max(len(self._words(width)), 1)

    def render_line(self, y: int) -> Strip:
        """What is said, else how things stand."""
        width = self.size.width
        said = self._words(width)
        if said:
            return strip(said[y] if y < len(said) else (), width, LOOK.text)
        left = cut((_longest(self._standing, " {}  ", LOOK.dim, width),), width)
        right = (_longest((*self._right, ""), "{} ", LOOK.faint, width - cells_in(left)),)
        fill = width - cells_in(left) - cells_in(right)
        return strip((*left, Piece(" " * max(fill, 0), LOOK.text), *right), width, LOOK.text)

    def _words(self, width: int) -> list[Line]:
        """What has happened, or what lasts, wrapped."""
        words = self._said or self._held
        if not words:
            return []
        alert = self._alert if self._said else self._held_alert
        style = LOOK.alert if alert else LOOK.accent
        lines = paragraph(words, width - 1, style, indent=2 if alert else 1, ground=style)
        lines = clip(lines, self.MOST, width - 1)
        if alert:
            lines[0] = (Piece("! ", style), *lines[0][1:])
        return lines


def _longest(ways: Sequence[str], frame: str, style: Style, room: int) -> Piece:
    """The first of these that has room, else the last: the longest comes first."""
    pieces = [piece(frame.format(words) if words else "", style) for words in ways]
    return next((one for one in pieces if cells_in((one,)) <= room), pieces[-1])
