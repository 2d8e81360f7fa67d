"""仕分け: the candidates of open meetings, the passage each comes from, and its card."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical

from tracker.domain.item_row import ItemRow
from tracker.domain.records import ItemRecord
from tracker.errors import NotFoundError
from tracker.services.queries.list_items import rows_of
from tracker.services.queries.passages import passage
from tracker.services.queries.show_item import show_item
from tracker.tui import piles
from tracker.tui.actions import Place
from tracker.tui.card import Place as CardPlace
from tracker.tui.card import card
from tracker.tui.columns import inbox_line
from tracker.tui.desk import Desk
from tracker.tui.lines import Line
from tracker.tui.naming import document_heading
from tracker.tui.screens.base import DeskScreen, bindings
from tracker.tui.screens.item import ItemScreen
from tracker.tui.screens.remarks import RemarksScreen
from tracker.tui.widgets.card_view import CardView
from tracker.tui.widgets.heading import Heading
from tracker.tui.widgets.source_view import SourceView
from tracker.tui.widgets.virtual_list import VirtualList


class InboxScreen(DeskScreen):
    """One candidate after the other, in the order of the minutes."""

    place = Place.INBOX
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.INBOX)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._ranks: Mapping[int, tuple[int, int]] = {}

    def body(self) -> ComposeResult:
        """The list; the source with its heading; the card."""
        with Container(id="triage"):
            yield VirtualList[ItemRow](self._fetch, self._draw, id="list")
            with Vertical(id="reading"):
                yield Heading(id="where")
                yield SourceView(lambda number: passage(self.desk.reader, number), id="source")
                yield Heading(id="rule")
                yield CardView(id="card")

    @property
    def listing(self) -> VirtualList[ItemRow]:
        """The candidates."""
        return self.query_one("#list", VirtualList)

    @property
    def source(self) -> SourceView:
        """The passage."""
        return self.query_one("#source", SourceView)

    def reload(self) -> None:
        """The candidates as they are now."""
        pile = piles.candidates(self.desk.reader, self.desk.open_meetings)
        self._ranks = pile.ranks
        self.source.forget()
        self.listing.say_empty(self._nothing_left())
        self.listing.show(pile.numbers)

    def standing(self) -> str:
        """How much is left."""
        tr = self.desk.tr
        left = sum(meeting.candidates for meeting in self.desk.open_meetings)
        remarks = sum(meeting.remarks_to_do for meeting in self.desk.open_meetings)
        said = tr("Candidates left: {count}", count=left)
        if remarks:
            said += tr("  Remarks still to do: {count}", count=remarks)
        if self.listing.marks:
            said = tr("Marked: {count}", count=len(self.listing.marks)) + " · " + said
        return said

    def items(self) -> Sequence[ItemRow]:
        """The marked ones in their order, else the current one."""
        return self.listing.chosen()

    def current(self) -> ItemRow | None:
        """The candidate under the cursor."""
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
            "zoom": self._zoom,
            "source_down": lambda: self.source.action_scroll_by(3),
            "source_up": lambda: self.source.action_scroll_by(-3),
            "remarks": self._to_remarks,
        }

    def on_virtual_list_moved(self, event: VirtualList.Moved) -> None:
        """Show the candidate that the cursor came to."""
        event.stop()
        self._show(event.key)
        self.show_bars()

    def on_virtual_list_opened(self, event: VirtualList.Opened) -> None:
        """A double click opens the item's page."""
        event.stop()
        self._open()

    def _show(self, number: int | None) -> None:
        tr = self.desk.tr
        view = self.query_one("#card", CardView)
        record = None if number is None else self._record(number)
        if record is None:
            view.clear()
            self.source.show_nothing("")
            self.query_one("#where", Heading).say("")
            return
        position, total = self._ranks.get(record.row.number, (1, 1))
        view.show(lambda size: card(tr, record, CardPlace(position, total), size))
        if record.minutes_id is None:
            self.source.show_nothing(tr("Noted without minutes."))
            self.query_one("#where", Heading).say(tr("Source"))
            return
        self.source.show(record.minutes_id, record.evidence)
        document = self.source.record(record.minutes_id).document
        self.query_one("#where", Heading).say(document_heading(tr, document, record.row.meeting))

    def _record(self, number: int) -> ItemRecord | None:
        try:
            return show_item(self.desk.reader, number)
        except NotFoundError:
            return None

    def _back(self) -> None:
        if self.has_class("zoomed"):
            self.remove_class("zoomed")
        elif self.listing.marks:
            self.listing.clear_marks()
            self.show_bars()

    def _zoom(self) -> None:
        self.toggle_class("zoomed")

    def _to_remarks(self) -> None:
        self.app.push_screen(RemarksScreen(self.desk))

    def _open(self) -> None:
        row = self.current()
        if row is not None:
            self.app.push_screen(ItemScreen(self.desk, row.number))

    def _nothing_left(self) -> list[str]:
        tr = self.desk.tr
        if not self.desk.meetings:
            return [
                tr("There are no minutes yet."),
                tr(
                    "Import some with: tracker import FILE    or load the sample with: tracker sample"
                ),
            ]
        remarks = sum(meeting.remarks_to_do for meeting in self.desk.open_meetings)
        if remarks:
            return [
                tr("All candidates are decided."),
                tr("Remarks still to do: {count} (l shows them)", count=remarks),
            ]
        return [tr("All candidates are decided, and every remark is accounted for.")]

    def _fetch(self, numbers: Sequence[int]) -> Mapping[int, ItemRow]:
        return {row.number: row for row in rows_of(self.desk.reader, list(numbers))}

    def _draw(self, row: ItemRow, cells: int, marked: bool, on: bool) -> Line:  # noqa: FBT001
        return inbox_line(self.desk.tr, row, cells, marked=marked, on=on)
