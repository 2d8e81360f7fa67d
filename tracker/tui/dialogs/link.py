"""The earlier item that an item raises again: one that is like it, or named by its number."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.widget import Widget

from tracker.domain.item_row import ItemRow
from tracker.domain.whole import whole_number
from tracker.domain.workflow import ENDED
from tracker.errors import BadInputError, Message
from tracker.i18n import Translator
from tracker.tui.dialogs.picking import PickDialog
from tracker.tui.widgets.choice import Choice


@dataclass(frozen=True, slots=True)
class Linked:
    """The earlier item (None takes a link away), and whether one that has ended is opened again."""

    earlier: int | None
    reopen: bool


class LinkDialog(PickDialog[Linked]):
    """Suggestions with the words that both share; a number names any other item.

    ``find`` gives an item by its number, ``standing`` is the earlier item that is linked already.
    """

    shown: ClassVar[int] = 6
    several = True
    seeking = True

    def __init__(
        self,
        tr: Translator,
        *,
        about: str,
        suggested: Sequence[tuple[ItemRow, Sequence[str]]],
        find: Callable[[int], ItemRow | None],
        standing: int | None,
    ) -> None:
        super().__init__(tr, tr("Raised again"), about=about)
        self._suggested = suggested
        self._find = find
        self._standing = standing
        self._offered: list[ItemRow | None] = []

    def fields(self) -> Iterator[Widget]:
        """The line and the items; what becomes of one that has ended."""
        yield from super().fields()
        ways = [(False, self.tr("leave it as it is")), (True, self.tr("open it again"))]
        yield self.field(self.tr("If it has ended"), Choice(ways, forced=True, id="reopen"))

    def hint(self) -> str:
        """What to type."""
        return self.tr("part of a title, or a number")

    def match(self, typed: str) -> None:
        """The suggestions that have the typed words, the item of a typed number, no link."""
        words = typed.strip().removeprefix("#")
        rows = [(row, shared) for row, shared in self._suggested if words in row.title]
        number = whole_number(words)
        named = None if number is None else self._find(number)
        if named is not None:
            rows = [(named, ()), *((r, s) for r, s in rows if r.number != named.number)]
        offered = [
            (f"#{row.number} {row.title}", self._beside(row, shared)) for row, shared in rows
        ]
        self._offered = [row for row, _shared in rows]
        if self._standing is not None and not words:
            offered.append((self.tr("no link"), f"#{self._standing}"))
            self._offered.append(None)
        self.matches.offer(offered, self.tr("No earlier item is like it: type a number."))

    def result(self) -> Linked:
        """The chosen item.  Raises BadInputError where there is none, or a word on it is missing."""
        if not self._offered:
            raise BadInputError(Message("Type the number of the earlier item."))
        row = self._offered[self.matches.index]
        if row is None:
            return Linked(None, reopen=False)
        reopen: bool | None = self.query_one("#reopen", Choice).decided
        if row.status in ENDED and reopen is None:
            self.query_one("#reopen").focus()
            raise BadInputError(
                Message("#{number} has ended: choose whether to open it again.", number=row.number)
            )
        return Linked(row.number, reopen=bool(reopen) and row.status in ENDED)

    def _beside(self, row: ItemRow, shared: Sequence[str]) -> str:
        day = self.tr.date(row.meeting) if row.meeting else ""
        parts = (day, self.tr.label(row.status), self.tr.join(list(shared)) if shared else "")
        return "  ".join(part for part in parts if part)
