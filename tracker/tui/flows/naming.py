"""Items in a few words, for dialogs and for what is said after."""

from collections.abc import Sequence
from typing import Final

from tracker.domain.item_row import ItemRow
from tracker.domain.text.safe import safe_line
from tracker.i18n import Translator
from tracker.tui.cells import truncate
from tracker.tui.words import numbers

TITLE_CELLS: Final = 32
LISTED: Final = 6


def numbers_of(rows: Sequence[ItemRow]) -> tuple[int, ...]:
    """Their numbers."""
    return tuple(row.number for row in rows)


def titled(tr: Translator, rows: Sequence[ItemRow]) -> str:
    """One with its title, several by their numbers."""
    if len(rows) == 1:
        return f"#{rows[0].number} {truncate(safe_line(rows[0].title), TITLE_CELLS)}"
    return numbers(tr, numbers_of(rows))


def about(tr: Translator, rows: Sequence[ItemRow]) -> str:
    """Number and title of each, the first few of many."""
    lines = [f"#{row.number} {safe_line(row.title)}" for row in rows[:LISTED]]
    if len(rows) > LISTED:
        lines.append(tr("and {count} more", count=len(rows) - LISTED))
    return "\n".join(lines)


def draft_name(what: str, rows: Sequence[ItemRow]) -> str:
    """The name of a draft about just these items."""
    if len(rows) == 1:
        return f"{what}-{rows[0].number}"
    from hashlib import sha256

    numbers = ",".join(str(row.number) for row in rows)
    return f"{what}-{rows[0].number}-{sha256(numbers.encode()).hexdigest()[:12]}"
