"""One item's page; in a wide terminal its source beside it."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical

from tracker.domain.item_row import ItemRow
from tracker.domain.records import ItemRecord
from tracker.errors import NotFoundError
from tracker.services.queries.history import history
from tracker.services.queries.passages import passage
from tracker.services.queries.show_item import show_item
from tracker.tui.actions import Place
from tracker.tui.desk import Desk
from tracker.tui.naming import document_heading
from tracker.tui.paper import paper
from tracker.tui.screens.base import DeskScreen, bindings
from tracker.tui.widgets.heading import Heading
from tracker.tui.widgets.source_view import SourceView
from tracker.tui.widgets.text_view import TextView


class ItemScreen(DeskScreen):
    """Evidence, answer, resolutions, confirmations, notes, history."""

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
            with Vertical(id="reading"):
                yield Heading(id="where")
                yield SourceView(lambda number: passage(self.desk.reader, number), id="source")

    @property
    def source(self) -> SourceView:
        """The passage."""
        return self.query_one("#source", SourceView)

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
        self.query_one("#paper", TextView).rewrite(paper(desk.tr, record, batches, desk.today))
        if record.minutes_id is None:
            self.source.show_nothing(desk.tr("Noted without minutes."))
            return
        self.source.show(record.minutes_id, record.evidence)
        document = self.source.record(record.minutes_id).document
        heading = document_heading(desk.tr, document, record.row.meeting)
        self.query_one("#where", Heading).say(heading)

    def items(self) -> Sequence[ItemRow]:
        """This one."""
        return () if self._record is None else (self._record.row,)

    def current(self) -> ItemRow | None:
        """This one."""
        return None if self._record is None else self._record.row

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Moving about."""
        return {
            "back": self._back,
            "zoom": self._zoom,
            "source_down": lambda: self.source.action_scroll_by(3),
            "source_up": lambda: self.source.action_scroll_by(-3),
        }

    def _back(self) -> None:
        if self.has_class("zoomed"):
            self._zoom()
        else:
            self.dismiss()

    def _zoom(self) -> None:
        self.toggle_class("zoomed")
        target = self.source if self.has_class("zoomed") else self.query_one("#paper", TextView)
        target.focus()
