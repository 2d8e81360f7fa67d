"""A list and the page of its current row: one above the other, or side by side."""

from typing import Any

from textual.app import ComposeResult
from textual.containers import Container

from tracker.tui.screens.listing import ListScreen
from tracker.tui.widgets.text_view import TextView
from tracker.tui.widgets.virtual_list import VirtualList


class HalvesScreen(ListScreen):
    """Its two halves."""

    DEFAULT_CSS = """
    HalvesScreen {
        #halves { height: 1fr; layout: vertical; }
        #halves #list { height: 1fr; }
        #halves #paper { height: 1fr; border-top: solid $border-blurred; }
        &.-wide #halves, &.-broad #halves { layout: horizontal; }
        &.-wide #halves #list, &.-broad #halves #list { width: 50%; }
        &.-wide #halves #paper, &.-broad #halves #paper {
            width: 1fr; border-top: none; border-left: solid $border-blurred; padding-left: 1;
        }
    }
    """

    def halves(self, listing: VirtualList[Any]) -> ComposeResult:
        """The list and the page."""
        with Container(id="halves"):
            yield listing
            yield TextView(lambda _width: [], id="paper")
