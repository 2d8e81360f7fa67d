"""一覧: the items of the register under a filter line; in a wide terminal the item's page beside."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Input

from tracker.domain.item_row import ItemRow
from tracker.errors import NotFoundError
from tracker.services.queries.history import history
from tracker.services.queries.list_items import rows_of
from tracker.services.queries.show_item import show_item
from tracker.tui.actions import Place
from tracker.tui.columns import heading, register_line
from tracker.tui.desk import Desk
from tracker.tui.lines import Line
from tracker.tui.look import LOOK
from tracker.tui.paper import paper
from tracker.tui.screens.base import DeskScreen, bindings
from tracker.tui.screens.item import ItemScreen
from tracker.tui.screens.remarks import RemarksScreen
from tracker.tui.search import Found, Search
from tracker.tui.widgets.bars import StatusLine
from tracker.tui.widgets.entry import FilterEntry, LineEntry
from tracker.tui.widgets.text_view import TextView
from tracker.tui.widgets.virtual_list import VirtualList
from tracker.tui.widgets.words import OneLine, Words

DEBOUNCE = 0.12


class RegisterScreen(DeskScreen):
    """Every item but those set aside or merged, unless the filter asks for them."""

    place = Place.REGISTER
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.REGISTER)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._search = Search(desk.register)
        self._waiting: Timer | None = None
        self._count = 0

    def body(self) -> ComposeResult:
        """Filter line, column names, list, page."""
        with Horizontal(id="filter-row"):
            yield Words(f" / {self.desk.tr('Filter')} ", LOOK.bar_dim, id="filter-label")
            yield FilterEntry(
                id="filter",
                placeholder=self.desk.tr("e.g. status:open owner:name due:..2026-04-01 words"),
            )
            yield Words("", LOOK.bar_dim, id="count")
        with Container(id="ledger"):
            with Vertical(id="listing"):
                yield OneLine(self._columns, LOOK.bar, id="columns")
                yield VirtualList[ItemRow](self._fetch, self._draw, id="list")
            yield TextView(lambda _width: [], id="paper")

    @property
    def listing(self) -> VirtualList[ItemRow]:
        """The items."""
        return self.query_one("#list", VirtualList)

    @property
    def filter(self) -> LineEntry:
        """The filter line."""
        return self.query_one("#filter", LineEntry)

    def on_unmount(self) -> None:
        """Stop a search that runs."""
        self._search.begin()

    def on_resize(self) -> None:
        """The page comes and goes with the width."""
        self.call_after_refresh(lambda: self._preview(self.listing.current))

    def reload(self) -> None:
        """The items as they are now, under the same filter."""
        self._found(self._search.now(self.desk.reader, self.filter.text))

    def standing(self) -> str:
        """How many there are, and are marked."""
        tr = self.desk.tr
        said = tr("Items: {count}", count=self._count)
        if self.filter.text:
            said = tr("Matching: {count}", count=self._count)
        if self.listing.marks:
            said = tr("Marked: {count}", count=len(self.listing.marks)) + " · " + said
        return said

    def items(self) -> Sequence[ItemRow]:
        """The marked ones in their order, else the current one."""
        return self.listing.chosen()

    def current(self) -> ItemRow | None:
        """The item under the cursor."""
        return self.listing.current_row()

    def go_to(self, number: int) -> None:
        """Put the cursor on an item, where it is listed."""
        self.listing.seek(number)

    def marked(self) -> int:
        """How many are marked."""
        return len(self.listing.marks)

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Moving about."""
        return {
            "mark": self.listing.toggle_mark,
            "back": self._back,
            "open": self._open,
            "filter": self._to_filter,
            "remarks": self._to_remarks,
        }

    # --- filter ------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search when typing pauses."""
        event.stop()
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(DEBOUNCE, self._search_now)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the list."""
        event.stop()
        self.listing.focus()

    def on_filter_entry_left(self, event: FilterEntry.Left) -> None:
        """Esc empties the filter, then leaves it; the arrow only leaves it."""
        event.stop()
        if event.clear and self.filter.value:
            self.filter.value = ""
            return
        self.listing.focus()

    def _search_now(self) -> None:
        words, turn = self.filter.text, self._search.begin()
        self.run_worker(lambda: self._search_away(words, turn), thread=True, group="search")

    def _search_away(self, words: str, turn: int) -> None:
        """In a thread of its own."""
        found = self._search.away(words, turn)
        if found is not None:
            self.app.call_from_thread(self._found, found)

    def _found(self, found: Found) -> None:
        status = self.query_one("#status", StatusLine)
        if found.problem is not None:
            tr = self.desk.tr
            hint = f" {tr.message(found.hint)}" if found.hint else ""
            status.say(tr.message(found.problem) + hint, alert=True)
            return
        status.hush()
        self._count = len(found.numbers)
        self.listing.say_empty(self._nothing())
        self.listing.show(found.numbers)
        self.query_one("#count", Words).say(self.desk.tr("Items: {count}", count=self._count))

    def _nothing(self) -> list[str]:
        tr = self.desk.tr
        if self.filter.text:
            return [tr("Nothing matches."), tr("Esc in the filter line empties it.")]
        return [tr("The register is empty.")]

    # --- list --------------------------------------------------------------------------

    def on_virtual_list_moved(self, event: VirtualList.Moved) -> None:
        """Show the item that the cursor came to."""
        event.stop()
        self._preview(event.key)
        self.show_bars()

    def on_virtual_list_opened(self, event: VirtualList.Opened) -> None:
        """A double click opens the item's page."""
        event.stop()
        self._open()

    def _preview(self, number: int | None) -> None:
        page = self.query_one("#paper", TextView)
        if not page.display:
            return
        if number is None:
            page.rewrite(lambda _width: [], top=True)
            return
        desk = self.desk
        try:
            record = show_item(desk.reader, number)
        except NotFoundError:
            return
        batches = history(desk.reader, number=number)
        page.rewrite(paper(desk.tr, record, batches, desk.today), top=True)

    def _columns(self, cells: int) -> Line:
        """Their names, over a list that keeps a column for its scroll bar."""
        return heading(self.desk.tr, cells - 1)

    def _fetch(self, numbers: Sequence[int]) -> Mapping[int, ItemRow]:
        return {row.number: row for row in rows_of(self.desk.reader, list(numbers))}

    def _draw(self, row: ItemRow, cells: int, marked: bool, on: bool) -> Line:  # noqa: FBT001
        return register_line(self.desk.tr, row, cells, self.desk.today, marked=marked, on=on)

    # --- moving about ------------------------------------------------------------------

    def _back(self) -> None:
        if self.listing.marks:
            self.listing.clear_marks()
            self.show_bars()
        elif self.filter.value:
            self.filter.value = ""

    def _open(self) -> None:
        row = self.current()
        if row is not None:
            self.app.push_screen(ItemScreen(self.desk, row.number))

    def _to_filter(self) -> None:
        self.filter.focus()

    def _to_remarks(self) -> None:
        self.app.push_screen(RemarksScreen(self.desk))
