"""A whole register goes to another place and back: every row, its history, its counters."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import with_candidates
from tests.engines import address_on, let_go, opened
from tests.server import server
from tests.storage.replay import tables_of
from tests.storage.search import indexed_wrongly
from tests.storage.test_life_of_a_register import minutes_text
from tracker.bootstrap import Register
from tracker.errors import BadInputError, DatabaseError, NotAllowedError
from tracker.minutes.reading import read_minutes
from tracker.services import commands
from tracker.storage.opening import State


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """A register with minutes, work, and something undone."""
    made = opened(address_on("sqlite", tmp_path, "source"))
    file = tmp_path / "minutes.txt"
    file.write_text(minutes_text(7, "範囲の明示"), encoding="utf-8")
    numbers = made.do(commands.import_minutes, read_minutes(file)).numbers
    made.do(commands.load_sample)
    made.do(commands.accept_items, numbers)
    made.do(commands.add_note, numbers, "タブ\tと改行\nと\\逆斜線と'引用符'と絵文字👍🏽")
    made.do(commands.add_item, "取り消される")
    made.do(commands.undo_batch)
    return made


@pytest.fixture
def target() -> Iterator[str]:
    made = server().create("target").url
    yield made
    let_go(made)


def test_there_and_back_everything_is_the_same(
    register: Register, target: str, tmp_path: Path
) -> None:
    there = register.copy_to(target)
    on_server = opened(target)
    assert tables_of(on_server) == tables_of(register)
    assert indexed_wrongly(on_server) == []
    assert on_server.examine() == []
    back = on_server.copy_to(str(tmp_path / "back.sqlite3"))
    assert back.digest == there.digest
    home = opened(str(tmp_path / "back.sqlite3"))
    assert tables_of(home) == tables_of(register)
    assert home.examine() == []


def test_work_goes_on_where_it_was(register: Register, target: str) -> None:
    register.copy_to(target)
    on_server = opened(target)
    redone = on_server.do(commands.redo_batch)
    assert redone.numbers == register.do(commands.redo_batch).numbers
    on_server.do(commands.undo_batch)
    (number,) = with_candidates(on_server, "新しい")
    assert number > redone.numbers[0]  # what was undone keeps its number


def test_a_register_with_something_in_it_is_not_written_over(
    register: Register, target: str
) -> None:
    other = opened(target)
    other.create()
    with_candidates(other, "大事")
    before = tables_of(other)
    with pytest.raises(NotAllowedError, match="isn't empty"):
        register.copy_to(target)
    assert tables_of(other) == before
    with pytest.raises(BadInputError, match="itself"):
        register.copy_to(register.settings.db)


def test_an_empty_register_is_filled(register: Register, target: str) -> None:
    opened(target).create()
    register.copy_to(target)
    assert tables_of(opened(target)) == tables_of(register)


def test_what_the_other_engine_cannot_hold_is_said_and_nothing_is_kept(
    register: Register, target: str
) -> None:
    with closing(sqlite3.connect(register.path)) as connection:
        connection.execute("UPDATE raiser SET position = 'first' WHERE id = 1")
        connection.commit()
    with pytest.raises(DatabaseError, match="first"):
        register.copy_to(target)
    assert opened(target).place.state() is State.CURRENT
    assert tables_of(opened(target))["item"] == []


def test_files_are_copied_to_files_as_well(register: Register, tmp_path: Path) -> None:
    register.copy_to(str(tmp_path / "new" / "other.sqlite3"))
    other = opened(str(tmp_path / "new" / "other.sqlite3"))
    assert tables_of(other) == tables_of(register)
    assert other.path.stat().st_mode & 0o777 == 0o600
