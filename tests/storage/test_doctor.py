"""The doctor finds each damage made on purpose, and mends what can be mended."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import register_at, with_candidates
from tests.storage.replay import tables_of
from tests.storage.search import indexed_wrongly
from tests.storage.test_life_of_a_register import minutes_text
from tracker.bootstrap import Register
from tracker.minutes.reading import read_minutes
from tracker.services import commands


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """A register with imported minutes and some work done."""
    made = register_at(tmp_path / "register.sqlite3")
    file = tmp_path / "minutes.txt"
    file.write_text(minutes_text(7, "範囲の明示"), encoding="utf-8")
    done = made.do(commands.import_minutes, read_minutes(file))
    assert done.numbers
    made.do(commands.add_owner, "総務課")
    made.do(commands.accept_items, done.numbers)
    made.do(commands.assign_items, done.numbers, "総務課")
    made.do(commands.add_note, done.numbers, "電話あり")
    return made


def damage(register: Register, *statements: str) -> None:
    """Write past everything that keeps the register sound."""
    with closing(sqlite3.connect(register.path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def found(register: Register) -> set[str]:
    return {finding.code for finding in register.examine()}


def test_a_sound_register_has_no_findings(register: Register) -> None:
    register.do(commands.undo_batch)
    register.do(commands.redo_batch)
    assert register.examine() == []


DAMAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "a row that refers to nothing": (
        "references",
        ("UPDATE item_owner SET office_id = 99 WHERE id = 1",),
    ),
    "an index that is gone": ("schema", ("DROP INDEX ix_item_due",)),
    "a counter set back": ("counters", ("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'item'",)),
    "a word that nobody knows": ("words", ("UPDATE item SET status = 'zzz' WHERE number = 1",)),
    "a quote in another place": (
        "quotes",
        ("UPDATE evidence SET span_start = span_start + 1, span_end = span_end + 1 WHERE id = 1",),
    ),
    "a quote with other words": (
        "quotes",
        ("UPDATE evidence SET quote = '別の言葉' WHERE id = 1",),
    ),
    "a remark past the text": ("places", ("UPDATE remark SET span_end = 999999 WHERE id = 1",)),
    "minutes edited by hand": ("documents", ("UPDATE minutes SET text = text || '追記'",)),
    "a batch from the future": (
        "moments",
        ("UPDATE batch SET made_at = '2999-01-01T00:00:00.000000Z' WHERE id = 2",),
    ),
    "a list that is none": ("values", ("UPDATE evidence SET rules = '{}' WHERE id = 1",)),
    "a moment that is none": ("moments", ("UPDATE item SET created_at = 'yesterday'",)),
    "a title changed by hand": ("history", ("UPDATE item SET title = '書換え' WHERE number = 1",)),
    "a note deleted by hand": ("history", ("DELETE FROM note WHERE id = 1",)),
    "a note that no batch made": (
        "history",
        (
            "INSERT INTO note SELECT id + 50, item_number, text, internal, actor, written_at FROM note",
        ),
    ),
    "a folded text that is stale": ("index", ("UPDATE search_text SET folded = 'x'",)),
    "an index row that is missing": (
        "index",
        ("INSERT INTO search_index (search_index) VALUES ('delete-all')",),
    ),
    "a ghost in the index": (
        "index",
        ("INSERT INTO search_index (rowid, tokens) VALUES (77, '幽霊')",),
    ),
}


ODD: dict[str, str] = {
    "item 1: version": "UPDATE item SET version = 'x' WHERE number = 1",
    "item 1: due": "UPDATE item SET due = '2026-02-30' WHERE number = 1",
    "item 1: printed": "UPDATE item SET printed = 5 WHERE number = 1",
    "item 1: title": "UPDATE item SET title = x'ff' WHERE number = 1",
    "change 1: after": "UPDATE change SET after = '[' WHERE id = 1",
    "minutes 1: places": "UPDATE minutes SET places = 'null'",
    "batch 1: made_at": "UPDATE batch SET made_at = 'yesterday' WHERE id = 1",
}


@pytest.mark.parametrize("name", ODD)
def test_a_value_of_another_kind_is_told_with_its_row_and_column(
    register: Register, name: str
) -> None:
    damage(register, ODD[name])
    told = [str(f.message) for f in register.examine() if f.code == "values"]
    assert [line.partition(" is “")[0] for line in told] == [name]


@pytest.mark.parametrize("name", DAMAGES)
def test_each_damage_is_found(register: Register, name: str) -> None:
    code, statements = DAMAGES[name]
    damage(register, *statements)
    assert code in found(register)


def test_a_damaged_page_is_found(register: Register) -> None:
    with_candidates(register, *(f"項目{n}" for n in range(200)))
    with closing(sqlite3.connect(register.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_evidence_item_number'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(register.path.read_bytes())
    content[root * size - 512 : root * size - 64] = b"\x00" * 448
    register.path.write_bytes(content)
    assert "pages" in found(register)


def by_hand(register: Register) -> None:
    damage(register, "UPDATE item SET title = '書換え', version = 9 WHERE number = 1")


def moved_quote(register: Register) -> None:
    damage(
        register,
        "UPDATE evidence SET span_start = span_start + 1, span_end = span_end + 1 WHERE id = 1",
    )


def stale_index(register: Register) -> None:
    damage(register, "UPDATE search_text SET folded = 'x'")


def counter_set_back(register: Register) -> None:
    damage(register, "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'item'")


@pytest.mark.parametrize("harm", [by_hand, moved_quote, stale_index, counter_set_back])
def test_what_can_be_mended_is_mended(register: Register, harm: Callable[[Register], None]) -> None:
    sound = tables_of(register.path, without=("version", "updated_at"))
    harm(register)
    harmed = register.examine()
    assert harmed
    assert register.mend(harmed) >= 1
    assert register.examine() == []
    mended = tables_of(register.path, without=("version", "updated_at"))
    for name in ("item", "evidence", "note", "search", "minutes"):
        assert mended[name] == sound[name]
    assert indexed_wrongly(register.path) == []


def test_mending_rows_is_a_batch_that_can_be_undone(register: Register) -> None:
    by_hand(register)
    register.mend(register.examine())
    register.do(commands.undo_batch)
    assert tables_of(register.path)["item"][0][4] == "書換え"
