"""Undo and redo take whole actions back and forth, and never overwrite somebody's work."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import register_at, with_candidates
from tests.engines import again
from tests.storage.replay import tables_of
from tracker.bootstrap import Register
from tracker.domain.words import Basis, Disposition, Outcome
from tracker.errors import ConflictError, NotAllowedError, NotFoundError, TrackerError
from tracker.services import commands
from tracker.storage.history import BOOKKEEPING

CONTENT = (
    "item",
    "evidence",
    "raiser",
    "item_owner",
    "note",
    "resolution",
    "assessment",
    "office",
    "person",
    "alias",
    "clearance",
    "search",
)


def content_of(register: Register) -> dict[str, list[tuple[Any, ...]]]:
    """Every row that users see, but for the counting of versions."""
    return {
        name: rows
        for name, rows in tables_of(register, without=BOOKKEEPING).items()
        if name in CONTENT
    }


def test_undo_brings_back_exactly_what_was(register: Register) -> None:
    numbers = with_candidates(register, "一", "二", "三")
    before = content_of(register)
    register.do(commands.accept_items, numbers)
    accepted = content_of(register)
    done = register.do(commands.undo_batch)
    assert done.numbers == tuple(numbers)
    assert content_of(register) == before
    register.do(commands.redo_batch)
    assert content_of(register) == accepted


def test_undo_after_a_restart_goes_on_backwards(register: Register) -> None:
    (number,) = with_candidates(register, "一")
    before = content_of(again(register))
    again(register).do(commands.accept_items, [number])
    again(register).do(commands.add_note, [number], "電話あり")
    again(register).do(commands.undo_batch)
    again(register).do(commands.undo_batch)
    assert content_of(again(register)) == before


def test_undo_takes_the_actors_own_action(register: Register) -> None:
    one, two = with_candidates(register, "一", "二")
    other = again(register, "別の職員")
    register.do(commands.accept_items, [one])
    other.do(commands.accept_items, [two])
    register.do(commands.undo_batch)
    with register.reader() as reader:
        rows = reader.rows("SELECT number, status FROM item ORDER BY number", {})
    assert [tuple(row) for row in rows] == [(one, "candidate"), (two, "open")]


def test_anothers_action_is_undone_by_its_number(register: Register) -> None:
    (number,) = with_candidates(register, "一")
    other = again(register, "別の職員")
    batch = other.do(commands.accept_items, [number]).batch
    register.do(commands.undo_batch, batch)
    with pytest.raises(NotAllowedError, match="undone already"):
        register.do(commands.undo_batch, batch)
    with pytest.raises(NotFoundError):
        register.do(commands.undo_batch, 999)


def test_a_later_change_in_the_way_is_named_and_kept(register: Register) -> None:
    (number,) = with_candidates(register, "一")
    batch = register.do(commands.accept_items, [number]).batch
    other = again(register, "別の職員")
    later = other.do(commands.start_items, [number]).batch
    before = tables_of(register)
    with pytest.raises(ConflictError, match=f"batch {later} .*別の職員"):
        register.do(commands.undo_batch, batch)
    assert tables_of(register) == before


def test_a_new_owner_that_is_in_use_is_not_undone(register: Register) -> None:
    (number,) = with_candidates(register, "一")
    batch = register.do(commands.add_owner, "総務課").batch
    register.do(commands.assign_items, [number], "総務課")
    with pytest.raises(ConflictError, match="assign"):
        register.do(commands.undo_batch, batch)


def test_a_new_action_clears_what_could_be_redone(register: Register) -> None:
    one, two = with_candidates(register, "一", "二")
    register.do(commands.accept_items, [one])
    register.do(commands.undo_batch)
    register.do(commands.accept_items, [two])
    with pytest.raises(NotAllowedError, match="nothing to redo"):
        register.do(commands.redo_batch)


def test_a_name_taken_meanwhile_is_in_the_way_of_a_redo(register: Register) -> None:
    register.do(commands.add_owner, "総務課")
    undo = register.do(commands.undo_batch).batch
    later = register.do(commands.add_owner, "総務課").batch
    before = tables_of(register)
    with pytest.raises(ConflictError, match=f"batch {later} "):
        register.do(commands.redo_batch, undo)
    assert tables_of(register) == before


def test_an_owner_merged_away_meanwhile_is_in_the_way_of_an_undo(register: Register) -> None:
    (number,) = with_candidates(register, "一")
    register.do(commands.add_owner, "総務課")
    register.do(commands.add_owner, "企画課")
    register.do(commands.assign_items, [number], "総務課")
    batch = register.do(commands.assign_items, [number], "企画課").batch
    later = register.do(commands.merge_owners, "企画課", "総務課").batch
    before = tables_of(register)
    with pytest.raises(ConflictError, match=f"batch {later} "):
        register.do(commands.undo_batch, batch)
    assert tables_of(register) == before


def test_a_bulk_change_is_undone_at_once(register: Register) -> None:
    numbers = with_candidates(register, *(f"項目{n}" for n in range(1, 701)))
    before = content_of(register)
    register.do(commands.accept_items, numbers)
    assert len(register.do(commands.undo_batch).numbers) == 700
    assert content_of(register) == before


def test_with_nothing_done_there_is_nothing_to_undo(register: Register) -> None:
    with pytest.raises(NotAllowedError, match="nothing to undo"):
        register.do(commands.undo_batch)


def test_a_number_is_never_given_twice(register: Register) -> None:
    (first,) = with_candidates(register, "一")
    register.do(commands.undo_batch)
    (second,) = with_candidates(register, "二")
    assert second > first


ACTIONS = st.sampled_from(
    [
        "accept",
        "answered",
        "dismiss",
        "assign",
        "note",
        "resolve",
        "assess",
        "merge",
        "reopen",
        "defer",
    ]
)


def act(register: Register, action: str, one: int, two: int) -> None:
    """One action of a user; what the state forbids changes nothing."""
    match action:
        case "accept":
            register.do(commands.accept_items, [one, two])
        case "answered":
            register.do(commands.accept_items, [one], answered=True)
        case "dismiss":
            register.do(commands.dismiss_items, [one], reason="重複")
        case "assign":
            register.do(commands.assign_items, [one, two], "総務課")
        case "note":
            register.do(commands.add_note, [one], "電話あり")
        case "resolve":
            register.do(
                commands.resolve_items, [one], disposition=Disposition.NOTED, text=f"対応{two}"
            )
        case "assess":
            register.do(commands.assess_items, [one], outcome=Outcome.FOLLOW, basis=Basis.CHAIR)
        case "merge":
            register.do(commands.merge_items, one, [two])
        case "reopen":
            register.do(commands.reopen_items, [one], reason="再確認")
        case "defer":
            register.do(commands.defer_items, [one], reason="次回待ち")


@settings(
    max_examples=max(12, settings().max_examples // 10),
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(st.tuples(ACTIONS, st.integers(1, 4), st.integers(1, 4)), max_size=6))
def test_undoing_everything_empties_and_redoing_restores(steps: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        register = register_at(Path(folder) / "register.sqlite3")
        empty = content_of(register)
        with_candidates(register, "一", "二", "三", "四", answer="検討する。")
        register.do(commands.add_owner, "総務課")
        done = 2
        for action, one, two in steps:
            batches = len(tables_of(register)["batch"])
            try:
                act(register, action, one, two)
            except TrackerError:
                assert len(tables_of(register)["batch"]) == batches
            else:
                done += len(tables_of(register)["batch"]) - batches
        full = content_of(register)
        for _ in range(done):
            register.do(commands.undo_batch)
        assert content_of(register) == empty
        for _ in range(done):
            register.do(commands.redo_batch)
        assert content_of(register) == full
