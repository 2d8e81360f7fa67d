"""One action of the history as a line of the list, and what it changed as a page."""

from collections.abc import Iterator, Mapping
from typing import Final

from tracker.domain.records import BatchRecord, ChangeRecord
from tracker.domain.text.width import cells_of
from tracker.domain.words import (
    Basis,
    Disposition,
    EvidenceRole,
    Kind,
    Outcome,
    Priority,
    Stage,
    Status,
    Word,
)
from tracker.i18n import Translator
from tracker.i18n.mark import N_
from tracker.tui import words
from tracker.tui.lines import Line, Piece, column, labelled, piece
from tracker.tui.look import CURSOR_SIGN, LOOK

MOMENT: Final = 18
MOST: Final = 200
# The columns that people know, by their name in the table; the others are the program's own.
FIELDS: Final[Mapping[str, str]] = {
    "title": N_("Title"), "summary": N_("Summary"), "kind": N_("Kind"), "status": N_("Status"),
    "status_reason": N_("Status reason"), "due": N_("Due"), "theme": N_("Theme"),
    "priority": N_("Priority"), "next_step": N_("Next step"), "merged_into": N_("Merged into"),
    "deferred_until": N_("Deferred until"), "disposition": N_("Disposition"), "stage": N_("Stage"),
    "text": N_("Wording"), "reason": N_("Reason"), "reference": N_("In the papers"),
    "outcome": N_("Outcome"), "basis": N_("Basis"), "quote": N_("Words in the minutes"),
    "name": N_("Name"),
}  # fmt: skip
CODES: Final[Mapping[str, type[Word]]] = {
    "kind": Kind, "status": Status, "priority": Priority, "disposition": Disposition,
    "stage": Stage, "outcome": Outcome, "basis": Basis, "role": EvidenceRole,
}  # fmt: skip


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


def batch_page(tr: Translator, batch: BatchRecord, cells: int) -> list[Line]:
    """What changed, before and after, item by item."""
    lines: list[Line] = [
        (
            piece(f" {words.batch(tr, batch)}", LOOK.strong),
            piece(f"  {batch.actor}  {batch.machine}  ", LOOK.faint),
            piece(tr("action {number}", number=batch.id), LOOK.faint),
        ),
        (),
    ]
    head = max(cells_of(tr(label)) for label in FIELDS.values()) + 3
    shown, item = 0, None
    for change in batch.changes:
        for label, text in told(tr, change):
            if shown == MOST:
                return [*lines, (piece(f" {tr('… and more')}", LOOK.dim),)]
            if change.item is not None and change.item != item:
                item = change.item
                lines.append((piece(f" #{item}", LOOK.accent),))
            lines += labelled(f" {label}", text, cells, (LOOK.label, LOOK.text), head=head)
            shown += 1
    return lines


def told(tr: Translator, change: ChangeRecord) -> Iterator[tuple[str, str]]:
    """The fields that a change touched: what each is called, and what became of it."""
    for name, label in FIELDS.items():
        before, after = change.before.get(name), change.after.get(name)
        if before == after:
            continue
        if before is None:
            yield tr(label), _value(tr, name, after)
        else:
            new = tr("(none)") if after is None else _value(tr, name, after)
            yield tr(label), f"{_value(tr, name, before)} → {new}"


def _value(tr: Translator, name: str, value: object) -> str:
    if name in CODES:
        return tr.label(CODES[name].known(value) or str(value))
    return str(value)
