"""What screens with a list of items share: the items to work on, their pages, the way to the remarks."""

from collections.abc import Callable, Mapping, Sequence

from tracker.domain.item_row import ItemRow
from tracker.services.queries.list_items import rows_of
from tracker.services.queries.show_item import show_item
from tracker.tui.screens.listing import ListScreen


class ItemListScreen(ListScreen):
    """A list of items."""

    def items(self, most: int | None = None) -> Sequence[ItemRow]:
        """The marked ones in their order, else the current one."""
        return self.listing.chosen(most)

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

        row = self.current()
        held = () if row is None else show_item(self.desk.reader, row.number).evidence
        at = next((found.remark_id for found in held if found.remark_id is not None), None)
        self.app.push_screen(RemarksScreen(self.desk, at=at))
