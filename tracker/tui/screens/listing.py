"""What screens with a list share: the cursor's row, marks, going back step by step."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tracker.domain.item_row import ItemRow
from tracker.services.queries.list_items import rows_of
from tracker.tui.screens.base import DeskScreen
from tracker.tui.widgets.virtual_list import VirtualList

# How many marked items the footer looks at; a key looks at all of them.
GLANCE = 200


class ListScreen(DeskScreen):
    """A screen whose heart is one virtual list."""

    @property
    def listing(self) -> VirtualList[Any]:
        """The list."""
        return self.query_one("#list", VirtualList)

    def counted(self) -> str:
        """How much there is, for the status line."""
        return ""

    def shown(self, key: int | None) -> None:
        """The cursor came to another row, or to none."""

    def opened(self) -> None:
        """A row was double-clicked."""

    def step_back(self) -> None:
        """What Esc does when nothing is marked."""

    def standing(self) -> str:
        """How many are marked, and how much there is."""
        counted, marked = self.counted(), self.marked()
        if not marked:
            return counted
        return self.desk.tr("Marked: {count}", count=marked) + f" · {counted}"

    def marked(self) -> int:
        """How many are marked."""
        return len(self.listing.marked())

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Marks, and the way back."""
        return {
            **super().views(),
            "mark": self.listing.toggle_mark,
            "range": self.listing.toggle_range,
            "back": self._back,
        }

    def on_virtual_list_moved(self, event: VirtualList.Moved) -> None:
        """Show the row that the cursor came to."""
        event.stop()
        self.guarded(lambda: self.shown(event.key))
        self.show_bars()

    def on_virtual_list_opened(self, event: VirtualList.Opened) -> None:
        """A double click opens the row."""
        event.stop()
        self.opened()

    def _back(self) -> None:
        if self.listing.marked():
            self.listing.clear_marks()
            self.show_bars()
        else:
            self.step_back()


class ItemListScreen(ListScreen):
    """A list of items."""

    def items(self) -> Sequence[ItemRow]:
        """The marked ones in their order, else the current one."""
        return self.listing.chosen(GLANCE if self._brief else None)

    def current(self) -> ItemRow | None:
        """The item under the cursor."""
        row: ItemRow | None = self.listing.current_row()
        return row

    def go_to(self, number: int) -> None:
        """Put the cursor on an item, where it is listed."""
        self.listing.seek(number)

    def opened(self) -> None:
        """The item's page."""
        from tracker.tui.screens.item import ItemScreen

        row = self.current()
        if row is not None:
            self.app.push_screen(ItemScreen(self.desk, row.number))

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Opening an item, its thread, and the check for omissions."""
        return {
            **super().views(),
            "open": self.opened,
            "remarks": self._to_remarks,
            "thread": self._thread,
        }

    def fetch(self, numbers: Sequence[int]) -> Mapping[int, ItemRow]:
        """A window of rows, for the list."""
        return {row.number: row for row in rows_of(self.desk.reader, list(numbers))}

    def _thread(self) -> None:
        from tracker.tui.flows.threads import thread
        from tracker.tui.screens.item import ItemScreen

        def go(number: int) -> None:
            self.app.push_screen(ItemScreen(self.desk, number))

        thread(self, go)

    def _to_remarks(self) -> None:
        from tracker.tui.screens.remarks import RemarksScreen

        self.app.push_screen(RemarksScreen(self.desk))
