"""Whether an action can be done now, and if not, why: asked before every key's work."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain import workflow
from tracker.domain.item_row import ItemRow
from tracker.domain.records import BatchRecord
from tracker.domain.words import Status
from tracker.errors import Message
from tracker.tui.actions import Action, Needs


@dataclass(frozen=True, slots=True)
class Situation:
    """What a key would work on: the items (the marked ones, else the current one) and so on.

    ``current`` is the line under the cursor; ``marked`` how many are marked; ``remarks`` how many
    remarks would be worked on; ``similar`` the item that the current one may be merged into;
    ``batch`` the action under the cursor; ``minutes`` whether there are minutes to read,
    ``filtered`` whether a filter stands, ``found`` whether a search does.
    """

    items: Sequence[ItemRow] = ()
    current: ItemRow | None = None
    marked: int = 0
    remarks: int = 0
    undoable: BatchRecord | None = None
    redoable: BatchRecord | None = None
    similar: ItemRow | None = None
    batch: BatchRecord | None = None
    minutes: bool = False
    filtered: bool = False
    found: bool = False


def why_not(action: Action, now: Situation) -> Message | None:
    """Why ``action`` cannot be done in this situation; None where it can."""
    missing = _missing(action, now)
    if missing is not None or action.rule is None:
        return missing
    asked = [now.current] if action.needs is Needs.MARKED else now.items
    for item in asked:
        if item is not None and not workflow.is_allowed(action.rule, item.status):
            return Message(
                "#{number} is {status}: not possible there.",
                number=item.number,
                status=Status.known(item.status) or item.status,
            )
    return None


def _missing(action: Action, now: Situation) -> Message | None:
    """What the action works on and isn't there."""
    reason: Message | None = None
    match action.needs:
        case Needs.ITEMS | Needs.ONE_ITEM if not now.items:
            reason = Message("There is no item here.")
        case Needs.ONE_ITEM if now.marked > 1:
            reason = Message(
                "This works on one item at a time: {count} are marked.", count=now.marked
            )
        case Needs.ANSWERED:
            reason = _unanswered(now)
        case Needs.MARKED if not _others(now) and (now.marked or now.similar is None):
            reason = Message(
                "Mark the items to merge with Space first, then go to the one that stays."
            )
        case Needs.REMARKS if not now.remarks:
            reason = Message("There is no remark here.")
        case Needs.UNDO if now.undoable is None:
            reason = Message("There is nothing of yours to undo.")
        case Needs.REDO if now.redoable is None:
            reason = Message("There is nothing to redo.")
        case Needs.BATCH:
            reason = _not_undoable(now.batch)
        case Needs.MINUTES if not now.minutes:
            reason = Message("There are no minutes here.")
        case Needs.SECTION if not now.filtered:
            reason = Message("Type a filter first, then keep it.")
        case Needs.FOUND if not now.found:
            reason = Message("Search for something first, with {key}.", key="/")
        case _:
            pass
    return reason


def _not_undoable(batch: BatchRecord | None) -> Message | None:
    if batch is None:
        return Message("There is no action here.")
    if batch.undone:
        return Message("This is undone already.")
    return None


def _unanswered(now: Situation) -> Message | None:
    if not now.items:
        return Message("There is no item here.")
    for item in now.items:
        if item.answered_by is None:
            return Message("#{number} got no answer on the day.", number=item.number)
    return None


def _others(now: Situation) -> list[ItemRow]:
    """The marked items besides the current one."""
    if not now.marked or now.current is None:
        return []
    return [item for item in now.items if item.number != now.current.number]
