"""In what an answer of a sheet differs from the one that is held."""

from tracker.reports.cells import cut_of, lost_in_cp932
from tracker.reports.inquiry.model import ReplyRow
from tracker.services.collected import Difference
from tracker.storage import tables

FIELDS = ("text", "reason", "reference", "old_wording", "new_wording")


def _same(said: str, kept: str) -> bool:
    """Whether a cell holds what is held, as far as its file could keep it."""
    return said == kept or cut_of(said, kept) or lost_in_cp932(said, kept)


def differences(row: ReplyRow, held: tables.Resolution | None) -> tuple[Difference, ...]:
    """Each field that the sheet says otherwise; what it has no column for is not said."""
    found = []
    if held is None or row.answer != held.disposition:
        found.append(Difference("answer", "" if held is None else held.disposition, row.answer))
    for name in FIELDS:
        said, kept = getattr(row, name), (held and getattr(held, name)) or ""
        if said is not None and not _same(said, kept):
            found.append(Difference(name, kept, said))
    return tuple(found)
