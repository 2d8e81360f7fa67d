"""Undo and redo of one's own last change."""

from collections.abc import Sequence
from typing import Final

from tracker.domain.records import BatchRecord
from tracker.domain.verbs import Verb
from tracker.errors import Message, TrackerError
from tracker.services import commands
from tracker.services.queries.history import batches_of
from tracker.tui import words
from tracker.tui.dialogs.confirm import ConfirmDialog
from tracker.tui.flows.host import Host

LISTED: Final = 8
REVERSALS: Final = frozenset({Verb.UNDO, Verb.REDO})
# These hold a whole meeting: a key pressed once too often must not take it away.
GREAT: Final = frozenset({Verb.IMPORT, Verb.SAMPLE})


def undo(host: Host) -> None:
    """Take back the last change; where it is a whole meeting, after a question."""
    batch, tr = host.desk.undoable, host.desk.tr
    seen = host.desk.seen("undo")
    if batch is None:
        return

    def write() -> None:
        host.desk.write(commands.undo_batch, seen=seen)
        said = tr("Undone: {batch}", batch=words.batch(tr, batch))
        host.done(said, at=_first(batch), undone=True)

    if batch.verb in GREAT:
        about = tr("{batch} would be taken back.", batch=words.batch(tr, batch))
        host.ask(ConfirmDialog(tr, tr("Undo"), about=about), lambda _yes: write())
    else:
        host.attempt(write)


def redo(host: Host) -> None:
    """Bring back what was undone last."""
    batch, tr = host.desk.redoable, host.desk.tr
    if batch is None:
        return
    seen = host.desk.seen("redo")

    def write() -> None:
        host.desk.write(commands.redo_batch, seen=seen)
        host.done(tr("Redone: {batch}", batch=words.batch(tr, batch)), at=_first(batch))

    host.attempt(write)


def undo_these(host: Host, batches: Sequence[BatchRecord]) -> None:
    """Take back these actions, newest first, after a question; each is a batch of its own."""
    tr = host.desk.tr
    standing = [b for b in batches if not b.undone and b.verb not in REVERSALS]
    if not standing:
        host.say(tr("There is nothing here that could be undone."))
        return

    def write(_yes: bool) -> None:  # noqa: FBT001 - a dialog's answer
        _undo_all(host, standing)
        said = tr("Undone: {batch}", batch=words.batch(tr, standing[0]))
        if len(standing) > 1:
            said = tr("Undone: {count} actions", count=len(standing))
        host.done(said, undone=True)

    lines = [f"{words.batch(tr, batch)}  {batch.actor}" for batch in standing[:LISTED]]
    if len(standing) > LISTED:
        lines.append(tr("and {count} more", count=len(standing) - LISTED))
    host.ask(ConfirmDialog(tr, tr("Undo"), about="\n".join(lines)), write)


def _undo_all(host: Host, standing: Sequence[BatchRecord]) -> None:
    """Those that still stand, one by one; asked again after a refusal, it goes on from what is left."""
    newest_first = batches_of(host.desk.reader, [batch.id for batch in standing])
    left = [batch for batch in newest_first if not batch.undone]
    for batch in left:
        try:
            host.desk.write(commands.undo_batch, batch.id)
        except TrackerError as error:
            done = len(standing) - len(left) + left.index(batch)
            if done:
                error.message = Message(
                    "{count} of {all} are undone; then: {reason}",
                    count=done, all=len(standing), reason=error.message,
                )  # fmt: skip
            raise


def _first(batch: BatchRecord) -> int | None:
    return batch.numbers[0] if batch.numbers else None
