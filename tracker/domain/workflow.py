"""What may happen to an item in which status: one declared table, asked by everyone."""

from dataclasses import dataclass

from tracker.domain.words import Outcome, Status
from tracker.errors import Message, NotAllowedError

LIVE = frozenset({Status.OPEN, Status.IN_PROGRESS, Status.RESOLVED, Status.DEFERRED})
UNFINISHED = frozenset({Status.OPEN, Status.IN_PROGRESS, Status.DEFERRED})
KEPT = LIVE | {Status.CLOSED}


@dataclass(frozen=True, slots=True)
class Action:
    """A verb, the statuses it starts from, the status it leads to (None: unchanged)."""

    verb: str
    ja: str
    allowed: frozenset[Status]
    leads_to: Status | None
    reason_required: bool = False

    def label(self, lang: str) -> str:
        """The verb as a screen in ``lang`` shows it."""
        return self.ja if lang == "ja" else self.verb


ACCEPT = Action("accept", "登録", frozenset({Status.CANDIDATE}), Status.OPEN)
DISMISS = Action(
    "dismiss",
    "対象外にする",
    frozenset({Status.CANDIDATE, *LIVE}),
    Status.DISMISSED,
    reason_required=True,
)
MERGE = Action("merge", "統合", frozenset({Status.CANDIDATE, *LIVE}), Status.MERGED)
MERGE_INTO = Action("merge into", "統合先にする", frozenset({Status.CANDIDATE, *LIVE}), None)
SPLIT = Action("split", "分割", frozenset({Status.CANDIDATE, *LIVE}), None)
EDIT = Action("edit", "編集", frozenset({Status.CANDIDATE, *KEPT}), None)
ASSIGN = Action("assign", "担当を決める", frozenset({Status.CANDIDATE, *LIVE}), None)
SET_DUE = Action("due", "期限を決める", frozenset({Status.CANDIDATE, *LIVE}), None)
NOTE = Action("note", "メモを書く", frozenset(Status), None)
START = Action("start", "着手", frozenset({Status.OPEN, Status.DEFERRED}), Status.IN_PROGRESS)
DEFER = Action(
    "defer",
    "保留",
    frozenset({Status.OPEN, Status.IN_PROGRESS}),
    Status.DEFERRED,
    reason_required=True,
)
RESOLVE = Action(
    "resolve",
    "対応を記入",
    frozenset({Status.OPEN, Status.IN_PROGRESS, Status.DEFERRED, Status.RESOLVED}),
    Status.RESOLVED,
)
ASSESS = Action("assess", "会議での確認", frozenset({Status.RESOLVED}), None)
REOPEN = Action(
    "reopen",
    "再開",
    frozenset({Status.RESOLVED, Status.CLOSED, Status.DEFERRED, Status.DISMISSED}),
    Status.OPEN,
    reason_required=True,
)

ACTIONS = (
    ACCEPT, DISMISS, MERGE, MERGE_INTO, SPLIT, EDIT, ASSIGN, SET_DUE, NOTE, START, DEFER, RESOLVE, ASSESS,
    REOPEN,
)  # fmt: skip

AFTER_ASSESSMENT = {
    Outcome.SOLVED: Status.CLOSED,
    Outcome.ENDED: Status.CLOSED,
    Outcome.FOLLOW: Status.OPEN,
    Outcome.IMPROVE: Status.OPEN,
}


def allowed_actions(status: Status | str) -> tuple[Action, ...]:
    """What may be done with an item in ``status``, in the table's order."""
    return tuple(action for action in ACTIONS if status in action.allowed)


def is_allowed(action: Action, status: Status | str) -> bool:
    """Whether ``action`` may be done with an item in ``status``."""
    return status in action.allowed


def require(action: Action, number: int, status: Status | str) -> None:
    """Refuse ``action`` where the table does not allow it.

    Raises NotAllowedError, naming the item, its status and what would be allowed.
    """
    if is_allowed(action, status):
        return
    raise NotAllowedError(
        Message(
            "Item {number} is {status}; “{action}” isn't possible there.",
            number=number,
            status=Status.known(status) or status,
            action=action,
        ),
        hint=Message(
            "Possible from {statuses}. For item {number} one can: {actions}.",
            statuses=tuple(s for s in Status if s in action.allowed),
            number=number,
            actions=allowed_actions(status),
        ),
    )
