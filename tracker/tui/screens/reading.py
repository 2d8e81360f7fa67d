"""What screens with a source pane share: the passage and its heading, scrolling, searching."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from textual.containers import Vertical
from textual.widget import Widget

from tracker.domain.records import EvidenceRecord, ItemRecord
from tracker.domain.span import Span
from tracker.services.queries.passages import passage
from tracker.tui.naming import document_heading
from tracker.tui.screens.base import DeskScreen
from tracker.tui.widgets.heading import Heading
from tracker.tui.widgets.source_view import SourceView

SOURCE_STEP = 3


class ReadingScreen(DeskScreen):
    """A screen that shows the words that its rows come from.

    In a narrow terminal the list, the source and the card stand below each other; in a wide one
    the list stands at the left.  Textual takes styles from a class's first base only: it comes first.
    """

    DEFAULT_CSS = """
    ReadingScreen {
        #triage { height: 1fr; layout: vertical; }
        #triage #list { height: 5; }
        #reading { height: 1fr; }
        #reading #source { height: 1fr; }
        #card { height: 7; background: $background; }
        &.-flat #triage #list { height: 3; }
        &.-tall #triage #list { height: 9; }
        &.-tall #card { height: 9; }
        &.-wide #triage, &.-broad #triage { layout: horizontal; }
        &.-wide #triage #list, &.-broad #triage #list { width: 38%; height: 1fr; }
        &.-wide #reading, &.-broad #reading { width: 1fr; }
        &.zoomed #list, &.zoomed #card { display: none; }
    }
    """

    @property
    def source(self) -> SourceView:
        """The passage."""
        return self.query_one("#source", SourceView)

    def reading(self, *below: Widget, margin: bool = False) -> Iterator[Widget]:
        """The heading, the source, and what stands below it."""
        with Vertical(id="reading"):
            yield Heading(id="where")
            yield SourceView(
                lambda number: passage(self.desk.reader, number), margin=margin, id="source"
            )
            yield from below

    def show_item_source(self, record: ItemRecord) -> None:
        """The passage that an item comes from, its evidence marked."""
        if record.minutes_id is None:
            self.source.show_nothing(self.desk.tr("Noted without minutes."))
            self.query_one("#where", Heading).say(self.desk.tr("Source"))
            return
        self.show_source(record.minutes_id, record.row.meeting, record.evidence)

    def show_source(
        self,
        minutes_id: int,
        held_on: date | None,
        evidence: tuple[EvidenceRecord, ...] = (),
        remarks: tuple[int, ...] = (),
        unchecked: Sequence[Span] = (),
    ) -> None:
        """A document, with this evidence marked or these remarks lit, and in them what is unchecked."""
        self.source.show(minutes_id, evidence, remarks, unchecked)
        document = self.source.record(minutes_id).document
        self.query_one("#where", Heading).say(document_heading(self.desk.tr, document, held_on))

    def show_no_source(self) -> None:
        """Nothing to read."""
        self.source.show_nothing("")
        self.query_one("#where", Heading).say("")

    def searched(self) -> bool:
        """Whether a search in the source stands."""
        return bool(self.source.hits)

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Scrolling, enlarging, searching."""
        return {
            **super().views(),
            "zoom": self.zoom,
            "source_down": lambda: self.source.action_scroll_by(SOURCE_STEP),
            "source_up": lambda: self.source.action_scroll_by(-SOURCE_STEP),
            "find": self._find,
            "find_next": lambda: self._go(1),
            "find_previous": lambda: self._go(-1),
        }

    def on_source_view_selected(self, event: SourceView.Selected) -> None:
        """An item from the selected words."""
        from tracker.tui.flows.quoting import quote_selection

        event.stop()
        record = self.source.record(event.minutes_id)
        self.guarded(lambda: quote_selection(self, record, event.span))

    def keys_at(self) -> str:
        """The source where it is large."""
        return "#source" if self.has_class("zoomed") else super().keys_at()

    def unzoom(self) -> bool:
        """Back from the enlarged source, or from a search; whether there was one."""
        if self.has_class("zoomed"):
            self.zoom()
            return True
        if self.source.hits or self.source.selected:
            self.source.forget_search()
            self.show_bars()
            return True
        return False

    def zoom(self) -> None:
        """The source large, or beside again; it has the keys while it is large."""
        self.toggle_class("zoomed")
        home = self.query_one(str(self.AUTO_FOCUS))
        (self.source if self.has_class("zoomed") else home).focus()

    def _find(self) -> None:
        from tracker.tui.dialogs.find import FindDialog

        self.ask(FindDialog(self.desk.tr, self.source.sought), self._look_for)

    def _look_for(self, words: str) -> None:
        if self.source.find(words) is None:
            self.refuse_words(self.desk.tr("“{words}” is not in this source.", words=words))
        else:
            self._say_hit()

    def _go(self, by: int) -> None:
        self.source.go_to_hit(by)
        self._say_hit()

    def _say_hit(self) -> None:
        place, count = self.source.hit + 1, len(self.source.hits)
        self.show_bars()
        self.say(
            self.desk.tr(
                "“{words}”: {place} of {count}",
                words=self.source.sought, place=place, count=count,
            )
        )  # fmt: skip
