"""Finding the remark that a use case is about."""

from tracker.errors import ConflictError, Message, NotFoundError
from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def standing_remark(unit: UnitOfWork, remark_id: int) -> tuple[tables.Remark, tables.Minutes]:
    """A remark and its document, as they are read today.

    Raises NotFoundError for an unknown one, ConflictError where its document gave way to another
    since the remark was looked at.
    """
    remark = unit.get(tables.Remark, remark_id)
    document = unit.get(tables.Minutes, remark.minutes_id) if remark else None
    if remark is None or document is None:
        raise NotFoundError(
            Message("There is no remark {remark}.", remark=remark_id),
            hint=Message("See the remarks with: tracker coverage"),
        )
    if document.withdrawn or document.superseded_at is not None:
        raise ConflictError(
            Message("The minutes that remark {number} is of were replaced.", number=remark.number),
            hint=Message("See the remarks with: tracker coverage"),
        )
    return remark, document
