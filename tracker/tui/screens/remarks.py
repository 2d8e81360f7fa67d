"""仕分け漏れの確認: every remark, and whether it is accounted for, beside the minutes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from tracker.domain.records import MeetingRecord, PassageRecord, RemarkRecord
from tracker.domain.span import Span
from tracker.services.queries.coverage import coverage, without_touched
from tracker.tui.actions import Place
from tracker.tui.conditions import Situation
from tracker.tui.desk import Desk
from tracker.tui.flows.host import Host
from tracker.tui.flows.mending import mend
from tracker.tui.flows.quoting import quote
from tracker.tui.flows.touched import touched
from tracker.tui.lines import Line
from tracker.tui.rows import remark_line
from tracker.tui.screens.base import bindings
from tracker.tui.screens.listing import ListScreen
from tracker.tui.screens.reading import ReadingScreen
from tracker.tui.widgets.virtual_list import VirtualList


class RemarksScreen(ReadingScreen, ListScreen):
    """The list of remarks above (or beside) the minutes, the current one lit.

    ``meeting_id`` names one meeting; without it all that are open are shown.  ``at`` is the remark
    that it opens at, where it is among them.
    """

    DEFAULT_CSS = """
    RemarksScreen {
        #triage #list, &.-flat #triage #list { height: 9; }
        &.-wide #triage #list, &.-broad #triage #list { height: 1fr; width: 50%; }
    }
    """
    place = Place.REMARKS
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.REMARKS)

    def __init__(self, desk: Desk, meeting_id: int | None = None, *, at: int | None = None) -> None:
        super().__init__(desk)
        self._meeting_id = meeting_id
        self._at = at
        self._held: dict[int, RemarkRecord] = {}

    def body(self) -> ComposeResult:
        """The list and the source."""
        with Container(id="triage"):
            yield VirtualList[RemarkRecord](self._fetch, self._draw, id="list")
            yield from self.reading(margin=True)

    def reload(self) -> None:
        """The remarks as they are now; the cursor on one that is still to do."""
        before = self._held
        found = [r for m in self._meetings() for r in coverage(self.desk.reader, m.id)]
        self._held = {remark.id: remark for remark in found}
        self.source.forget()
        self.listing.say_empty([self.desk.tr("There are no remarks yet.")])
        at = self._at if self._at in self._held else self._next_to_do(before)
        self._at = None
        self.listing.show([remark.id for remark in found], at=at)

    def counted(self) -> str:
        """How many are accounted for."""
        tr = self.desk.tr
        done = sum(remark.accounted_for for remark in self._held.values())
        return tr("Remarks accounted for: {done} of {count}", done=done, count=len(self._held))

    def standings(self) -> Sequence[str]:
        """With what the signs in the margin mean, where there is room."""
        signs = self.desk.tr("(? candidate, # item, - no follow-up, ! to do)")
        return f"{self.standing()}  {signs}", self.standing()

    def remarks(self, most: int | None = None) -> Sequence[RemarkRecord]:
        """The marked ones, else the current one; those that are accounted for are left out."""
        return [remark for remark in self.listing.chosen(most) if not remark.accounted_for]

    def situation(self, most: int | None = None) -> Situation:
        """With the remark that an item could be made from."""
        return replace(super().situation(most), minutes=bool(self._held))

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Moving about, and an item from the remark's own words."""
        return {
            **super().views(),
            "quote": lambda: self._read_with(quote),
            "mend": lambda: self._read_with(mend),
            "open": self.opened,
            "touched": self._touched,
            "next_to_do": lambda: self._jump(1),
            "previous_to_do": lambda: self._jump(-1),
        }

    def opened(self) -> None:
        """The page of the remark's first item."""
        from tracker.tui.screens.item import ItemScreen

        remark: RemarkRecord | None = self.listing.current_row()
        numbers = () if remark is None else (*remark.candidates, *remark.items)
        if numbers:
            self.app.push_screen(ItemScreen(self.desk, numbers[0]))
        else:
            self.refuse_words(self.desk.tr("No item comes from this remark."))

    def shown(self, key: int | None) -> None:
        """The remark in its minutes."""
        remark = None if key is None else self._held.get(key)
        if remark is None:
            self.show_no_source()
        else:
            self.show_source(
                remark.minutes_id,
                remark.meeting,
                remarks=(remark.id,),
                unchecked=[Span(s.start, s.end) for s in remark.left],
            )

    def step_back(self) -> None:
        """From the enlarged source, else from the screen."""
        if not self.unzoom():
            self.dismiss()

    def _touched(self) -> None:
        words = [w for m in self._meetings() for w in without_touched(self.desk.reader, m.id)]
        about = "\n".join(self.desk.tr.message(word) for word in words[:3])
        touched(self, self._held.values(), self.listing.seek, about=about)

    def _jump(self, by: int) -> None:
        """The next remark in this direction that is still to decide."""
        at = self.listing.cursor + by
        while 0 <= at < len(self.listing.keys):
            if not self._held[self.listing.keys[at]].accounted_for:
                self.listing.move_to(at)
                return
            at += by
        self.say(self.desk.tr("There is none in this direction."))

    def _read_with(self, flow: Callable[[Host, RemarkRecord, PassageRecord], None]) -> None:
        """A flow that works on the current remark and its document's words."""
        remark: RemarkRecord | None = self.listing.current_row()
        if remark is not None:
            flow(self, remark, self.source.record(remark.minutes_id))

    def _meetings(self) -> Sequence[MeetingRecord]:
        if self._meeting_id is None:
            return self.desk.open_meetings
        return [meeting for meeting in self.desk.meetings if meeting.id == self._meeting_id]

    def _next_to_do(self, before: Mapping[int, RemarkRecord]) -> int | None:
        """Where the cursor goes: on opening, and when its remark has just been accounted for."""
        current = self._still(before)
        keys = list(self._held)
        if current in self._held:
            was = before.get(current)
            if not self._held[current].accounted_for or (was and was.accounted_for):
                return current
            keys = keys[keys.index(current) :]
        return next((key for key in keys if not self._held[key].accounted_for), current)

    def _still(self, before: Mapping[int, RemarkRecord]) -> int | None:
        """The current remark, by its number where its document has been kept anew."""
        current = self.listing.current
        was = None if current is None else before.get(current)
        if was is None or current in self._held:
            return current
        same = (r.id for r in self._held.values() if r.meeting_id == was.meeting_id)
        return next((key for key in same if self._held[key].number >= was.number), current)

    def _fetch(self, keys: Sequence[int]) -> Mapping[int, RemarkRecord]:
        return {key: self._held[key] for key in keys if key in self._held}

    def _draw(self, remark: RemarkRecord, cells: int, marked: bool, on: bool) -> Line:  # noqa: FBT001
        words = self._words(remark)
        return remark_line(self.desk.tr, remark, words, cells, marked=marked, on=on)

    def _words(self, remark: RemarkRecord) -> str:
        """How the remark begins."""
        text = self.source.record(remark.minutes_id).text
        return " ".join(text[remark.start : min(remark.end, remark.start + 120)].split())
