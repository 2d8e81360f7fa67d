"""The columns of the register, and how they give way in narrow terminals."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from rich.style import Style

from tracker.domain.item_row import ItemRow
from tracker.domain.records import RemarkRecord, ResponseRow
from tracker.domain.words import Status
from tracker.domain.workflow import LIVE
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui.lines import Line, Piece, column
from tracker.tui.look import CURSOR_SIGN, LOOK
from tracker.tui.words import short_kind

NUMBER: Final = 5
# From these widths on a list has room for more columns.
ROOMY: Final = 120
NARROW: Final = 70
INBOX_WIDE: Final = 100


@dataclass(frozen=True, slots=True)
class Widths:
    """Cells for each column; 0 leaves a column out."""

    title: int
    status: int
    kind: int
    owner: int
    due: int
    meeting: int
    raised: int


def widths(lang: str, cells: int) -> Widths:
    """The columns for a list ``cells`` wide: the title has what the others leave."""
    status, kind, due = (8, 4, 9) if lang == "ja" else (11, 7, 11)
    wide = cells >= ROOMY
    owner = 20 if wide else 12
    if not wide and lang != "ja":
        kind = 0  # the English words leave the title too little
    if cells < NARROW:
        owner, kind = 0, 0
    raised = 14 if wide else 0
    meeting = due if wide else 0
    taken = sum(w + 1 for w in (status, kind, owner, due, meeting, raised) if w)
    return Widths(max(cells - NUMBER - 1 - taken, 8), status, kind, owner, due, meeting, raised)


def sign(number: int, *, marked: bool, on: bool) -> tuple[Piece, ...]:
    """The mark and the number; the cursor shows in the number without colour too."""
    star = Piece("*" if marked else " ", LOOK.accent)
    return star, column(str(number), NUMBER - 1, CURSOR_SIGN if on else LOOK.dim, right=True)


def register_line(
    tr: Translator, row: ItemRow, cells: int, day: date, *, marked: bool, on: bool
) -> Line:
    """One item of the register."""
    width = widths(tr.lang, cells)
    gap = Piece(" ", LOOK.text)
    parts: list[Piece] = [*sign(row.number, marked=marked, on=on), gap]
    over = row.status not in LIVE and row.status != Status.CANDIDATE
    parts.append(column(row.title, width.title, LOOK.dim if over else LOOK.text))
    if width.raised:
        parts += [gap, column(row.raised_by or "", width.raised, LOOK.dim)]
    parts += [gap, column(tr.label(row.status), width.status, _status_style(row))]
    if width.kind:
        parts += [gap, column(short_kind(tr, row.kind), width.kind, LOOK.dim)]
    if width.owner:
        nobody = tr("no owner") if row.status in LIVE else ""
        parts += [
            gap,
            column(row.owner or nobody, width.owner, LOOK.text if row.owner else LOOK.faint),
        ]
    if width.meeting:
        parts += [gap, column(tr.date(row.meeting) if row.meeting else "", width.meeting, LOOK.dim)]
    parts += [gap, _due(tr, row, width.due, day)]
    return tuple(parts)


def heading(tr: Translator, cells: int, ordered: str = "") -> Line:
    """The names of the columns; the one that the list is ordered by stands out."""
    width = widths(tr.lang, cells)
    gap = Piece(" ", LOOK.bar)

    def style(name: str) -> Style:
        return LOOK.bar_key if name == ordered else LOOK.bar_dim

    parts: list[Piece] = [column(tr("No."), NUMBER, style("No."), right=True), gap]
    parts.append(column(tr("Title"), width.title, LOOK.bar_dim))
    for name, size in (
        (N_("Raised by"), width.raised),
        (N_("Status"), width.status),
        (N_("Kind"), width.kind),
        (N_("Owner"), width.owner),
        (N_("Meeting"), width.meeting),
        (N_("Due"), width.due),
    ):
        if size:
            parts += [gap, column(tr(name), size, style(name))]
    return tuple(parts)


def inbox_line(tr: Translator, row: ItemRow, cells: int, *, marked: bool, on: bool) -> Line:
    """One candidate of the inbox."""
    raised = 14 if cells >= INBOX_WIDE else 12
    kind = 4 if tr.lang == "ja" else 7
    title = cells - NUMBER - 3 - kind - raised
    gap = Piece(" ", LOOK.text)
    return (
        *sign(row.number, marked=marked, on=on),
        gap,
        column(short_kind(tr, row.kind), kind, LOOK.dim),
        gap,
        column(row.title, max(title, 8), LOOK.strong if on else LOOK.text),
        gap,
        column(row.raised_by or "", raised, LOOK.dim),
    )


def _status_style(row: ItemRow) -> Style:
    if row.status == Status.RESOLVED:
        return LOOK.label
    return LOOK.text if row.status in LIVE else LOOK.dim


def _due(tr: Translator, row: ItemRow, cells: int, day: date) -> Piece:
    """The date, with ! where it is past; what was said where no date was chosen."""
    if row.due is None:
        said = f"({row.due_as_said})" if row.due_as_said else ""
        return column(said, cells, LOOK.faint)
    late = row.due < day and row.status in LIVE and row.status != Status.RESOLVED
    return column(
        f"{'!' if late else ' '}{tr.date(row.due)}", cells, LOOK.alert if late else LOOK.text
    )


def remark_line(
    tr: Translator, remark: RemarkRecord, words: str, cells: int, *, marked: bool, on: bool
) -> Line:
    """One remark: its number, its speaker, how it is accounted for, its first words."""
    gap = Piece(" ", LOOK.text)
    speaker, state = 14, 20
    said, style = _accounted(tr, remark)
    room = cells - NUMBER - 1 - speaker - 1 - state - 1
    return (
        *sign(remark.number, marked=marked, on=on),
        gap,
        column(remark.speaker or tr("(speaker unknown)"), speaker, LOOK.text),
        gap,
        column(said, state, style),
        gap,
        column(words, max(room, 8), LOOK.dim if remark.accounted_for else LOOK.text),
    )


def _accounted(tr: Translator, remark: RemarkRecord) -> tuple[str, Style]:
    if remark.candidates:
        return tr(
            "candidates {numbers}", numbers=tr.join([f"#{n}" for n in remark.candidates])
        ), LOOK.label
    if not remark.accounted_for:
        return tr("still to do"), LOOK.accent
    if remark.items:
        return tr("items {numbers}", numbers=tr.join([f"#{n}" for n in remark.items])), LOOK.dim
    if remark.cleared_reason is not None:
        return tr("no follow-up: {reason}", reason=remark.cleared_reason), LOOK.dim
    return tr("set aside {numbers}", numbers=tr.join([f"#{n}" for n in remark.dismissed])), LOOK.dim


def _response_widths(lang: str, cells: int) -> tuple[int, int, int, int, int]:
    """Title, stage, disposition, owner, due."""
    stage, disposition, due = (8, 12, 9) if lang == "ja" else (15, 18, 11)
    owner = 20 if cells >= ROOMY else 10 if cells >= NARROW else 0
    if cells < ROOMY and lang != "ja":
        disposition = 0
    if cells < NARROW:
        disposition = 0
    taken = NUMBER + 1 + sum(w + 1 for w in (stage, disposition, owner, due) if w)
    return max(cells - taken, 8), stage, disposition, owner, due


def response_heading(tr: Translator, cells: int) -> Line:
    """The names of the columns of the resolutions."""
    gap = Piece(" ", LOOK.bar)
    names = (N_("Title"), N_("How far"), N_("Disposition"), N_("Owner"), N_("Due"))
    parts: list[Piece] = [column(tr("No."), NUMBER, LOOK.bar_dim, right=True)]
    for name, size in zip(names, _response_widths(tr.lang, cells), strict=True):
        if size:
            parts += [gap, column(tr(name), size, LOOK.bar_dim)]
    return tuple(parts)


def response_line(
    tr: Translator, row: ItemRow, answer: ResponseRow | None, cells: int, day: date, *,
    marked: bool, on: bool,
) -> Line:  # fmt: skip
    """One open item and how far its answer has come."""
    title, stage, disposition, owner, due = _response_widths(tr.lang, cells)
    gap = Piece(" ", LOOK.text)
    none = answer is None or answer.stage is None
    said = tr("none yet") if answer is None or answer.stage is None else tr.label(answer.stage)
    kind = "" if answer is None or answer.disposition is None else tr.label(answer.disposition)
    nobody = tr("no owner")
    parts: list[Piece] = [
        *sign(row.number, marked=marked, on=on),
        gap,
        column(row.title, title, LOOK.text),
        gap,
        column(said, stage, LOOK.dim if none else LOOK.label),
    ]
    if disposition:
        parts += [gap, column(kind, disposition, LOOK.text)]
    if owner:
        style = LOOK.text if row.owner else LOOK.faint
        parts += [gap, column(row.owner or nobody, owner, style)]
    return (*parts, gap, _due(tr, row, due, day))
