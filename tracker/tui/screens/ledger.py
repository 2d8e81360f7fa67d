"""A list of items with the current one's page beside it, where the terminal is wide enough."""

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widget import Widget

from tracker.errors import NotFoundError
from tracker.services.queries.history import history
from tracker.services.queries.show_item import show_item
from tracker.tui.paper import paper
from tracker.tui.screens.item_list import ItemListScreen
from tracker.tui.widgets.text_view import TextView


class LedgerScreen(ItemListScreen):
    """The page comes and goes with the width."""

    DEFAULT_CSS = """
    LedgerScreen {
        #sections { height: 1; }
        #ledger { height: 1fr; layout: horizontal; }
        #listing { width: 1fr; height: 1fr; }
        #columns { height: 1; width: 1fr; }
        #listing #list { height: 1fr; }
        #ledger #paper { display: none; height: 1fr; }
        &.-broad #ledger #paper {
            display: block; width: 44%; border-left: solid $border-blurred; padding-left: 1;
        }
    }
    """

    def ledger(self, *listing: Widget) -> ComposeResult:
        """The list with its column names, and the page."""
        with Container(id="ledger"):
            with Vertical(id="listing"):
                yield from listing
            yield TextView(lambda _width: [], id="paper")

    def on_resize(self) -> None:
        """The page comes and goes with the width."""
        self.call_after_refresh(lambda: self._preview(self.listing.current))

    def shown(self, key: int | None) -> None:
        """The item's page, where there is room for it."""
        self._preview(key)

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
