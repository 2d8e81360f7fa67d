"""The one table of what may happen: whole, drawn into the docs, and asked by everyone."""

import runpy
from pathlib import Path

import pytest

from tracker.domain.words import Outcome, Status
from tracker.domain.workflow import ACTIONS, AFTER_ASSESSMENT, allowed_actions, is_allowed, require
from tracker.errors import NotAllowedError

ROOT = Path(__file__).parents[2]


def test_the_page_is_drawn_from_the_table() -> None:
    """Drawn anew with: python tools/workflow.py."""
    drawn = runpy.run_path(str(ROOT / "tools" / "workflow.py"), run_name="drawing")["drawn"]
    assert (ROOT / "docs" / "workflow.md").read_text(encoding="utf-8") == drawn()


def test_every_status_is_reached_and_none_is_a_trap() -> None:
    reached = {action.leads_to for action in ACTIONS} | set(AFTER_ASSESSMENT.values())
    assert reached >= set(Status) - {Status.CANDIDATE}
    for status in set(Status) - {Status.MERGED}:
        moves = {a.leads_to for a in allowed_actions(status)} - {None, status}
        assert moves, status


def test_only_a_confirmation_closes() -> None:
    assert Status.CLOSED not in {action.leads_to for action in ACTIONS}
    assert set(AFTER_ASSESSMENT) == set(Outcome)


@pytest.mark.parametrize("status", list(Status))
def test_a_refusal_names_what_would_be_possible(status: Status) -> None:
    for action in ACTIONS:
        if is_allowed(action, status):
            require(action, 7, status)
            continue
        with pytest.raises(NotAllowedError, match="Item 7") as refused:
            require(action, 7, status)
        assert refused.value.hint is not None
        assert refused.value.hint.params["actions"] == allowed_actions(status)


def test_a_status_that_nobody_knows_allows_nothing_and_crashes_nothing() -> None:
    assert allowed_actions("frozen") == ()
