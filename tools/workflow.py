"""Draws docs/workflow.md from the one declared table: ``python tools/workflow.py``."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "workflow.md"
sys.path.insert(0, str(ROOT))

from tracker.domain.words import Outcome, Status  # noqa: E402 - found beside this folder
from tracker.domain.workflow import ACTIONS, AFTER_ASSESSMENT, ASSESS, Action  # noqa: E402

HEAD = """# What may happen to an item

Drawn from `tracker/domain/workflow.py` by `python tools/workflow.py`; services, command line and screens ask
the same table what is possible, and a refusal names what would be. Every action is a batch with actor, time and
machine, keeps each changed value before and after, and can be undone and redone.
"""


def drawn() -> str:
    """The page: a picture of the statuses, the table of actions, and what a confirmation does."""
    return "\n".join([HEAD, *_picture(), "", *_actions(), "", *_outcomes(), ""])


def _picture() -> list[str]:
    lines = [
        "```mermaid",
        "stateDiagram-v2",
        "    [*] --> candidate: import",
        "    [*] --> open: add",
    ]
    for action in ACTIONS:
        target = action.leads_to
        if target is not None:
            lines += [
                f"    {status.value} --> {target.value}: {action.verb}"
                for status in Status
                if status in action.allowed - {target}
            ]
    for outcome, status in AFTER_ASSESSMENT.items():
        lines.append(f"    resolved --> {status.value}: assess {outcome.value}")
    return [*lines, "```"]


def _actions() -> list[str]:
    rows = ["| action | from | to | what must hold | what is recorded |", "|---|---|---|---|---|"]
    return rows + [
        f"| {action.verb} {action.ja} | {_statuses(action)} | {_next(action)} |"
        f" {'; '.join(action.guards) or '—'} | {action.records or '—'} |"
        for action in ACTIONS
    ]


def _statuses(action: Action) -> str:
    if action.allowed == frozenset(Status):
        return "any"
    return ", ".join(f"{s.value} {s.ja}" for s in Status if s in action.allowed)


def _next(action: Action) -> str:
    if action is ASSESS:
        return "by its outcome"
    return f"{action.leads_to.value} {action.leads_to.ja}" if action.leads_to else "unchanged"


def _outcomes() -> list[str]:
    rows = ["| confirmation | then the item is |", "|---|---|"]
    for outcome in Outcome:
        status = AFTER_ASSESSMENT[outcome]
        carried = ", and on the next meeting's list" if status is Status.OPEN else ""
        rows.append(f"| {outcome.value} {outcome.ja} | {status.value} {status.ja}{carried} |")
    return rows


if __name__ == "__main__":
    PAGE.write_text(drawn(), encoding="utf-8")
