"""Why an answer that came back is not simply taken: what happened here since its sheet was made."""

from datetime import datetime

from sqlmodel import col, select

from tracker.domain.words import Stage
from tracker.i18n.mark import N_
from tracker.reports.inquiry.model import ReplyRow
from tracker.services.commands._in_charge import others_in_charge
from tracker.services.commands.resolve import standing_resolution
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

_SETTLED = {Stage.CLEARED, Stage.PRESENTED}
_QUESTION = {"title", "summary", "kind"}
Why = tuple[str, tuple[tuple[str, object], ...]]
CHANGED: Why = (N_("changed here since the sheet was made"), ())


def lines_asked(unit: UnitOfWork, row: ReplyRow) -> list[tables.InquiryItem]:
    """The sheets' lines that a row answers: the item in the version that was sent."""
    asked = tables.InquiryItem
    return list(
        unit.all(
            select(asked).where(
                col(asked.item) == row.number, col(asked.item_version) == row.version
            )
        )
    )


def moved_on(
    unit: UnitOfWork, row: ReplyRow, item: tables.Item, latest: tables.Resolution | None
) -> Why | None:
    """Why a row's answer is in conflict with what is here; None where it isn't.

    The question or the answer has changed since the sheet was made (``CHANGED``), or somebody else
    is in charge, or the text was cleared.  What the sheet itself changed is no conflict, nor what has no bearing on it, such
    as a date.
    """
    if (
        latest is not None
        and latest.stage in _SETTLED
        and standing_resolution(unit, item) is latest
    ):
        return N_("its text is {stage}: taken, it is a draft again"), (
            ("stage", Stage.known(latest.stage) or latest.stage),
        )
    asked = lines_asked(unit, row)
    found = [unit.get(tables.Inquiry, line.inquiry_id) for line in asked]
    sheets = [sheet for sheet in found if sheet is not None]
    other = others_in_charge(unit, item, sheets)
    if other is not None:
        return N_("{owner} is in charge of it now"), (("owner", other),)
    if item.version in {row.version, *(line.version_after for line in asked)}:
        return None
    if not sheets:
        return CHANGED
    files = [unit.get(tables.ReplyFile, a.reply_file_id) for a in asked if a.reply_file_id]
    collected = [file.collected_at for file in files if file is not None]
    known = max([*(sheet.sent_at for sheet in sheets), *collected])
    answered = latest is not None and latest.written_at > known
    return CHANGED if answered or _reworded(unit, row.number, known) else None


def _reworded(unit: UnitOfWork, number: int, since: datetime) -> bool:
    change, batch = tables.Change, tables.Batch
    later = unit.all(
        select(change)
        .join(batch, col(batch.id) == col(change.batch_id))
        .where(
            col(change.table_name) == "item",
            col(change.row_key) == number,
            col(batch.made_at) > since,
        )
    )
    return any(_QUESTION & set(c.after or {}) for c in later)
