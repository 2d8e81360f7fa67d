"""Whether an action can be done now; if not, why, and what can: asked before every key's work."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tracker.domain import workflow
from tracker.domain.item_row import ItemRow
from tracker.domain.records import BatchRecord
from tracker.domain.words import Status
from tracker.errors import BadInputError, Message, NotAllowedError, TrackerError
from tracker.i18n.mark import N_
from tracker.tui.actions import ACTIONS, Action, Needs

KeyOf = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Situation:
    """What a key would work on: the items (the marked ones, else the current one) and so on.

    ``current`` is the line under the cursor; ``marked`` how many are marked; ``remarks`` how many
    remarks would be worked on; ``similar`` the item that the current one may be merged into;
    ``batch`` the action under the cursor; ``minutes`` whether there are minutes to read, ``meeting`` whether there is a meeting,
    ``filtered`` whether a filter stands, ``found`` whether a search does; ``lines`` how many the
    list has, ``open_meetings`` how many meetings are open for triage.
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
    meeting: bool = False
    filtered: bool = False
    lines: int = 0
    open_meetings: int = 0
    found: bool = False


def why_not(action: Action, now: Situation, key_of: KeyOf) -> TrackerError | None:
    """Why ``action`` cannot be done in this situation, its hint what can; None where it can.

    ``key_of`` gives the key of an action's name.
    """
    missing = _missing(action, now, key_of)
    # Whose status is in the way is not told of the answer that it lacks besides.
    if missing is None or (action.needs is Needs.ANSWERED and now.items):
        for item in _asked(action, now):
            if action.rule is not None and not workflow.is_allowed(action.rule, item.status):
                return _refusal(action, action.rule, item, now, key_of)
    return missing


def _asked(action: Action, now: Situation) -> Sequence[ItemRow]:
    """The items whose status decides."""
    if action.needs is Needs.MARKED:
        return () if now.current is None else (now.current,)
    return now.items


def _refusal(
    action: Action, rule: workflow.Action, item: ItemRow, now: Situation, key_of: KeyOf
) -> NotAllowedError:
    """The item's status is in the way: from which statuses it can be done, and what can be done here."""
    possible = tuple(
        Message("{label} ({key})", label=Message(other.label), key=key_of(other.name))
        for other in ACTIONS
        if other.rule is not None
        and workflow.is_allowed(other.rule, item.status)
        and _missing(other, now, key_of) is None
    )
    return NotAllowedError(
        Message(
            "#{number} is {status}: “{action}” isn't possible there.",
            number=item.number,
            status=Status.known(item.status) or item.status,
            action=Message(action.label),
        ),
        hint=Message(
            "It is possible from {statuses}. Here one can: {actions}.",
            statuses=tuple(status for status in Status if status in rule.allowed),
            actions=possible,
        ),
    )


def _missing(action: Action, now: Situation, key_of: KeyOf) -> BadInputError | None:
    """What the action works on and isn't there."""
    reason: Message | None = None
    hint: Message | None = None
    match action.needs:
        case Needs.ITEMS | Needs.ONE_ITEM if not now.items:
            reason = Message("There is no item here.")
        case Needs.ONE_ITEM if now.marked > 1:
            reason = Message(
                "This works on one item at a time: {count} are marked.", count=now.marked
            )
            hint = Message("{key} unmarks them.", key=key_of("back"))
        case Needs.ANSWERED:
            return _unanswered(action, now, key_of)
        case Needs.MARKED if not _others(now) and (now.marked or now.similar is None):
            reason = Message(
                "Mark the items to merge with {key} first, then go to the one that stays.",
                key=key_of("mark"),
            )
        case Needs.UNDO if now.undoable is None:
            reason = Message("There is nothing of yours to undo.")
            hint = Message("The history ({key}) undoes what others did.", key=key_of("history"))
        case Needs.REDO if now.redoable is None:
            reason = Message("There is nothing to redo.")
        case Needs.BATCH:
            reason = _not_undoable(now.batch)
        case Needs.SECTION if not now.filtered:
            reason = Message("Type a filter first, then keep it.")
            hint = Message("{key} goes to the filter.", key=key_of("filter"))
        case Needs.FOUND if not now.found:
            reason = Message("Search for something first, with {key}.", key=key_of("find"))
        case _:
            reason = _not_here(action.needs, now)
    return None if reason is None else BadInputError(reason, hint=hint)


def _not_here(needs: Needs, now: Situation) -> Message | None:
    """What is nowhere on the screen."""
    there, said = {
        Needs.LINE: (now.lines, N_("There is nothing here.")),
        Needs.OPEN_MEETING: (now.open_meetings, N_("No meeting is open for triage.")),
        Needs.REMARKS: (now.remarks, N_("There is no remark here.")),
        Needs.MINUTES: (now.minutes, N_("There are no minutes here.")),
        Needs.MEETING: (now.meeting, N_("There is no meeting here.")),
        Needs.ITEM_OR_MEETING: (now.items or now.meeting, N_("There is no meeting here.")),
    }.get(needs, (True, ""))
    return None if there else Message(said)


def _not_undoable(batch: BatchRecord | None) -> Message | None:
    if batch is None:
        return Message("There is no action here.")
    if batch.undone:
        return Message("This is undone already.")
    return None


def _unanswered(action: Action, now: Situation, key_of: KeyOf) -> BadInputError | None:
    if not now.items:
        return BadInputError(Message("There is no item here."))
    for item in now.items:
        if item.answered_by is None:
            accepts = action.rule is workflow.ACCEPT
            return BadInputError(
                Message("#{number} got no answer on the day.", number=item.number),
                hint=Message("{key} accepts it without one.", key=key_of("accept"))
                if accepts
                else None,
            )
    return None


def _others(now: Situation) -> list[ItemRow]:
    """The marked items besides the current one."""
    if not now.marked or now.current is None:
        return []
    return [item for item in now.items if item.number != now.current.number]
