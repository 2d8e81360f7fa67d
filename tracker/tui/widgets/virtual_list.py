"""A list of any length: only the lines on the screen are read and drawn."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import ClassVar, Final, Generic, TypeVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tracker.tui.keys import with_twins
from tracker.tui.lines import Line, paragraph, piece, strip
from tracker.tui.look import LOOK, ON_CURSOR, ON_CURSOR_BLURRED, worn
from tracker.tui.net import Netted, words_of

WINDOW: Final = 48
KEPT_ROWS: Final = 4096
BULK: Final = 500
DOUBLE: Final = 2


RowT = TypeVar("RowT")


class VirtualList(Netted, ScrollView, Generic[RowT], can_focus=True):
    """Keys of rows in order, a cursor, marks; rows are fetched a window at a time.

    ``fetch`` gives the rows of some keys; ``draw`` one row's line for a width, with whether it is
    marked and whether the cursor is on it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(with_twins(("j", "down")), "move(1)", show=False, id="down"),
        Binding(with_twins(("k", "up")), "move(-1)", show=False, id="up"),
        Binding("pagedown", "page(1)", show=False, id="page_down"),
        Binding("pageup", "page(-1)", show=False, id="page_up"),
        Binding(with_twins(("g", "home")), "edge(False)", show=False, id="first"),
        Binding(with_twins(("G", "end")), "edge(True)", show=False, id="last"),
    ]

    class Moved(Message):
        """The cursor stands on another row, or on none."""

        def __init__(self, key: int | None) -> None:
            super().__init__()
            self.key = key

    class Opened(Message):
        """A row was double-clicked."""

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], Mapping[int, RowT]],
        draw: Callable[[RowT, int, bool, bool], Line],
        *,
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(id=id)
        self._fetch = fetch
        self._draw = draw
        self._rows: dict[int, RowT] = {}
        self._damaged: dict[int, str] = {}
        self._empty: tuple[str, ...] = ()
        self.keys: Sequence[int] = ()
        self.cursor = 0
        self.marks: set[int] = set()
        self._anchor: int | None = None

    # --- what it shows -----------------------------------------------------------------

    @property
    def current(self) -> int | None:
        """The key under the cursor."""
        return self.keys[self.cursor] if 0 <= self.cursor < len(self.keys) else None

    def show(self, keys: Sequence[int], *, at: int | None = None) -> None:
        """Show these rows anew; the cursor stays with its row, or with its place in the list.

        ``at`` names the row that the cursor shall go to instead.
        """
        before = self.current
        wanted = before if at is None else at
        self.keys = keys
        self._rows.clear()
        self._damaged.clear()
        self.marks &= set(keys) if self.marks else set()
        self._anchor = None
        self.cursor = self._index(wanted)
        self._measure()
        self._follow()
        self.refresh()
        self.post_message(self.Moved(self.current))

    def say_empty(self, lines: Sequence[str]) -> None:
        """What stands in the list when it has no rows."""
        self._empty = tuple(lines)
        self.refresh()

    def row(self, key: int) -> RowT | None:
        """One row by its key."""
        if key not in self._rows:
            self._read((key,))
        return self._rows.get(key)

    def current_row(self) -> RowT | None:
        """The row under the cursor."""
        return None if self.current is None else self.row(self.current)

    def chosen(self, most: int | None = None) -> list[RowT]:
        """The marked rows in their order (the first ``most``), else the current one."""
        marked = self.marked()
        if not marked:
            row = self.current_row()
            return [] if row is None else [row]
        keys = list(islice((key for key in self.keys if key in marked), most))
        missing = [key for key in keys if key not in self._rows]
        for first in range(0, len(missing), BULK):
            self._read(missing[first : first + BULK])
        return [self._rows[key] for key in keys if key in self._rows]

    def _index(self, wanted: int | None) -> int:
        """Where a key stands; where it has gone, the same place as before."""
        if wanted is not None:
            try:
                return self.keys.index(wanted)
            except ValueError:
                pass
        return max(min(self.cursor, len(self.keys) - 1), 0)

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.keys))

    # --- moving ------------------------------------------------------------------------

    def move_to(self, index: int) -> None:
        """Put the cursor on the row at ``index``, or the nearest there is."""
        index = max(min(index, len(self.keys) - 1), 0)
        if index != self.cursor:
            self.cursor = index
            self.post_message(self.Moved(self.current))
        self._follow()
        self.refresh()

    def seek(self, key: int) -> None:
        """Put the cursor on the row with this key, where there is one."""
        if key in self.keys:
            self.move_to(self.keys.index(key))

    def do(self, name: str) -> None:
        """Move as the action of this name says."""
        match name:
            case "down" | "up":
                self.action_move(1 if name == "down" else -1)
            case "page_down" | "page_up":
                self.action_page(1 if name == "page_down" else -1)
            case "first" | "last":
                self.action_edge(name == "last")
            case _:
                raise LookupError(name)

    def action_move(self, by: int) -> None:
        """One row down or up."""
        self.move_to(self.cursor + by)

    def action_page(self, by: int) -> None:
        """One page down or up."""
        self.move_to(self.cursor + by * max(self.scrollable_content_region.height - 1, 1))

    def action_edge(self, last: bool) -> None:  # noqa: FBT001 - from a binding
        """To the first or last row."""
        self.move_to(len(self.keys) - 1 if last else 0)

    def toggle_mark(self) -> None:
        """Mark or unmark the row under the cursor, and go on to the next."""
        if self.current is None:
            return
        self.marks ^= {self.current}
        self.move_to(self.cursor + 1)
        self.post_message(self.Moved(self.current))

    def toggle_range(self) -> None:
        """Begin a range at the cursor; the next time, mark what it spans."""
        if self._anchor is None:
            self._anchor = self.cursor if self.keys else None
        else:
            self.marks |= set(self._range())
            self._anchor = None
        self.refresh()
        self.post_message(self.Moved(self.current))

    def marked(self) -> set[int]:
        """The keys that are marked, those of the range that is being drawn among them."""
        return self.marks | set(self._range())

    @property
    def ranging(self) -> bool:
        """Whether a range is being drawn."""
        return self._anchor is not None

    def clear_marks(self) -> None:
        """Unmark everything."""
        self.marks.clear()
        self._anchor = None
        self.refresh()

    def _range(self) -> Sequence[int]:
        if self._anchor is None:
            return ()
        first, last = sorted((self._anchor, self.cursor))
        return self.keys[first : last + 1]

    def _is_marked(self, index: int) -> bool:
        if self.keys[index] in self.marks:
            return True
        if self._anchor is None:
            return False
        first, last = sorted((self._anchor, self.cursor))
        return first <= index <= last

    def _follow(self) -> None:
        """Scroll so that the cursor is seen."""
        height = self.scrollable_content_region.height
        if height and self.keys:
            self.scroll_to_region(
                Region(0, self.cursor, 1, 1), animate=False, force=True, immediate=True
            )

    # --- drawing -----------------------------------------------------------------------

    def on_resize(self, _event: Resize) -> None:
        """Measure again: the width has changed."""
        self._measure()
        self.call_after_refresh(self._follow)

    def on_focus(self) -> None:
        """The cursor shows that keys go here."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor shows that keys go elsewhere."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        index = y + self.scroll_offset.y
        # The scroll bar's column is kept free, so that its coming moves no other column.
        width = self.size.width
        if not self.keys:
            said = [
                line
                for text in self._empty
                for line in paragraph(text, width - 2, LOOK.dim, indent=2, ground=LOOK.text)
            ]
            return strip(said[index] if index < len(said) else (), width, LOOK.text)
        if index >= len(self.keys):
            return strip((), width, LOOK.text)
        row = self._at(index)
        on = index == self.cursor
        drawn = strip(self._drawn(row, index, width - 1), width, LOOK.text)
        return self._lit(drawn) if on else drawn

    def _drawn(self, row: RowT | None, index: int, width: int) -> Line:
        """One row's line; of a damaged one, what is damaged."""
        key = self.keys[index]
        if row is not None and key not in self._damaged:
            try:
                return self._draw(row, width, self._is_marked(index), index == self.cursor)
            except Exception as error:  # noqa: BLE001 - a bug is raised again
                self._damaged[key] = words_of(self, error)
        words = self._damaged.get(key)
        return () if words is None else (piece(f" {' '.join(words.split())}", LOOK.alert),)

    def _lit(self, drawn: Strip) -> Strip:
        """The cursor's row: another ground under everything but signs with a ground of their own."""
        ground = worn(ON_CURSOR if self.has_focus else ON_CURSOR_BLURRED)
        paper = worn(LOOK.text).bgcolor
        return Strip(
            [
                Segment(text, style + ground if style and style.bgcolor == paper else style)
                for text, style, _control in drawn
            ],
            drawn.cell_length,
        )

    def _at(self, index: int) -> RowT | None:
        """The row at ``index``, fetched with its neighbours."""
        key = self.keys[index]
        if key not in self._rows:
            if len(self._rows) > KEPT_ROWS + len(self.marks):
                self._rows.clear()
            first = max(index - WINDOW // 2, 0)
            self._read(tuple(self.keys[first : first + WINDOW]))
        return self._rows.get(key)

    def _read(self, keys: Sequence[int]) -> None:
        """Fetch these rows; where one is damaged the others by themselves."""
        wanted = [key for key in keys if key not in self._damaged]
        try:
            self._rows.update(self._fetch(wanted))
        except Exception as error:  # noqa: BLE001 - a bug is raised again
            words = words_of(self, error)
            if len(wanted) == 1:
                self._damaged[wanted[0]] = words
            else:
                for key in wanted:
                    self._read((key,))

    # --- mouse -------------------------------------------------------------------------

    def on_click(self, event: Click) -> None:
        """A click selects, a double click opens."""
        index = event.y + self.scroll_offset.y
        if index >= len(self.keys):
            return
        self.move_to(index)
        if event.chain == DOUBLE:
            self.post_message(self.Opened())
