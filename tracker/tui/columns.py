"""The columns of the lists of items: each declared once, with its name, its room and what it says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rich.style import Style

from tracker.domain.item_row import ItemRow
from tracker.domain.records import ResponseRow
from tracker.domain.words import Status
from tracker.domain.workflow import LIVE
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui.lines import Line, Piece, column
from tracker.tui.look import LOOK
from tracker.tui.rows import NUMBER, sign
from tracker.tui.words import short_kind

# From these widths on a list has room for more columns, or for longer ones.
ROOMY: Final = 120
BROAD: Final = 100
NARROW: Final = 70
# The order by number stands under this name.
NUMBERED: Final = N_("No.")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a line tells: an item, how far its answer has come, and the day it is read on."""

    row: ItemRow
    day: date
    answer: ResponseRow | None = None


Said = tuple[str, Style]


@dataclass(frozen=True, slots=True)
class Column:
    """``cells`` is its width in a language's list so wide: 0 leaves it out, None is what the others leave."""

    label: str
    cells: Callable[[bool, int], int | None]
    said: Callable[[Translator, Shown], Said]
    # Cells that stay free before its name, as before what it says.
    lead: int = 0


def _title(tr: Translator, shown: Shown) -> Said:  # noqa: ARG001 - as every column
    row = shown.row
    over = row.status not in LIVE and row.status != Status.CANDIDATE
    return row.title, LOOK.dim if over else LOOK.text


def _raised(tr: Translator, shown: Shown) -> Said:  # noqa: ARG001 - as every column
    return shown.row.raised_by or "", LOOK.dim


def _status(tr: Translator, shown: Shown) -> Said:
    status = shown.row.status
    if status == Status.RESOLVED:
        return tr.label(status), LOOK.label
    return tr.label(status), LOOK.text if status in LIVE else LOOK.dim


def _kind(tr: Translator, shown: Shown) -> Said:
    return short_kind(tr, shown.row.kind), LOOK.dim


def _owner(tr: Translator, shown: Shown) -> Said:
    row = shown.row
    if row.owner:
        return row.owner, LOOK.text
    return tr("no owner") if row.status in LIVE else "", LOOK.faint


def _meeting(tr: Translator, shown: Shown) -> Said:
    return tr.date(shown.row.meeting) if shown.row.meeting else "", LOOK.dim


def _due(tr: Translator, shown: Shown) -> Said:
    """The date, with ! where it is past; what was said where no date was chosen."""
    row = shown.row
    if row.due is None:
        return f"({row.due_as_said})" if row.due_as_said else "", LOOK.faint
    late = row.due < shown.day and row.status in LIVE and row.status != Status.RESOLVED
    return f"{'!' if late else ' '}{tr.date(row.due)}", LOOK.alert if late else LOOK.text


def _stage(tr: Translator, shown: Shown) -> Said:
    if shown.answer is None or shown.answer.stage is None:
        return tr("none yet"), LOOK.dim
    return tr.label(shown.answer.stage), LOOK.label


def _disposition(tr: Translator, shown: Shown) -> Said:
    chosen = None if shown.answer is None else shown.answer.disposition
    return "" if chosen is None else tr.label(chosen), LOOK.text


def _owner_cells(_ja: bool, cells: int) -> int:  # noqa: FBT001 - a column's room
    return 20 if cells >= BROAD else 12 if cells >= NARROW else 0


def _due_cells(ja: bool, cells: int) -> int:  # noqa: FBT001 - a column's room
    return (9 if ja else 11) + (4 if cells >= BROAD else 0)


TITLE: Final = Column(N_("Title"), lambda _ja, _cells: None, _title)
RAISED: Final = Column(N_("Raised by"), lambda _ja, cells: 14 if cells >= ROOMY else 0, _raised)
STATUS: Final = Column(N_("Status"), lambda ja, _cells: 8 if ja else 11, _status)
# The English words leave the title too little.
KIND: Final = Column(
    N_("Kind"),
    lambda ja, cells: (4 if cells >= NARROW else 0) if ja else 7 if cells >= BROAD else 0,
    _kind,
)
OWNER: Final = Column(N_("Owner"), _owner_cells, _owner)
MEETING: Final = Column(
    N_("Meeting"), lambda ja, cells: (9 if ja else 11) if cells >= ROOMY else 0, _meeting
)
DUE: Final = Column(N_("Due"), _due_cells, _due, lead=1)
STAGE: Final = Column(N_("How far"), lambda ja, _cells: 8 if ja else 15, _stage)
DISPOSITION: Final = Column(
    N_("Disposition"),
    lambda ja, cells: (12 if cells >= NARROW else 0) if ja else 18 if cells >= ROOMY else 0,
    _disposition,
)
REGISTER: Final = (TITLE, RAISED, STATUS, KIND, OWNER, MEETING, DUE)
RESPONSES: Final = (TITLE, STAGE, DISPOSITION, OWNER, DUE)


def fitted(columns: Sequence[Column], lang: str, cells: int) -> list[tuple[Column, int]]:
    """The columns that a list ``cells`` wide has room for, each with its cells."""
    asked = [(one, one.cells(lang == "ja", cells)) for one in columns]
    taken = NUMBER + sum(1 + (size or 0) for _one, size in asked if size != 0)
    return [
        (one, max(cells - taken, 8) if size is None else size) for one, size in asked if size != 0
    ]


def heading(
    tr: Translator, columns: Sequence[Column], cells: int, ordered: str | None = None
) -> Line:
    """The names of the columns; the one that the list is ordered by stands out."""

    def style(name: str) -> Style:
        return LOOK.bar_key if name == ordered else LOOK.bar_dim

    parts: list[Piece] = [column(tr(NUMBERED), NUMBER, style(NUMBERED), right=True)]
    for one, size in fitted(columns, tr.lang, cells):
        name = f"{' ' * one.lead}{tr(one.label)}"
        parts += [Piece(" ", LOOK.bar), column(name, size, style(one.label))]
    return tuple(parts)


def item_line(
    tr: Translator, columns: Sequence[Column], shown: Shown, cells: int, *,
    marked: bool, on: bool,
) -> Line:  # fmt: skip
    """One item of a list."""
    parts: list[Piece] = [*sign(shown.row.number, marked=marked, on=on)]
    for one, size in fitted(columns, tr.lang, cells):
        said, style = one.said(tr, shown)
        parts += [Piece(" ", LOOK.text), column(said, size, style)]
    return tuple(parts)
