"""A few words that stand still, wrapped the Japanese way."""

from collections.abc import Callable

from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from tracker.tui.lines import Line, paragraph, strip
from tracker.tui.look import LOOK


class Words(Widget):
    """A text as high as it needs to be."""

    DEFAULT_CSS = "Words { height: auto; width: 1fr; }"

    def __init__(
        self,
        text: str = "",
        style: Style = LOOK.text,
        *,
        id: str | None = None,  # noqa: A002 - Textual's word
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._text = text
        self._style = style

    def say(self, text: str, style: Style | None = None) -> None:
        """Show another text."""
        self._text = text
        self._style = style or self._style
        self.refresh(layout=True)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the text takes."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One line."""
        lines = self._lines(self.size.width)
        return strip(lines[y] if y < len(lines) else (), self.size.width, self._style)

    def _lines(self, width: int) -> list[Line]:
        return paragraph(self._text, max(width, 2), self._style)


class OneLine(Widget):
    """One line, made by ``write`` for the width there is."""

    DEFAULT_CSS = "OneLine { height: 1; width: 1fr; }"

    def __init__(
        self,
        write: Callable[[int], Line],
        ground: Style = LOOK.text,
        *,
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(id=id)
        self._write = write
        self._ground = ground

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line."""
        return strip(self._write(self.size.width), self.size.width, self._ground)
