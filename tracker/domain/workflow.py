"""What may happen to an item in which status: one declared table, asked by everyone."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.words import Outcome, Status
from tracker.errors import Message, NotAllowedError

LIVE = frozenset({Status.OPEN, Status.IN_PROGRESS, Status.RESOLVED, Status.DEFERRED})
UNFINISHED = frozenset({Status.OPEN, Status.IN_PROGRESS, Status.DEFERRED})
KEPT = LIVE | {Status.CLOSED}
ENDED = frozenset({Status.CLOSED, Status.DISMISSED})


@dataclass(frozen=True, slots=True)
class Action:
    """A verb, the statuses it starts from, the status it leads to (None: unchanged).

    ``guards`` says what else must hold, ``records`` what is kept beside actor, time and the change
    itself; docs/workflow.md is drawn from all of it.
    """

    verb: str
    ja: str
    allowed: frozenset[Status]
    leads_to: Status | None
    guards: tuple[str, ...] = ()
    records: str = ""

    def label(self, lang: str) -> str:
        """The verb as a screen in ``lang`` shows it."""
        return self.ja if lang == "ja" else self.verb


UNDECIDED = frozenset({Status.CANDIDATE, *LIVE})
ACCEPT = Action(
    "accept",
    "登録",
    frozenset({Status.CANDIDATE}),
    Status.OPEN,
    guards=(
        "with the day's answer: there is one, and nobody marked it as no answer",
        "with the day's answer: no delegation, which stays open until its result is reported",
    ),
    records="with the day's answer: a resolution with its words; it answered fully, unless marked",
)
DISMISS = Action(
    "dismiss",
    "対象外にする",
    UNDECIDED,
    Status.DISMISSED,
    guards=("a reason",),
    records="the reason",
)
MERGE = Action(
    "merge",
    "統合",
    UNDECIDED,
    Status.MERGED,
    guards=("not into itself", "due dates that differ are settled first"),
    records="where the number leads",
)
MERGE_INTO = Action(
    "merge into",
    "統合先にする",
    UNDECIDED,
    None,
    records="words, raisers, owners, notes, answers and confirmations of the others",
)
MARK_ANSWER = Action(
    "mark the day's answer",
    "当日の回答を評価する",
    frozenset({Status.CANDIDATE, *KEPT}),
    None,
    guards=("there is an answer of the day",),
    records="fully, partly or not, and who marked it",
)
SPLIT = Action(
    "split",
    "分割",
    UNDECIDED,
    None,
    guards=("both items keep words that raise them",),
    records="a new item with those words, the same owners and due date",
)
EDIT = Action(
    "edit",
    "編集",
    frozenset({Status.CANDIDATE, *KEPT}),
    None,
    guards=("a title", "the version that was seen, where one is named"),
)
ASSIGN = Action(
    "assign",
    "担当を決める",
    UNDECIDED,
    None,
    guards=("names of the directory",),
    records="lead and others, and who chose them",
)
SET_DUE = Action(
    "due",
    "期限を決める",
    UNDECIDED,
    None,
    guards=("not before the meeting that raised it",),
    records="who chose the date; what was said stays",
)
NOTE = Action("note", "メモを書く", frozenset(Status), None, guards=("a text",), records="the note")
START = Action("start", "着手", frozenset({Status.OPEN, Status.DEFERRED}), Status.IN_PROGRESS)
DEFER = Action(
    "defer",
    "保留",
    frozenset({Status.OPEN, Status.IN_PROGRESS}),
    Status.DEFERRED,
    guards=("a reason",),
    records="the reason; until when, where known",
)
RESOLVE = Action(
    "resolve",
    "対応を記入",
    frozenset({Status.OPEN, Status.IN_PROGRESS, Status.DEFERRED, Status.RESOLVED}),
    Status.RESOLVED,
    guards=("a text", "原案どおり: a reason"),
    records="a resolution; a new round once the body has spoken of the last",
)
ASSESS = Action(
    "assess",
    "会議での確認",
    frozenset({Status.RESOLVED}),
    None,
    guards=(
        "a basis",
        "by the meeting: which, held by now, and not before the item was raised",
        "by the secretariat: a question or information, else with words",
    ),
    records="a confirmation of the last resolution: outcome, basis, meeting, words",
)
REOPEN = Action(
    "reopen",
    "再開",
    frozenset({Status.RESOLVED, Status.CLOSED, Status.DEFERRED, Status.DISMISSED}),
    Status.OPEN,
    guards=("a reason",),
    records="the reason; resolutions and confirmations stay",
)

LINK = Action(
    "link",
    "以前の対応事項と結び付ける",
    frozenset({Status.CANDIDATE, *KEPT}),
    None,
    guards=("the other item was raised before it, and doesn't come from it",),
    records="which earlier item it raises again",
)
LINK_EARLIER = Action(
    "be linked to",
    "再度の御指摘を受ける",
    KEPT | {Status.DISMISSED},
    None,
    guards=("one that has ended: whether it is opened again",),
    records="the quotes, as raised again",
)

ACTIONS = (
    ACCEPT, MARK_ANSWER, DISMISS, MERGE, MERGE_INTO, SPLIT, EDIT, ASSIGN, SET_DUE, NOTE, START, DEFER, RESOLVE,
    ASSESS, REOPEN, LINK, LINK_EARLIER,
)  # fmt: skip

AFTER_ASSESSMENT = {
    Outcome.SOLVED: Status.CLOSED,
    Outcome.ENDED: Status.CLOSED,
    Outcome.FOLLOW: Status.OPEN,
    Outcome.IMPROVE: Status.OPEN,
}


def is_late(status: Status | str, due: date | None, day: date) -> bool:
    """Whether an item is unfinished on ``day`` and its due date has passed."""
    return due is not None and due < day and status in UNFINISHED


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
