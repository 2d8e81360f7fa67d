"""A remark that was read wrongly, put right: its speaker, its agenda item, its boundaries."""

from sqlmodel import col, func, select

from tracker.derivation.pipeline import derive
from tracker.errors import BadInputError, Message
from tracker.minutes.editions import align
from tracker.minutes.mending import Correction, mend
from tracker.services.commands._candidates import touched_of
from tracker.services.commands._editions import Succession
from tracker.services.commands._remarks import standing_remark
from tracker.services.done import Done
from tracker.storage import tables
from tracker.storage.documents import keep_document
from tracker.storage.stored import stored_minutes
from tracker.storage.unit import UnitOfWork


def mend_remark(unit: UnitOfWork, remark_id: int, *, kind: str, value: str | None = None) -> Done:
    """Put one thing right in a remark; the text stays, its evidence goes with it.

    ``kind`` is speaker or item (``value`` is the right one, empty for none), split (``value`` are
    the first words of the second part) or join (to the remark before).  The document is kept
    anew, under the same edition, so that undo brings the earlier reading back; a later edition
    keeps the correction where it still needs it.  Raises NotFoundError, BadInputError, ConflictError.
    """
    row, old = standing_remark(unit, remark_id)
    minutes = stored_minutes(unit, old)
    offset = _first_number(unit, old) - 1
    number = row.number - offset
    remark = minutes.remarks[number - 1]
    title = None if remark.agenda_item is None else minutes.agenda[remark.agenda_item].title
    was = {"speaker": remark.speaker, "item": title}.get(kind)
    if kind in {"speaker", "item"} and was == ((value or "").strip() or None):
        return Done(None, ())
    if kind not in {"speaker", "item", "split", "join"}:
        raise BadInputError(Message("A remark has no {kind} to put right.", kind=kind))
    correction = Correction(kind, number, row.span_start, value, was)
    mended = mend(minutes, correction)
    earlier = [Correction(**entry) for entry in old.corrections or []]
    kept = keep_document(
        unit,
        mended,
        old.meeting_id,
        edition=old.edition,
        corrections=[*earlier, correction],
        first_number=offset + 1,
        touched=touched_of(derive(mended)),
    )
    changed = Succession(unit, old, kept, align(minutes, mended)).carry_over()
    return Done(None, tuple(sorted({change.item for change in changed})))


def _first_number(unit: UnitOfWork, document: tables.Minutes) -> int:
    """The number of the document's first remark: written opinions don't begin at 1."""
    number = unit.first(
        select(func.min(col(tables.Remark.number))).where(
            col(tables.Remark.minutes_id) == document.id
        )
    )
    return number or 1
