"""履歴: who did what, and undoing it, one action or everything back to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tracker.domain.records import BatchRecord
from tracker.services.queries.history import batch_ids, batches_of
from tracker.services.queries.owners import owner_names
from tracker.tui.actions import Place
from tracker.tui.batch_page import batch_line, batch_page
from tracker.tui.conditions import Situation
from tracker.tui.flows.reverting import undo_these
from tracker.tui.lines import Line
from tracker.tui.screens.base import bindings
from tracker.tui.screens.halves import HalvesScreen
from tracker.tui.widgets.text_view import TextView
from tracker.tui.widgets.virtual_list import VirtualList


class HistoryScreen(HalvesScreen):
    """The batches, newest first, and what the current one changed."""

    place = Place.HISTORY
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.HISTORY)

    def body(self) -> ComposeResult:
        """The list and the page."""
        yield from self.halves(VirtualList[BatchRecord](self._fetch, self._draw, id="list"))

    def reload(self) -> None:
        """The batches as they are now."""
        self.listing.say_empty([self.desk.tr("Nothing has been done yet.")])
        self.listing.show(batch_ids(self.desk.reader))

    def counted(self) -> str:
        """How many there are."""
        return self.desk.tr("Actions: {count}", count=len(self.listing.keys))

    def situation(self, most: int | None = None) -> Situation:
        """With the action under the cursor."""
        return replace(super().situation(most), batch=self._batch())

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Undoing."""
        return {
            **super().views(),
            "undo_this": lambda: self._undo(one=True),
            "undo_to": lambda: self._undo(one=False),
        }

    def shown(self, key: int | None) -> None:
        """What the action changed."""
        batch, tr = self._batch(), self.desk.tr
        page = self.query_one("#paper", TextView)
        if key is None or batch is None:
            page.rewrite(lambda _width: [], top=True)
        else:
            names = owner_names(self.desk.reader)
            page.rewrite(lambda cells: batch_page(tr, batch, names, cells), top=True)

    def _undo(self, *, one: bool) -> None:
        last = self.listing.cursor + 1
        keys = self.listing.keys[self.listing.cursor if one else 0 : last]
        undo_these(self, batches_of(self.desk.reader, keys))

    def _batch(self) -> BatchRecord | None:
        batch: BatchRecord | None = self.listing.current_row()
        return batch

    def _fetch(self, keys: Sequence[int]) -> Mapping[int, BatchRecord]:
        return {batch.id: batch for batch in batches_of(self.desk.reader, keys)}

    def _draw(self, batch: BatchRecord, cells: int, marked: bool, on: bool) -> Line:  # noqa: FBT001, ARG002
        return batch_line(self.desk.tr, batch, cells, on=on)
