"""One action of the history as a line of the list, and what it changed as a page."""

from typing import Final

from tracker.domain.records import BatchRecord
from tracker.domain.telling import Names, told
from tracker.errors import Message
from tracker.i18n import Translator
from tracker.tui import words
from tracker.tui.cells import cells_of
from tracker.tui.lines import Line, Piece, column, labelled, paragraph, piece
from tracker.tui.look import CURSOR_SIGN, LOOK

MOMENT: Final = 18
MOST: Final = 200
HEAD: Final = 14
# How a change of one field is told.
FIELD: Final = "{what}: {before} → {after}"


def batch_line(tr: Translator, batch: BatchRecord, cells: int, *, on: bool) -> Line:
    """When, what, who; what is undone steps back."""
    gap = Piece(" ", LOOK.text)
    undone = f"  {tr('(undone)')}" if batch.undone else ""
    who = min(max(cells // 4, 8), 18)
    return (
        column(f" {tr.moment(batch.made_at)}", MOMENT, CURSOR_SIGN if on else LOOK.dim),
        gap,
        column(
            f"{words.batch(tr, batch)}{undone}",
            max(cells - MOMENT - who - 2, 8),
            LOOK.dim if batch.undone else LOOK.text,
        ),
        gap,
        column(batch.actor, who, LOOK.dim),
    )


def batch_page(tr: Translator, batch: BatchRecord, names: Names, cells: int) -> list[Line]:
    """What changed, from what to what, item by item; ``names`` are the directory's."""
    lines: list[Line] = [
        (
            piece(f" {words.batch(tr, batch)}", LOOK.strong),
            piece(f"  {batch.actor}  {batch.machine}  ", LOOK.faint),
            piece(tr("action {number}", number=batch.id), LOOK.faint),
        ),
        (),
    ]
    item: int | None = None
    for shown, (number, message) in enumerate(told(batch, names)):
        if shown == MOST:
            return [*lines, (piece(f" {tr('… and more')}", LOOK.dim),)]
        if number is not None and number != item:
            item = number
            lines.append((piece(f" #{item}", LOOK.accent),))
        lines += _sentence(tr, message, cells)
    return lines


def _sentence(tr: Translator, message: Message, cells: int) -> list[Line]:
    """A field with what became of it beside its name; anything else as the sentence that it is."""
    params = message.params
    label = params.get("what")
    if message.id != FIELD or not isinstance(label, Message):
        return paragraph(tr.message(message), cells, LOOK.text, indent=2)
    became = tr.message(
        Message("{before} → {after}", before=params["before"], after=params["after"])
    )
    what = f"  {tr.message(label)}"
    head = max(HEAD, cells_of(what) + 2)
    return labelled(what, became, cells, (LOOK.label, LOOK.text), head=head)
