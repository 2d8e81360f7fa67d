"""対応: the answers for the next meeting, by how far they have come; confirmed one or many at once."""

from collections.abc import Callable, Mapping
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType

from tracker.domain.item_row import ItemRow
from tracker.domain.records import ResponseRow
from tracker.domain.words import Stage
from tracker.i18n.mark import N_
from tracker.services.queries.responses import list_responses
from tracker.tui.actions import Place
from tracker.tui.columns import RESPONSES, Shown, heading, item_line
from tracker.tui.desk import Desk
from tracker.tui.lines import Line
from tracker.tui.look import LOOK
from tracker.tui.screens.base import bindings
from tracker.tui.screens.ledger import LedgerScreen
from tracker.tui.widgets.sections import SectionBar
from tracker.tui.widgets.virtual_list import VirtualList
from tracker.tui.widgets.words import OneLine

ALL: Final = "all"
STAGES: Final = tuple(stage.value for stage in Stage)
# What stands in each section: everything, what has no answer yet, then stage by stage.
KEYS: Final = (ALL, "", *STAGES)


class ResponsesScreen(LedgerScreen):
    """Every open item with its answer; r writes one, c records what the body said."""

    place = Place.RESPONSES
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.RESPONSES)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._rows: dict[int, ResponseRow] = {}

    def body(self) -> ComposeResult:
        """Sections, column names, list."""
        tr = self.desk.tr
        names = [tr("All"), tr("No answer yet"), *(tr.label(stage) for stage in Stage)]
        yield SectionBar(list(zip(names, KEYS, strict=True)), id="sections")
        yield from self.ledger(
            OneLine(lambda cells: heading(tr, RESPONSES, cells - 1), LOOK.bar, id="columns"),
            VirtualList[ItemRow](self.fetch, self._draw, id="list"),
        )

    def reload(self) -> None:
        """The open items and their answers as they are now."""
        self._rows = {row.number: row for row in list_responses(self.desk.reader)}
        sections = self.query_one("#sections", SectionBar)
        sections.count({place: len(self._in(key)) for place, key in enumerate(KEYS)})
        self._fill()

    def counted(self) -> str:
        """How many are here, and what the next meeting is."""
        tr = self.desk.tr
        coming = [m for m in self.desk.meetings if m.held_on >= self.desk.today]
        said = tr("Items: {count}", count=len(self.listing.keys))
        if coming:
            said += "  " + tr("next meeting {day}", day=coming[0].held_on)
        return said

    def views(self) -> Mapping[str, Callable[[], None]]:
        """Sections."""
        sections = self.query_one("#sections", SectionBar)
        return {
            **super().views(),
            "next_section": lambda: sections.step(1),
            "previous_section": lambda: sections.step(-1),
        }

    def step_back(self) -> None:
        """Back to everything."""
        self.query_one("#sections", SectionBar).choose(0)

    def on_section_bar_chosen(self, event: SectionBar.Chosen) -> None:
        """Another section."""
        event.stop()
        self._fill()

    def _fill(self) -> None:
        key = self.query_one("#sections", SectionBar).filter
        self.listing.say_empty([self.desk.tr(N_("Nothing stands here."))])
        self.listing.show(self._in(key))

    def _in(self, key: str) -> list[int]:
        if key == ALL:
            return list(self._rows)
        return [number for number, row in self._rows.items() if (row.stage or "") == key]

    def _draw(self, row: ItemRow, cells: int, marked: bool, on: bool) -> Line:  # noqa: FBT001
        shown = Shown(row, self.desk.today, self._rows.get(row.number))
        return item_line(self.desk.tr, RESPONSES, shown, cells, marked=marked, on=on)
