"""仕分け漏れの確認: every remark of the open meetings, and whether it is accounted for."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical

from tracker.domain.records import RemarkRecord
from tracker.services.queries.coverage import coverage
from tracker.services.queries.passages import passage
from tracker.tui.actions import Place
from tracker.tui.columns import remark_line
from tracker.tui.desk import Desk
from tracker.tui.lines import Line
from tracker.tui.naming import document_heading
from tracker.tui.screens.base import DeskScreen, bindings
from tracker.tui.widgets.heading import Heading
from tracker.tui.widgets.source_view import SourceView
from tracker.tui.widgets.virtual_list import VirtualList


class RemarksScreen(DeskScreen):
    """The list of remarks above (or beside) the minutes, the current one lit."""

    place = Place.REMARKS
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.REMARKS)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._held: dict[int, RemarkRecord] = {}
        self._opened = False

    def body(self) -> ComposeResult:
        """The list and the source."""
        with Container(id="triage"):
            yield VirtualList[RemarkRecord](self._fetch, self._draw, id="list")
            with Vertical(id="reading"):
                yield Heading(id="where")
                yield SourceView(lambda number: passage(self.desk.reader, number), id="source")

    @property
    def listing(self) -> VirtualList[RemarkRecord]:
        """The remarks."""
        return self.query_one("#list", VirtualList)

    @property
    def source(self) -> SourceView:
        """The minutes."""
        return self.query_one("#source", SourceView)

    def reload(self) -> None:
        """The remarks as they are now; the cursor on one that is still to do."""
        before = self._held
        found = [r for m in self.desk.open_meetings for r in coverage(self.desk.reader, m.id)]
        self._held = {remark.id: remark for remark in found}
        self.source.forget()
        self.listing.say_empty([self.desk.tr("There are no remarks yet.")])
        self.listing.show([remark.id for remark in found], at=self._next_to_do(before))

    def standing(self) -> str:
        """How many are accounted for."""
        done = sum(remark.accounted_for for remark in self._held.values())
        said = self.desk.tr(
            "Remarks accounted for: {done} of {count}", done=done, count=len(self._held)
        )
        if self.listing.marks:
            said = self.desk.tr("Marked: {count}", count=len(self.listing.marks)) + " · " + said
        return said

    def remarks(self) -> Sequence[RemarkRecord]:
        """The marked ones, else the current one; those that are accounted for are left out."""
        return [remark for remark in self.listing.chosen() if not remark.accounted_for]

    def marked(self) -> int:
        """How many are marked."""
        return len(self.listing.marks)

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Moving about."""
        return {
            "mark": self.listing.toggle_mark,
            "back": self._back,
            "zoom": self._zoom,
            "source_down": lambda: self.source.action_scroll_by(3),
            "source_up": lambda: self.source.action_scroll_by(-3),
        }

    def on_virtual_list_moved(self, event: VirtualList.Moved) -> None:
        """Show the remark that the cursor came to."""
        event.stop()
        remark = None if event.key is None else self._held.get(event.key)
        if remark is None:
            self.source.show_nothing("")
        else:
            self.source.show(remark.minutes_id, (), (remark.id,))
            document = self.source.record(remark.minutes_id).document
            heading = document_heading(self.desk.tr, document, remark.meeting)
            self.query_one("#where", Heading).say(heading)
        self.show_bars()

    def _next_to_do(self, before: Mapping[int, RemarkRecord]) -> int | None:
        """Where the cursor goes: on opening, and when its remark has just been accounted for."""
        current = self.listing.current
        keys = list(self._held)
        if current in self._held:
            was = before.get(current)
            if not self._held[current].accounted_for or (was and was.accounted_for):
                return current
            keys = keys[keys.index(current) :]
        return next((key for key in keys if not self._held[key].accounted_for), current)

    def _back(self) -> None:
        if self.has_class("zoomed"):
            self._zoom()
        elif self.listing.marks:
            self.listing.clear_marks()
            self.show_bars()
        else:
            self.dismiss()

    def _zoom(self) -> None:
        self.toggle_class("zoomed")

    def _fetch(self, keys: Sequence[int]) -> Mapping[int, RemarkRecord]:
        return {key: self._held[key] for key in keys if key in self._held}

    def _draw(self, remark: RemarkRecord, cells: int, marked: bool, on: bool) -> Line:  # noqa: FBT001
        words = self._words(remark)
        return remark_line(self.desk.tr, remark, words, cells, marked=marked, on=on)

    def _words(self, remark: RemarkRecord) -> str:
        """How the remark begins."""
        text = self.source.record(remark.minutes_id).text
        return " ".join(text[remark.start : min(remark.end, remark.start + 120)].split())
