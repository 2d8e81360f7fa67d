"""Who did what, and what can be undone or redone."""

from collections.abc import Sequence

from tracker.domain.records import BatchRecord
from tracker.storage.read import batches
from tracker.storage.read.reader import Reader


def history(reader: Reader, *, number: int | None = None, limit: int = 50) -> list[BatchRecord]:
    """The newest batches (0: all), of one item where a number is given."""
    return batches.batch_records(reader, number=number, limit=limit)


def batch_ids(reader: Reader) -> list[int]:
    """The ids of all batches, newest first: the frame of a virtual list."""
    return batches.batch_numbers(reader)


def batches_of(reader: Reader, ids: Sequence[int]) -> list[BatchRecord]:
    """A window of the history: the batches with these ids, newest first."""
    return batches.batches_numbered(reader, ids)


def undoable(reader: Reader, actor: str) -> BatchRecord | None:
    """What an undo of this actor would take back."""
    return batches.undoable_batch(reader, actor)


def redoable(reader: Reader, actor: str) -> BatchRecord | None:
    """The undo that a redo of this actor would take back."""
    return batches.redoable_batch(reader, actor)


def action_behind(reader: Reader, batch: BatchRecord) -> BatchRecord:
    """The action that an undo or redo is about, however often it was undone and redone; else itself."""
    while batch.reverses is not None:
        found = batches.batches_numbered(reader, [batch.reverses])
        if not found:
            break
        batch = found[0]
    return batch
