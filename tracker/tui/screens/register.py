"""一覧: the items of the register under sections and a filter; in a wide terminal the page beside."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input

from tracker.domain.item_row import ItemRow
from tracker.i18n.mark import N_
from tracker.tui import columns
from tracker.tui.actions import Place
from tracker.tui.columns import DUE, MEETING, NUMBERED, OWNER, REGISTER, STATUS, Shown
from tracker.tui.conditions import Situation
from tracker.tui.desk import Desk
from tracker.tui.dialogs.name import NameDialog
from tracker.tui.lines import Line
from tracker.tui.look import LOOK
from tracker.tui.preferences import Section, keep_section
from tracker.tui.screens.base import bindings
from tracker.tui.screens.ledger import LedgerScreen
from tracker.tui.search import Found, Search
from tracker.tui.widgets.entry import FilterEntry, LineEntry
from tracker.tui.widgets.sections import SectionBar
from tracker.tui.widgets.virtual_list import VirtualList
from tracker.tui.widgets.words import OneLine, Words

DEBOUNCE: Final = 0.12
# The orders that S goes through: the read package's name, and the column that it goes by.
ORDERS: Final = (
    ("number", NUMBERED), ("due", DUE.label), ("owner", OWNER.label), ("status", STATUS.label),
    ("meeting", MEETING.label), ("updated", N_("Last change")),
)  # fmt: skip
# The sections that everybody has; the filter's words are those of both languages.
SECTIONS: Final = (
    (N_("All"), ""),
    (N_("Under way"), "status:open,in_progress"),
    (N_("To be confirmed"), "status:resolved"),
    (N_("Late"), "due:late"),
    (N_("Unowned"), "owner:none status:open,in_progress,resolved,deferred"),
    (N_("Undated"), "due:none status:open,in_progress,deferred"),
)


class RegisterScreen(LedgerScreen):
    """Every item but those set aside or merged, unless the filter asks for them."""

    DEFAULT_CSS = """
    RegisterScreen {
        #filter-row { height: 1; background: $panel; }
        #filter-label { width: 14; }
        #filter-row Input { width: 1fr; background: $background; }
    }
    """
    place = Place.REGISTER
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.REGISTER)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._search = Search(desk.register)
        self._waiting: Timer | None = None
        self._count = 0
        self._order = 0

    def body(self) -> ComposeResult:
        """Sections, filter line, column names, list, page."""
        tr = self.desk.tr
        with Horizontal(id="filter-row"):
            label = f" {self.key_of('filter')} {tr('Filter')} "
            yield Words(label, LOOK.bar_dim, id="filter-label")
            yield FilterEntry(
                id="filter", placeholder=tr("e.g. status:open owner:name due:..2026-04-01 words")
            )
        own = [(section.name, section.filter) for section in self.desk.preferences.sections]
        ready = [(tr(name), words) for name, words in SECTIONS]
        yield SectionBar([*ready, *own], id="sections")
        yield from self.ledger(
            OneLine(self._columns, LOOK.bar, id="columns"),
            VirtualList[ItemRow](self.fetch, self._draw, id="list"),
        )

    @property
    def filter(self) -> LineEntry:
        """The filter line."""
        return self.query_one("#filter", LineEntry)

    @property
    def sections(self) -> SectionBar:
        """The sections."""
        return self.query_one("#sections", SectionBar)

    def on_unmount(self) -> None:
        """Stop a search that runs."""
        self._search.begin()

    def reload(self) -> None:
        """The items as they are now, under the same filter."""
        self._found(self._search.now(self.desk.reader, self._words(), self._sort()))

    def counted(self) -> str:
        """How many there are, and in which order where it is an unusual one."""
        tr = self.desk.tr
        said = tr("Items: {count}", count=self._count)
        if self._words():
            said = tr("Matching: {count}", count=self._count)
            named = [self.sections.name_chosen] if self.sections.index else []
            said = f"{' · '.join([*named, *filter(None, [self.filter.text])])}  {said}"
        if self._order:
            said += "  " + tr("by {column}", column=tr(ORDERS[self._order][1]))
        return said

    def situation(self, most: int | None = None) -> Situation:
        """With whether there is a filter that could be kept."""
        return replace(super().situation(most), filtered=bool(self.filter.text))

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Filters, sections, orders."""
        return {
            **super().views(),
            "filter": lambda: self.set_focus(self.filter),
            "sort": self._next_order,
            "keep_filter": self._keep_filter,
            "next_section": lambda: self.sections.step(1),
            "previous_section": lambda: self.sections.step(-1),
        }

    def step_back(self) -> None:
        """The filter goes, then the section."""
        if self.filter.value:
            self.filter.value = ""
        else:
            self.sections.choose(0)

    # --- filter, section, order --------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search when typing pauses."""
        event.stop()
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(DEBOUNCE, self._search_now)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the list."""
        event.stop()
        self.listing.focus()

    def on_filter_entry_left(self, event: FilterEntry.Left) -> None:
        """Esc empties the filter, then leaves it; the arrow only leaves it."""
        event.stop()
        if event.clear and self.filter.value:
            self.filter.value = ""
            return
        self.listing.focus()

    def on_section_bar_chosen(self, event: SectionBar.Chosen) -> None:
        """Another section."""
        event.stop()
        self._search_now()

    def _words(self) -> str:
        # The typed words first: a place that is named in them is counted from their beginning.
        return f"{self.filter.text} {self.sections.filter}".strip()

    def _sort(self) -> str:
        return ORDERS[self._order][0]

    def _next_order(self) -> None:
        self._order = (self._order + 1) % len(ORDERS)
        self.query_one("#columns", OneLine).refresh()
        self._search_now()

    def _keep_filter(self) -> None:
        words, tr = self.filter.text, self.desk.tr

        def keep(name: str) -> None:
            keep_section(self.desk.preferences.path, Section(name, words))
            self.filter.value = ""
            self.sections.add(name, words)
            self.say(tr("Kept as a section: {name}", name=name))

        self.ask(NameDialog(tr, tr("Keep the filter as a section"), about=words), keep)

    def _search_now(self) -> None:
        words, sort, turn = self._words(), self._sort(), self._search.begin()
        self.run_worker(lambda: self._search_away(words, sort, turn), thread=True, group="search")

    def _search_away(self, words: str, sort: str, turn: int) -> None:
        """In a thread of its own."""
        found = self._search.away(words, sort, turn)
        if found is not None:
            self.app.call_from_thread(self._found, found)

    def _found(self, found: Found) -> None:
        status = self.status
        if found.problem is not None:
            tr = self.desk.tr
            hint = f" {tr.message(found.hint)}" if found.hint else ""
            status.say(tr.message(found.problem) + hint, alert=True)
            return
        status.hush()
        self._count = len(found.numbers)
        self.listing.say_empty(self._nothing())
        self.listing.show(found.numbers)
        self.show_bars()

    def _nothing(self) -> list[str]:
        tr = self.desk.tr
        if self.filter.text:
            return [tr("Nothing matches."), tr("Esc in the filter line empties it.")]
        if self._words():
            return [tr("Nothing matches.")]
        return [tr("The register is empty."), self.how_to_begin()]

    # --- the list -----------------------------------------------------------------

    def _columns(self, cells: int) -> Line:
        """Their names, over a list that keeps a column for its scroll bar."""
        return columns.heading(self.desk.tr, REGISTER, cells - 1, ORDERS[self._order][1])

    def _draw(self, row: ItemRow, cells: int, marked: bool, on: bool) -> Line:  # noqa: FBT001
        shown = Shown(row, self.desk.today)
        return columns.item_line(self.desk.tr, REGISTER, shown, cells, marked=marked, on=on)
