"""Who did what, and what can be undone or redone."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from tracker import clock
from tracker.domain.records import BatchRecord
from tracker.domain.words import Status
from tracker.domain.workflow import UNFINISHED
from tracker.storage.read import batches
from tracker.storage.read.reader import Reader

_EVER = datetime(1, 1, 2, tzinfo=UTC)
_AT_REST = frozenset({Status.CLOSED.value, Status.DISMISSED.value})
_AT_WORK = frozenset(status.value for status in UNFINISHED)


def history(reader: Reader, *, number: int | None = None, limit: int = 50) -> list[BatchRecord]:
    """The newest batches (0: all), of one item where a number is given."""
    return batches.batch_records(reader, number=number, limit=limit)


def history_of(reader: Reader, numbers: Sequence[int]) -> dict[int, list[BatchRecord]]:
    """All that was ever done to each of these items, oldest first."""
    return batches.batches_by_item(reader, numbers)


def touched_since(reader: Reader, day: date | None) -> set[int]:
    """The numbers on which something was done from the beginning of a day on, or ever."""
    start = clock.end_of(day - timedelta(days=1)) if day is not None else _EVER
    return set(batches.touched_items(reader, start))


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


def reopened_since(reader: Reader, day: date) -> set[int]:
    """The items that were closed or set aside and are at work again since the beginning of a day."""
    return {
        change.item
        for batch in batches.status_changes(reader, clock.end_of(day - timedelta(days=1)))
        if not batch.undone and batch.verb != "undo"
        for change in batch.changes
        if change.item is not None
        and change.before.get("status") in _AT_REST
        and change.after.get("status") in _AT_WORK
    }
