"""One line of a list: its mark and number, the candidates of the inbox, the remarks."""

from typing import Final

from rich.style import Style

from tracker.domain.item_row import ItemRow
from tracker.domain.records import RemarkRecord
from tracker.i18n import Translator
from tracker.tui.lines import Line, Piece, column
from tracker.tui.look import CURSOR_SIGN, LOOK
from tracker.tui.words import short_kind

NUMBER: Final = 5
INBOX_WIDE: Final = 100


def sign(number: int, *, marked: bool, on: bool) -> tuple[Piece, ...]:
    """The mark and the number; the cursor shows in the number without colour too."""
    star = Piece("*" if marked else " ", LOOK.accent)
    return star, column(str(number), NUMBER - 1, CURSOR_SIGN if on else LOOK.dim, right=True)


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
        return _open(tr, remark), LOOK.accent
    if remark.items:
        return tr("items {numbers}", numbers=tr.join([f"#{n}" for n in remark.items])), LOOK.dim
    if remark.cleared_reason is not None:
        return tr("no follow-up: {reason}", reason=remark.cleared_reason), LOOK.dim
    return tr("set aside {numbers}", numbers=tr.join([f"#{n}" for n in remark.dismissed])), LOOK.dim


def _open(tr: Translator, remark: RemarkRecord) -> str:
    """What was made of it already, and which of its sentences want a decision."""
    if not remark.left:
        return tr("still to do")
    held = [f"#{number}" for number in (*remark.items, *remark.dismissed)]
    count = len(remark.left)
    if not held:
        return tr("unchecked: {count}", count=count)
    return tr("{numbers}, unchecked: {count}", numbers=tr.join(held), count=count)
