"""会議: the meetings with their minutes, and how far each is accounted for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tracker.domain.records import MeetingRecord
from tracker.services.queries.deputies import list_deputies
from tracker.tui.actions import Place
from tracker.tui.conditions import Situation
from tracker.tui.desk import Desk
from tracker.tui.lines import Line
from tracker.tui.meeting_page import meeting_line, meeting_page
from tracker.tui.screens.base import bindings
from tracker.tui.screens.halves import HalvesScreen
from tracker.tui.screens.remarks import RemarksScreen
from tracker.tui.widgets.text_view import TextView
from tracker.tui.widgets.virtual_list import VirtualList


class MeetingsScreen(HalvesScreen):
    """The list of meetings, newest first, and what is known of the current one."""

    place = Place.MEETINGS
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.MEETINGS)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._held: dict[int, MeetingRecord] = {}

    def body(self) -> ComposeResult:
        """The list and the page."""
        yield from self.halves(VirtualList[MeetingRecord](self._fetch, self._draw, id="list"))

    def reload(self) -> None:
        """The meetings as they are now."""
        self._held = {meeting.id: meeting for meeting in reversed(self.desk.meetings)}
        self.listing.say_empty([self.desk.tr("There are no minutes yet."), self.how_to_begin()])
        self.listing.show(list(self._held))

    def counted(self) -> str:
        """How many there are."""
        return self.desk.tr("Meetings: {count}", count=len(self._held))

    def situation(self, most: int | None = None) -> Situation:
        """With whether there are minutes to read."""
        meeting = self._meeting()
        return replace(
            super().situation(most),
            minutes=bool(meeting and meeting.documents),
            meeting=meeting is not None,
        )

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Reading the minutes; another day for the meeting, the end of its triage, who came for whom."""
        return {
            **super().views(),
            "read": self.opened,
            "move_meeting": self._move_meeting,
            "close_meeting": self._close,
            "deputy": self._deputy,
        }

    def shown(self, key: int | None) -> None:
        """What is known of the meeting."""
        meeting, tr = self._meeting(), self.desk.tr
        page = self.query_one("#paper", TextView)
        if key is None or meeting is None:
            page.rewrite(lambda _width: [], top=True)
        else:
            deputies = [d for d in list_deputies(self.desk.reader) if d.meeting_id == meeting.id]
            page.rewrite(lambda cells: meeting_page(tr, meeting, cells, deputies), top=True)

    def opened(self) -> None:
        """The minutes, remark by remark."""
        meeting = self._meeting()
        if meeting is not None and meeting.documents:
            self.app.push_screen(RemarksScreen(self.desk, meeting.id))

    def _move_meeting(self) -> None:
        from tracker.tui.flows.moving import move_meeting

        meeting = self._meeting()
        if meeting is not None:
            move_meeting(self, meeting)

    def _close(self) -> None:
        from tracker.tui.flows.closing import close

        meeting = self._meeting()
        if meeting is not None:
            close(self, meeting)

    def _deputy(self) -> None:
        from tracker.tui.flows.deputies import record

        meeting = self._meeting()
        if meeting is not None:
            record(self, meeting, principal="", what=self.desk.tr.paper_date(meeting.held_on))

    def _meeting(self) -> MeetingRecord | None:
        key = self.listing.current
        return None if key is None else self._held.get(key)

    def _fetch(self, keys: Sequence[int]) -> Mapping[int, MeetingRecord]:
        return {key: self._held[key] for key in keys if key in self._held}

    def _draw(self, meeting: MeetingRecord, cells: int, marked: bool, on: bool) -> Line:  # noqa: FBT001, ARG002
        return meeting_line(self.desk.tr, meeting, cells, on=on)
