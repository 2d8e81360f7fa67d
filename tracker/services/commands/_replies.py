"""Files that came back, known again by their bytes."""

from collections.abc import Sequence

from sqlmodel import col, select

from tracker.storage import tables
from tracker.storage.unit import UnitOfWork

Asked = tables.InquiryItem | tables.ConfirmationRemark


def known_file(unit: UnitOfWork, sha256: str) -> bool:
    """Whether a file with these bytes was collected before."""
    files = tables.ReplyFile
    return unit.first(select(files).where(col(files.sha256) == sha256)) is not None


def settled_before(unit: UnitOfWork, sha256: str, asked: Sequence[Asked]) -> bool:
    """Whether a row of a file that was collected before has been dealt with, by it or a later one.

    What was refused then, or in conflict, has not.
    """
    return bool(asked) and known_file(unit, sha256) and all(a.reply_file_id for a in asked)


def reply_file(unit: UnitOfWork, sha256: str, file_name: str) -> tables.ReplyFile:
    """The file, kept with who collected it when; one that is known is the same file."""
    files = tables.ReplyFile
    known = unit.first(select(files).where(col(files.sha256) == sha256))
    if known is not None:
        return known
    file = unit.add(
        tables.ReplyFile(
            sha256=sha256, file_name=file_name, actor=unit.actor, collected_at=unit.now
        )
    )
    unit.flush()
    return file
