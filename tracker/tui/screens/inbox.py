"""仕分け: the candidates of open meetings, the passage each comes from, and its card."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from tracker.domain.item_row import ItemRow
from tracker.domain.records import ItemRecord
from tracker.errors import Message, NotFoundError
from tracker.services.queries.candidates import candidates
from tracker.services.queries.coverage import without_touched
from tracker.services.queries.list_items import rows_of
from tracker.services.queries.recurrences import recurrences
from tracker.services.queries.show_item import show_item
from tracker.services.queries.similar_items import Similar
from tracker.tui.actions import Place
from tracker.tui.card import Beside, card
from tracker.tui.desk import Desk
from tracker.tui.lines import Line
from tracker.tui.rows import inbox_line
from tracker.tui.screens.base import bindings
from tracker.tui.screens.item_list import ItemListScreen
from tracker.tui.screens.reading import ReadingScreen
from tracker.tui.widgets.card_view import CardView
from tracker.tui.widgets.virtual_list import VirtualList

MOST_NOTICES: Final = 3


class InboxScreen(ReadingScreen, ItemListScreen):
    """One candidate after the other, in the order of the minutes."""

    place = Place.INBOX
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.INBOX)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._alike: Similar | None = None
        self._notices: list[Message] = []

    def body(self) -> ComposeResult:
        """The list; the source with its heading; the card."""
        with Container(id="triage"):
            yield VirtualList[ItemRow](self.fetch, self._draw, id="list")
            yield from self.reading(CardView(id="card"))

    def reload(self) -> None:
        """The candidates as they are now."""
        numbers = candidates(self.desk.reader, self.desk.open_meetings)
        self._alike = None
        self._notices = self._unasked()
        self.source.forget()
        self.listing.say_empty([] if numbers else self._nothing_left())
        self.listing.show(numbers)

    def counted(self) -> str:
        """How much is left."""
        tr = self.desk.tr
        left = sum(meeting.candidates for meeting in self.desk.open_meetings)
        remarks = sum(meeting.remarks_to_do for meeting in self.desk.open_meetings)
        said = tr("Candidates left: {count}", count=left)
        row = self.current()
        if row is not None and row.meeting is not None:
            here = [m for m in self.desk.open_meetings if m.id == row.meeting_id]
            if len(self.desk.open_meetings) > len(here):
                own = sum(meeting.candidates for meeting in here)
                said = tr("Candidates left: {count} (of all meetings {all})", count=own, all=left)
            said = f"{tr.date(row.meeting)}  {said}"
        if remarks:
            said += tr("  Remarks still to do: {count}", count=remarks)
        if self._notices:
            said += tr("  Without touched sentences: {count} minutes", count=len(self._notices))
        return said

    def similar(self) -> ItemRow | None:
        """The item most like the current one, if any is like it at all."""
        row = self.current()
        if row is None:
            return None
        try:
            if self._alike is None:
                self._alike = Similar(self.desk.reader)
            return self._alike.to(row)
        except Exception as error:  # noqa: BLE001 - a bug is raised again
            self.desk.trouble(error)
            return None  # another item's damage is none of this one's

    def step_back(self) -> None:
        """From the enlarged source."""
        self.unzoom()

    def shown(self, key: int | None) -> None:
        """The candidate's card and passage."""
        view = self.query_one("#card", CardView)
        record = None if key is None else self._record(key)
        if record is None:
            view.clear()
            self.show_no_source()
            return
        self.show_item_source(record)
        beside = self._beside(record)
        view.show(lambda size: card(self.desk.tr, record, beside, size))

    def _beside(self, record: ItemRecord) -> Beside:
        position, total = self.listing.cursor + 1, len(self.listing.keys)
        held = record.minutes_id
        document = None if held is None else self.source.record(held).document
        similar, merge = self.similar(), self.key_of("merge")
        earlier, linked = self._earlier(record), record.earlier is not None
        link = "" if linked else self.key_of("link")
        return Beside(position, total, document, similar, merge, earlier, link)

    def _earlier(self, record: ItemRecord) -> ItemRow | None:
        """The item that it is linked to; where its speaker says that it was raised before, the likeliest."""
        number = record.earlier
        if number is None and record.refers_back is not None:
            found = recurrences(self.desk.reader, record.row.number)
            number = found[0].number if found else None
        if number is None:
            return None
        return next(iter(rows_of(self.desk.reader, [number])), None)

    def _record(self, number: int) -> ItemRecord | None:
        try:
            return show_item(self.desk.reader, number)
        except NotFoundError:
            return None

    def _nothing_left(self) -> list[str]:
        tr = self.desk.tr
        if not self.desk.meetings:
            return [
                tr("There are no minutes yet."),
                self.how_to_begin(),
            ]
        remarks = sum(meeting.remarks_to_do for meeting in self.desk.open_meetings)
        unasked = [tr.message(words) for words in self._notices[:MOST_NOTICES]]
        if remarks:
            return [
                tr("All candidates are decided."),
                tr("Remarks still to do: {count} ({key} shows them)", count=remarks,
                   key=self.key_of("remarks")),
                *unasked,
            ]  # fmt: skip
        ended = [meeting for meeting in self.desk.meetings if meeting.closed_at is not None]
        candidates = sum(meeting.candidates for meeting in ended)
        left = sum(meeting.remarks_to_do for meeting in ended)
        if candidates or left:
            return [
                tr("No meeting is open for triage."),
                tr("Left when triage was ended: candidates {candidates}, remarks {remarks}"
                   " ({meetings} shows the meetings)", candidates=candidates, remarks=left,
                   meetings=self.key_of("meetings")),
                *unasked,
            ]  # fmt: skip
        said = [tr("All candidates are decided, and every remark is accounted for."), *unasked]
        if self.desk.open_meetings:
            said.append(
                tr("The triage of a meeting is ended under meetings ({meetings}), with {key}.",
                   meetings=self.key_of("meetings"), key=self.key_of("close_meeting"))
            )  # fmt: skip
        return said

    def _unasked(self) -> list[Message]:
        """A word on each document that has no touched sentences because nobody looked for them."""
        return [
            words
            for meeting in self.desk.open_meetings
            for words in without_touched(self.desk.reader, meeting.id)
        ]

    def _draw(self, row: ItemRow, cells: int, marked: bool, on: bool) -> Line:  # noqa: FBT001
        return inbox_line(self.desk.tr, row, cells, marked=marked, on=on)
