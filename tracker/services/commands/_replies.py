"""Files that came back, known again by their bytes."""

from sqlmodel import col, select

from tracker.storage import tables
from tracker.storage.unit import UnitOfWork


def known_file(unit: UnitOfWork, sha256: str) -> bool:
    """Whether a file with these bytes was collected before."""
    files = tables.ReplyFile
    return unit.first(select(files).where(col(files.sha256) == sha256)) is not None


def reply_file(unit: UnitOfWork, sha256: str, file_name: str) -> tables.ReplyFile:
    """The file, kept with who collected it when."""
    file = unit.add(
        tables.ReplyFile(
            sha256=sha256, file_name=file_name, actor=unit.actor, collected_at=unit.now
        )
    )
    unit.flush()
    return file
