"""One item's page; in a wide terminal its source beside it."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from tracker.domain.item_row import ItemRow
from tracker.domain.records import ItemRecord
from tracker.errors import NotFoundError
from tracker.services.queries.history import history
from tracker.services.queries.show_item import show_item
from tracker.services.queries.threads import reference_of, thread_of
from tracker.tui.actions import Place
from tracker.tui.desk import Desk
from tracker.tui.paper import paper
from tracker.tui.screens.base import bindings
from tracker.tui.screens.reading import ReadingScreen
from tracker.tui.widgets.text_view import TextView


class ItemScreen(ReadingScreen):
    """Evidence, answer, resolutions, confirmations, notes, history."""

    DEFAULT_CSS = """
    ItemScreen {
        #item { height: 1fr; layout: horizontal; }
        #item #paper { width: 1fr; height: 1fr; }
        #item #reading { display: none; height: 1fr; }
        &.-wide #item #reading, &.-broad #item #reading {
            display: block; width: 50%; border-left: solid $border-blurred;
        }
        &.zoomed #item #paper { display: none; }
        &.zoomed #item #reading { display: block; width: 1fr; border-left: none; }
    }
    """
    place = Place.ITEM
    AUTO_FOCUS: ClassVar[str | None] = "#paper"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.ITEM)

    def __init__(self, desk: Desk, number: int) -> None:
        super().__init__(desk)
        self._number = number
        self._record: ItemRecord | None = None

    def body(self) -> ComposeResult:
        """The page and the source."""
        with Container(id="item"):
            yield TextView(lambda _width: [], id="paper")
            yield from self.reading()

    def reload(self) -> None:
        """The item as it is now; where it has gone, its page goes too."""
        desk = self.desk
        try:
            record = show_item(desk.reader, self._number)
        except NotFoundError:
            self.dismiss()
            return
        self._record = record
        batches = history(desk.reader, number=self._number)
        self.query_one("#paper", TextView).rewrite(
            paper(
                desk.tr,
                record,
                batches,
                desk.today,
                thread=thread_of(desk.reader, self._number),
                reference=reference_of(desk.reader, record),
            )
        )
        self.show_item_source(record)

    def items(self, most: int | None = None) -> Sequence[ItemRow]:  # noqa: ARG002
        """This one."""
        return () if self._record is None else (self._record.row,)

    def current(self) -> ItemRow | None:
        """This one."""
        return None if self._record is None else self._record.row

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Moving about."""
        return {**super().views(), "back": self._back, "thread": self._thread}

    def _thread(self) -> None:
        from tracker.tui.flows.threads import thread

        thread(self, self._go_on)

    def _go_on(self, number: int) -> None:
        if number != self._number:
            self.app.push_screen(ItemScreen(self.desk, number))

    def _back(self) -> None:
        if not self.unzoom():
            self.dismiss()
